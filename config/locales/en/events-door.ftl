# What stands at an event’s door for whoever is not in yet.
events-invited = This event is by invitation. Sign in with the address that was invited.
events-join = Join
events-join-myself = You have not joined this event yet.
events-join-name = Your name
events-join-sign-in = I have an account
events-join-title = Join as a guest
events-not-invited = This event is by invitation, and your account has none. Ask its organizers, or sign in with another address.
events-registered = Sign in with your e-mail address to join this event.
events-sign-in-needed = Sign in to see this event.
events-signed-out = You were signed out. Sign in again to go on; what you typed is kept.
