# Refusals: what a person reads when something cannot be done. `refused-<code>`, `_` written as `-`.
# The attribute .field is said instead when the refusal names a field.

refused-refused = This cannot be done.
refused-invalid = Something in this request is missing or wrong.
    .field = “{ $field }” is missing or wrong.
refused-empty = Please write something.
refused-too-long =
    { $limit ->
        [one] This is too long: at most { $limit } character fits.
       *[other] This is too long: at most { $limit } characters fit.
    }
refused-too-large = This is too large to be sent.
refused-control-characters = This text has hidden control characters. Please type it anew.
refused-not-found = That does not exist here, or no longer does.
refused-forbidden = You do not have permission for this.
refused-silenced = You cannot write here at the moment. You can read on.
refused-removed = You have been removed from here.
refused-sign-in-needed = Please sign in first.
refused-unknown-command = This server does not know how to do that.
refused-method-not-allowed = There is something at this address, but not for this method.
refused-not-here = This is not possible in this room.
refused-key-reused = This was sent before, with something else in it.
refused-ref-used = This number was used before on the same connection.
refused-conflict = Somebody else was quicker. Please look again.
refused-too-many = There is a limit here: { $limit }.
refused-too-fast =
    { $wait_s ->
        [one] That was too fast. Please wait { $wait_s } second.
       *[other] That was too fast. Please wait { $wait_s } seconds.
    }
refused-wrong-origin = This request came from another site, so it was not carried out.
refused-internal = Something went wrong on our side. It has been noted.

## Accounts

refused-no-address = This is not an e-mail address.
refused-unknown-zone = There is no time zone of this name.
refused-email-taken = Another account already has this e-mail address. Sign in with it instead.
refused-link-unknown = This link does not work. Perhaps it was not copied whole.
refused-link-used = This link has been used already. Each link works once.
refused-link-expired = This link is too old.

## Events

refused-bad-slug = An event’s short name has lower-case letters a–z, digits and hyphens only, 64 at most.
refused-slug-taken = There is an event of this short name already.
refused-ambiguous = Several have this name: { $count }. Please use the id.
refused-not-invited = This event is by invitation only.
refused-last-organizer = The event needs an organizer: name another one first.

## Programme

refused-cannot-conduct = The session is not at a point where this can be done.
refused-cannot-extend = Please choose an end later than planned and within the next 24 hours.

## Questions

refused-cannot-move = The question is not in a state for this any more.
refused-asking-closed = This session takes no questions at the moment.
refused-not-anonymous = In this session questions are asked under one’s name.
refused-too-many-open =
    { $limit ->
        [one] You can have { $limit } open question here. Wait until it has been dealt with.
       *[other] You can have { $limit } open questions here. Wait until one has been dealt with.
    }
refused-no-votes-yet = This question takes no votes at the moment.
refused-not-yours = You can change only your own question, and only while it waits.
refused-cannot-merge = This question cannot go into that one.

## Chat

refused-chat-closed = The chat is closed at the moment.
refused-not-your-message = You can change only your own message.
refused-too-late-to-edit = A message can be changed for five minutes only.

## Moderation

refused-cannot-sanction = You cannot do this to yourself, or to somebody with the same role or a higher one.

## The look of an event

refused-bad-colour = A colour is written as a number sign and six digits: #0b5cab.
refused-not-a-picture = This is not a picture we can read. Please choose a PNG, JPEG or WebP.
refused-bad-link = Please enter a whole address that begins with https://
refused-too-many-pixels =
    { $limit ->
        [one] This picture has too many pixels: at most { $limit } million.
       *[other] This picture has too many pixels: at most { $limit } million.
    } Please make it smaller.
