# A session’s room: its head, its stage, and the buttons of those who conduct it.
session-about = About
session-act = Silence or remove { $name }
session-chat = Chat
session-copy-link = Copy the link
session-full-view = Full view
session-link-copied = The link is copied.
session-none = There is no session in this room.
session-not-entered = You can’t enter this session
session-parts = Parts of the session
session-phase-ended = Ended
session-phase-paused = Paused
session-phase-upcoming = Upcoming
session-present =
    { $count ->
        [one] One person here
       *[other] { $count } people here
    }
session-questions = Questions
session-removed = You can’t take part in this session at the moment. All other sessions are open to you.
session-removed-title = You were removed from this session
session-report = Report
session-share = Share
session-silenced = You are silenced here. You can read, but not write or vote.
session-silenced-until = You are silenced here until { $until }. You can read, but not write or vote.
session-simple-view = Simple view, large letters
session-stage = Stage
session-stage-ended = This session has ended. Its questions and answers stay here.
session-stage-held = A moderator will start this session in a moment.
session-stage-live = This session is live.
session-stage-paused = This session is paused. It will go on.
session-stage-upcoming = This session has not started yet. You can already ask.
session-stage-withdrawn = This session was withdrawn from the programme.
session-to-desk = Moderator’s desk
session-to-programme = Programme
session-withdrawn = Withdrawn
