# Le grand écran d’une salle ou d’une diffusion.
screen-ask = Posez votre question
screen-begins = Commence dans
screen-code = Un code qui mène à cette session. Ou allez à { $address }
screen-controls = L’écran
screen-ended = Cette session est terminée. Merci.
screen-follow = Suivez sur votre téléphone
screen-full = Plein écran
screen-of = Grand écran : { $title }
screen-qr = Code
screen-soon = Commence dans un instant
screen-theme-clear = Transparent
screen-theme-dark = Sombre
screen-theme-light = Clair
screen-top = Les questions les plus demandées
