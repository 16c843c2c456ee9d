# Вопросы, какими их видит каждый на сессии: задать, проголосовать, узнать судьбу своих.
questions-also-asked = этот вопрос задали также: { $names }
questions-anonymous = Спросить без имени
questions-anonymous-asker = Без имени
questions-anonymous-honest = В зале не увидят, кто спрашивает. Модераторы и участники панели этой сессии всё же видят ваше имя.
questions-answer-by = Отвечает { $name }
questions-ask = Задать вопрос
questions-ask-again = Задать снова
questions-ask-label = Ваш вопрос
questions-asked-anonymously = Задан без имени; его видят только модераторы и участники панели.
questions-asking-closed = Сейчас на этой сессии вопросы не принимаются.
questions-asking-until = Вопросы принимаются до { $until }.
questions-csv = Скачать вопросы таблицей (CSV)
questions-dismissed-duplicate = Причина: такой вопрос уже задан.
questions-dismissed-no-time = Причина: на него нет времени.
questions-dismissed-off-topic = Причина: он не по теме этой сессии.
questions-dismissed-offensive = Причина: он оскорбителен.
questions-dismissed-other = Причина: другая.
questions-dismissed-unclear = Причина: неясно, о чём он.
questions-edit = Изменить
questions-edited = изменён
questions-ended-closed = Сессия завершена, вопросы больше не принимаются. Всё, что спросили и на что ответили, остаётся здесь.
questions-ended-open = Сессия завершена, но спросить ещё можно: возможно, ответят письменно.
questions-find = Искать в вопросах
questions-found =
    { $count ->
        [one] Найден { $count } вопрос.
        [few] Найдено { $count } вопроса.
        [many] Найдено { $count } вопросов.
       *[other] Найдено { $count } вопроса.
    }
questions-from-hall = Задан в зале
questions-from-hall-by = { $name }, в зале
questions-from-phone = Задан по телефону
questions-from-phone-by = { $name }, по телефону
questions-gone = Вопроса по этой ссылке здесь больше нет. Другие — ниже.
questions-left =
    { $left ->
        [one] Остался { $left } знак.
        [few] Осталось { $left } знака.
        [many] Осталось { $left } знаков.
       *[other] Осталось { $left } знака.
    }
questions-list = Вопросы этой сессии
questions-live = Сейчас отвечают
questions-mine = Мои вопросы ({ $count })
questions-mine-all = Показать все
questions-mine-fewer = Показать меньше
questions-moderated = Сначала его прочтёт модератор, потом увидят все.
questions-more = Ещё для этого вопроса
questions-news =
    { $count ->
        [one] { $count } новый вопрос.
        [few] { $count } новых вопроса.
        [many] { $count } новых вопросов.
       *[other] { $count } нового вопроса.
    }
questions-none = Вопросов пока нет. Задайте первый.
questions-now-live = Сейчас отвечают: { $text }
questions-older = Ещё вопросы
questions-pinned = Закреплён
questions-sending = Отправляется…
questions-sent-later = Будет отправлен, как только восстановится связь.
questions-show-news =
    { $count ->
        [one] { $count } новый вопрос
        [few] { $count } новых вопроса
        [many] { $count } новых вопросов
       *[other] { $count } нового вопроса
    }
questions-sort = Порядок вопросов
questions-sort-newest = Новые
questions-sort-popular = Популярные
questions-sort-unanswered = Без ответа
questions-stands-answered = На него ответили.
questions-stands-dismissed = Модератор отклонил его.
questions-stands-listed = Его видят все и могут за него голосовать.
questions-stands-live = На него отвечают сейчас.
questions-stands-merged = Он объединён с вопросом о том же:
questions-stands-waiting = Он ждёт модератора. Его видите только вы и модераторы.
questions-stands-withdrawn = Вы его сняли.
questions-state-answered = Есть ответ
questions-state-live = Сейчас
questions-too-long =
    { $over ->
        [one] Лишний { $over } знак.
        [few] Лишних { $over } знака.
        [many] Лишних { $over } знаков.
       *[other] Лишних { $over } знака.
    }
questions-vote = Голосовать ({ $count })
questions-votes =
    { $count ->
        [one] { $count } голос
        [few] { $count } голоса
        [many] { $count } голосов
       *[other] { $count } голоса
    }
questions-withdraw = Снять
questions-withdrawn = Ваш вопрос отозван.
