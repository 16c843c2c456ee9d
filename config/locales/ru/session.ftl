# Комната сессии: её шапка, сцена и кнопки тех, кто её ведёт.
session-about = О сессии
session-act = Лишить слова или удалить: { $name }
session-cancel = Отмена
session-chat = Чат
session-conduct = Ведение сессии
session-copy-link = Скопировать ссылку
session-end = Завершить
session-end-no = Продолжать
session-end-sure = Завершить сессию для всех?
session-end-yes = Завершить сессию
session-ends = Конец в { $at }
session-extend = Продлить
session-full-view = Полный вид
session-hold = Ждать, пока я начну
session-link = Ссылка
session-link-copied = Ссылка скопирована.
session-links = Ссылки
session-marks = Тип, направления и метки
session-minutes =
    { $count ->
        [one] { $count } минуту
        [few] { $count } минуты
        [many] { $count } минут
       *[other] { $count } минуты
    }
session-none = В этой комнате нет сессии.
session-not-entered = Вы не можете войти на эту сессию
session-panel = Участники панели
session-parts = Части сессии
session-pause = Приостановить
session-phase-ended = Завершена
session-phase-live = В ЭФИРЕ
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
session-release = Пусть начнётся по расписанию
session-removed = Сейчас вы не можете участвовать в этой сессии. Все остальные сессии для вас открыты.
session-removed-title = Вы удалены с этой сессии
session-reopen = Открыть снова
session-report = Пожаловаться
session-report-hint = Модераторы прочтут жалобу и увидят, кто её подал.
session-report-label = Что с этим не так?
session-report-send = Отправить жалобу
session-reported = Спасибо. Модераторы это посмотрят.
session-resume = Продолжить
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
session-start = Начать сейчас
session-to-desk = Стол модератора
session-to-programme = Программа
session-withdrawn = Снята с программы
