# The events of a server, an event’s home, and the way into it.
events-access-invited = By invitation
events-access-open = Open to all
events-access-registered = Sign-in needed
events-all-live =
    { $count ->
        [one] The one that is live
       *[other] All { $count } that are live
    }
events-demo = Demo
events-enter = Enter
events-era-coming = Coming up
events-era-now = On now
events-era-past = Past
events-here-as = You are here as { $name }.
events-home = Home
events-invited = This event is by invitation. Sign in with the address that was invited.
events-join = Join
events-join-myself = You have not joined this event yet.
events-join-name = Your name
events-join-name-hint = The others see it when you ask or write.
events-join-sign-in = I have an account
events-join-title = Join as a guest
events-keep-account = You are a guest. Keep this account, to come back on any device
events-left = { $time } left
events-live-now = Live now
events-my-name = Your name in this event
events-my-place = You in this event
events-next = Next
events-none = There are no events here yet.
events-not-invited = This event is by invitation, and your account has none. Ask its organizers, or sign in with another address.
events-nothing-live = No session is live at the moment.
events-nothing-next = No more sessions to come.
events-partners = Partners
events-picture = The programme at a glance
events-present =
    { $count ->
        [one] One person is here.
       *[other] { $count } people are here.
    }
events-registered = Sign in with your e-mail address to join this event.
events-removed = You can’t take part in this event at the moment. If you think that this is a mistake, write to its organizers.
events-removed-title = You were removed from this event
events-settings = Settings
events-sign-in-needed = Sign in to see this event.
events-signed-out = You were signed out. Sign in again to go on; what you typed is kept.
events-standing-lifted = You can take part again.
events-standing-removed = You were removed from a room.
events-standing-removed-until = You were removed from a room until { $until }.
events-standing-role = Your role has changed.
events-standing-silenced = You were silenced. You can read on.
events-standing-silenced-until = You were silenced until { $until }. You can read on.
events-tier-gold = Gold partners
events-tier-host = Host
events-tier-silver = Silver partners
events-tier-strategic = Strategic partners
events-tier-supporter = Supporters
events-title = Events
events-whole-programme = The whole programme
