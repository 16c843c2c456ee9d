# The desk of a session’s moderators and panelists.
desk-anonymous-by = { $name }, anonymous to the room
desk-answer = Write an answer
desk-answered = Answered
desk-assign = Assign
desk-assigned = For { $name }
desk-board = Questions by stage
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
desk-drop = What became of it?
desk-edit = Edit
desk-empty-done = Answered and dismissed questions will stand here.
desk-empty-listed = Nothing is listed yet.
desk-empty-live = Nothing is live. Take a listed question live.
desk-empty-waiting = Nothing waits.
desk-failed =
    { $count ->
        [one] With one question it could not be done:
       *[other] With { $count } questions it could not be done:
    }
desk-keys = Keys
desk-label = Label
desk-label-all = Label…
desk-left-answered = It is marked as answered now.
desk-left-dismissed = It is dismissed now.
desk-left-gone = It is gone: withdrawn by its asker, or merged.
desk-left-listed = It is listed now.
desk-left-live = It is live now.
desk-left-waiting = It is waiting again.
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
desk-reports = Reports ({ $count })
desk-restore = Restore
desk-sanction = Silence or remove the asker
desk-screen = Big screen
desk-search = Search text, labels, names
desk-select = Select “{ $question }”
desk-selected =
    { $count ->
        [one] One selected
       *[other] { $count } selected
    }
desk-selection = With all that are selected
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
