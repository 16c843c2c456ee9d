# Главная страница сервера и страница мероприятия.
events-partners = Партнёры
events-tier-gold = Золотые партнёры
events-tier-host = Организатор
events-tier-silver = Серебряные партнёры
events-tier-strategic = Стратегические партнёры
events-tier-supporter = При поддержке
home-access-invited = По приглашению
home-access-open = Открыто для всех
home-access-registered = Нужен вход
home-all-live =
    { $count ->
        [one] { $count } сессия в эфире
        [few] Все { $count } сессии в эфире
        [many] Все { $count } сессий в эфире
       *[other] Все { $count } сессии в эфире
    }
home-demo = Демо
home-enter = Войти
home-era-coming = Скоро
home-era-now = Идут сейчас
home-era-past = Прошедшие
home-here-as = Вы здесь под именем { $name }.
home-keep-account = Вы гость. Сохраните учётную запись, чтобы возвращаться с любого устройства
home-left = осталось { $time }
home-live-now = Сейчас в эфире
home-my-name = Ваше имя на этом мероприятии
home-my-place = Вы на этом мероприятии
home-next = Далее
home-none = Здесь пока нет мероприятий.
home-nothing-live = Сейчас нет сессий в эфире.
home-nothing-next = Больше сессий не будет.
home-picture = Программа одним взглядом
home-present =
    { $count ->
        [one] Здесь { $count } человек.
        [few] Здесь { $count } человека.
        [many] Здесь { $count } человек.
       *[other] Здесь { $count } человека.
    }
home-whole-programme = Вся программа
