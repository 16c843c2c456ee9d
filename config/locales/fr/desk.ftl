# Le bureau des modérateurs et des intervenants d’une session.
desk-anonymous-by = { $name }, sans nom pour la salle
desk-answer = Écrire une réponse
desk-answered = Répondue
desk-assign = Attribuer
desk-assigned = Pour { $name }
desk-board = Questions par étape
desk-column-done = Traitées ({ $count })
desk-column-listed = Affichées ({ $count })
desk-column-live = En direct ({ $count })
desk-column-waiting = En attente ({ $count })
desk-did-all =
    { $count ->
        [one] { $what } : une question.
       *[other] { $what } : { $count } questions.
    }
desk-did-answer = Réponse publiée : « { $question } »
desk-did-answered = Répondue : « { $question } »
desk-did-changed = Modifiée : « { $question } »
desk-did-dismissed = Écartée : « { $question } »
desk-did-labelled = Étiquetée : « { $question } »
desk-did-listed = Affichée : « { $question } »
desk-did-live = En direct : « { $question } »
desk-did-merged = Fusionnée : « { $question } »
desk-did-pinned = Épinglée : « { $question } »
desk-did-unpinned = N’est plus épinglée : « { $question } »
desk-did-waiting = De nouveau en attente : « { $question } »
desk-dismiss = Écarter
desk-dismiss-all = Écarter…
desk-drop = Qu’est-elle devenue ?
desk-edit = Modifier
desk-empty-done = Les questions répondues ou écartées apparaîtront ici.
desk-empty-listed = Aucune question n’est encore affichée.
desk-empty-live = Aucune question n’est en direct. Faites-y passer une question affichée.
desk-empty-waiting = Rien n’attend.
desk-failed =
    { $count ->
        [one] Cela n’a pas été possible pour une question :
       *[other] Cela n’a pas été possible pour { $count } questions :
    }
desk-keys = Touches
desk-label = Étiqueter
desk-label-all = Étiqueter…
desk-left-answered = Elle est maintenant marquée comme répondue.
desk-left-dismissed = Elle est maintenant écartée.
desk-left-gone = Elle n’est plus là : retirée par son auteur ou fusionnée.
desk-left-listed = Elle est maintenant affichée.
desk-left-live = Elle est maintenant en direct.
desk-left-waiting = Elle est de nouveau en attente.
desk-list = Afficher
desk-listed-by = Ordre des questions affichées
desk-listed-by-newest = Récentes
desk-listed-by-votes = Plus de votes
desk-live = Passer en direct
desk-lost = Quelqu’un d’autre a déplacé « { $question } » : elle n’est plus sélectionnée.
desk-lost-many =
    { $count ->
        [one] Quelqu’un d’autre a déplacé une question : elle n’est plus sélectionnée.
       *[other] Quelqu’un d’autre a déplacé { $count } questions : elles ne sont plus sélectionnées.
    }
desk-merge = Fusionner
desk-merge-all = Fusionner…
desk-more = Plus
desk-new = Nouvelle
desk-not-yours = Il est réservé aux modérateurs et aux intervenants de cette session. Si vous en êtes, demandez ce rôle à la présidence de la session ou aux organisateurs.
desk-not-yours-title = Ce bureau n’est pas le vôtre
desk-of = Bureau : { $title }
desk-of-waiting = ({ $count }) { $title }
desk-original = Avant la modification
desk-pin = Épingler
desk-progress = { $what } : { $done } sur { $total }
desk-refused = « { $question } » : { $why }
desk-relist = Remettre dans la liste
desk-reports = Signalements ({ $count })
desk-restore = Rétablir
desk-sanction = Retirer la parole à la personne ou l’exclure
desk-screen = Grand écran
desk-search = Chercher texte, étiquettes, noms
desk-select = Sélectionner « { $question } »
desk-selected =
    { $count ->
        [one] Une sélectionnée
       *[other] { $count } sélectionnées
    }
desk-selection = Avec toutes celles qui sont sélectionnées
desk-show-more = En montrer plus ({ $count })
desk-title = Bureau de modération
desk-to-session = Retour à la session
desk-tools = Outils
desk-undo = Annuler
desk-undo-changed = quelqu’un d’autre l’a modifiée depuis, elle reste donc telle quelle.
desk-undo-none = Il n’y a rien à annuler.
desk-undone =
    { $count ->
        [0] Rien n’a été annulé.
        [one] Annulé.
       *[other] Annulé : { $count } questions.
    }
desk-unpin = Détacher
desk-unselect = Ne rien sélectionner
desk-wait = Remettre en attente
