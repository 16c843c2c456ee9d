# Что открывается в комнате сессии по запросу: формы, ведение, подробности.
chat-edit-label = Ваше сообщение
questions-edit-label = Вопрос
questions-limit =
    { $limit ->
        [one] Не больше { $limit } знака.
        [few] Не больше { $limit } знаков.
        [many] Не больше { $limit } знаков.
       *[other] Не больше { $limit } знака.
    }
session-cancel = Отмена
session-conduct = Ведение сессии
session-end = Завершить
session-end-no = Продолжать
session-end-sure = Завершить сессию для всех?
session-end-yes = Завершить сессию
session-ends = Конец в { $at }
session-extend = Продлить
session-hold = Ждать, пока я начну
session-link = Ссылка
session-links = Ссылки
session-marks = Тип, направления и метки
session-minutes =
    { $count ->
        [one] { $count } минуту
        [few] { $count } минуты
        [many] { $count } минут
       *[other] { $count } минуты
    }
session-panel = Участники панели
session-pause = Приостановить
session-release = Пусть начнётся по расписанию
session-reopen = Открыть снова
session-report-hint = Модераторы прочтут жалобу и увидят, кто её подал.
session-report-label = Что с этим не так?
session-report-send = Отправить жалобу
session-reported = Спасибо. Модераторы это посмотрят.
session-resume = Продолжить
session-start = Начать сейчас
