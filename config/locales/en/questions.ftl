# Questions, as everybody in a session has them: ask, vote, and see where one’s own stand.
questions-also-asked = also asked by { $names }
questions-anonymous = Ask without my name
questions-anonymous-asker = Anonymous
questions-anonymous-honest = The room will not see who asks. The moderators and panelists of this session still see your name.
questions-answer-by = Answer by { $name }
questions-ask = Ask
questions-ask-again = Ask it again
questions-ask-label = Your question
questions-asked-anonymously = Asked without your name; only moderators and panelists see it.
questions-asking-closed = This session takes no questions at the moment.
questions-asking-until = Questions are taken until { $until }.
questions-csv = Download the questions as a table (CSV)
questions-dismissed-duplicate = Reason: it was asked already.
questions-dismissed-no-time = Reason: there is no time for it.
questions-dismissed-off-topic = Reason: it is not about the topic of this session.
questions-dismissed-offensive = Reason: it is offensive.
questions-dismissed-other = Reason: another one.
questions-dismissed-unclear = Reason: it is not clear what is asked.
questions-edit = Edit
questions-edited = edited
questions-ended-closed = This session is over and takes no more questions. Everything that was asked and answered stays here.
questions-ended-open = The session is over, but you can still ask: an answer may come in writing.
questions-find = Search in the questions
questions-found =
    { $count ->
        [one] One question found.
       *[other] { $count } questions found.
    }
questions-from-hall = Asked in the hall
questions-from-hall-by = { $name }, in the hall
questions-from-phone = Asked by phone
questions-from-phone-by = { $name }, by phone
questions-gone = The question of this link is not here any more. Others are below.
questions-left =
    { $left ->
        [one] One character left.
       *[other] { $left } characters left.
    }
questions-list = Questions of this session
questions-live = Being answered now
questions-mine = My questions ({ $count })
questions-mine-all = Show all
questions-mine-fewer = Show fewer
questions-moderated = A moderator reads it before everybody sees it.
questions-more = More for this question
questions-news =
    { $count ->
        [one] One new question.
       *[other] { $count } new questions.
    }
questions-none = No questions yet. Ask the first one.
questions-now-live = Being answered now: { $text }
questions-older = More questions
questions-pinned = Pinned
questions-sending = Sending…
questions-sent-later = It will be sent as soon as the connection is back.
questions-show-news =
    { $count ->
        [one] One new question
       *[other] { $count } new questions
    }
questions-sort = Order of the questions
questions-sort-newest = Newest
questions-sort-popular = Popular
questions-sort-unanswered = Unanswered
questions-stands-answered = It was answered.
questions-stands-dismissed = It was dismissed by a moderator.
questions-stands-listed = Everybody sees it and can vote for it.
questions-stands-live = It is being answered now.
questions-stands-merged = It was merged into a question that says the same:
questions-stands-waiting = It waits for a moderator. Only you and they see it.
questions-stands-withdrawn = You withdrew it.
questions-state-answered = Answered
questions-state-live = Now
questions-too-long =
    { $over ->
        [one] One character too many.
       *[other] { $over } characters too many.
    }
questions-vote = Vote ({ $count })
questions-votes =
    { $count ->
        [one] { $count } vote
       *[other] { $count } votes
    }
questions-withdraw = Withdraw
questions-withdrawn = Your question is withdrawn.
