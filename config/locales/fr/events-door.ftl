# Ce qui se trouve à la porte d’un événement pour qui n’y est pas encore.
events-invited = Cet événement est sur invitation. Connectez-vous avec l’adresse qui a été invitée.
events-join = Participer
events-join-myself = Vous ne participez pas encore à cet événement.
events-join-name = Votre nom
events-join-sign-in = J’ai un compte
events-join-title = Participer en tant qu’invité
events-not-invited = Cet événement est sur invitation, et votre compte n’en a pas. Adressez-vous aux organisateurs, ou connectez-vous avec une autre adresse.
events-registered = Connectez-vous avec votre adresse électronique pour participer à cet événement.
events-sign-in-needed = Connectez-vous pour voir cet événement.
events-signed-out = Vous avez été déconnecté. Reconnectez-vous pour continuer ; ce que vous avez écrit est conservé.
