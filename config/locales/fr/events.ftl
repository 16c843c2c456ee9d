# Les événements d’un serveur, la page d’accueil d’un événement, et comment y entrer.
events-home = Accueil
events-join-name-hint = Les autres le voient quand vous posez une question ou écrivez.
events-removed = Vous ne pouvez pas participer à cet événement pour le moment. Si vous pensez qu’il s’agit d’une erreur, écrivez aux organisateurs.
events-removed-title = Vous avez été exclu de cet événement
events-settings = Réglages
events-standing-lifted = Vous pouvez de nouveau participer.
events-standing-removed = Vous avez été exclu d’une salle.
events-standing-removed-until = Vous avez été exclu d’une salle jusqu’au { $until }.
events-standing-role = Votre rôle a changé.
events-standing-silenced = La parole vous a été retirée. Vous pouvez continuer à lire.
events-standing-silenced-until = La parole vous a été retirée jusqu’au { $until }. Vous pouvez continuer à lire.
events-title = Événements
