# La mesa de los moderadores y panelistas de una sesión.
desk-anonymous-by = { $name }, sin nombre para la sala
desk-answer = Escribir una respuesta
desk-answered = Respondida
desk-assign = Asignar
desk-assigned = Para { $name }
desk-board = Preguntas por fase
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
desk-drop = ¿Qué ha sido de ella?
desk-edit = Editar
desk-empty-done = Aquí estarán las preguntas respondidas y las descartadas.
desk-empty-listed = Aún no hay ninguna en la lista.
desk-empty-live = No hay nada en directo. Pase a directo una pregunta de la lista.
desk-empty-waiting = No hay nada en espera.
desk-failed =
    { $count ->
        [one] No se pudo hacer con una pregunta:
       *[other] No se pudo hacer con { $count } preguntas:
    }
desk-keys = Teclas
desk-label = Etiquetar
desk-label-all = Etiquetar…
desk-left-answered = Ahora está marcada como respondida.
desk-left-dismissed = Ahora está descartada.
desk-left-gone = Ya no está: la retiró quien preguntaba, o se unió a otra.
desk-left-listed = Ahora está en la lista.
desk-left-live = Ahora está en directo.
desk-left-waiting = Vuelve a estar en espera.
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
desk-reports = Denuncias ({ $count })
desk-restore = Recuperar
desk-sanction = Silenciar o expulsar a quien preguntó
desk-screen = Pantalla grande
desk-search = Buscar texto, etiquetas, nombres
desk-select = Seleccionar «{ $question }»
desk-selected =
    { $count ->
        [one] Una seleccionada
       *[other] { $count } seleccionadas
    }
desk-selection = Con todas las seleccionadas
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
