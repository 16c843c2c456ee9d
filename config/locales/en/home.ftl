# The front page of a server, and an event’s home.
events-partners = Partners
events-tier-gold = Gold partners
events-tier-host = Host
events-tier-silver = Silver partners
events-tier-strategic = Strategic partners
events-tier-supporter = Supporters
home-access-invited = By invitation
home-access-open = Open to all
home-access-registered = Sign-in needed
home-all-live =
    { $count ->
        [one] The one that is live
       *[other] All { $count } that are live
    }
home-demo = Demo
home-enter = Enter
home-era-coming = Coming up
home-era-now = On now
home-era-past = Past
home-here-as = You are here as { $name }.
home-keep-account = You are a guest. Keep this account, to come back on any device
home-left = { $time } left
home-live-now = Live now
home-my-name = Your name in this event
home-my-place = You in this event
home-next = Next
home-none = There are no events here yet.
home-nothing-live = No session is live at the moment.
home-nothing-next = No more sessions to come.
home-picture = The programme at a glance
home-present =
    { $count ->
        [one] One person is here.
       *[other] { $count } people are here.
    }
home-whole-programme = The whole programme
