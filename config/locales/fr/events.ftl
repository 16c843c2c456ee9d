# Les événements d’un serveur, la page d’accueil d’un événement, et comment y entrer.
events-access-invited = Sur invitation
events-access-open = Ouvert à tous
events-access-registered = Connexion requise
events-all-live =
    { $count ->
        [one] { $count } session en direct
       *[other] Les { $count } sessions en direct
    }
events-demo = Démo
events-enter = Entrer
events-era-coming = À venir
events-era-now = En cours
events-era-past = Passés
events-here-as = Vous êtes ici sous le nom de { $name }.
events-home = Accueil
events-invited = Cet événement est sur invitation. Connectez-vous avec l’adresse qui a été invitée.
events-join = Participer
events-join-myself = Vous ne participez pas encore à cet événement.
events-join-name = Votre nom
events-join-name-hint = Les autres le voient quand vous posez une question ou écrivez.
events-join-sign-in = J’ai un compte
events-join-title = Participer en tant qu’invité
events-keep-account = Vous êtes invité. Gardez ce compte pour revenir depuis n’importe quel appareil
events-left = encore { $time }
events-live-now = En direct
events-my-name = Votre nom dans cet événement
events-my-place = Vous dans cet événement
events-next = À suivre
events-none = Il n’y a pas encore d’événement ici.
events-not-invited = Cet événement est sur invitation, et votre compte n’en a pas. Adressez-vous aux organisateurs, ou connectez-vous avec une autre adresse.
events-nothing-live = Aucune session n’est en direct pour le moment.
events-nothing-next = Il n’y a plus de session à venir.
events-partners = Partenaires
events-picture = Le programme en un coup d’œil
events-present =
    { $count ->
        [one] { $count } personne est ici.
       *[other] { $count } personnes sont ici.
    }
events-registered = Connectez-vous avec votre adresse électronique pour participer à cet événement.
events-removed = Vous ne pouvez pas participer à cet événement pour le moment. Si vous pensez qu’il s’agit d’une erreur, écrivez aux organisateurs.
events-removed-title = Vous avez été exclu de cet événement
events-settings = Réglages
events-sign-in-needed = Connectez-vous pour voir cet événement.
events-signed-out = Vous avez été déconnecté. Reconnectez-vous pour continuer ; ce que vous avez écrit est conservé.
events-standing-lifted = Vous pouvez de nouveau participer.
events-standing-removed = Vous avez été exclu d’une salle.
events-standing-removed-until = Vous avez été exclu d’une salle jusqu’au { $until }.
events-standing-role = Votre rôle a changé.
events-standing-silenced = La parole vous a été retirée. Vous pouvez continuer à lire.
events-standing-silenced-until = La parole vous a été retirée jusqu’au { $until }. Vous pouvez continuer à lire.
events-tier-gold = Partenaires or
events-tier-host = Organisateur hôte
events-tier-silver = Partenaires argent
events-tier-strategic = Partenaires stratégiques
events-tier-supporter = Soutiens
events-title = Événements
events-whole-programme = Tout le programme
