# El orden en una sala: avisos, silencio, expulsión y lo que se dice a quienes afecta.
moderation-audit = Todo lo que se ha hecho en esta sala
moderation-audit-empty = Nunca se ha silenciado ni expulsado a nadie.
moderation-audit-event = Todo lo que se ha hecho en el evento entero
moderation-audit-more = Mostrar más
moderation-audit-read = Mostrar
moderation-by = Por { $name }
moderation-done-remove = Se ha expulsado a { $name }.
moderation-done-silence = Se ha silenciado a { $name }.
moderation-everywhere = En todo el evento
moderation-how-long = Por cuánto tiempo
moderation-in-force = Silenciados o expulsados ahora
moderation-kind-remove = Expulsar: ya no puede entrar
moderation-kind-silence = Silenciar: puede leer, pero no escribir ni votar
moderation-lift = Anular la medida
moderation-lifted = Anulada por { $name }, { $at }.
moderation-minutes =
    { $minutes ->
        [60] Una hora
        [1440] Un día
        [one] { $minutes } minuto
       *[other] { $minutes } minutos
    }
moderation-no-reports = No se ha denunciado nada.
moderation-none-in-force = Nadie está silenciado ni expulsado en esta sala.
moderation-people = Personas
moderation-ran-out = Se acabó su plazo, { $at }.
moderation-reason = Motivo
moderation-reason-hint = Lo lee la persona afectada y queda registrado.
moderation-remove = Expulsar
moderation-removed-of = { $name }: expulsión sin plazo.
moderation-removed-until-of = { $name }: expulsión hasta { $until }.
moderation-reported-message = Un mensaje de { $author }, denunciado por { $by }
moderation-reported-question = Una pregunta de { $author }, denunciada por { $by }
moderation-settle = Atendida
moderation-silence = Silenciar
moderation-silenced-of = { $name }: silencio sin plazo.
moderation-silenced-until-of = { $name }: silencio hasta { $until }.
moderation-what = Qué hacer con { $name }
moderation-without-end = Sin plazo
