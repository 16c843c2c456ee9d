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
questions-edited = editada
questions-ended-closed = Esta sesión ha terminado y ya no admite preguntas. Todo lo que se preguntó y respondió queda aquí.
questions-ended-open = La sesión ha terminado, pero todavía puede preguntar: quizá le respondan por escrito.
questions-find = Buscar en las preguntas
questions-found =
    { $count ->
        [one] { $count } pregunta encontrada.
       *[other] { $count } preguntas encontradas.
    }
questions-from-hall = Hecha en la sala
questions-from-hall-by = { $name }, en la sala
questions-from-phone = Hecha por teléfono
questions-from-phone-by = { $name }, por teléfono
questions-gone = La pregunta de este enlace ya no está aquí. Abajo hay otras.
questions-left =
    { $left ->
        [one] Queda { $left } carácter.
       *[other] Quedan { $left } caracteres.
    }
questions-list = Preguntas de esta sesión
questions-live = Se responde ahora
questions-mine = Mis preguntas ({ $count })
questions-mine-all = Mostrar todas
questions-mine-fewer = Mostrar menos
questions-moderated = Un moderador la lee antes de que todos la vean.
questions-more = Más sobre esta pregunta
questions-news =
    { $count ->
        [one] { $count } pregunta nueva.
       *[other] { $count } preguntas nuevas.
    }
questions-none = Todavía no hay preguntas. Haga la primera.
questions-now-live = Se responde ahora: { $text }
questions-older = Más preguntas
questions-pinned = Fijada
questions-sending = Enviando…
questions-sent-later = Se enviará en cuanto vuelva la conexión.
questions-show-news =
    { $count ->
        [one] { $count } pregunta nueva
       *[other] { $count } preguntas nuevas
    }
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
questions-withdrawn = Su pregunta queda retirada.
