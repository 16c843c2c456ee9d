# Стол модераторов и участников панели сессии.
desk-anonymous = Вопросы без имени разрешены
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
desk-column-empty = Здесь ничего нет.
desk-column-listed = В списке ({ $count })
desk-column-live = В эфире ({ $count })
desk-column-waiting = Ждут ({ $count })
desk-dismiss = Отклонить
desk-dismiss-note = Пояснение для спросившего
desk-dismiss-note-hint = По желанию. Его прочтут только спросивший и модераторы.
desk-dismiss-reason = Причина
desk-edit = Изменить
desk-enter = Записать вопрос
desk-enter-hall = В зале
desk-enter-name = Кто спрашивает, если известно
desk-enter-phone = По телефону
desk-enter-source = Где задан
desk-enter-text = Вопрос
desk-entered = Вопрос в списке.
desk-label = Пометить
desk-label-hint = Не больше пяти, через запятую.
desk-label-label = Метки
desk-limit-characters = Наибольшая длина вопроса, в знаках
desk-limit-open = Открытых вопросов на человека
desk-list = В список
desk-live = В эфир
desk-merge = Объединить
desk-merge-hint = Голоса за него и его автор перейдут туда же.
desk-merge-label = То же, что и
desk-merge-none = Нет другого вопроса, с которым его объединить.
desk-moderated = Вопросы ждут модератора
desk-moderated-hint = Касается новых вопросов.
desk-more = Ещё
desk-not-yours = Он для модераторов и участников панели этой сессии. Если вы один из них, попросите эту роль у председателя сессии или у организаторов.
desk-not-yours-title = Этот стол не для вас
desk-of = Стол: { $title }
desk-original = До изменения
desk-pin = Закрепить
desk-really = Для зала без имени; задаёт { $name }
desk-refused = «{ $question }»: { $why }
desk-relist = Вернуть в список
desk-restore = Вернуть
desk-sanction = Лишить слова или удалить спросившего
desk-seconds =
    { $seconds ->
        [0] Без ожидания
        [one] { $seconds } секунда
        [few] { $seconds } секунды
        [many] { $seconds } секунд
       *[other] { $seconds } секунды
    }
desk-settings = Настройки
desk-settings-chat = Чат
desk-settings-questions = Вопросы
desk-shortcuts = Клавиши, когда выбран вопрос: j и k — к следующему и к предыдущему, l — в список или в эфир, a — отвечен, d — отклонить, p — закрепить.
desk-title = Стол модератора
desk-to-session = Назад к сессии
desk-tools = Инструменты
desk-unpin = Открепить
desk-wait = Вернуть в ожидание
