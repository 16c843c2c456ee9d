# Программа по дням и сессия в списке.
programme-all-days = Все дни
programme-any = Все
programme-clear = Сбросить фильтры
programme-comma = ,{" "}
programme-count =
    { $count ->
        [one] { $count } сессия.
        [few] { $count } сессии.
        [many] { $count } сессий.
       *[other] { $count } сессии.
    }
programme-day = День
programme-ended = Завершена
programme-filters = Фильтры программы
programme-language = Язык
programme-late = Начнётся позже
programme-live = В эфире
programme-live-now = Сейчас в эфире
programme-more-filters = Другие фильтры
programme-more-speakers =
    { $count ->
        [one] и ещё { $count }
        [few] и ещё { $count }
        [many] и ещё { $count }
       *[other] и ещё { $count }
    }
programme-none = В этот день нет сессий.
programme-none-found = Ничего не найдено. Измените запрос или сбросьте фильтры.
programme-paused = Перерыв
programme-search = Поиск сессий и докладчиков
programme-speakers = Докладчики:
programme-there = { $time } по времени мероприятия
programme-title = Программа
programme-track = Направление
programme-type = Тип
programme-withdrawn = Отменена
programme-zones = Время указано по вашему поясу, { $mine }; мероприятие проходит по времени { $there }.
