# El chat de una sala y el canal de sus moderadores y panelistas.
chat-actions = Qué puede hacer con el mensaje de { $name }
chat-backstage = Canal interno
chat-backstage-who = Solo lo leen los moderadores y panelistas de esta sesión.
chat-channels = Canales
chat-closed = El chat está cerrado por el momento.
chat-delete = Eliminar
chat-deleted = Su mensaje está eliminado.
chat-edit = Editar
chat-edited = editado
chat-everyone = Todos
chat-log = Mensajes
chat-new =
    { $count ->
        [one] { $count } mensaje nuevo
       *[other] { $count } mensajes nuevos
    }
chat-none = Aquí aún no se ha escrito nada.
chat-older = Mensajes anteriores
chat-send = Enviar
chat-sending = Enviando…
chat-sent-later = Se enviará en cuanto vuelva la conexión.
chat-wait =
    { $seconds ->
        [one] Modo lento: podrá escribir de nuevo dentro de { $seconds } segundo.
       *[other] Modo lento: podrá escribir de nuevo dentro de { $seconds } segundos.
    }
chat-write = Escribir a todos los presentes
chat-write-backstage = Escribir a los moderadores y panelistas
