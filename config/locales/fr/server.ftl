# Ce que dit le serveur lui-même : ses messages, et les pages qu’il fait sans l’application web.

## Messages

mail-sign-in-subject = Votre lien de connexion
mail-sign-in-text = Quelqu’un, sans doute vous, veut se connecter avec cette adresse. Ouvrez le lien, puis appuyez sur le bouton qui s’y trouve.
mail-claim-subject = Confirmez votre adresse e-mail
mail-claim-text = { $name } veut garder son compte sous cette adresse. Si c’est vous, ouvrez le lien, puis appuyez sur le bouton qui s’y trouve.
mail-holds = Le lien sert une seule fois, dans les 15 minutes. Si vous ne l’avez pas demandé, vous n’avez rien à faire.
mail-button = Aller à la connexion

## La page d’un lien

link-title = Connexion
link-known = Vous vous connectez en tant que { $name }.
link-new = Vous vous connectez avec { $email } pour la première fois.
link-claim = L’adresse { $email } appartiendra au compte de { $name }. Ne confirmez que si c’est vous.
link-name = Votre nom
link-name-hint = Les autres personnes présentes à l’événement le verront.
link-button = Se connecter
link-claim-button = Confirmer et se connecter
link-again-title = Recevoir un nouveau lien
link-again-email = Adresse e-mail
link-again-button = M’envoyer un lien
link-again-sent = Si l’adresse est correcte, un nouveau lien arrivera dans un instant. Il sert une seule fois, dans les 15 minutes.
link-home = Vers la page d’accueil

## La boîte d’envoi du développeur

outbox-title = Boîte d’envoi
outbox-about = Ce serveur n’envoie pas de messages. Ce qu’il aurait envoyé se trouve ici, le plus récent d’abord.
outbox-empty = Rien n’a encore été envoyé.
outbox-open = Ouvrir le lien

## À la place de l’application web, avant qu’elle soit construite

site-unbuilt-title = Plenary fonctionne
site-unbuilt = L’application web n’a pas encore été construite. « ./dev run » la construit.

## Le nom des pages au-dehors

outside-front = Événements
outside-about = Des événements virtuels ouverts où que vous soyez : suivez les sessions en direct, posez vos questions et faites-vous entendre.
outside-programme = Programme
outside-sign-in = Se connecter
outside-account = Compte
outside-missing = Page introuvable

## Ce qui n’a pas marché

error-missing-title = Page introuvable
error-missing = Il n’y a rien à cette adresse. Elle a peut-être changé, ou le lien est incomplet.
error-forbidden-title = Cela ne peut pas se faire de là-bas
error-forbidden = Si vous êtes venu par un lien sur un autre site, ouvrez vous-même ce site et réessayez ici.
error-method-title = Cette page ne reçoit rien
error-method = Quelque chose a été envoyé à une adresse qui se consulte seulement. Rien n’a été modifié.
error-fault-title = Une erreur s’est produite de notre côté
error-fault = Elle a été notée pour les responsables de ce serveur. Réessayez dans un instant.
error-reference = Si elle se reproduit, indiquez-leur ce numéro : { $reference }
error-again = Réessayer
error-look = Afficher la page
