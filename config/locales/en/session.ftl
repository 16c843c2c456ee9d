# A session’s room: its head, its stage, and the buttons of those who conduct it.
session-about = About
session-act = Silence or remove { $name }
session-cancel = Cancel
session-chat = Chat
session-conduct = Conduct the session
session-copy-link = Copy the link
session-end = End
session-end-no = Go on
session-end-sure = End the session for everybody?
session-end-yes = End the session
session-ends = Ends { $at }
session-extend = Extend
session-full-view = Full view
session-hold = Wait for me to start
session-link = The link
session-link-copied = The link is copied.
session-links = Links
session-marks = Type, tracks and tags
session-minutes =
    { $count ->
        [one] { $count } more minute
       *[other] { $count } more minutes
    }
session-none = There is no session in this room.
session-not-entered = You can’t enter this session
session-panel = Panel
session-parts = Parts of the session
session-pause = Pause
session-phase-ended = Ended
session-phase-live = LIVE
session-phase-paused = Paused
session-phase-upcoming = Upcoming
session-present =
    { $count ->
        [one] One person here
       *[other] { $count } people here
    }
session-questions = Questions
session-release = Let it start on time
session-removed = You can’t take part in this session at the moment. All other sessions are open to you.
session-removed-title = You were removed from this session
session-reopen = Open again
session-report = Report
session-report-hint = The moderators read it and see who reports.
session-report-label = What is wrong with it?
session-report-send = Send the report
session-reported = Thank you. The moderators will look at it.
session-resume = Go on
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
session-start = Start now
session-to-desk = Moderator’s desk
session-to-programme = Programme
session-withdrawn = Withdrawn
