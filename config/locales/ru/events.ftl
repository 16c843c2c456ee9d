# Мероприятия сервера, страница мероприятия и вход в него.
events-home = Главная
events-join-name-hint = Другие видят его, когда вы спрашиваете или пишете.
events-removed = Сейчас вы не можете участвовать в этом мероприятии. Если вы считаете, что это ошибка, напишите организаторам.
events-removed-title = Вы удалены из этого мероприятия
events-settings = Настройки
events-standing-lifted = Вы снова можете участвовать.
events-standing-removed = Вы удалены из комнаты.
events-standing-removed-until = Вы удалены из комнаты до { $until }.
events-standing-role = Ваша роль изменилась.
events-standing-silenced = Вам запрещено писать. Читать вы можете по-прежнему.
events-standing-silenced-until = Вам запрещено писать до { $until }. Читать вы можете по-прежнему.
events-title = Мероприятия
