# Порядок в комнате: жалобы, лишение слова, удаление и то, что узнают те, кого это касается.
moderation-audit = Всё, что делалось в этой комнате
moderation-audit-empty = Никого ни разу не лишали слова и не удаляли.
moderation-audit-event = Всё, что делалось на мероприятии в целом
moderation-audit-more = Показать ещё
moderation-audit-read = Показать
moderation-by = Решение принял(а) { $name }
moderation-done-remove = Доступ закрыт: { $name }.
moderation-done-silence = Лишение слова: { $name }.
moderation-everywhere = На всём мероприятии
moderation-how-long = На какое время
moderation-in-force = Сейчас без слова или удалены
moderation-kind-remove = Удалить: больше не сможет войти
moderation-kind-silence = Лишить слова: может читать, но не писать и не голосовать
moderation-lift = Отменить
moderation-lifted = Отменено, { $at }: { $name }.
moderation-minutes =
    { $minutes ->
        [60] Один час
        [1440] Один день
        [one] { $minutes } минута
        [few] { $minutes } минуты
        [many] { $minutes } минут
       *[other] { $minutes } минуты
    }
moderation-no-reports = Жалоб нет.
moderation-none-in-force = В этой комнате никто не лишён слова и не удалён.
moderation-people = Люди
moderation-ran-out = Срок истёк, { $at }.
moderation-reason = Причина
moderation-reason-hint = Её прочтёт тот, кого это касается; она останется в записях.
moderation-remove = Удалить
moderation-removed-of = { $name }: доступ закрыт бессрочно.
moderation-removed-until-of = { $name }: доступ закрыт до { $until }.
moderation-reported-message = Сообщение, автор: { $author }; жалоба от { $by }
moderation-reported-question = Вопрос, автор: { $author }; жалоба от { $by }
moderation-settle = Рассмотрено
moderation-silence = Лишить слова
moderation-silenced-of = { $name }: лишение слова бессрочно.
moderation-silenced-until-of = { $name }: лишение слова до { $until }.
moderation-what = Что сделать: { $name }
moderation-without-end = Бессрочно
