# L’ordre dans une salle : signalements, silence, exclusion, et ce qu’en apprennent les personnes concernées.
moderation-audit = Tout ce qui a été fait dans cette salle
moderation-audit-empty = Personne n’a jamais été réduit au silence ni exclu.
moderation-audit-event = Tout ce qui a été fait dans l’ensemble de l’événement
moderation-audit-more = Afficher plus
moderation-audit-read = Afficher
moderation-by = Par { $name }
moderation-done-remove = { $name } ne peut plus entrer.
moderation-done-silence = { $name } n’a plus la parole.
moderation-everywhere = Dans tout l’événement
moderation-how-long = Pour combien de temps
moderation-in-force = Sans parole ou exclus en ce moment
moderation-kind-remove = Exclure : la personne ne peut plus entrer
moderation-kind-silence = Retirer la parole : la personne peut lire, mais ni écrire ni voter
moderation-lift = Annuler la mesure
moderation-lifted = Annulée par { $name }, { $at }.
moderation-minutes =
    { $minutes ->
        [60] Une heure
        [1440] Un jour
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
moderation-no-reports = Rien n’a été signalé.
moderation-none-in-force = Personne n’est privé de parole ni exclu dans cette salle.
moderation-people = Personnes
moderation-ran-out = Arrivée à son terme, { $at }.
moderation-reason = Motif
moderation-reason-hint = La personne concernée le lit, et il reste consigné.
moderation-remove = Exclure
moderation-removed-of = { $name } : exclusion sans limite de durée.
moderation-removed-until-of = { $name } : exclusion jusqu’à { $until }.
moderation-reported-message = Un message de { $author }, signalé par { $by }
moderation-reported-question = Une question de { $author }, signalée par { $by }
moderation-settle = Traité
moderation-silence = Retirer la parole
moderation-silenced-of = { $name } : parole retirée sans limite de durée.
moderation-silenced-until-of = { $name } : parole retirée jusqu’à { $until }.
moderation-what = Que faire au sujet de { $name }
moderation-without-end = Sans limite de durée
