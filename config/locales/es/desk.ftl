# La mesa de los moderadores y panelistas de una sesión.
desk-anonymous = Se permiten preguntas sin nombre
desk-anonymous-by = { $name }, sin nombre para la sala
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
desk-column-listed = En la lista ({ $count })
desk-column-live = En directo ({ $count })
desk-column-waiting = En espera ({ $count })
desk-did-all =
    { $count ->
        [one] { $what }: una pregunta.
       *[other] { $what }: { $count } preguntas.
    }
desk-did-answer = Respuesta publicada: «{ $question }»
desk-did-answered = Respondida: «{ $question }»
desk-did-changed = Cambiada: «{ $question }»
desk-did-dismissed = Descartada: «{ $question }»
desk-did-labelled = Etiquetada: «{ $question }»
desk-did-listed = En la lista: «{ $question }»
desk-did-live = En directo: «{ $question }»
desk-did-merged = Unida: «{ $question }»
desk-did-pinned = Fijada: «{ $question }»
desk-did-unpinned = Ya no está fijada: «{ $question }»
desk-did-waiting = De nuevo en espera: «{ $question }»
desk-dismiss = Descartar
desk-dismiss-all = Descartar…
desk-dismiss-note = Nota para quien preguntó
desk-dismiss-note-hint = Si lo desea. Solo la leen quien preguntó y los moderadores.
desk-dismiss-reason = Motivo
desk-drop = ¿Qué ha sido de ella?
desk-drop-answered = Se respondió
desk-drop-dismissed = Descartarla…
desk-edit = Editar
desk-empty-done = Aquí estarán las preguntas respondidas y las descartadas.
desk-empty-listed = Aún no hay ninguna en la lista.
desk-empty-live = No hay nada en directo. Pase a directo una pregunta de la lista.
desk-empty-waiting = No hay nada en espera.
desk-enter = Anotar una pregunta
desk-enter-hall = En la sala
desk-enter-name = Quién pregunta, si se sabe
desk-enter-phone = Por teléfono
desk-enter-source = Hecha
desk-enter-text = La pregunta
desk-entered = La pregunta está en la lista.
desk-failed =
    { $count ->
        [one] No se pudo hacer con una pregunta:
       *[other] No se pudo hacer con { $count } preguntas:
    }
desk-key-answered = marcar como respondida
desk-key-dismiss = descartar
desk-key-keys = mostrar estas teclas
desk-key-list = poner en la lista; pasar a directo si ya está en ella
desk-key-next = pregunta siguiente
desk-key-pin = fijar o soltar
desk-key-previous = la anterior
desk-key-search = buscar
desk-key-select = seleccionar
desk-key-through = seleccionar todas desde la última hasta esta
desk-key-undo = deshacer
desk-keys = Teclas
desk-keys-hint = Funcionan mientras el tablero o una de sus preguntas tiene el foco.
desk-label = Etiquetar
desk-label-all = Etiquetar…
desk-label-all-hint = Se añaden a las que ya tiene cada pregunta. Cinco como máximo en cada una, separadas por comas.
desk-label-hint = Cinco como máximo, separadas por comas.
desk-label-label = Etiquetas
desk-left-answered = Ahora está marcada como respondida.
desk-left-dismissed = Ahora está descartada.
desk-left-gone = Ya no está: la retiró quien preguntaba, o se unió a otra.
desk-left-listed = Ahora está en la lista.
desk-left-live = Ahora está en directo.
desk-left-waiting = Vuelve a estar en espera.
desk-limit-characters = Longitud máxima de una pregunta, en caracteres
desk-limit-open = Preguntas abiertas por persona
desk-list = Poner en la lista
desk-listed-by = Orden de la lista
desk-listed-by-newest = Más recientes
desk-listed-by-votes = Más votos
desk-live = Pasar a directo
desk-lost = Otra persona movió «{ $question }»: ya no está seleccionada.
desk-lost-many =
    { $count ->
        [one] Otra persona movió una pregunta: ya no está seleccionada.
       *[other] Otra persona movió { $count } preguntas: ya no están seleccionadas.
    }
desk-merge = Unir
desk-merge-all = Unir…
desk-merge-all-hint = Los votos y los autores de las demás pasan a ella. No se puede deshacer.
desk-merge-all-label = En qué pregunta
desk-merge-hint = Sus votos y quien la hizo pasan con ella. No se puede deshacer.
desk-merge-label = Dice lo mismo que
desk-merge-none = No hay otra pregunta a la que unirla.
desk-moderated = Las preguntas esperan a un moderador
desk-moderated-hint = Vale para las preguntas nuevas.
desk-more = Más
desk-new = Nueva
desk-not-yours = Es para los moderadores y panelistas de esta sesión. Si usted es uno de ellos, pida la función a quien la preside o a los organizadores.
desk-not-yours-title = Esta mesa no es la suya
desk-of = Mesa: { $title }
desk-of-waiting = ({ $count }) { $title }
desk-original = Antes de editarla
desk-pin = Fijar
desk-progress = { $what }: { $done } de { $total }
desk-refused = «{ $question }»: { $why }
desk-relist = Devolver a la lista
desk-restore = Recuperar
desk-sanction = Silenciar o expulsar a quien preguntó
desk-screen = Pantalla grande
desk-screen-copied = La dirección está copiada.
desk-screen-copy = Copiar
desk-screen-not-copied = El navegador no permite copiar. Seleccione la dirección y cópiela usted.
desk-screen-obs = Para OBS: sin fondo y sin código
desk-screen-open = Abrir en una ventana nueva
desk-screen-projector = Para un proyector
desk-screen-sign-in = OBS no tiene inicio de sesión propio. Pida a quien lleva el servidor un enlace de un solo uso («plenary link»). En OBS elija «Interactuar» en la fuente de navegador, abra allí el enlace e inicie sesión; después ponga esta dirección.
desk-search = Buscar texto, etiquetas, nombres
desk-seconds =
    { $seconds ->
        [0] Sin espera
        [one] { $seconds } segundo
       *[other] { $seconds } segundos
    }
desk-select = Seleccionar «{ $question }»
desk-selected =
    { $count ->
        [one] Una seleccionada
       *[other] { $count } seleccionadas
    }
desk-selection = Con todas las seleccionadas
desk-settings = Ajustes
desk-settings-chat = Chat
desk-settings-questions = Preguntas
desk-show-more = Mostrar más ({ $count })
desk-title = Mesa de moderación
desk-to-session = Volver a la sesión
desk-tools = Herramientas
desk-undo = Deshacer
desk-undo-changed = otra persona la ha cambiado desde entonces, así que se queda como está.
desk-undo-none = No hay nada que deshacer.
desk-undone =
    { $count ->
        [0] No se deshizo nada.
        [one] Deshecho.
       *[other] Deshecho: { $count } preguntas.
    }
desk-unpin = Dejar de fijar
desk-unselect = No seleccionar ninguna
desk-wait = Devolver a la espera
