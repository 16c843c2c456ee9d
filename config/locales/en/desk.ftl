# The desk of a session’s moderators and panelists.
desk-anonymous = Questions without a name are allowed
desk-anonymous-by = { $name }, anonymous to the room
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
desk-column-listed = Listed ({ $count })
desk-column-live = Live ({ $count })
desk-column-waiting = Waiting ({ $count })
desk-did-all =
    { $count ->
        [one] { $what }: one question.
       *[other] { $what }: { $count } questions.
    }
desk-did-answer = Answer published: “{ $question }”
desk-did-answered = Answered: “{ $question }”
desk-did-changed = Changed: “{ $question }”
desk-did-dismissed = Dismissed: “{ $question }”
desk-did-labelled = Labelled: “{ $question }”
desk-did-listed = Listed: “{ $question }”
desk-did-live = Live: “{ $question }”
desk-did-merged = Merged: “{ $question }”
desk-did-pinned = Pinned: “{ $question }”
desk-did-unpinned = No longer pinned: “{ $question }”
desk-did-waiting = Waiting again: “{ $question }”
desk-dismiss = Dismiss
desk-dismiss-all = Dismiss…
desk-dismiss-note = Note for the asker
desk-dismiss-note-hint = If you like. Only the asker and the moderators read it.
desk-dismiss-reason = Reason
desk-drop = What became of it?
desk-drop-answered = It was answered
desk-drop-dismissed = Dismiss it…
desk-edit = Edit
desk-empty-done = Answered and dismissed questions will stand here.
desk-empty-listed = Nothing is listed yet.
desk-empty-live = Nothing is live. Take a listed question live.
desk-empty-waiting = Nothing waits.
desk-enter = Enter a question
desk-enter-hall = In the hall
desk-enter-name = Who asks, if known
desk-enter-phone = By phone
desk-enter-source = Asked
desk-enter-text = The question
desk-entered = The question is listed.
desk-failed =
    { $count ->
        [one] With one question it could not be done:
       *[other] With { $count } questions it could not be done:
    }
desk-key-answered = mark as answered
desk-key-dismiss = dismiss
desk-key-keys = show these keys
desk-key-list = list it; take it live when it is listed
desk-key-next = next question
desk-key-pin = pin or unpin
desk-key-previous = the one before
desk-key-search = search
desk-key-select = select
desk-key-through = select all from the last one to this one
desk-key-undo = undo
desk-keys = Keys
desk-keys-hint = They work while the board or a question on it has the focus.
desk-label = Label
desk-label-all = Label…
desk-label-all-hint = They are added to those that each question has. At most five each, with commas between them.
desk-label-hint = At most five, with commas between them.
desk-label-label = Labels
desk-left-answered = It is marked as answered now.
desk-left-dismissed = It is dismissed now.
desk-left-gone = It is gone: withdrawn by its asker, or merged.
desk-left-listed = It is listed now.
desk-left-live = It is live now.
desk-left-waiting = It is waiting again.
desk-limit-characters = Longest question, in characters
desk-limit-open = Open questions a person may have
desk-list = List
desk-listed-by = Order of the listed
desk-listed-by-newest = Newest
desk-listed-by-votes = Most votes
desk-live = Take live
desk-lost = Somebody else moved “{ $question }”: it is no longer selected.
desk-lost-many =
    { $count ->
        [one] Somebody else moved one question: it is no longer selected.
       *[other] Somebody else moved { $count } questions: they are no longer selected.
    }
desk-merge = Merge
desk-merge-all = Merge…
desk-merge-all-hint = The votes and askers of the others go with it. This can’t be undone.
desk-merge-all-label = Into which question
desk-merge-hint = Its votes and its asker go with it. This can’t be undone.
desk-merge-label = Says the same as
desk-merge-none = There is no other question to merge it into.
desk-moderated = Questions wait for a moderator
desk-moderated-hint = Holds for new questions.
desk-more = More
desk-new = New
desk-not-yours = It is for the moderators and panelists of this session. If you are one of them, ask its chair or the organizers for the role.
desk-not-yours-title = This desk is not yours
desk-of = Desk: { $title }
desk-of-waiting = ({ $count }) { $title }
desk-original = Before it was edited
desk-pin = Pin
desk-progress = { $what }: { $done } of { $total }
desk-refused = “{ $question }”: { $why }
desk-relist = Back to the list
desk-restore = Restore
desk-sanction = Silence or remove the asker
desk-screen = Big screen
desk-screen-copied = The address is copied.
desk-screen-copy = Copy
desk-screen-not-copied = The browser does not allow copying. Select the address and copy it yourself.
desk-screen-obs = For OBS: without a background, and without the code
desk-screen-open = Open in a new window
desk-screen-projector = For a projector
desk-screen-sign-in = OBS has no sign-in of its own. Ask whoever runs the server for a one-click link (“plenary link”). In OBS choose “Interact” on the browser source, open the link there and press “Sign in”; then set this address.
desk-search = Search text, labels, names
desk-seconds =
    { $seconds ->
        [0] No waiting
        [one] { $seconds } second
       *[other] { $seconds } seconds
    }
desk-select = Select “{ $question }”
desk-selected =
    { $count ->
        [one] One selected
       *[other] { $count } selected
    }
desk-selection = With all that are selected
desk-settings = Settings
desk-settings-chat = Chat
desk-settings-questions = Questions
desk-show-more = Show more ({ $count })
desk-title = Moderator’s desk
desk-to-session = Back to the session
desk-tools = Tools
desk-undo = Undo
desk-undo-changed = somebody else has changed it since, so it stays as it is.
desk-undo-none = There is nothing to undo.
desk-undone =
    { $count ->
        [0] Nothing was undone.
        [one] Undone.
       *[other] Undone: { $count } questions.
    }
desk-unpin = Unpin
desk-unselect = Select none
desk-wait = Back to waiting
