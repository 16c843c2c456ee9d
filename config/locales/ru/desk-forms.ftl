# Что открывается на столе модератора по запросу: формы, диалоги, инструменты.
desk-anonymous = Вопросы без имени разрешены
desk-anonymous-hint = Модераторы и участники панели всё равно видят имя, и спрашивающему об этом сказано.
desk-answer-hint = Его увидят все под вопросом, и вопрос будет считаться отвеченным.
desk-answer-label = Ответ
desk-answer-send = Опубликовать ответ
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
desk-assign-label = Кому отвечать
desk-assign-nobody = Никому в особенности
desk-chat-open = Слушатели могут писать в чат
desk-chat-slow = Медленный режим: между двумя сообщениями
desk-chat-slow-hint = Только для слушателей.
desk-dismiss-note = Пояснение для спросившего
desk-dismiss-note-hint = По желанию. Его прочтут только спросивший и модераторы.
desk-dismiss-reason = Причина
desk-drop-answered = На него ответили
desk-drop-dismissed = Отклонить…
desk-enter = Записать вопрос
desk-enter-hall = В зале
desk-enter-name = Кто спрашивает, если известно
desk-enter-phone = По телефону
desk-enter-source = Где задан
desk-enter-text = Вопрос
desk-entered = Вопрос в списке.
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
desk-keys-hint = Они действуют, пока фокус на доске или на одном из её вопросов.
desk-label-all-hint = Они добавятся к меткам каждого вопроса. Не больше пяти у каждого, через запятую.
desk-label-hint = Не больше пяти, через запятую.
desk-label-label = Метки
desk-limit-characters = Наибольшая длина вопроса, в знаках
desk-limit-open = Открытых вопросов на человека
desk-merge-all-hint = К нему перейдут голоса и авторы остальных. Отменить это нельзя.
desk-merge-all-label = С каким вопросом
desk-merge-hint = Вместе с ним перейдут его голоса и автор. Отменить это нельзя.
desk-merge-label = То же, что и
desk-merge-none = Нет другого вопроса, с которым его объединить.
desk-moderated = Вопросы ждут модератора
desk-moderated-hint = Касается новых вопросов.
desk-screen-copied = Адрес скопирован.
desk-screen-copy = Копировать
desk-screen-not-copied = Браузер не разрешает копировать. Выделите адрес и скопируйте его сами.
desk-screen-obs = Для OBS: без фона и без кода
desk-screen-open = Открыть в новом окне
desk-screen-projector = Для проектора
desk-screen-sign-in = В OBS нет своего входа. Попросите того, кто ведёт сервер, об одноразовой ссылке (plenary link). В OBS выберите «Взаимодействовать» у источника «Браузер», откройте там ссылку и войдите; затем укажите этот адрес.
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
questions-reason-duplicate = Уже задан
questions-reason-no-time = Нет времени
questions-reason-off-topic = Не по теме
questions-reason-offensive = Оскорбительный
questions-reason-other = Другая причина
questions-reason-unclear = Неясный
