# What opens in a session’s room when somebody wants it: forms, conduct, details.
chat-edit-label = Your message
questions-edit-label = The question
questions-limit =
    { $limit ->
        [one] At most { $limit } character.
       *[other] At most { $limit } characters.
    }
session-cancel = Cancel
session-conduct = Conduct the session
session-end = End
session-end-no = Go on
session-end-sure = End the session for everybody?
session-end-yes = End the session
session-ends = Ends { $at }
session-extend = Extend
session-hold = Wait for me to start
session-link = The link
session-links = Links
session-marks = Type, tracks and tags
session-minutes =
    { $count ->
        [one] { $count } more minute
       *[other] { $count } more minutes
    }
session-panel = Panel
session-pause = Pause
session-release = Let it start on time
session-reopen = Open again
session-report-hint = The moderators read it and see who reports.
session-report-label = What is wrong with it?
session-report-send = Send the report
session-reported = Thank you. The moderators will look at it.
session-resume = Go on
session-start = Start now
