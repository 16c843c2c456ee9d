# Программа по дням и сессия в списке.
programme-all-days = Все дни
programme-any = Все
programme-clear = Сбросить фильтры
programme-count =
    { $count ->
        [one] { $count } сессия.
        [few] { $count } сессии.
        [many] { $count } сессий.
       *[other] { $count } сессии.
    }
programme-days = Дни
programme-earlier = Ранее сегодня ({ $count })
programme-ended = Завершена
programme-filters = Фильтры
programme-filters-on = Фильтры ({ $count })
programme-here = { $time } по вашему времени
programme-language = Язык
programme-late = Начнётся позже
programme-live-now = Сейчас в эфире
programme-more-speakers =
    { $count ->
        [one] и ещё { $count }
        [few] и ещё { $count }
        [many] и ещё { $count }
       *[other] и ещё { $count }
    }
programme-no-hall = Без зала
programme-none = В этот день нет сессий.
programme-none-found = Ничего не найдено. Измените запрос или сбросьте фильтры.
programme-none-yet = Программы пока нет. Она появится здесь, как только её добавят организаторы.
programme-now = К текущему времени
programme-over = Прошли
programme-paused = Перерыв
programme-print = Печать
programme-printed-zone = Время указано по часовому поясу: { $zone }.
programme-search = Поиск сессий и докладчиков
programme-show =
    { $count ->
        [one] Показать { $count } сессию
        [few] Показать { $count } сессии
        [many] Показать { $count } сессий
       *[other] Показать { $count } сессии
    }
programme-speakers = Докладчики:
programme-there = { $time } по времени мероприятия
programme-times-event = Показать время мероприятия
programme-times-mine = Показать моё время
programme-to-come = Предстоят
programme-today = Сегодня
programme-track = Направление
programme-type = Тип
programme-view = Вид программы
programme-view-list = Список
programme-view-timeline = По залам
programme-withdrawn = Отменена
programme-withdrawn-why = Она не состоится.
programme-without = Убрать фильтр { $name }
programme-zones = Время указано по вашему поясу, { $mine }; мероприятие проходит по времени { $there }.
programme-zones-event = Время указано по поясу мероприятия, { $there }; у вас — { $mine }.
