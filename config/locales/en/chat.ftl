# A room’s chat, and the channel of its moderators and panelists.
chat-actions = What you can do with the message of { $name }
chat-backstage = Back-channel
chat-backstage-who = Only the moderators and panelists of this session read this.
chat-channels = Channels
chat-closed = The chat is closed at the moment.
chat-delete = Delete
chat-deleted = Your message is deleted.
chat-edit = Edit
chat-edited = edited
chat-everyone = Everyone
chat-log = Messages
chat-new =
    { $count ->
        [one] One new message
       *[other] { $count } new messages
    }
chat-none = Nothing was written here yet.
chat-older = Older messages
chat-send = Send
chat-sending = Sending…
chat-sent-later = It will be sent as soon as the connection is back.
chat-wait =
    { $seconds ->
        [one] Slow mode: you can write again in { $seconds } second.
       *[other] Slow mode: you can write again in { $seconds } seconds.
    }
chat-write = Write to everyone here
chat-write-backstage = Write to the moderators and panelists
