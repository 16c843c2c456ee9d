# Стол модераторов и участников панели сессии.
desk-anonymous-by = { $name }, для зала без имени
desk-answer = Написать ответ
desk-answered = Отвечен
desk-assign = Поручить
desk-assigned = Для { $name }
desk-board = Вопросы по стадиям
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
desk-drop = Что с ним стало?
desk-edit = Изменить
desk-empty-done = Здесь будут отвеченные и отклонённые вопросы.
desk-empty-listed = В списке пока ничего нет.
desk-empty-live = В эфире вопросов нет. Возьмите в эфир вопрос из списка.
desk-empty-waiting = Никто не ждёт.
desk-failed =
    { $count ->
        [one] Не получилось с { $count } вопросом:
        [few] Не получилось с { $count } вопросами:
        [many] Не получилось с { $count } вопросами:
       *[other] Не получилось с { $count } вопроса:
    }
desk-keys = Клавиши
desk-label = Пометить
desk-label-all = Пометить…
desk-left-answered = Теперь он отмечен как отвеченный.
desk-left-dismissed = Теперь он отклонён.
desk-left-gone = Его больше нет: его отозвали или объединили с другим.
desk-left-listed = Теперь он в списке.
desk-left-live = Теперь он в эфире.
desk-left-waiting = Он снова ждёт.
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
desk-reports = Жалобы ({ $count })
desk-restore = Вернуть
desk-sanction = Лишить слова или удалить спросившего
desk-screen = Большой экран
desk-search = Поиск по тексту, меткам, именам
desk-select = Выбрать «{ $question }»
desk-selected =
    { $count ->
        [one] Выбран { $count }
        [few] Выбрано { $count }
        [many] Выбрано { $count }
       *[other] Выбрано { $count }
    }
desk-selection = Со всеми выбранными
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
