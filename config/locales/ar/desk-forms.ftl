# ما يُفتح عند الطلب على المكتب: النماذج والحوارات والأدوات.
desk-anonymous = يُسمح بالأسئلة بلا اسم
desk-anonymous-hint = يرى المشرفون والمتحدثون الاسم مع ذلك، ويُخبَر السائل بهذا.
desk-answer-hint = يراها الجميع تحت السؤال، فيُعدّ عندئذ مُجابًا عنه.
desk-answer-label = الإجابة
desk-answer-send = نشر الإجابة
desk-asking = استقبال الأسئلة
desk-asking-closed = مغلق
desk-asking-for =
    { $minutes ->
        [zero] مغلق الآن
        [one] مفتوح دقيقة أخرى
        [two] مفتوح دقيقتين أخريين
        [few] مفتوح { $minutes } دقائق أخرى
        [many] مفتوح { $minutes } دقيقة أخرى
       *[other] مفتوح { $minutes } دقيقة أخرى
    }
desk-asking-open = مفتوح
desk-asking-until = مفتوح حتى { $until }
desk-assign-label = من يجيب
desk-assign-nobody = لا أحد بعينه
desk-chat-open = يمكن للحاضرين الكتابة في الدردشة
desk-chat-slow = الوضع البطيء: بين رسالتين
desk-chat-slow-hint = للحاضرين فقط.
desk-dismiss-note = ملاحظة للسائل
desk-dismiss-note-hint = إن شئت. لا يقرؤها إلا السائل والمشرفون.
desk-dismiss-reason = السبب
desk-drop-answered = أُجيب عنه
desk-drop-dismissed = استبعاده…
desk-enter = إدخال سؤال
desk-enter-hall = في القاعة
desk-enter-name = من يسأل، إن عُرف
desk-enter-phone = بالهاتف
desk-enter-source = سُئل
desk-enter-text = السؤال
desk-entered = السؤال معروض الآن.
desk-key-answered = وسمه بأنه أُجيب عنه
desk-key-dismiss = استبعاد
desk-key-keys = إظهار هذه المفاتيح
desk-key-list = عرضه؛ أو نقله إلى المباشر إن كان معروضًا
desk-key-next = السؤال التالي
desk-key-pin = تثبيت أو إلغاء التثبيت
desk-key-previous = السؤال السابق
desk-key-search = بحث
desk-key-select = تحديد
desk-key-through = تحديد الكل من الأخير إلى هذا
desk-key-undo = تراجع
desk-keys-hint = تعمل ما دام التركيز على اللوحة أو على سؤال فيها.
desk-label-all-hint = تُضاف إلى وسوم كل سؤال. خمسة لكل سؤال على الأكثر، تفصل بينها فواصل.
desk-label-hint = خمسة على الأكثر، تفصل بينها فواصل.
desk-label-label = الوسوم
desk-limit-characters = أقصى طول للسؤال بالأحرف
desk-limit-open = عدد الأسئلة المفتوحة للشخص
desk-merge-all-hint = تنتقل إليه أصوات الأسئلة الأخرى وسائلوها. لا يمكن التراجع عن ذلك.
desk-merge-all-label = في أي سؤال
desk-merge-hint = تنتقل معه أصواته وسائله. لا يمكن التراجع عن ذلك.
desk-merge-label = يقول الشيء نفسه
desk-merge-none = لا سؤال آخر يُدمج فيه.
desk-moderated = الأسئلة تنتظر أحد المشرفين
desk-moderated-hint = يسري على الأسئلة الجديدة.
desk-screen-copied = نُسخ العنوان.
desk-screen-copy = نسخ
desk-screen-not-copied = لا يسمح المتصفح بالنسخ. حدّد العنوان وانسخه بنفسك.
desk-screen-obs = لبرنامج OBS: بلا خلفية وبلا رمز
desk-screen-open = فتح في نافذة جديدة
desk-screen-projector = لجهاز العرض
desk-screen-sign-in = ليس في OBS تسجيل دخول خاص به. اطلب ممن يدير الخادم رابطًا يُستعمل مرة واحدة (plenary link). في OBS اختر «تفاعل» على مصدر المتصفح وافتح الرابط فيه وسجّل الدخول، ثم ضع هذا العنوان.
desk-seconds =
    { $seconds ->
        [0] بلا انتظار
        [zero] بلا انتظار
        [one] ثانية واحدة
        [two] ثانيتان
        [few] { $seconds } ثوانٍ
        [many] { $seconds } ثانية
       *[other] { $seconds } ثانية
    }
desk-settings = الإعدادات
desk-settings-chat = الدردشة
desk-settings-questions = الأسئلة
questions-reason-duplicate = سبق أن سُئل
questions-reason-no-time = لا يتسع له الوقت
questions-reason-off-topic = ليس في الموضوع
questions-reason-offensive = فيه إساءة
questions-reason-other = سبب آخر
questions-reason-unclear = غير واضح
