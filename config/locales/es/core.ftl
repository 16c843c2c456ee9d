# El marco de cada página, y lo que cualquier página puede tener que decir.
core-account = Cuenta
core-close = Cerrar
core-comma = ,{" "}
core-connecting = Conectando…
core-connection-lost = Se perdió la conexión. Lo que escribe se conserva; reconectando…
core-event-nav = Evento
core-fault = Algo falló en esta página. Lo que escribió se conserva.
core-go-to = Ir a…
core-go-to-hint = Ir a una sesión, una página o un ajuste
core-go-to-none = No se encontró nada.
core-language = Idioma
core-live = En directo
core-live-count =
    { $count ->
        [one] { $count } en directo
       *[other] { $count } en directo
    }
core-loading = Cargando…
core-missing = No hay nada en esta dirección. Puede que la página se haya movido o que el enlace esté incompleto.
core-missing-title = Página no encontrada
core-new-version = Hay una versión nueva.
core-programme = Programa
core-reference = Si se repite, indique este número a los organizadores: { $reference }
core-refused-offline = No se puede contactar con el servidor. Compruebe su conexión.
core-refused-too-long = Es demasiado largo para enviarlo.
core-refused-unknown = No ha funcionado. Inténtelo de nuevo.
core-reload = Recargar la página
core-removed-until = Podrá volver después de: { $until }.
core-save = Guardar
core-saved = Guardado.
core-search = Buscar
core-sign-in = Iniciar sesión
core-skip = Ir al contenido
core-their-reason = Motivo: { $reason }
core-theme = Apariencia
core-theme-dark = Oscura
core-theme-light = Clara
core-theme-system = Como el dispositivo
core-to-event = Al evento
core-to-events = A los eventos
core-to-programme = Al programa
core-try-again = Intentar de nuevo
core-undo = Deshacer
core-you = Usted y sus ajustes
