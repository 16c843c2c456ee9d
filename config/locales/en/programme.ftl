# The programme by day, and a session in a list.
programme-all-days = All days
programme-any = Any
programme-clear = Clear filters
programme-comma = ,{" "}
programme-count =
    { $count ->
        [one] One session.
       *[other] { $count } sessions.
    }
programme-day = Day
programme-ended = Ended
programme-filters = Filter the programme
programme-language = Language
programme-late = Starting late
programme-live = Live
programme-live-now = Live now
programme-more-filters = More filters
programme-more-speakers =
    { $count ->
        [one] and one more
       *[other] and { $count } more
    }
programme-none = There are no sessions on this day.
programme-none-found = No session matches. Change the search or clear the filters.
programme-paused = Paused
programme-search = Search sessions and speakers
programme-speakers = Speakers:
programme-there = { $time } at the event
programme-title = Programme
programme-track = Track
programme-type = Type
programme-withdrawn = Withdrawn
programme-zones = Times are in your zone, { $mine }; the event is in { $there }.
