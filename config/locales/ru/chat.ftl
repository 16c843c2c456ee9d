# Чат комнаты и канал её модераторов и участников панели.
chat-actions = Что можно сделать с сообщением от { $name }
chat-backstage = За кулисами
chat-backstage-who = Это читают только модераторы и участники панели этой сессии.
chat-channels = Каналы
chat-closed = Чат сейчас закрыт.
chat-delete = Удалить
chat-deleted = Ваше сообщение удалено.
chat-edit = Изменить
chat-edit-label = Ваше сообщение
chat-edited = изменено
chat-everyone = Для всех
chat-log = Сообщения
chat-new =
    { $count ->
        [one] { $count } новое сообщение
        [few] { $count } новых сообщения
        [many] { $count } новых сообщений
       *[other] { $count } нового сообщения
    }
chat-none = Здесь пока ничего не написано.
chat-older = Более ранние сообщения
chat-send = Отправить
chat-sending = Отправляется…
chat-sent-later = Будет отправлено, как только восстановится связь.
chat-wait =
    { $seconds ->
        [one] Медленный режим: снова написать можно через { $seconds } секунду.
        [few] Медленный режим: снова написать можно через { $seconds } секунды.
        [many] Медленный режим: снова написать можно через { $seconds } секунд.
       *[other] Медленный режим: снова написать можно через { $seconds } секунды.
    }
chat-write = Написать всем здесь
chat-write-backstage = Написать модераторам и участникам панели
