# Les questions, telles que chacun les a dans une session : poser, voter, et voir où en sont les siennes.
questions-also-asked = posée aussi par { $names }
questions-anonymous = Poser sans mon nom
questions-anonymous-asker = Anonyme
questions-anonymous-honest = La salle ne verra pas qui pose la question. Les modérateurs et les intervenants de cette session voient quand même votre nom.
questions-answer-by = Réponse de { $name }
questions-ask = Poser la question
questions-ask-again = La poser de nouveau
questions-ask-label = Votre question
questions-asked-anonymously = Posée sans votre nom ; seuls les modérateurs et les intervenants le voient.
questions-asking-closed = Cette session ne prend pas de questions pour le moment.
questions-asking-until = Les questions sont acceptées jusqu’à { $until }.
questions-csv = Télécharger les questions sous forme de tableau (CSV)
questions-dismissed-duplicate = Motif : elle a déjà été posée.
questions-dismissed-no-time = Motif : le temps manque.
questions-dismissed-off-topic = Motif : elle ne porte pas sur le sujet de cette session.
questions-dismissed-offensive = Motif : elle est offensante.
questions-dismissed-other = Motif : autre.
questions-dismissed-unclear = Motif : on ne comprend pas bien ce qui est demandé.
questions-edit = Modifier
questions-edited = modifiée
questions-ended-closed = Cette session est terminée et ne prend plus de questions. Tout ce qui a été demandé et répondu reste ici.
questions-ended-open = La session est terminée, mais vous pouvez encore poser une question : la réponse viendra peut-être par écrit.
questions-find = Chercher dans les questions
questions-found =
    { $count ->
        [one] { $count } question trouvée.
       *[other] { $count } questions trouvées.
    }
questions-from-hall = Posée dans la salle
questions-from-hall-by = { $name }, dans la salle
questions-from-phone = Posée par téléphone
questions-from-phone-by = { $name }, par téléphone
questions-gone = La question de ce lien n’est plus ici. En voici d’autres ci-dessous.
questions-left =
    { $left ->
        [one] Encore { $left } caractère.
       *[other] Encore { $left } caractères.
    }
questions-list = Questions de cette session
questions-live = En cours de réponse
questions-mine = Mes questions ({ $count })
questions-mine-all = Tout afficher
questions-mine-fewer = En afficher moins
questions-moderated = Un modérateur la lit avant que tout le monde la voie.
questions-more = Plus pour cette question
questions-news =
    { $count ->
        [one] { $count } nouvelle question.
       *[other] { $count } nouvelles questions.
    }
questions-none = Pas encore de question. Posez la première.
questions-now-live = En cours de réponse : { $text }
questions-older = Plus de questions
questions-pinned = Épinglée
questions-sending = Envoi…
questions-sent-later = Elle partira dès que la connexion sera rétablie.
questions-show-news =
    { $count ->
        [one] { $count } nouvelle question
       *[other] { $count } nouvelles questions
    }
questions-sort = Ordre des questions
questions-sort-newest = Récentes
questions-sort-popular = Populaires
questions-sort-unanswered = Sans réponse
questions-stands-answered = Elle a reçu une réponse.
questions-stands-dismissed = Un modérateur l’a écartée.
questions-stands-listed = Tout le monde la voit et peut voter pour elle.
questions-stands-live = On y répond en ce moment.
questions-stands-merged = Elle a été fusionnée avec une question qui dit la même chose :
questions-stands-waiting = Elle attend un modérateur. Vous seul et les modérateurs la voyez.
questions-stands-withdrawn = Vous l’avez retirée.
questions-state-answered = Répondue
questions-state-live = Maintenant
questions-too-long =
    { $over ->
        [one] { $over } caractère de trop.
       *[other] { $over } caractères de trop.
    }
questions-vote = Voter ({ $count })
questions-votes =
    { $count ->
        [one] { $count } vote
       *[other] { $count } votes
    }
questions-withdraw = Retirer
questions-withdrawn = Votre question est retirée.
