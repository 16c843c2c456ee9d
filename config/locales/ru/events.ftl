# Мероприятия сервера, страница мероприятия и вход в него.
events-access-invited = По приглашению
events-access-open = Открыто для всех
events-access-registered = Нужен вход
events-all-live =
    { $count ->
        [one] { $count } сессия в эфире
        [few] Все { $count } сессии в эфире
        [many] Все { $count } сессий в эфире
       *[other] Все { $count } сессии в эфире
    }
events-demo = Демо
events-enter = Войти
events-era-coming = Скоро
events-era-now = Идут сейчас
events-era-past = Прошедшие
events-here-as = Вы здесь под именем { $name }.
events-home = Главная
events-invited = Это мероприятие проводится по приглашениям. Войдите с адресом, на который пришло приглашение.
events-join = Участвовать
events-join-myself = Вы ещё не участвуете в этом мероприятии.
events-join-name = Ваше имя
events-join-name-hint = Другие видят его, когда вы спрашиваете или пишете.
events-join-sign-in = У меня есть учётная запись
events-join-title = Участвовать как гость
events-keep-account = Вы гость. Сохраните учётную запись, чтобы возвращаться с любого устройства
events-left = осталось { $time }
events-live-now = Сейчас в эфире
events-my-name = Ваше имя на этом мероприятии
events-my-place = Вы на этом мероприятии
events-next = Далее
events-none = Здесь пока нет мероприятий.
events-not-invited = Это мероприятие проводится по приглашениям, а у вашей учётной записи его нет. Обратитесь к организаторам или войдите с другим адресом.
events-nothing-live = Сейчас нет сессий в эфире.
events-nothing-next = Больше сессий не будет.
events-partners = Партнёры
events-picture = Программа одним взглядом
events-present =
    { $count ->
        [one] Здесь { $count } человек.
        [few] Здесь { $count } человека.
        [many] Здесь { $count } человек.
       *[other] Здесь { $count } человека.
    }
events-registered = Войдите со своим адресом электронной почты, чтобы участвовать в этом мероприятии.
events-removed = Сейчас вы не можете участвовать в этом мероприятии. Если вы считаете, что это ошибка, напишите организаторам.
events-removed-title = Вы удалены из этого мероприятия
events-settings = Настройки
events-sign-in-needed = Войдите, чтобы увидеть это мероприятие.
events-signed-out = Вы вышли из системы. Войдите снова, чтобы продолжить; всё, что вы набрали, сохранено.
events-standing-lifted = Вы снова можете участвовать.
events-standing-removed = Вы удалены из комнаты.
events-standing-removed-until = Вы удалены из комнаты до { $until }.
events-standing-role = Ваша роль изменилась.
events-standing-silenced = Вам запрещено писать. Читать вы можете по-прежнему.
events-standing-silenced-until = Вам запрещено писать до { $until }. Читать вы можете по-прежнему.
events-tier-gold = Золотые партнёры
events-tier-host = Организатор
events-tier-silver = Серебряные партнёры
events-tier-strategic = Стратегические партнёры
events-tier-supporter = При поддержке
events-title = Мероприятия
events-whole-programme = Вся программа
