# El programa por días, y una sesión en una lista.
programme-all-days = Todos los días
programme-any = Todos
programme-clear = Quitar los filtros
programme-count =
    { $count ->
        [one] Una sesión.
       *[other] { $count } sesiones.
    }
programme-days = Días
programme-earlier = Antes, hoy ({ $count })
programme-ended = Terminada
programme-filters = Filtros
programme-filters-on = Filtros ({ $count })
programme-here = { $time } para usted
programme-language = Idioma
programme-late = Empieza con retraso
programme-live-now = En directo ahora
programme-more-speakers =
    { $count ->
        [one] y uno más
       *[other] y { $count } más
    }
programme-no-hall = Sin sala
programme-none = No hay sesiones este día.
programme-none-found = Ninguna sesión coincide. Cambie la búsqueda o quite los filtros.
programme-none-yet = Todavía no hay programa. Aparecerá aquí en cuanto los organizadores lo añadan.
programme-now = Ir a ahora
programme-over = Anteriores
programme-paused = En pausa
programme-print = Imprimir
programme-printed-zone = Las horas son las de { $zone }.
programme-search = Buscar sesiones y ponentes
programme-show =
    { $count ->
        [one] Mostrar { $count } sesión
       *[other] Mostrar { $count } sesiones
    }
programme-speakers = Ponentes:
programme-there = { $time } en el evento
programme-times-event = Mostrar las horas del evento
programme-times-mine = Mostrar mis horas
programme-to-come = Próximamente
programme-today = Hoy
programme-track = Tema
programme-type = Tipo
programme-view = Cómo se muestra el programa
programme-view-list = Lista
programme-view-timeline = Por salas
programme-withdrawn = Retirada
programme-withdrawn-why = No tendrá lugar.
programme-without = Quitar el filtro { $name }
programme-zones = Las horas son las de su zona, { $mine }; el evento tiene la hora de { $there }.
programme-zones-event = Las horas son las del evento, { $there }; usted tiene la hora de { $mine }.
