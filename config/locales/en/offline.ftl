# When there is no connection, and when there is a newer app.
offline-as-of = Offline. As of { $time }.
offline-ask-hint = It is kept on this device, and sent with your name as soon as the connection is back.
offline-kept = The programme on this device:
offline-not-taken = What you wrote could not be sent, and is back where you wrote it. { $reason }
offline-page = This page is not on this device yet. It opens by itself as soon as the connection is back.
offline-session = The session opens by itself as soon as the connection is back. Until then, this is what the programme says of it.
offline-title = No connection
