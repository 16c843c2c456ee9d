# La salle d’une session : son en-tête, sa scène et les boutons de ceux qui la conduisent.
session-about = À propos
session-act = Retirer la parole à { $name } ou l’exclure
session-chat = Discussion
session-copy-link = Copier le lien
session-full-view = Vue complète
session-link-copied = Le lien est copié.
session-none = Il n’y a pas de session dans cette salle.
session-not-entered = Vous ne pouvez pas entrer dans cette session
session-parts = Parties de la session
session-phase-ended = Terminée
session-phase-paused = Suspendue
session-phase-upcoming = À venir
session-present =
    { $count ->
        [one] { $count } personne ici
       *[other] { $count } personnes ici
    }
session-questions = Questions
session-removed = Vous ne pouvez pas participer à cette session pour le moment. Toutes les autres sessions vous sont ouvertes.
session-removed-title = Vous avez été exclu de cette session
session-report = Signaler
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
session-to-desk = Bureau de modération
session-to-programme = Programme
session-withdrawn = Retirée
