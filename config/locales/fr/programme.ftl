# Le programme par jour, et une session dans une liste.
programme-all-days = Tous les jours
programme-any = Tous
programme-clear = Effacer les filtres
programme-comma = ,{" "}
programme-count =
    { $count ->
        [one] { $count } session.
       *[other] { $count } sessions.
    }
programme-day = Jour
programme-ended = Terminée
programme-filters = Filtrer le programme
programme-language = Langue
programme-late = Commence en retard
programme-live = En direct
programme-live-now = En direct maintenant
programme-more-filters = Plus de filtres
programme-more-speakers =
    { $count ->
        [one] et { $count } autre
       *[other] et { $count } autres
    }
programme-none = Il n’y a pas de session ce jour-là.
programme-none-found = Aucune session ne correspond. Modifiez la recherche ou effacez les filtres.
programme-paused = En pause
programme-search = Chercher une session ou un intervenant
programme-speakers = Intervenants :
programme-there = { $time } sur place
programme-title = Programme
programme-track = Thème
programme-type = Type
programme-withdrawn = Annulée
programme-zones = Les heures sont celles de votre fuseau, { $mine } ; l’événement est à l’heure de { $there }.
