# Le cadre de chaque page, et ce que toute page peut avoir à dire.
core-account = Compte
core-close = Fermer
core-comma = ,{" "}
core-connecting = Connexion en cours…
core-connection-lost = Connexion perdue. Ce que vous écrivez est conservé ; reconnexion en cours…
core-event-nav = Événement
core-fault = Une erreur s’est produite sur cette page. Ce que vous avez écrit est conservé.
core-go-to = Aller à…
core-go-to-hint = Aller à une session, une page ou un réglage
core-go-to-none = Rien trouvé.
core-language = Langue
core-live = En direct
core-live-count =
    { $count ->
        [one] { $count } en direct
       *[other] { $count } en direct
    }
core-loading = Chargement…
core-missing = Il n’y a rien à cette adresse. La page a peut-être été déplacée, ou le lien est incomplet.
core-missing-title = Page introuvable
core-new-version = Une nouvelle version est là.
core-programme = Programme
core-reference = Si cela se reproduit, indiquez ce numéro aux organisateurs : { $reference }
core-refused-offline = Le serveur est injoignable. Vérifiez votre connexion.
core-refused-too-long = C’est trop long pour être envoyé.
core-refused-unknown = Cela n’a pas fonctionné. Veuillez réessayer.
core-reload = Recharger la page
core-removed-until = Vous pourrez revenir après { $until }.
core-save = Enregistrer
core-saved = Enregistré.
core-search = Rechercher
core-sign-in = Se connecter
core-skip = Aller au contenu
core-their-reason = Motif : { $reason }
core-theme = Apparence
core-theme-dark = Sombre
core-theme-light = Clair
core-theme-system = Comme l’appareil
core-to-event = Vers l’événement
core-to-events = Vers les événements
core-to-programme = Vers le programme
core-try-again = Réessayer
core-undo = Annuler
core-you = Vous et vos réglages
