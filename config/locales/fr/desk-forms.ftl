# Ce qui s’ouvre à la demande sur le bureau : formulaires, dialogues, outils.
desk-anonymous = Les questions sans nom sont permises
desk-anonymous-hint = Les modérateurs et les intervenants voient quand même le nom, et la personne qui pose la question en est avertie.
desk-answer-hint = Tout le monde la voit sous la question, qui compte alors comme répondue.
desk-answer-label = La réponse
desk-answer-send = Publier la réponse
desk-asking = Poser des questions
desk-asking-closed = Fermé
desk-asking-for =
    { $minutes ->
        [one] Ouvert encore { $minutes } minute
       *[other] Ouvert encore { $minutes } minutes
    }
desk-asking-open = Ouvert
desk-asking-until = Ouvert jusqu’à { $until }
desk-assign-label = Qui doit répondre
desk-assign-nobody = Personne en particulier
desk-chat-open = Les participants peuvent écrire dans la discussion
desk-chat-slow = Mode lent : entre deux messages
desk-chat-slow-hint = Pour les participants seulement.
desk-dismiss-note = Note pour la personne qui a posé la question
desk-dismiss-note-hint = Si vous le souhaitez. Seuls cette personne et les modérateurs la lisent.
desk-dismiss-reason = Motif
desk-drop-answered = On y a répondu
desk-drop-dismissed = L’écarter…
desk-enter = Saisir une question
desk-enter-hall = Dans la salle
desk-enter-name = Qui pose la question, si on le sait
desk-enter-phone = Par téléphone
desk-enter-source = Posée
desk-enter-text = La question
desk-entered = La question est affichée.
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
desk-keys-hint = Elles agissent quand le tableau ou une de ses questions a le focus.
desk-label-all-hint = Elles s’ajoutent à celles de chaque question. Cinq au plus par question, séparées par des virgules.
desk-label-hint = Cinq au plus, séparées par des virgules.
desk-label-label = Étiquettes
desk-limit-characters = Longueur maximale d’une question, en caractères
desk-limit-open = Questions ouvertes par personne
desk-merge-all-hint = Les votes et les auteurs des autres la rejoignent. C’est définitif.
desk-merge-all-label = Dans quelle question
desk-merge-hint = Ses votes et son auteur la suivent. C’est définitif.
desk-merge-label = Dit la même chose que
desk-merge-none = Il n’y a pas d’autre question avec laquelle la fusionner.
desk-moderated = Les questions attendent un modérateur
desk-moderated-hint = Vaut pour les nouvelles questions.
desk-screen-copied = L’adresse est copiée.
desk-screen-copy = Copier
desk-screen-not-copied = Le navigateur ne permet pas de copier. Sélectionnez l’adresse et copiez-la vous-même.
desk-screen-obs = Pour OBS : sans fond et sans code
desk-screen-open = Ouvrir dans une nouvelle fenêtre
desk-screen-projector = Pour un projecteur
desk-screen-sign-in = OBS n’a pas de connexion à lui. Demandez à qui gère le serveur un lien à usage unique (« plenary link »). Dans OBS, choisissez « Interagir » sur la source navigateur, ouvrez-y le lien et connectez-vous ; mettez ensuite cette adresse.
desk-seconds =
    { $seconds ->
        [0] Sans attente
        [one] { $seconds } seconde
       *[other] { $seconds } secondes
    }
desk-settings = Réglages
desk-settings-chat = Discussion
desk-settings-questions = Questions
questions-reason-duplicate = Déjà posée
questions-reason-no-time = Pas le temps
questions-reason-off-topic = Hors sujet
questions-reason-offensive = Offensante
questions-reason-other = Autre motif
questions-reason-unclear = Peu claire
