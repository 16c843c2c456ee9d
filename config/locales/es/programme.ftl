# El programa por días, y una sesión en una lista.
programme-all-days = Todos los días
programme-any = Todos
programme-clear = Quitar los filtros
programme-comma = ,{" "}
programme-count =
    { $count ->
        [one] Una sesión.
       *[other] { $count } sesiones.
    }
programme-day = Día
programme-ended = Terminada
programme-filters = Filtrar el programa
programme-language = Idioma
programme-late = Empieza con retraso
programme-live = En directo
programme-live-now = En directo ahora
programme-more-filters = Más filtros
programme-more-speakers =
    { $count ->
        [one] y uno más
       *[other] y { $count } más
    }
programme-none = No hay sesiones este día.
programme-none-found = Ninguna sesión coincide. Cambie la búsqueda o quite los filtros.
programme-paused = En pausa
programme-search = Buscar sesiones y ponentes
programme-speakers = Ponentes:
programme-there = { $time } en el evento
programme-title = Programa
programme-track = Tema
programme-type = Tipo
programme-withdrawn = Retirada
programme-zones = Las horas son las de su zona, { $mine }; el evento tiene la hora de { $there }.
