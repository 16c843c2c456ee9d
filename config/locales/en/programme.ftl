# The programme by day, and a session in a list.
programme-all-days = All days
programme-any = Any
programme-clear = Clear filters
programme-count =
    { $count ->
        [one] One session.
       *[other] { $count } sessions.
    }
programme-days = Days
programme-earlier = Earlier today ({ $count })
programme-ended = Ended
programme-filters = Filters
programme-filters-on = Filters ({ $count })
programme-here = { $time } for you
programme-language = Language
programme-late = Starting late
programme-live-now = Live now
programme-more-speakers =
    { $count ->
        [one] and one more
       *[other] and { $count } more
    }
programme-no-hall = Without a hall
programme-none = There are no sessions on this day.
programme-none-found = No session matches. Change the search or clear the filters.
programme-none-yet = There is no programme yet. It will stand here as soon as the organizers bring it in.
programme-now = Jump to now
programme-over = Earlier
programme-paused = Paused
programme-print = Print
programme-printed-zone = Times are those of { $zone }.
programme-search = Search sessions and speakers
programme-show =
    { $count ->
        [one] Show one session
       *[other] Show { $count } sessions
    }
programme-speakers = Speakers:
programme-there = { $time } at the event
programme-times-event = Show the event’s times
programme-times-mine = Show my times
programme-to-come = To come
programme-today = Today
programme-track = Track
programme-type = Type
programme-view = How the programme is shown
programme-view-list = List
programme-view-timeline = Timeline
programme-withdrawn = Withdrawn
programme-withdrawn-why = It will not take place.
programme-without = Remove the filter { $name }
programme-zones = Times are in your zone, { $mine }; the event is in { $there }.
programme-zones-event = Times are the event’s, { $there }; you are in { $mine }.
