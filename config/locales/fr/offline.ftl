# Quand il n’y a pas de connexion, et quand il y a une nouvelle version.
offline-as-of = Hors ligne. État à { $time }.
offline-ask-hint = Elle est gardée sur cet appareil et partira avec votre nom dès que la connexion sera rétablie.
offline-kept = Sur cet appareil se trouve le programme de :
offline-not-taken = Ce que vous avez écrit n’a pas pu être envoyé ; vous le retrouvez là où vous l’avez écrit. { $reason }
offline-page = Cette page n’est pas encore sur cet appareil. Elle s’ouvrira d’elle-même dès que la connexion sera rétablie.
offline-session = La séance s’ouvrira d’elle-même dès que la connexion sera rétablie. En attendant, voici ce qu’en dit le programme.
offline-title = Pas de connexion
