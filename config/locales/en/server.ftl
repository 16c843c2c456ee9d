# What the server itself says: its mails, and the pages it makes without the web app.

## Mails

mail-sign-in-subject = Your link to sign in
mail-sign-in-text = Somebody, probably you, wants to sign in with this address. Open the link and press the button there.
mail-claim-subject = Confirm your e-mail address
mail-claim-text = { $name } wants to keep their account under this address. If that is you, open the link and press the button there.
mail-holds = The link works once, within 15 minutes. If you did not ask for it, there is nothing you need to do.
mail-button = Go to sign in

## The page of a link

link-title = Sign in
link-known = You are signing in as { $name }.
link-new = You are signing in with { $email } for the first time.
link-claim = The address { $email } will belong to the account of { $name }. Confirm this only if that is you.
link-name = Your name
link-name-hint = The others at the event will see it.
link-button = Sign in
link-claim-button = Confirm and sign in
link-again-title = Get a new link
link-again-email = E-mail address
link-again-button = Send me a link
link-again-sent = If the address is right, a new link will be there in a moment. It works once, within 15 minutes.
link-home = To the front page

## The developer’s outbox

outbox-title = Outbox
outbox-about = This server sends no mail. What it would have sent is here, newest first.
outbox-empty = Nothing has been sent yet.
outbox-open = Open the link

## The web app’s place, before it is built

site-unbuilt-title = Plenary is running
site-unbuilt = The web app has not been built yet. “./dev run” builds it.

## What pages are called outside

outside-front = Events
outside-about = Virtual events that you can join from anywhere: follow the sessions live, ask your questions, and be heard.
outside-programme = Programme
outside-sign-in = Sign in
outside-account = Account
outside-missing = Page not found

## What went wrong

error-missing-title = Page not found
error-missing = There is nothing at this address. It may have moved, or the link may be incomplete.
error-forbidden-title = This can’t be done from there
error-forbidden = If you came by a link on another site, open this site yourself and try again here.
error-method-title = Nothing can be sent here
error-method = Something was sent to an address that is only there to be looked at. Nothing was changed.
error-fault-title = Something went wrong on our side
error-fault = It has been noted for those who run this server. Try again in a moment.
error-reference = If it happens again, tell them this number: { $reference }
error-again = Try again
error-look = Show the page
