# قاعة الجلسة: رأسها ومنصتها وأزرار من يديرونها.
session-about = عن الجلسة
session-act = إسكات { $name } أو إخراجه
session-chat = الدردشة
session-copy-link = نسخ الرابط
session-full-view = العرض الكامل
session-link-copied = نُسخ الرابط.
session-none = لا جلسة في هذه القاعة.
session-not-entered = لا يمكنك دخول هذه الجلسة
session-parts = أجزاء الجلسة
session-phase-ended = انتهت
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
session-removed = لا يمكنك المشاركة في هذه الجلسة حاليًا. كل الجلسات الأخرى مفتوحة لك.
session-removed-title = تم استبعادك من هذه الجلسة
session-report = إبلاغ
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
session-to-desk = مكتب الإشراف
session-to-programme = البرنامج
session-withdrawn = مسحوبة
