# La discussion d’une salle, et le canal de ses modérateurs et intervenants.
chat-actions = Ce que vous pouvez faire du message de { $name }
chat-backstage = Coulisses
chat-backstage-who = Seuls les modérateurs et les intervenants de cette session lisent ceci.
chat-channels = Canaux
chat-closed = La discussion est fermée pour le moment.
chat-delete = Supprimer
chat-deleted = Votre message est supprimé.
chat-edit = Modifier
chat-edited = modifié
chat-everyone = Tout le monde
chat-log = Messages
chat-new =
    { $count ->
        [one] { $count } nouveau message
       *[other] { $count } nouveaux messages
    }
chat-none = Rien n’a encore été écrit ici.
chat-older = Messages plus anciens
chat-send = Envoyer
chat-sending = Envoi…
chat-sent-later = Il partira dès que la connexion sera rétablie.
chat-wait =
    { $seconds ->
        [one] Mode lent : vous pourrez écrire de nouveau dans { $seconds } seconde.
       *[other] Mode lent : vous pourrez écrire de nouveau dans { $seconds } secondes.
    }
chat-write = Écrire à tout le monde ici
chat-write-backstage = Écrire aux modérateurs et aux intervenants
