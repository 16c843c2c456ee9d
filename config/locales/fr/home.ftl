# La page d’accueil d’un serveur et celle d’un événement.
events-partners = Partenaires
events-tier-gold = Partenaires or
events-tier-host = Organisateur hôte
events-tier-silver = Partenaires argent
events-tier-strategic = Partenaires stratégiques
events-tier-supporter = Soutiens
home-access-invited = Sur invitation
home-access-open = Ouvert à tous
home-access-registered = Connexion requise
home-all-live =
    { $count ->
        [one] { $count } session en direct
       *[other] Les { $count } sessions en direct
    }
home-demo = Démo
home-enter = Entrer
home-era-coming = À venir
home-era-now = En cours
home-era-past = Passés
home-here-as = Vous êtes ici sous le nom de { $name }.
home-keep-account = Vous êtes invité. Gardez ce compte pour revenir depuis n’importe quel appareil
home-left = encore { $time }
home-live-now = En direct
home-my-name = Votre nom dans cet événement
home-my-place = Vous dans cet événement
home-next = À suivre
home-none = Il n’y a pas encore d’événement ici.
home-nothing-live = Aucune session n’est en direct pour le moment.
home-nothing-next = Il n’y a plus de session à venir.
home-picture = Le programme en un coup d’œil
home-present =
    { $count ->
        [one] { $count } personne est ici.
       *[other] { $count } personnes sont ici.
    }
home-whole-programme = Tout le programme
