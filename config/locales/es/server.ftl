# Lo que dice el propio servidor: sus correos y las páginas que hace sin la aplicación web.

## Correos

mail-sign-in-subject = Su enlace para iniciar sesión
mail-sign-in-text = Alguien, probablemente usted, quiere iniciar sesión con esta dirección. Abra el enlace y pulse el botón que verá allí.
mail-claim-subject = Confirme su dirección de correo
mail-claim-text = { $name } quiere conservar su cuenta con esta dirección. Si es usted, abra el enlace y pulse el botón que verá allí.
mail-holds = El enlace sirve una sola vez, durante 15 minutos. Si no lo ha pedido, no tiene que hacer nada.
mail-button = Ir a iniciar sesión

## La página de un enlace

link-title = Iniciar sesión
link-known = Va a iniciar sesión como { $name }.
link-new = Va a iniciar sesión con { $email } por primera vez.
link-claim = La dirección { $email } pertenecerá a la cuenta de { $name }. Confírmelo solo si es usted.
link-name = Su nombre
link-name-hint = Lo verán las demás personas del evento.
link-button = Iniciar sesión
link-claim-button = Confirmar e iniciar sesión
link-again-title = Obtener un enlace nuevo
link-again-email = Dirección de correo electrónico
link-again-button = Enviarme un enlace
link-again-sent = Si la dirección es correcta, en un momento llegará un enlace nuevo. Sirve una sola vez, durante 15 minutos.
link-home = A la página de inicio

## La bandeja de salida de quien desarrolla

outbox-title = Bandeja de salida
outbox-about = Este servidor no envía correos. Aquí está lo que habría enviado, lo más reciente primero.
outbox-empty = Todavía no se ha enviado nada.
outbox-open = Abrir el enlace

## En lugar de la aplicación web, antes de construirla

site-unbuilt-title = Plenary está en marcha
site-unbuilt = La aplicación web todavía no se ha construido. «./dev run» la construye.

## Cómo se llaman las páginas fuera

outside-front = Eventos
outside-about = Eventos virtuales a los que puede unirse desde cualquier lugar: siga las sesiones en directo, haga sus preguntas y hágase oír.
outside-programme = Programa
outside-sign-in = Iniciar sesión
outside-account = Cuenta
outside-missing = Página no encontrada

## Lo que salió mal

error-missing-title = Página no encontrada
error-missing = No hay nada en esta dirección. Puede que haya cambiado o que el enlace esté incompleto.
error-forbidden-title = Eso no se puede hacer desde allí
error-forbidden = Si ha llegado por un enlace de otro sitio, abra este sitio directamente y vuelva a intentarlo aquí.
error-method-title = Esta página no recibe nada
error-method = Se ha enviado algo a una dirección que solo se puede consultar. No se ha cambiado nada.
error-fault-title = Algo ha fallado por nuestra parte
error-fault = Ha quedado anotado para los responsables de este servidor. Vuelva a intentarlo en un momento.
error-reference = Si se repite, indíqueles este número: { $reference }
error-again = Reintentar
error-look = Ver la página
