# Los eventos de un servidor, la página de un evento y cómo entrar en él.
events-access-invited = Por invitación
events-access-open = Abierto a todos
events-access-registered = Requiere iniciar sesión
events-all-live =
    { $count ->
        [one] { $count } sesión en directo
       *[other] Las { $count } sesiones en directo
    }
events-demo = Demostración
events-enter = Entrar
events-era-coming = Próximamente
events-era-now = En curso
events-era-past = Anteriores
events-here-as = Está aquí como { $name }.
events-home = Inicio
events-invited = Este evento es por invitación. Inicie sesión con la dirección que fue invitada.
events-join = Participar
events-join-myself = Todavía no participa en este evento.
events-join-name = Su nombre
events-join-name-hint = Los demás lo ven cuando pregunta o escribe.
events-join-sign-in = Tengo una cuenta
events-join-title = Participar como invitado
events-keep-account = Es un invitado. Conserve esta cuenta para volver desde cualquier dispositivo
events-left = quedan { $time }
events-live-now = En directo
events-my-name = Su nombre en este evento
events-my-place = Usted en este evento
events-next = A continuación
events-none = Todavía no hay eventos aquí.
events-not-invited = Este evento es por invitación y su cuenta no tiene ninguna. Diríjase a los organizadores o inicie sesión con otra dirección.
events-nothing-live = Ninguna sesión está en directo en este momento.
events-nothing-next = No quedan más sesiones.
events-partners = Colaboradores
events-picture = El programa de un vistazo
events-present =
    { $count ->
        [one] Hay una persona aquí.
       *[other] Hay { $count } personas aquí.
    }
events-registered = Inicie sesión con su dirección de correo para participar en este evento.
events-removed = No puede participar en este evento por ahora. Si cree que es un error, escriba a los organizadores.
events-removed-title = Se le ha expulsado de este evento
events-settings = Ajustes
events-sign-in-needed = Inicie sesión para ver este evento.
events-signed-out = Se ha cerrado su sesión. Iníciela de nuevo para continuar; lo que escribió se conserva.
events-standing-lifted = Puede participar de nuevo.
events-standing-removed = Se le ha expulsado de una sala.
events-standing-removed-until = Se le ha expulsado de una sala hasta { $until }.
events-standing-role = Su función ha cambiado.
events-standing-silenced = Se le ha silenciado. Puede seguir leyendo.
events-standing-silenced-until = Se le ha silenciado hasta { $until }. Puede seguir leyendo.
events-tier-gold = Colaboradores oro
events-tier-host = Anfitrión
events-tier-silver = Colaboradores plata
events-tier-strategic = Colaboradores estratégicos
events-tier-supporter = Patrocinadores de apoyo
events-title = Eventos
events-whole-programme = Todo el programa
