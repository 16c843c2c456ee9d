# The frame around every page, and what any page may have to say.
core-account = Account
core-close = Close
core-comma = ,{" "}
core-connecting = Connecting…
core-connection-lost = Connection lost. What you write is kept; reconnecting…
core-event-nav = Event
core-fault = Something went wrong on this page. What you wrote is kept.
core-go-to = Go to…
core-go-to-hint = Go to a session, page or setting
core-go-to-none = Nothing found.
core-language = Language
core-live = Live
core-live-count =
    { $count ->
        [one] { $count } live
       *[other] { $count } live
    }
core-loading = Loading…
core-missing = There is nothing at this address. It may have moved, or the link may be incomplete.
core-missing-title = Page not found
core-new-version = A new version is here.
core-programme = Programme
core-reference = If it happens again, tell the organizers this number: { $reference }
core-refused-offline = The server can’t be reached. Check your connection.
core-refused-too-long = This is too long to send.
core-refused-unknown = That did not work. Please try again.
core-reload = Reload the page
core-removed-until = You can come back after { $until }.
core-save = Save
core-saved = Saved.
core-search = Search
core-sign-in = Sign in
core-skip = Skip to content
core-their-reason = Reason: { $reason }
core-theme = Appearance
core-theme-dark = Dark
core-theme-light = Light
core-theme-system = As the device
core-to-event = To the event
core-to-events = To the events
core-to-programme = To the programme
core-try-again = Try again
core-undo = Undo
core-you = You and your settings
