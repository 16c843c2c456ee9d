# The desk of a session’s moderators and panelists.
desk-anonymous = Questions without a name are allowed
desk-anonymous-hint = Moderators and panelists see the name all the same, and the asker is told so.
desk-answer = Write an answer
desk-answer-hint = Everybody sees it under the question, which counts as answered then.
desk-answer-label = The answer
desk-answer-send = Publish the answer
desk-answered = Answered
desk-asking = Asking
desk-asking-closed = Closed
desk-asking-for =
    { $minutes ->
        [one] Open for { $minutes } more minute
       *[other] Open for { $minutes } more minutes
    }
desk-asking-open = Open
desk-asking-until = Open until { $until }
desk-assign = Assign
desk-assign-label = Who is to answer
desk-assign-nobody = Nobody in particular
desk-assigned = For { $name }
desk-board = Questions by stage
desk-chat-open = Attendees can write in the chat
desk-chat-slow = Slow mode: between two messages
desk-chat-slow-hint = For attendees only.
desk-column-done = Done ({ $count })
desk-column-empty = Nothing here.
desk-column-listed = Listed ({ $count })
desk-column-live = Live ({ $count })
desk-column-waiting = Waiting ({ $count })
desk-dismiss = Dismiss
desk-dismiss-note = Note for the asker
desk-dismiss-note-hint = If you like. Only the asker and the moderators read it.
desk-dismiss-reason = Reason
desk-edit = Edit
desk-enter = Enter a question
desk-enter-hall = In the hall
desk-enter-name = Who asks, if known
desk-enter-phone = By phone
desk-enter-source = Asked
desk-enter-text = The question
desk-entered = The question is listed.
desk-label = Label
desk-label-hint = At most five, with commas between them.
desk-label-label = Labels
desk-limit-characters = Longest question, in characters
desk-limit-open = Open questions a person may have
desk-list = List
desk-live = Take live
desk-merge = Merge
desk-merge-hint = Its votes and its asker go with it.
desk-merge-label = Says the same as
desk-merge-none = There is no other question to merge it into.
desk-moderated = Questions wait for a moderator
desk-moderated-hint = Holds for new questions.
desk-more = More
desk-not-yours = It is for the moderators and panelists of this session. If you are one of them, ask its chair or the organizers for the role.
desk-not-yours-title = This desk is not yours
desk-of = Desk: { $title }
desk-original = Before it was edited
desk-pin = Pin
desk-really = Without a name for the room; asked by { $name }
desk-refused = “{ $question }”: { $why }
desk-relist = Back to the list
desk-restore = Restore
desk-sanction = Silence or remove the asker
desk-seconds =
    { $seconds ->
        [0] No waiting
        [one] { $seconds } second
       *[other] { $seconds } seconds
    }
desk-settings = Settings
desk-settings-chat = Chat
desk-settings-questions = Questions
desk-shortcuts = Keys, while a question has the focus: j and k go to the next and the one before, l lists or takes live, a marks as answered, d dismisses, p pins.
desk-title = Moderator’s desk
desk-to-session = Back to the session
desk-tools = Tools
desk-unpin = Unpin
desk-wait = Back to waiting
