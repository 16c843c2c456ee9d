# Стол модераторов и участников панели сессии.
desk-anonymous = Вопросы без имени разрешены
desk-anonymous-by = { $name }, для зала без имени
desk-anonymous-hint = Модераторы и участники панели всё равно видят имя, и спрашивающему об этом сказано.
desk-answer = Написать ответ
desk-answer-hint = Его увидят все под вопросом, и вопрос будет считаться отвеченным.
desk-answer-label = Ответ
desk-answer-send = Опубликовать ответ
desk-answered = Отвечен
desk-asking = Приём вопросов
desk-asking-closed = Закрыт
desk-asking-for =
    { $minutes ->
        [one] Открыт ещё { $minutes } минуту
        [few] Открыт ещё { $minutes } минуты
        [many] Открыт ещё { $minutes } минут
       *[other] Открыт ещё { $minutes } минуты
    }
desk-asking-open = Открыт
desk-asking-until = Открыт до { $until }
desk-assign = Поручить
desk-assign-label = Кому отвечать
desk-assign-nobody = Никому в особенности
desk-assigned = Для { $name }
desk-board = Вопросы по стадиям
desk-chat-open = Слушатели могут писать в чат
desk-chat-slow = Медленный режим: между двумя сообщениями
desk-chat-slow-hint = Только для слушателей.
desk-column-done = Готово ({ $count })
desk-column-listed = В списке ({ $count })
desk-column-live = В эфире ({ $count })
desk-column-waiting = Ждут ({ $count })
desk-did-all =
    { $count ->
        [one] { $what }: { $count } вопрос.
        [few] { $what }: { $count } вопроса.
        [many] { $what }: { $count } вопросов.
       *[other] { $what }: { $count } вопроса.
    }
desk-did-answer = Ответ опубликован: «{ $question }»
desk-did-answered = Отвечен: «{ $question }»
desk-did-changed = Изменён: «{ $question }»
desk-did-dismissed = Отклонён: «{ $question }»
desk-did-labelled = Помечен: «{ $question }»
desk-did-listed = В списке: «{ $question }»
desk-did-live = В эфире: «{ $question }»
desk-did-merged = Объединён: «{ $question }»
desk-did-pinned = Закреплён: «{ $question }»
desk-did-unpinned = Больше не закреплён: «{ $question }»
desk-did-waiting = Снова ждёт: «{ $question }»
desk-dismiss = Отклонить
desk-dismiss-all = Отклонить…
desk-dismiss-note = Пояснение для спросившего
desk-dismiss-note-hint = По желанию. Его прочтут только спросивший и модераторы.
desk-dismiss-reason = Причина
desk-drop = Что с ним стало?
desk-drop-answered = На него ответили
desk-drop-dismissed = Отклонить…
desk-edit = Изменить
desk-empty-done = Здесь будут отвеченные и отклонённые вопросы.
desk-empty-listed = В списке пока ничего нет.
desk-empty-live = В эфире вопросов нет. Возьмите в эфир вопрос из списка.
desk-empty-waiting = Никто не ждёт.
desk-enter = Записать вопрос
desk-enter-hall = В зале
desk-enter-name = Кто спрашивает, если известно
desk-enter-phone = По телефону
desk-enter-source = Где задан
desk-enter-text = Вопрос
desk-entered = Вопрос в списке.
desk-failed =
    { $count ->
        [one] Не получилось с { $count } вопросом:
        [few] Не получилось с { $count } вопросами:
        [many] Не получилось с { $count } вопросами:
       *[other] Не получилось с { $count } вопроса:
    }
