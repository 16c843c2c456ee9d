# Le bureau des modérateurs et des intervenants d’une session.
desk-anonymous = Les questions sans nom sont permises
desk-anonymous-by = { $name }, sans nom pour la salle
desk-anonymous-hint = Les modérateurs et les intervenants voient quand même le nom, et la personne qui pose la question en est avertie.
desk-answer = Écrire une réponse
desk-answer-hint = Tout le monde la voit sous la question, qui compte alors comme répondue.
desk-answer-label = La réponse
desk-answer-send = Publier la réponse
desk-answered = Répondue
desk-asking = Poser des questions
desk-asking-closed = Fermé
desk-asking-for =
    { $minutes ->
        [one] Ouvert encore { $minutes } minute
       *[other] Ouvert encore { $minutes } minutes
    }
desk-asking-open = Ouvert
desk-asking-until = Ouvert jusqu’à { $until }
desk-assign = Attribuer
desk-assign-label = Qui doit répondre
desk-assign-nobody = Personne en particulier
desk-assigned = Pour { $name }
desk-board = Questions par étape
desk-chat-open = Les participants peuvent écrire dans la discussion
desk-chat-slow = Mode lent : entre deux messages
desk-chat-slow-hint = Pour les participants seulement.
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
desk-dismiss-note = Note pour la personne qui a posé la question
desk-dismiss-note-hint = Si vous le souhaitez. Seuls cette personne et les modérateurs la lisent.
desk-dismiss-reason = Motif
desk-drop = Qu’est-elle devenue ?
desk-drop-answered = On y a répondu
desk-drop-dismissed = L’écarter…
desk-edit = Modifier
desk-empty-done = Les questions répondues ou écartées apparaîtront ici.
desk-empty-listed = Aucune question n’est encore affichée.
desk-empty-live = Aucune question n’est en direct. Faites-y passer une question affichée.
desk-empty-waiting = Rien n’attend.
desk-enter = Saisir une question
desk-enter-hall = Dans la salle
desk-enter-name = Qui pose la question, si on le sait
desk-enter-phone = Par téléphone
desk-enter-source = Posée
desk-enter-text = La question
desk-entered = La question est affichée.
desk-failed =
    { $count ->
        [one] Cela n’a pas été possible pour une question :
       *[other] Cela n’a pas été possible pour { $count } questions :
    }
desk-key-answered = marquer comme répondue
desk-key-dismiss = écarter
desk-key-keys = montrer ces touches
desk-key-list = afficher ; passer en direct si elle est affichée
desk-key-next = question suivante
desk-key-pin = épingler ou détacher
desk-key-previous = question précédente
desk-key-search = rechercher
desk-key-select = sélectionner
desk-key-through = sélectionner toutes celles depuis la dernière
desk-key-undo = annuler
desk-keys = Touches
desk-keys-hint = Elles agissent quand le tableau ou une de ses questions a le focus.
desk-label = Étiqueter
desk-label-all = Étiqueter…
desk-label-all-hint = Elles s’ajoutent à celles de chaque question. Cinq au plus par question, séparées par des virgules.
desk-label-hint = Cinq au plus, séparées par des virgules.
desk-label-label = Étiquettes
desk-left-answered = Elle est maintenant marquée comme répondue.
desk-left-dismissed = Elle est maintenant écartée.
desk-left-gone = Elle n’est plus là : retirée par son auteur ou fusionnée.
desk-left-listed = Elle est maintenant affichée.
desk-left-live = Elle est maintenant en direct.
desk-left-waiting = Elle est de nouveau en attente.
desk-limit-characters = Longueur maximale d’une question, en caractères
desk-limit-open = Questions ouvertes par personne
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
desk-merge-all-hint = Les votes et les auteurs des autres la rejoignent. C’est définitif.
desk-merge-all-label = Dans quelle question
desk-merge-hint = Ses votes et son auteur la suivent. C’est définitif.
desk-merge-label = Dit la même chose que
desk-merge-none = Il n’y a pas d’autre question avec laquelle la fusionner.
desk-moderated = Les questions attendent un modérateur
desk-moderated-hint = Vaut pour les nouvelles questions.
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
desk-restore = Rétablir
desk-sanction = Retirer la parole à la personne ou l’exclure
desk-screen = Grand écran
desk-screen-copied = L’adresse est copiée.
desk-screen-copy = Copier
desk-screen-not-copied = Le navigateur ne permet pas de copier. Sélectionnez l’adresse et copiez-la vous-même.
desk-screen-obs = Pour OBS : sans fond et sans code
desk-screen-open = Ouvrir dans une nouvelle fenêtre
desk-screen-projector = Pour un projecteur
desk-screen-sign-in = OBS n’a pas de connexion à lui. Demandez à qui gère le serveur un lien à usage unique (« plenary link »). Dans OBS, choisissez « Interagir » sur la source navigateur, ouvrez-y le lien et connectez-vous ; mettez ensuite cette adresse.
desk-search = Chercher texte, étiquettes, noms
desk-seconds =
    { $seconds ->
        [0] Sans attente
        [one] { $seconds } seconde
       *[other] { $seconds } secondes
    }
desk-select = Sélectionner « { $question } »
desk-selected =
    { $count ->
        [one] Une sélectionnée
       *[other] { $count } sélectionnées
    }
desk-selection = Avec toutes celles qui sont sélectionnées
desk-settings = Réglages
desk-settings-chat = Discussion
desk-settings-questions = Questions
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
