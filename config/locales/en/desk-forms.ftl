# What opens at the desk when somebody wants it: forms, dialogues, tools.
desk-anonymous = Questions without a name are allowed
desk-anonymous-hint = Moderators and panelists see the name all the same, and the asker is told so.
desk-answer-hint = Everybody sees it under the question, which counts as answered then.
desk-answer-label = The answer
desk-answer-send = Publish the answer
desk-asking = Asking
desk-asking-closed = Closed
desk-asking-for =
    { $minutes ->
        [one] Open for { $minutes } more minute
       *[other] Open for { $minutes } more minutes
    }
desk-asking-open = Open
desk-asking-until = Open until { $until }
desk-assign-label = Who is to answer
desk-assign-nobody = Nobody in particular
desk-chat-open = Attendees can write in the chat
desk-chat-slow = Slow mode: between two messages
desk-chat-slow-hint = For attendees only.
desk-dismiss-note = Note for the asker
desk-dismiss-note-hint = If you like. Only the asker and the moderators read it.
desk-dismiss-reason = Reason
desk-drop-answered = It was answered
desk-drop-dismissed = Dismiss it…
desk-enter = Enter a question
desk-enter-hall = In the hall
desk-enter-name = Who asks, if known
desk-enter-phone = By phone
desk-enter-source = Asked
desk-enter-text = The question
desk-entered = The question is listed.
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
desk-keys-hint = They work while the board or a question on it has the focus.
desk-label-all-hint = They are added to those that each question has. At most five each, with commas between them.
desk-label-hint = At most five, with commas between them.
desk-label-label = Labels
desk-limit-characters = Longest question, in characters
desk-limit-open = Open questions a person may have
desk-merge-all-hint = The votes and askers of the others go with it. This can’t be undone.
desk-merge-all-label = Into which question
desk-merge-hint = Its votes and its asker go with it. This can’t be undone.
desk-merge-label = Says the same as
desk-merge-none = There is no other question to merge it into.
desk-moderated = Questions wait for a moderator
desk-moderated-hint = Holds for new questions.
desk-screen-copied = The address is copied.
desk-screen-copy = Copy
desk-screen-not-copied = The browser does not allow copying. Select the address and copy it yourself.
desk-screen-obs = For OBS: without a background, and without the code
desk-screen-open = Open in a new window
desk-screen-projector = For a projector
desk-screen-sign-in = OBS has no sign-in of its own. Ask whoever runs the server for a one-click link (“plenary link”). In OBS choose “Interact” on the browser source, open the link there and press “Sign in”; then set this address.
desk-seconds =
    { $seconds ->
        [0] No waiting
        [one] { $seconds } second
       *[other] { $seconds } seconds
    }
desk-settings = Settings
desk-settings-chat = Chat
desk-settings-questions = Questions
questions-reason-duplicate = Was asked already
questions-reason-no-time = No time for it
questions-reason-off-topic = Not about the topic
questions-reason-offensive = Offensive
questions-reason-other = Another reason
questions-reason-unclear = Not clear
