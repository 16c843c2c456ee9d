# Le programme par jour, et une session dans une liste.
programme-all-days = Tous les jours
programme-any = Tous
programme-clear = Effacer les filtres
programme-count =
    { $count ->
        [one] { $count } session.
       *[other] { $count } sessions.
    }
programme-days = Jours
programme-earlier = Plus tôt aujourd’hui ({ $count })
programme-ended = Terminée
programme-filters = Filtres
programme-filters-on = Filtres ({ $count })
programme-here = { $time } pour vous
programme-language = Langue
programme-late = Commence en retard
programme-live-now = En direct maintenant
programme-more-speakers =
    { $count ->
        [one] et { $count } autre
       *[other] et { $count } autres
    }
programme-no-hall = Sans salle
programme-none = Il n’y a pas de session ce jour-là.
programme-none-found = Aucune session ne correspond. Modifiez la recherche ou effacez les filtres.
programme-none-yet = Il n’y a pas encore de programme. Il paraîtra ici dès que les organisateurs l’auront ajouté.
programme-now = Aller à maintenant
programme-over = Déjà passées
programme-paused = En pause
programme-print = Imprimer
programme-printed-zone = Les heures sont celles de { $zone }.
programme-search = Chercher une session ou un intervenant
programme-show =
    { $count ->
        [one] Afficher { $count } session
       *[other] Afficher { $count } sessions
    }
programme-speakers = Intervenants :
programme-there = { $time } sur place
programme-times-event = Afficher les heures de l’événement
programme-times-mine = Afficher mes heures
programme-to-come = À venir
programme-today = Aujourd’hui
programme-track = Thème
programme-type = Type
programme-view = Présentation du programme
programme-view-list = Liste
programme-view-timeline = Par salle
programme-withdrawn = Annulée
programme-withdrawn-why = Elle n’aura pas lieu.
programme-without = Retirer le filtre { $name }
programme-zones = Les heures sont celles de votre fuseau, { $mine } ; l’événement est à l’heure de { $there }.
programme-zones-event = Les heures sont celles de l’événement, { $there } ; vous êtes à l’heure de { $mine }.
