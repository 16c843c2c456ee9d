# Los eventos de un servidor, la página de un evento y cómo entrar en él.
events-home = Inicio
events-join-name-hint = Los demás lo ven cuando pregunta o escribe.
events-removed = No puede participar en este evento por ahora. Si cree que es un error, escriba a los organizadores.
events-removed-title = Se le ha expulsado de este evento
events-settings = Ajustes
events-standing-lifted = Puede participar de nuevo.
events-standing-removed = Se le ha expulsado de una sala.
events-standing-removed-until = Se le ha expulsado de una sala hasta { $until }.
events-standing-role = Su función ha cambiado.
events-standing-silenced = Se le ha silenciado. Puede seguir leyendo.
events-standing-silenced-until = Se le ha silenciado hasta { $until }. Puede seguir leyendo.
events-title = Eventos
