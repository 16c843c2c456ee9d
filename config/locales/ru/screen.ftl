# Большой экран зала или трансляции.
screen-ask = Задайте свой вопрос
screen-begins = До начала
screen-code = Код, ведущий на эту сессию. Или откройте { $address }
screen-controls = Экран
screen-ended = Эта сессия завершена. Спасибо.
screen-follow = Следите с телефона
screen-full = Во весь экран
screen-of = Большой экран: { $title }
screen-qr = Код
screen-soon = Сейчас начнётся
screen-theme-clear = Прозрачная
screen-theme-dark = Тёмная
screen-theme-light = Светлая
screen-top = Вопросы, на которые больше всего хотят услышать ответ
