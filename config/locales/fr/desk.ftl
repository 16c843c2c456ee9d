# Le bureau des modérateurs et des intervenants d’une session.
desk-anonymous = Les questions sans nom sont permises
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
desk-column-empty = Rien ici.
desk-column-listed = Affichées ({ $count })
desk-column-live = En direct ({ $count })
desk-column-waiting = En attente ({ $count })
desk-dismiss = Écarter
desk-dismiss-note = Note pour la personne qui a posé la question
desk-dismiss-note-hint = Si vous le souhaitez. Seuls cette personne et les modérateurs la lisent.
desk-dismiss-reason = Motif
desk-edit = Modifier
desk-enter = Saisir une question
desk-enter-hall = Dans la salle
desk-enter-name = Qui pose la question, si on le sait
desk-enter-phone = Par téléphone
desk-enter-source = Posée
desk-enter-text = La question
desk-entered = La question est affichée.
desk-label = Étiqueter
desk-label-hint = Cinq au plus, séparées par des virgules.
desk-label-label = Étiquettes
desk-limit-characters = Longueur maximale d’une question, en caractères
desk-limit-open = Questions ouvertes par personne
desk-list = Afficher
desk-live = Passer en direct
desk-merge = Fusionner
desk-merge-hint = Ses votes et la personne qui l’a posée la suivent.
desk-merge-label = Dit la même chose que
desk-merge-none = Il n’y a pas d’autre question avec laquelle la fusionner.
desk-moderated = Les questions attendent un modérateur
desk-moderated-hint = Vaut pour les nouvelles questions.
desk-more = Plus
desk-not-yours = Il est réservé aux modérateurs et aux intervenants de cette session. Si vous en êtes, demandez ce rôle à la présidence de la session ou aux organisateurs.
desk-not-yours-title = Ce bureau n’est pas le vôtre
desk-of = Bureau : { $title }
desk-original = Avant la modification
desk-pin = Épingler
desk-really = Sans nom pour la salle ; posée par { $name }
desk-refused = « { $question } » : { $why }
desk-relist = Remettre dans la liste
desk-restore = Rétablir
desk-sanction = Retirer la parole à la personne ou l’exclure
desk-seconds =
    { $seconds ->
        [0] Sans attente
        [one] { $seconds } seconde
       *[other] { $seconds } secondes
    }
desk-settings = Réglages
desk-settings-chat = Discussion
desk-settings-questions = Questions
desk-shortcuts = Touches, quand une question a le focus : j et k vont à la suivante et à la précédente, l affiche ou passe en direct, a marque comme répondue, d écarte, p épingle.
desk-title = Bureau de modération
desk-to-session = Retour à la session
desk-tools = Outils
desk-unpin = Détacher
desk-wait = Remettre en attente
