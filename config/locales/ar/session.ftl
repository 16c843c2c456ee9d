# قاعة الجلسة: رأسها ومنصتها وأزرار من يديرونها.
session-about = عن الجلسة
session-act = إسكات { $name } أو إخراجه
session-cancel = إلغاء
session-chat = الدردشة
session-conduct = إدارة الجلسة
session-copy-link = نسخ الرابط
session-end = إنهاء
session-end-no = متابعة
session-end-sure = هل تنهي الجلسة للجميع؟
session-end-yes = إنهاء الجلسة
session-ends = تنتهي { $at }
session-extend = تمديد
session-full-view = العرض الكامل
session-hold = انتظار أن أبدأها
session-link = الرابط
session-link-copied = نُسخ الرابط.
session-links = روابط
session-marks = النوع والمسارات والوسوم
session-minutes =
    { $count ->
        [zero] لا دقائق
        [one] دقيقة واحدة
        [two] دقيقتين
        [few] { $count } دقائق
        [many] { $count } دقيقة
       *[other] { $count } دقيقة
    }
session-none = لا جلسة في هذه القاعة.
session-not-entered = لا يمكنك دخول هذه الجلسة
session-panel = المتحدثون
session-parts = أجزاء الجلسة
session-pause = تعليق
session-phase-ended = انتهت
session-phase-live = مباشر
session-phase-paused = معلّقة
session-phase-upcoming = قادمة
session-present =
    { $count ->
        [zero] لا أحد هنا
        [one] شخص واحد هنا
        [two] شخصان هنا
        [few] { $count } أشخاص هنا
        [many] { $count } شخصًا هنا
       *[other] { $count } شخص هنا
    }
session-questions = الأسئلة
session-release = تركها تبدأ في موعدها
session-removed = لا يمكنك المشاركة في هذه الجلسة حاليًا. كل الجلسات الأخرى مفتوحة لك.
session-removed-title = تم استبعادك من هذه الجلسة
session-reopen = فتحها من جديد
session-report = إبلاغ
session-report-hint = يقرؤه المشرفون ويرون من أبلغ.
session-report-label = ما المشكلة فيه؟
session-report-send = إرسال البلاغ
session-reported = شكرًا لك. سينظر فيه المشرفون.
session-resume = استئناف
session-share = مشاركة
session-silenced = أُسكتَّ هنا. يمكنك القراءة دون الكتابة أو التصويت.
session-silenced-until = أُسكتَّ هنا حتى { $until }. يمكنك القراءة دون الكتابة أو التصويت.
session-simple-view = عرض مبسّط بحروف كبيرة
session-stage = المنصة
session-stage-ended = انتهت هذه الجلسة. تبقى أسئلتها وأجوبتها هنا.
session-stage-held = سيبدأ أحد المشرفين هذه الجلسة بعد قليل.
session-stage-live = هذه الجلسة مباشرة الآن.
session-stage-paused = هذه الجلسة معلّقة، وستُستأنف.
session-stage-upcoming = لم تبدأ هذه الجلسة بعد. يمكنك أن تسأل من الآن.
session-stage-withdrawn = سُحبت هذه الجلسة من البرنامج.
session-start = البدء الآن
session-to-desk = مكتب الإشراف
session-to-programme = البرنامج
session-withdrawn = مسحوبة
