# Negativas: lo que una persona lee cuando algo no se puede hacer. `refused-<code>`, con `-` en vez de `_`.
# El atributo .field se dice en su lugar cuando la negativa nombra un campo.

refused-refused = Esto no se puede hacer.
refused-invalid = Falta algo en esta solicitud, o algo no es correcto.
    .field = «{ $field }» falta o no es correcto.
refused-empty = Escriba algo, por favor.
refused-too-long =
    { $limit ->
        [one] Es demasiado largo: cabe { $limit } carácter como máximo.
        [many] Es demasiado largo: caben { $limit } de caracteres como máximo.
       *[other] Es demasiado largo: caben { $limit } caracteres como máximo.
    }
refused-too-large = Esto es demasiado grande para enviarlo.
refused-control-characters = Este texto contiene caracteres de control ocultos. Escríbalo de nuevo, por favor.
refused-not-found = Eso no existe aquí, o ya no existe.
refused-forbidden = No tiene permiso para hacer esto.
refused-silenced = Por el momento no puede escribir aquí. Puede seguir leyendo.
refused-removed = Se le ha expulsado de aquí.
refused-sign-in-needed = Inicie sesión primero, por favor.
refused-unknown-command = Este servidor no sabe hacer eso.
refused-method-not-allowed = Hay algo en esta dirección, pero no para este método.
refused-not-here = Esto no es posible en esta sala.
refused-key-reused = Esto ya se envió antes, con otro contenido.
refused-ref-used = Este número ya se usó en la misma conexión.
refused-conflict = Alguien fue más rápido. Vuelva a mirar, por favor.
refused-too-many = Aquí hay un límite: { $limit }.
refused-too-fast =
    { $wait_s ->
        [one] Ha ido demasiado rápido. Espere { $wait_s } segundo, por favor.
        [many] Ha ido demasiado rápido. Espere { $wait_s } de segundos, por favor.
       *[other] Ha ido demasiado rápido. Espere { $wait_s } segundos, por favor.
    }
refused-wrong-origin = Esta solicitud vino de otro sitio, así que no se ha llevado a cabo.
refused-internal = Algo ha fallado por nuestra parte. Ha quedado anotado.

## Cuentas

refused-no-address = Esto no es una dirección de correo electrónico.
refused-unknown-zone = No hay ninguna zona horaria con este nombre.
refused-email-taken = Otra cuenta ya tiene esta dirección de correo. Inicie sesión con ella.
refused-link-unknown = Este enlace no funciona. Quizá no se copió entero.
refused-link-used = Este enlace ya se ha usado. Cada enlace sirve una sola vez.
refused-link-expired = Este enlace es demasiado antiguo.

## Eventos

refused-bad-slug = El nombre corto de un evento solo lleva minúsculas de la a a la z, cifras y guiones, 64 como máximo.
refused-slug-taken = Ya hay un evento con este nombre corto.
refused-ambiguous = Varios tienen este nombre: { $count }. Use el identificador.
refused-not-invited = A este evento solo se entra por invitación.
refused-last-organizer = El evento necesita alguien que lo organice: nombre antes a otra persona.

## Programa

refused-cannot-conduct = La sesión no está en un momento en que esto se pueda hacer.
refused-cannot-extend = Elija un final posterior al previsto y dentro de las próximas 24 horas.

## Preguntas

refused-cannot-move = La pregunta ya no está en un estado que permita esto.
refused-asking-closed = Por el momento esta sesión no admite preguntas.
refused-not-anonymous = En esta sesión las preguntas se hacen con el nombre propio.
refused-too-many-open =
    { $limit ->
        [one] Aquí puede tener { $limit } pregunta abierta. Espere a que se haya tratado.
        [many] Aquí puede tener { $limit } de preguntas abiertas. Espere a que se haya tratado alguna.
       *[other] Aquí puede tener { $limit } preguntas abiertas. Espere a que se haya tratado alguna.
    }
refused-no-votes-yet = Por el momento no se puede votar por esta pregunta.
refused-not-yours = Solo puede cambiar su propia pregunta, y solo mientras espera.
refused-cannot-merge = Esta pregunta no se puede unir a esa otra.

## Chat

refused-chat-closed = Por el momento el chat está cerrado.
refused-not-your-message = Solo puede cambiar su propio mensaje.
refused-too-late-to-edit = Un mensaje solo se puede cambiar durante cinco minutos.

## Moderación

refused-cannot-sanction = No puede hacer esto a sí mismo ni a alguien con un rol igual o superior.

## El aspecto de un evento

refused-bad-colour = Un color se escribe con una almohadilla y seis cifras: #0b5cab.
refused-not-a-picture = No podemos leer esta imagen. Elija un archivo PNG, JPEG o WebP.
refused-bad-link = Escriba una dirección completa que empiece por https://
refused-too-many-pixels =
    { $limit ->
        [one] Esta imagen tiene demasiados píxeles: { $limit } millón como máximo.
       *[other] Esta imagen tiene demasiados píxeles: { $limit } millones como máximo.
    } Redúzcala, por favor.
