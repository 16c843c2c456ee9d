# Ce qui s’ouvre à la demande dans la salle d’une session : formulaires, conduite, détails.
chat-edit-label = Votre message
questions-edit-label = La question
questions-limit =
    { $limit ->
        [one] { $limit } caractère au plus.
       *[other] { $limit } caractères au plus.
    }
session-cancel = Annuler
session-conduct = Conduire la session
session-end = Terminer
session-end-no = Continuer
session-end-sure = Terminer la session pour tout le monde ?
session-end-yes = Terminer la session
session-ends = Fin à { $at }
session-extend = Prolonger
session-hold = Attendre que je l’ouvre
session-link = Le lien
session-links = Liens
session-marks = Type, thèmes et mots-clés
session-minutes =
    { $count ->
        [one] encore { $count } minute
       *[other] encore { $count } minutes
    }
session-panel = Intervenants
session-pause = Suspendre
session-release = Laisser commencer à l’heure
session-reopen = Rouvrir
session-report-hint = Les modérateurs le lisent et voient qui signale.
session-report-label = Qu’est-ce qui ne va pas ?
session-report-send = Envoyer le signalement
session-reported = Merci. Les modérateurs vont regarder.
session-resume = Reprendre
session-start = Commencer maintenant
