# La mesa de los moderadores y panelistas de una sesión.
desk-anonymous = Se permiten preguntas sin nombre
desk-anonymous-hint = Los moderadores y panelistas ven el nombre de todos modos, y se avisa de ello a quien pregunta.
desk-answer = Escribir una respuesta
desk-answer-hint = Todos la ven debajo de la pregunta, que entonces cuenta como respondida.
desk-answer-label = La respuesta
desk-answer-send = Publicar la respuesta
desk-answered = Respondida
desk-asking = Preguntar
desk-asking-closed = Cerrado
desk-asking-for =
    { $minutes ->
        [one] Abierto { $minutes } minuto más
       *[other] Abierto { $minutes } minutos más
    }
desk-asking-open = Abierto
desk-asking-until = Abierto hasta { $until }
desk-assign = Asignar
desk-assign-label = Quién debe responder
desk-assign-nobody = Nadie en particular
desk-assigned = Para { $name }
desk-board = Preguntas por fase
desk-chat-open = Los asistentes pueden escribir en el chat
desk-chat-slow = Modo lento: entre dos mensajes
desk-chat-slow-hint = Solo para los asistentes.
desk-column-done = Atendidas ({ $count })
desk-column-empty = No hay nada aquí.
desk-column-listed = En la lista ({ $count })
desk-column-live = En directo ({ $count })
desk-column-waiting = En espera ({ $count })
desk-dismiss = Descartar
desk-dismiss-note = Nota para quien preguntó
desk-dismiss-note-hint = Si lo desea. Solo la leen quien preguntó y los moderadores.
desk-dismiss-reason = Motivo
desk-edit = Editar
desk-enter = Anotar una pregunta
desk-enter-hall = En la sala
desk-enter-name = Quién pregunta, si se sabe
desk-enter-phone = Por teléfono
desk-enter-source = Hecha
desk-enter-text = La pregunta
desk-entered = La pregunta está en la lista.
desk-label = Etiquetar
desk-label-hint = Cinco como máximo, separadas por comas.
desk-label-label = Etiquetas
desk-limit-characters = Longitud máxima de una pregunta, en caracteres
desk-limit-open = Preguntas abiertas por persona
desk-list = Poner en la lista
desk-live = Pasar a directo
desk-merge = Unir
desk-merge-hint = Sus votos y quien la hizo van con ella.
desk-merge-label = Dice lo mismo que
desk-merge-none = No hay otra pregunta a la que unirla.
desk-moderated = Las preguntas esperan a un moderador
desk-moderated-hint = Vale para las preguntas nuevas.
desk-more = Más
desk-not-yours = Es para los moderadores y panelistas de esta sesión. Si usted es uno de ellos, pida la función a quien la preside o a los organizadores.
desk-not-yours-title = Esta mesa no es la suya
desk-of = Mesa: { $title }
desk-original = Antes de editarla
desk-pin = Fijar
desk-really = Sin nombre para la sala; la hizo { $name }
desk-refused = «{ $question }»: { $why }
desk-relist = Devolver a la lista
desk-restore = Recuperar
desk-sanction = Silenciar o expulsar a quien preguntó
desk-seconds =
    { $seconds ->
        [0] Sin espera
        [one] { $seconds } segundo
       *[other] { $seconds } segundos
    }
desk-settings = Ajustes
desk-settings-chat = Chat
desk-settings-questions = Preguntas
desk-shortcuts = Teclas, cuando una pregunta tiene el foco: j y k van a la siguiente y a la anterior, l la pone en la lista o en directo, a la marca como respondida, d la descarta, p la fija.
desk-title = Mesa de moderación
desk-to-session = Volver a la sesión
desk-tools = Herramientas
desk-unpin = Dejar de fijar
desk-wait = Devolver a la espera
