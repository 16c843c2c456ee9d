# La portada de un servidor y la de un evento.
events-partners = Colaboradores
events-tier-gold = Colaboradores oro
events-tier-host = Anfitrión
events-tier-silver = Colaboradores plata
events-tier-strategic = Colaboradores estratégicos
events-tier-supporter = Patrocinadores de apoyo
home-access-invited = Por invitación
home-access-open = Abierto a todos
home-access-registered = Requiere iniciar sesión
home-all-live =
    { $count ->
        [one] { $count } sesión en directo
       *[other] Las { $count } sesiones en directo
    }
home-demo = Demostración
home-enter = Entrar
home-era-coming = Próximamente
home-era-now = En curso
home-era-past = Anteriores
home-here-as = Está aquí como { $name }.
home-keep-account = Es un invitado. Conserve esta cuenta para volver desde cualquier dispositivo
home-left = quedan { $time }
home-live-now = En directo
home-my-name = Su nombre en este evento
home-my-place = Usted en este evento
home-next = A continuación
home-none = Todavía no hay eventos aquí.
home-nothing-live = Ninguna sesión está en directo en este momento.
home-nothing-next = No quedan más sesiones.
home-picture = El programa de un vistazo
home-present =
    { $count ->
        [one] Hay una persona aquí.
       *[other] Hay { $count } personas aquí.
    }
home-whole-programme = Todo el programa
