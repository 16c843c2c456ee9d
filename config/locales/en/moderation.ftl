# Order in a room: reports, silence, removal, and what those concerned are told.
moderation-audit = Everything that was done in this room
moderation-audit-empty = Nobody was ever silenced or removed.
moderation-audit-event = Everything that was done in the whole event
moderation-audit-more = Show more
moderation-audit-read = Show
moderation-by = By { $name }
moderation-done-remove = { $name } was removed.
moderation-done-silence = { $name } was silenced.
moderation-everywhere = In the whole event
moderation-how-long = For how long
moderation-in-force = Silenced or removed now
moderation-kind-remove = Remove: they can’t enter any more
moderation-kind-silence = Silence: they can read, but not write or vote
moderation-lift = Take it back
moderation-lifted = Taken back by { $name }, { $at }.
moderation-minutes =
    { $minutes ->
        [60] One hour
        [1440] One day
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
moderation-no-reports = Nothing was reported.
moderation-none-in-force = Nobody is silenced or removed in this room.
moderation-people = People
moderation-ran-out = Its time was over, { $at }.
moderation-reason = Reason
moderation-reason-hint = The person concerned reads it, and it stays in the records.
moderation-remove = Remove
moderation-removed-of = { $name } is removed, without an end.
moderation-removed-until-of = { $name } is removed until { $until }.
moderation-reported-message = A message by { $author }, reported by { $by }
moderation-reported-question = A question by { $author }, reported by { $by }
moderation-settle = Done with it
moderation-silence = Silence
moderation-silenced-of = { $name } is silenced, without an end.
moderation-silenced-until-of = { $name } is silenced until { $until }.
moderation-what = What to do about { $name }
moderation-without-end = Without an end
