# La sala de una sesión: su cabecera, su escenario y los botones de quienes la conducen.
session-about = Acerca de
session-act = Silenciar o expulsar a { $name }
session-chat = Chat
session-copy-link = Copiar el enlace
session-full-view = Vista completa
session-link-copied = El enlace está copiado.
session-none = No hay ninguna sesión en esta sala.
session-not-entered = No puede entrar en esta sesión
session-parts = Partes de la sesión
session-phase-ended = Terminada
session-phase-paused = En pausa
session-phase-upcoming = Próximamente
session-present =
    { $count ->
        [one] { $count } persona aquí
       *[other] { $count } personas aquí
    }
session-questions = Preguntas
session-removed = No puede participar en esta sesión por ahora. Todas las demás sesiones están abiertas para usted.
session-removed-title = Se le ha expulsado de esta sesión
session-report = Denunciar
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
session-to-desk = Mesa de moderación
session-to-programme = Programa
session-withdrawn = Retirada
