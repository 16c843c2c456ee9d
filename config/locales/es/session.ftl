# La sala de una sesión: su cabecera, su escenario y los botones de quienes la conducen.
session-about = Acerca de
session-act = Silenciar o expulsar a { $name }
session-cancel = Cancelar
session-chat = Chat
session-conduct = Conducir la sesión
session-copy-link = Copiar el enlace
session-end = Terminar
session-end-no = Continuar
session-end-sure = ¿Terminar la sesión para todos?
session-end-yes = Terminar la sesión
session-ends = Termina a las { $at }
session-extend = Prolongar
session-full-view = Vista completa
session-hold = Esperar a que yo la abra
session-link = El enlace
session-link-copied = El enlace está copiado.
session-links = Enlaces
session-marks = Tipo, temas y etiquetas
session-minutes =
    { $count ->
        [one] { $count } minuto más
       *[other] { $count } minutos más
    }
session-none = No hay ninguna sesión en esta sala.
session-not-entered = No puede entrar en esta sesión
session-panel = Panel
session-parts = Partes de la sesión
session-pause = Pausar
session-phase-ended = Terminada
session-phase-live = EN DIRECTO
session-phase-paused = En pausa
session-phase-upcoming = Próximamente
session-present =
    { $count ->
        [one] { $count } persona aquí
       *[other] { $count } personas aquí
    }
session-questions = Preguntas
session-release = Dejar que empiece a su hora
session-removed = No puede participar en esta sesión por ahora. Todas las demás sesiones están abiertas para usted.
session-removed-title = Se le ha expulsado de esta sesión
session-reopen = Abrir de nuevo
session-report = Denunciar
session-report-hint = Los moderadores lo leen y ven quién denuncia.
session-report-label = ¿Qué tiene de malo?
session-report-send = Enviar la denuncia
session-reported = Gracias. Los moderadores lo mirarán.
session-resume = Reanudar
session-share = Compartir
session-silenced = Se le ha silenciado aquí. Puede leer, pero no escribir ni votar.
session-silenced-until = Se le ha silenciado aquí hasta { $until }. Puede leer, pero no escribir ni votar.
session-simple-view = Vista sencilla, letra grande
session-stage = Escenario
session-stage-ended = Esta sesión ha terminado. Sus preguntas y respuestas se quedan aquí.
session-stage-held = Un moderador abrirá esta sesión en un momento.
session-stage-live = Esta sesión está en directo.
session-stage-paused = Esta sesión está en pausa. Continuará.
session-stage-upcoming = Esta sesión aún no ha empezado. Ya puede preguntar.
session-stage-withdrawn = Esta sesión se ha retirado del programa.
session-start = Empezar ahora
session-to-desk = Mesa de moderación
session-to-programme = Programa
session-withdrawn = Retirada
