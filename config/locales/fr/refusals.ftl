# Refus : ce qu’une personne lit quand quelque chose n’est pas possible. `refused-<code>`, `_` devient `-`.
# L’attribut .field est dit à la place quand le refus nomme un champ.

refused-refused = C’est impossible.
refused-invalid = Il manque quelque chose dans cette demande, ou quelque chose n’est pas correct.
    .field = « { $field } » manque ou n’est pas correct.
refused-empty = Veuillez écrire quelque chose.
refused-too-long =
    { $limit ->
        [one] C’est trop long : { $limit } caractère au maximum.
        [many] C’est trop long : { $limit } de caractères au maximum.
       *[other] C’est trop long : { $limit } caractères au maximum.
    }
refused-too-large = C’est trop volumineux pour être envoyé.
refused-control-characters = Ce texte contient des caractères de contrôle cachés. Veuillez le retaper.
refused-not-found = Cela n’existe pas ici, ou n’existe plus.
refused-forbidden = Vous n’avez pas l’autorisation de faire cela.
refused-silenced = Vous ne pouvez pas écrire ici pour le moment. Vous pouvez continuer à lire.
refused-removed = Vous avez été exclu d’ici.
refused-sign-in-needed = Veuillez d’abord vous connecter.
refused-unknown-command = Ce serveur ne sait pas faire cela.
refused-method-not-allowed = Il y a quelque chose à cette adresse, mais pas pour cette méthode.
refused-not-here = Ce n’est pas possible dans cette salle.
refused-key-reused = Cela a déjà été envoyé, avec un autre contenu.
refused-ref-used = Ce numéro a déjà servi sur la même connexion.
refused-conflict = Quelqu’un a été plus rapide. Veuillez regarder à nouveau.
refused-too-many = Il y a une limite ici : { $limit }.
refused-too-fast =
    { $wait_s ->
        [one] C’était trop rapide. Veuillez attendre { $wait_s } seconde.
        [many] C’était trop rapide. Veuillez attendre { $wait_s } de secondes.
       *[other] C’était trop rapide. Veuillez attendre { $wait_s } secondes.
    }
refused-wrong-origin = Cette demande venait d’un autre site ; elle n’a donc pas été exécutée.
refused-internal = Une erreur s’est produite de notre côté. Elle a été enregistrée.

## Comptes

refused-no-address = Ce n’est pas une adresse e-mail.
refused-unknown-zone = Aucun fuseau horaire ne porte ce nom.
refused-email-taken = Un autre compte a déjà cette adresse e-mail. Connectez-vous plutôt avec celle-ci.
refused-link-unknown = Ce lien ne fonctionne pas. Il n’a peut-être pas été copié en entier.
refused-link-used = Ce lien a déjà été utilisé. Chaque lien ne sert qu’une fois.
refused-link-expired = Ce lien est trop ancien.

## Événements

refused-bad-slug = Le nom court d’un événement n’a que des minuscules de a à z, des chiffres et des tirets, 64 au plus.
refused-slug-taken = Un événement porte déjà ce nom court.
refused-ambiguous = Plusieurs portent ce nom : { $count }. Veuillez utiliser l’identifiant.
refused-not-invited = Cet événement est réservé aux personnes invitées.
refused-last-organizer = L’événement a besoin d’un organisateur : nommez-en d’abord un autre.

## Programme

refused-cannot-conduct = La session n’en est pas à un point où cela est possible.
refused-cannot-extend = Veuillez choisir une fin plus tardive que prévu, dans les 24 heures qui viennent.

## Questions

refused-cannot-move = L’état de la question ne le permet plus.
refused-asking-closed = Cette session ne prend pas de questions pour le moment.
refused-not-anonymous = Dans cette session, les questions se posent sous son nom.
refused-too-many-open =
    { $limit ->
        [one] Vous pouvez avoir ici { $limit } question ouverte. Attendez qu’elle ait été traitée.
        [many] Vous pouvez avoir ici { $limit } de questions ouvertes. Attendez que l’une d’elles ait été traitée.
       *[other] Vous pouvez avoir ici { $limit } questions ouvertes. Attendez que l’une d’elles ait été traitée.
    }
refused-no-votes-yet = On ne peut pas voter pour cette question pour le moment.
refused-not-yours = Vous ne pouvez modifier que votre propre question, et seulement tant qu’elle attend.
refused-cannot-merge = Cette question ne peut pas être fusionnée avec celle-là.

## Discussion

refused-chat-closed = La discussion est fermée pour le moment.
refused-not-your-message = Vous ne pouvez modifier que votre propre message.
refused-too-late-to-edit = Un message ne peut être modifié que pendant cinq minutes.

## Modération

refused-cannot-sanction = Vous ne pouvez pas faire cela à vous-même ni à une personne de rôle égal ou supérieur.

## L’apparence d’un événement

refused-bad-colour = Une couleur s’écrit avec un croisillon et six chiffres : #0b5cab.
refused-not-a-picture = Cette image est illisible. Veuillez choisir un fichier PNG, JPEG ou WebP.
refused-bad-link = Veuillez saisir une adresse complète commençant par https://
refused-too-many-pixels =
    { $limit ->
        [one] Cette image a trop de pixels : { $limit } million au plus.
       *[other] Cette image a trop de pixels : { $limit } millions au plus.
    } Veuillez la réduire.
