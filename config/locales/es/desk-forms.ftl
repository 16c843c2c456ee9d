# Lo que se abre a petición en la mesa: formularios, diálogos, herramientas.
desk-anonymous = Se permiten preguntas sin nombre
desk-anonymous-hint = Los moderadores y panelistas ven el nombre de todos modos, y se avisa de ello a quien pregunta.
desk-answer-hint = Todos la ven debajo de la pregunta, que entonces cuenta como respondida.
desk-answer-label = La respuesta
desk-answer-send = Publicar la respuesta
desk-asking = Preguntar
desk-asking-closed = Cerrado
desk-asking-for =
    { $minutes ->
        [one] Abierto { $minutes } minuto más
       *[other] Abierto { $minutes } minutos más
    }
desk-asking-open = Abierto
desk-asking-until = Abierto hasta { $until }
desk-assign-label = Quién debe responder
desk-assign-nobody = Nadie en particular
desk-chat-open = Los asistentes pueden escribir en el chat
desk-chat-slow = Modo lento: entre dos mensajes
desk-chat-slow-hint = Solo para los asistentes.
desk-dismiss-note = Nota para quien preguntó
desk-dismiss-note-hint = Si lo desea. Solo la leen quien preguntó y los moderadores.
desk-dismiss-reason = Motivo
desk-drop-answered = Se respondió
desk-drop-dismissed = Descartarla…
desk-enter = Anotar una pregunta
desk-enter-hall = En la sala
desk-enter-name = Quién pregunta, si se sabe
desk-enter-phone = Por teléfono
desk-enter-source = Hecha
desk-enter-text = La pregunta
desk-entered = La pregunta está en la lista.
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
desk-keys-hint = Funcionan mientras el tablero o una de sus preguntas tiene el foco.
desk-label-all-hint = Se añaden a las que ya tiene cada pregunta. Cinco como máximo en cada una, separadas por comas.
desk-label-hint = Cinco como máximo, separadas por comas.
desk-label-label = Etiquetas
desk-limit-characters = Longitud máxima de una pregunta, en caracteres
desk-limit-open = Preguntas abiertas por persona
desk-merge-all-hint = Los votos y los autores de las demás pasan a ella. No se puede deshacer.
desk-merge-all-label = En qué pregunta
desk-merge-hint = Sus votos y quien la hizo pasan con ella. No se puede deshacer.
desk-merge-label = Dice lo mismo que
desk-merge-none = No hay otra pregunta a la que unirla.
desk-moderated = Las preguntas esperan a un moderador
desk-moderated-hint = Vale para las preguntas nuevas.
desk-screen-copied = La dirección está copiada.
desk-screen-copy = Copiar
desk-screen-not-copied = El navegador no permite copiar. Seleccione la dirección y cópiela usted.
desk-screen-obs = Para OBS: sin fondo y sin código
desk-screen-open = Abrir en una ventana nueva
desk-screen-projector = Para un proyector
desk-screen-sign-in = OBS no tiene inicio de sesión propio. Pida a quien lleva el servidor un enlace de un solo uso («plenary link»). En OBS elija «Interactuar» en la fuente de navegador, abra allí el enlace e inicie sesión; después ponga esta dirección.
desk-seconds =
    { $seconds ->
        [0] Sin espera
        [one] { $seconds } segundo
       *[other] { $seconds } segundos
    }
desk-settings = Ajustes
desk-settings-chat = Chat
desk-settings-questions = Preguntas
questions-reason-duplicate = Ya se había hecho
questions-reason-no-time = No hay tiempo
questions-reason-off-topic = No trata del tema
questions-reason-offensive = Ofensiva
questions-reason-other = Otro motivo
questions-reason-unclear = Poco clara
