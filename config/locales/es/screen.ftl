# La pantalla grande de una sala o de una transmisión.
screen-ask = Haga su pregunta
screen-begins = Empieza en
screen-code = Un código que lleva a esta sesión. O vaya a { $address }
screen-controls = La pantalla
screen-ended = Esta sesión ha terminado. Gracias.
screen-follow = Sígala en su teléfono
screen-full = Pantalla completa
screen-of = Pantalla grande: { $title }
screen-qr = Código
screen-soon = Empieza en un momento
screen-theme-clear = Transparente
screen-theme-dark = Oscura
screen-theme-light = Clara
screen-top = Las preguntas que más gente quiere ver respondidas
