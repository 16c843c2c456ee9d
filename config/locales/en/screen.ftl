# The big screen of a hall or a stream.
screen-ask = Ask your question
screen-begins = Begins in
screen-code = A code that leads to this session. Or go to { $address }
screen-controls = The screen
screen-ended = This session has ended. Thank you.
screen-follow = Follow on your phone
screen-full = Full screen
screen-of = Big screen: { $title }
screen-qr = Code
screen-soon = Begins in a moment
screen-theme-clear = Clear
screen-theme-dark = Dark
screen-theme-light = Light
screen-top = The questions that most people want answered