desk-key-answered = отметить как отвеченный
desk-key-dismiss = отклонить
desk-key-keys = показать эти клавиши
desk-key-list = в список; если он уже там, в эфир
desk-key-next = следующий вопрос
desk-key-pin = закрепить или открепить
desk-key-previous = предыдущий вопрос
desk-key-search = поиск
desk-key-select = выбрать
desk-key-through = выбрать все от последнего до этого
desk-key-undo = отменить
desk-keys = Клавиши
desk-keys-hint = Они действуют, пока фокус на доске или на одном из её вопросов.
desk-label = Пометить
desk-label-all = Пометить…
desk-label-all-hint = Они добавятся к меткам каждого вопроса. Не больше пяти у каждого, через запятую.
desk-label-hint = Не больше пяти, через запятую.
desk-label-label = Метки
desk-left-answered = Теперь он отмечен как отвеченный.
desk-left-dismissed = Теперь он отклонён.
desk-left-gone = Его больше нет: его отозвали или объединили с другим.
desk-left-listed = Теперь он в списке.
desk-left-live = Теперь он в эфире.
desk-left-waiting = Он снова ждёт.
desk-limit-characters = Наибольшая длина вопроса, в знаках
desk-limit-open = Открытых вопросов на человека
desk-list = В список
desk-listed-by = Порядок списка
desk-listed-by-newest = Новые
desk-listed-by-votes = Больше голосов
desk-live = В эфир
desk-lost = Кто-то другой переместил «{ $question }»: вопрос больше не выбран.
desk-lost-many =
    { $count ->
        [one] Кто-то другой переместил { $count } вопрос: он больше не выбран.
        [few] Кто-то другой переместил { $count } вопроса: они больше не выбраны.
        [many] Кто-то другой переместил { $count } вопросов: они больше не выбраны.
       *[other] Кто-то другой переместил { $count } вопроса: они больше не выбраны.
    }
desk-merge = Объединить
desk-merge-all = Объединить…
desk-merge-all-hint = К нему перейдут голоса и авторы остальных. Отменить это нельзя.
desk-merge-all-label = С каким вопросом
desk-merge-hint = Вместе с ним перейдут его голоса и автор. Отменить это нельзя.
desk-merge-label = То же, что и
desk-merge-none = Нет другого вопроса, с которым его объединить.
desk-moderated = Вопросы ждут модератора
desk-moderated-hint = Касается новых вопросов.
desk-more = Ещё
desk-new = Новый
desk-not-yours = Он для модераторов и участников панели этой сессии. Если вы один из них, попросите эту роль у председателя сессии или у организаторов.
desk-not-yours-title = Этот стол не для вас
desk-of = Стол: { $title }
desk-of-waiting = ({ $count }) { $title }
desk-original = До изменения
desk-pin = Закрепить
desk-progress = { $what }: { $done } из { $total }
desk-refused = «{ $question }»: { $why }
desk-relist = Вернуть в список
desk-restore = Вернуть
desk-sanction = Лишить слова или удалить спросившего
desk-screen = Большой экран
desk-screen-copied = Адрес скопирован.
desk-screen-copy = Копировать
desk-screen-not-copied = Браузер не разрешает копировать. Выделите адрес и скопируйте его сами.
desk-screen-obs = Для OBS: без фона и без кода
desk-screen-open = Открыть в новом окне
desk-screen-projector = Для проектора
desk-screen-sign-in = В OBS нет своего входа. Попросите того, кто ведёт сервер, об одноразовой ссылке (plenary link). В OBS выберите «Взаимодействовать» у источника «Браузер», откройте там ссылку и войдите; затем укажите этот адрес.
desk-search = Поиск по тексту, меткам, именам
desk-seconds =
    { $seconds ->
        [0] Без ожидания
        [one] { $seconds } секунда
        [few] { $seconds } секунды
        [many] { $seconds } секунд
       *[other] { $seconds } секунды
    }
desk-select = Выбрать «{ $question }»
desk-selected =
    { $count ->
        [one] Выбран { $count }
        [few] Выбрано { $count }
        [many] Выбрано { $count }
       *[other] Выбрано { $count }
    }
desk-selection = Со всеми выбранными
desk-settings = Настройки
desk-settings-chat = Чат
desk-settings-questions = Вопросы
desk-show-more = Показать ещё ({ $count })
desk-title = Стол модератора
desk-to-session = Назад к сессии
desk-tools = Инструменты
desk-undo = Отменить
desk-undo-changed = с тех пор его изменил кто-то другой, и он остаётся как есть.
desk-undo-none = Отменять нечего.
desk-undone =
    { $count ->
        [0] Ничего не отменено.
        [1] Отменено.
        [one] Отменено: { $count } вопрос.
        [few] Отменено: { $count } вопроса.
        [many] Отменено: { $count } вопросов.
       *[other] Отменено: { $count } вопроса.
    }
desk-unpin = Открепить
desk-unselect = Снять выбор
desk-wait = Вернуть в ожидание
