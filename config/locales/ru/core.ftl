# Рамка каждой страницы и то, что может сказать любая страница.
core-account = Учётная запись
core-close = Закрыть
core-comma = ,{" "}
core-connecting = Подключение…
core-connection-lost = Связь прервалась. Всё, что вы пишете, сохраняется; восстанавливаем связь…
core-event-nav = Мероприятие
core-fault = На этой странице произошла ошибка. Всё, что вы написали, сохранено.
core-go-to = Перейти к…
core-go-to-hint = Перейти к заседанию, странице или настройке
core-go-to-none = Ничего не найдено.
core-language = Язык
core-live = В эфире
core-live-count =
    { $count ->
        [one] { $count } в эфире
        [few] { $count } в эфире
        [many] { $count } в эфире
       *[other] { $count } в эфире
    }
core-loading = Загрузка…
core-missing = По этому адресу ничего нет. Возможно, страница перемещена или ссылка неполная.
core-missing-title = Страница не найдена
core-new-version = Доступна новая версия.
core-programme = Программа
core-reference = Если это повторится, сообщите организаторам этот номер: { $reference }
core-refused-offline = Сервер недоступен. Проверьте подключение.
core-refused-too-long = Это слишком длинно для отправки.
core-refused-unknown = Не получилось. Попробуйте ещё раз.
core-reload = Перезагрузить страницу
core-removed-until = Вернуться можно после: { $until }.
core-save = Сохранить
core-saved = Сохранено.
core-search = Поиск
core-sign-in = Войти
core-skip = Перейти к содержанию
core-their-reason = Причина: { $reason }
core-theme = Оформление
core-theme-dark = Тёмное
core-theme-light = Светлое
core-theme-system = Как на устройстве
core-to-event = К мероприятию
core-to-events = К мероприятиям
core-to-programme = К программе
core-try-again = Попробовать ещё раз
core-undo = Отменить
core-you = Вы и ваши настройки
