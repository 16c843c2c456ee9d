# Las preguntas, como las tiene cada uno en una sesión: preguntar, votar y ver en qué están las propias.
questions-also-asked = también la hizo: { $names }
questions-anonymous = Preguntar sin mi nombre
questions-anonymous-asker = Anónimo
questions-anonymous-honest = La sala no verá quién pregunta. Los moderadores y panelistas de esta sesión sí ven su nombre.
questions-answer-by = Respuesta de { $name }
questions-ask = Preguntar
questions-ask-again = Preguntar de nuevo
questions-ask-label = Su pregunta
questions-asked-anonymously = Hecha sin su nombre; solo lo ven los moderadores y panelistas.
questions-asking-closed = Por el momento esta sesión no admite preguntas.
questions-asking-until = Se admiten preguntas hasta las { $until }.
questions-csv = Descargar las preguntas como tabla (CSV)
questions-dismissed-duplicate = Motivo: ya se había hecho.
questions-dismissed-no-time = Motivo: no hay tiempo para ella.
questions-dismissed-off-topic = Motivo: no trata del tema de esta sesión.
questions-dismissed-offensive = Motivo: es ofensiva.
questions-dismissed-other = Motivo: otro.
questions-dismissed-unclear = Motivo: no queda claro qué se pregunta.
questions-edit = Editar
questions-edit-label = La pregunta
questions-edited = editada
questions-from-hall = Hecha en la sala
questions-from-hall-by = { $name }, en la sala
questions-from-phone = Hecha por teléfono
questions-from-phone-by = { $name }, por teléfono
questions-left =
    { $left ->
        [one] Queda { $left } carácter.
       *[other] Quedan { $left } caracteres.
    }
questions-limit =
    { $limit ->
        [one] { $limit } carácter como máximo.
       *[other] { $limit } caracteres como máximo.
    }
questions-list = Preguntas de esta sesión
questions-mine = Mis preguntas ({ $count })
questions-moderated = Un moderador la lee antes de que todos la vean.
questions-news =
    { $count ->
        [one] { $count } pregunta nueva.
       *[other] { $count } preguntas nuevas.
    }
questions-none = Todavía no hay preguntas. Haga la primera.
questions-older = Más preguntas
questions-pinned = Fijada
questions-reason-duplicate = Ya se había hecho
questions-reason-no-time = No hay tiempo
questions-reason-off-topic = No trata del tema
questions-reason-offensive = Ofensiva
questions-reason-other = Otro motivo
questions-reason-unclear = Poco clara
questions-sending = Enviando…
questions-sent-later = Se enviará en cuanto vuelva la conexión.
questions-sort = Orden de las preguntas
questions-sort-newest = Recientes
questions-sort-popular = Populares
questions-sort-unanswered = Sin respuesta
questions-stands-answered = Ya tiene respuesta.
questions-stands-dismissed = Un moderador la ha descartado.
questions-stands-listed = Todos la ven y pueden votarla.
questions-stands-live = Se está respondiendo ahora.
questions-stands-merged = Se ha unido a una pregunta que dice lo mismo:
questions-stands-waiting = Espera a un moderador. Solo la ven usted y los moderadores.
questions-stands-withdrawn = Usted la ha retirado.
questions-state-answered = Respondida
questions-state-live = Ahora
questions-too-long =
    { $over ->
        [one] Sobra { $over } carácter.
       *[other] Sobran { $over } caracteres.
    }
questions-vote = Votar ({ $count })
questions-votes =
    { $count ->
        [one] { $count } voto
       *[other] { $count } votos
    }
questions-withdraw = Retirar
questions-withdraw-no = Dejarla
questions-withdraw-sure = ¿Retirar esta pregunta? Sus votos se van con ella.
questions-withdraw-yes = Retirarla
