# Lo que hay a la puerta de un evento para quien aún no está dentro.
events-invited = Este evento es por invitación. Inicie sesión con la dirección que fue invitada.
events-join = Participar
events-join-myself = Todavía no participa en este evento.
events-join-name = Su nombre
events-join-sign-in = Tengo una cuenta
events-join-title = Participar como invitado
events-not-invited = Este evento es por invitación y su cuenta no tiene ninguna. Diríjase a los organizadores o inicie sesión con otra dirección.
events-registered = Inicie sesión con su dirección de correo para participar en este evento.
events-sign-in-needed = Inicie sesión para ver este evento.
events-signed-out = Se ha cerrado su sesión. Iníciela de nuevo para continuar; lo que escribió se conserva.
