# ما يُفتح عند الطلب في غرفة الجلسة: النماذج والإدارة والتفاصيل.
chat-edit-label = رسالتك
questions-edit-label = السؤال
questions-limit =
    { $limit ->
        [zero] لا أحرف.
        [one] حرف واحد على الأكثر.
        [two] حرفان على الأكثر.
        [few] { $limit } أحرف على الأكثر.
        [many] { $limit } حرفًا على الأكثر.
       *[other] { $limit } حرف على الأكثر.
    }
session-cancel = إلغاء
session-conduct = إدارة الجلسة
session-end = إنهاء
session-end-no = متابعة
session-end-sure = هل تنهي الجلسة للجميع؟
session-end-yes = إنهاء الجلسة
session-ends = تنتهي { $at }
session-extend = تمديد
session-hold = انتظار أن أبدأها
session-link = الرابط
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
session-panel = المتحدثون
session-pause = تعليق
session-release = تركها تبدأ في موعدها
session-reopen = فتحها من جديد
session-report-hint = يقرؤه المشرفون ويرون من أبلغ.
session-report-label = ما المشكلة فيه؟
session-report-send = إرسال البلاغ
session-reported = شكرًا لك. سينظر فيه المشرفون.
session-resume = استئناف
session-start = البدء الآن
