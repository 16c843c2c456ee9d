# Cuando no hay conexión, y cuando hay una versión más nueva.
offline-as-of = Sin conexión. Datos de { $time }.
offline-ask-hint = Se guarda en este dispositivo y se enviará con su nombre en cuanto vuelva la conexión.
offline-kept = En este dispositivo está el programa de:
offline-not-taken = Lo que escribió no se pudo enviar; lo encontrará donde lo escribió. { $reason }
offline-page = Esta página todavía no está en este dispositivo. Se abrirá sola en cuanto vuelva la conexión.
offline-session = La sesión se abrirá sola en cuanto vuelva la conexión. Mientras tanto, esto es lo que dice de ella el programa.
offline-title = Sin conexión
