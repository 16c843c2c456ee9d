# Комната сессии: её шапка, сцена и кнопки тех, кто её ведёт.
session-about = О сессии
session-act = Лишить слова или удалить: { $name }
session-chat = Чат
session-copy-link = Скопировать ссылку
session-full-view = Полный вид
session-link-copied = Ссылка скопирована.
session-none = В этой комнате нет сессии.
session-not-entered = Вы не можете войти на эту сессию
session-parts = Части сессии
session-phase-ended = Завершена
session-phase-paused = Перерыв
session-phase-upcoming = Скоро
session-present =
    { $count ->
        [one] Здесь { $count } человек
        [few] Здесь { $count } человека
        [many] Здесь { $count } человек
       *[other] Здесь { $count } человека
    }
session-questions = Вопросы
session-removed = Сейчас вы не можете участвовать в этой сессии. Все остальные сессии для вас открыты.
session-removed-title = Вы удалены с этой сессии
session-report = Пожаловаться
session-share = Поделиться
session-silenced = Вас лишили слова здесь. Вы можете читать, но не писать и не голосовать.
session-silenced-until = Вас лишили слова здесь до { $until }. Вы можете читать, но не писать и не голосовать.
session-simple-view = Простой вид, крупные буквы
session-stage = Сцена
session-stage-ended = Эта сессия завершена. Её вопросы и ответы остаются здесь.
session-stage-held = Модератор скоро начнёт эту сессию.
session-stage-live = Эта сессия сейчас в эфире.
session-stage-paused = Эта сессия приостановлена. Она продолжится.
session-stage-upcoming = Эта сессия ещё не началась. Задавать вопросы уже можно.
session-stage-withdrawn = Эта сессия снята с программы.
session-to-desk = Стол модератора
session-to-programme = Программа
session-withdrawn = Снята с программы
