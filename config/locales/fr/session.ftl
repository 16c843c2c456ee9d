# La salle d’une session : son en-tête, sa scène et les boutons de ceux qui la conduisent.
session-about = À propos
session-act = Retirer la parole à { $name } ou l’exclure
session-cancel = Annuler
session-chat = Discussion
session-conduct = Conduire la session
session-copy-link = Copier le lien
session-end = Terminer
session-end-no = Continuer
session-end-sure = Terminer la session pour tout le monde ?
session-end-yes = Terminer la session
session-ends = Fin à { $at }
session-extend = Prolonger
session-full-view = Vue complète
session-hold = Attendre que je l’ouvre
session-link = Le lien
session-link-copied = Le lien est copié.
session-links = Liens
session-marks = Type, thèmes et mots-clés
session-minutes =
    { $count ->
        [one] encore { $count } minute
       *[other] encore { $count } minutes
    }
session-none = Il n’y a pas de session dans cette salle.
session-not-entered = Vous ne pouvez pas entrer dans cette session
session-panel = Intervenants
session-parts = Parties de la session
session-pause = Suspendre
session-phase-ended = Terminée
session-phase-live = EN DIRECT
session-phase-paused = Suspendue
session-phase-upcoming = À venir
session-present =
    { $count ->
        [one] { $count } personne ici
       *[other] { $count } personnes ici
    }
session-questions = Questions
session-release = Laisser commencer à l’heure
session-removed = Vous ne pouvez pas participer à cette session pour le moment. Toutes les autres sessions vous sont ouvertes.
session-removed-title = Vous avez été exclu de cette session
session-reopen = Rouvrir
session-report = Signaler
session-report-hint = Les modérateurs le lisent et voient qui signale.
session-report-label = Qu’est-ce qui ne va pas ?
session-report-send = Envoyer le signalement
session-reported = Merci. Les modérateurs vont regarder.
session-resume = Reprendre
session-share = Partager
session-silenced = La parole vous a été retirée ici. Vous pouvez lire, mais ni écrire ni voter.
session-silenced-until = La parole vous a été retirée ici jusqu’à { $until }. Vous pouvez lire, mais ni écrire ni voter.
session-simple-view = Vue simple, grandes lettres
session-stage = Scène
session-stage-ended = Cette session est terminée. Ses questions et ses réponses restent ici.
session-stage-held = Un modérateur ouvrira cette session dans un instant.
session-stage-live = Cette session est en direct.
session-stage-paused = Cette session est suspendue. Elle va reprendre.
session-stage-upcoming = Cette session n’a pas encore commencé. Vous pouvez déjà poser des questions.
session-stage-withdrawn = Cette session a été retirée du programme.
session-start = Commencer maintenant
session-to-desk = Bureau de modération
session-to-programme = Programme
session-withdrawn = Retirée
