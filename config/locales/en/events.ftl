# The events of a server, an event’s home, and the way into it.
events-home = Home
events-join-name-hint = The others see it when you ask or write.
events-removed = You can’t take part in this event at the moment. If you think that this is a mistake, write to its organizers.
events-removed-title = You were removed from this event
events-settings = Settings
events-standing-lifted = You can take part again.
events-standing-removed = You were removed from a room.
events-standing-removed-until = You were removed from a room until { $until }.
events-standing-role = Your role has changed.
events-standing-silenced = You were silenced. You can read on.
events-standing-silenced-until = You were silenced until { $until }. You can read on.
events-title = Events
