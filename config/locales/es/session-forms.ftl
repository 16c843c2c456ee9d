# Lo que se abre a petición en la sala de una sesión: formularios, conducción, detalles.
chat-edit-label = Su mensaje
questions-edit-label = La pregunta
questions-limit =
    { $limit ->
        [one] { $limit } carácter como máximo.
       *[other] { $limit } caracteres como máximo.
    }
session-cancel = Cancelar
session-conduct = Conducir la sesión
session-end = Terminar
session-end-no = Continuar
session-end-sure = ¿Terminar la sesión para todos?
session-end-yes = Terminar la sesión
session-ends = Termina a las { $at }
session-extend = Prolongar
session-hold = Esperar a que yo la abra
session-link = El enlace
session-links = Enlaces
session-marks = Tipo, temas y etiquetas
session-minutes =
    { $count ->
        [one] { $count } minuto más
       *[other] { $count } minutos más
    }
session-panel = Panel
session-pause = Pausar
session-release = Dejar que empiece a su hora
session-reopen = Abrir de nuevo
session-report-hint = Los moderadores lo leen y ven quién denuncia.
session-report-label = ¿Qué tiene de malo?
session-report-send = Enviar la denuncia
session-reported = Gracias. Los moderadores lo mirarán.
session-resume = Reanudar
session-start = Empezar ahora
