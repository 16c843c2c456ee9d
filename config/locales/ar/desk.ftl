# مكتب مشرفي الجلسة والمتحدثين فيها.
desk-anonymous = يُسمح بالأسئلة بلا اسم
desk-anonymous-by = { $name }، بلا اسم أمام القاعة
desk-anonymous-hint = يرى المشرفون والمتحدثون الاسم مع ذلك، ويُخبَر السائل بهذا.
desk-answer = كتابة إجابة
desk-answer-hint = يراها الجميع تحت السؤال، فيُعدّ عندئذ مُجابًا عنه.
desk-answer-label = الإجابة
desk-answer-send = نشر الإجابة
desk-answered = أُجيب عنه
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
desk-assign = إسناد
desk-assign-label = من يجيب
desk-assign-nobody = لا أحد بعينه
desk-assigned = إلى { $name }
desk-board = الأسئلة حسب مراحلها
desk-chat-open = يمكن للحاضرين الكتابة في الدردشة
desk-chat-slow = الوضع البطيء: بين رسالتين
desk-chat-slow-hint = للحاضرين فقط.
desk-column-done = منتهية ({ $count })
desk-column-listed = معروضة ({ $count })
desk-column-live = مباشرة ({ $count })
desk-column-waiting = تنتظر ({ $count })
desk-did-all =
    { $count ->
        [zero] { $what }: لا أسئلة.
        [one] { $what }: سؤال واحد.
        [two] { $what }: سؤالان.
        [few] { $what }: { $count } أسئلة.
        [many] { $what }: { $count } سؤالًا.
       *[other] { $what }: { $count } سؤال.
    }
desk-did-answer = نُشرت الإجابة: «{ $question }»
desk-did-answered = أُجيب عنه: «{ $question }»
desk-did-changed = عُدّل: «{ $question }»
desk-did-dismissed = استُبعد: «{ $question }»
desk-did-labelled = وُسم: «{ $question }»
desk-did-listed = عُرض: «{ $question }»
desk-did-live = على المباشر: «{ $question }»
desk-did-merged = دُمج: «{ $question }»
desk-did-pinned = ثُبّت: «{ $question }»
desk-did-unpinned = لم يعد مثبّتًا: «{ $question }»
desk-did-waiting = عاد إلى الانتظار: «{ $question }»
desk-dismiss = استبعاد
desk-dismiss-all = استبعاد…
desk-dismiss-note = ملاحظة للسائل
desk-dismiss-note-hint = إن شئت. لا يقرؤها إلا السائل والمشرفون.
desk-dismiss-reason = السبب
desk-drop = ماذا صار به؟
desk-drop-answered = أُجيب عنه
desk-drop-dismissed = استبعاده…
desk-edit = تعديل
desk-empty-done = تظهر هنا الأسئلة التي أُجيب عنها والمستبعدة.
desk-empty-listed = لا شيء معروض بعد.
desk-empty-live = لا سؤال على المباشر. انقل إليه سؤالًا معروضًا.
desk-empty-waiting = لا شيء ينتظر.
desk-enter = إدخال سؤال
desk-enter-hall = في القاعة
desk-enter-name = من يسأل، إن عُرف
desk-enter-phone = بالهاتف
desk-enter-source = سُئل
desk-enter-text = السؤال
desk-entered = السؤال معروض الآن.
desk-failed =
    { $count ->
        [zero] لم يتعذر ذلك مع أي سؤال:
        [one] تعذر ذلك مع سؤال واحد:
        [two] تعذر ذلك مع سؤالين:
        [few] تعذر ذلك مع { $count } أسئلة:
        [many] تعذر ذلك مع { $count } سؤالًا:
       *[other] تعذر ذلك مع { $count } سؤال:
    }
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
desk-keys = المفاتيح
desk-keys-hint = تعمل ما دام التركيز على اللوحة أو على سؤال فيها.
desk-label = وسم
desk-label-all = وسم…
desk-label-all-hint = تُضاف إلى وسوم كل سؤال. خمسة لكل سؤال على الأكثر، تفصل بينها فواصل.
desk-label-hint = خمسة على الأكثر، تفصل بينها فواصل.
desk-label-label = الوسوم
desk-left-answered = وُسم الآن بأنه أُجيب عنه.
desk-left-dismissed = استُبعد الآن.
desk-left-gone = لم يعد هنا: سحبه السائل أو دُمج.
desk-left-listed = عُرض الآن.
desk-left-live = هو الآن على المباشر.
desk-left-waiting = عاد إلى الانتظار.
desk-limit-characters = أقصى طول للسؤال بالأحرف
desk-limit-open = عدد الأسئلة المفتوحة للشخص
desk-list = عرض
desk-listed-by = ترتيب المعروضة
desk-listed-by-newest = الأحدث
desk-listed-by-votes = الأكثر أصواتًا
desk-live = إلى المباشر
desk-lost = نقل شخص آخر «{ $question }»، فلم يعد محددًا.
desk-lost-many =
    { $count ->
        [zero] لم ينقل أحد أي سؤال محدد.
        [one] نقل شخص آخر سؤالًا واحدًا، فلم يعد محددًا.
        [two] نقل شخص آخر سؤالين، فلم يعودا محددين.
        [few] نقل شخص آخر { $count } أسئلة، فلم تعد محددة.
        [many] نقل شخص آخر { $count } سؤالًا، فلم تعد محددة.
       *[other] نقل شخص آخر { $count } سؤال، فلم تعد محددة.
    }
desk-merge = دمج
desk-merge-all = دمج…
desk-merge-all-hint = تنتقل إليه أصوات الأسئلة الأخرى وسائلوها. لا يمكن التراجع عن ذلك.
desk-merge-all-label = في أي سؤال
desk-merge-hint = تنتقل معه أصواته وسائله. لا يمكن التراجع عن ذلك.
desk-merge-label = يقول الشيء نفسه
desk-merge-none = لا سؤال آخر يُدمج فيه.
desk-moderated = الأسئلة تنتظر أحد المشرفين
desk-moderated-hint = يسري على الأسئلة الجديدة.
desk-more = المزيد
desk-new = جديد
desk-not-yours = إنه لمشرفي هذه الجلسة والمتحدثين فيها. إذا كنت واحدًا منهم، فاطلب الدور من رئيس الجلسة أو من المنظمين.
desk-not-yours-title = هذا المكتب ليس لك
desk-of = المكتب: { $title }
desk-of-waiting = ({ $count }) { $title }
desk-original = قبل التعديل
desk-pin = تثبيت
desk-progress = { $what }: { $done } من { $total }
desk-refused = «{ $question }»: { $why }
desk-relist = إعادته إلى القائمة
desk-restore = استعادة
desk-sanction = إسكات السائل أو إخراجه
desk-screen = الشاشة الكبيرة
desk-screen-copied = نُسخ العنوان.
desk-screen-copy = نسخ
desk-screen-not-copied = لا يسمح المتصفح بالنسخ. حدّد العنوان وانسخه بنفسك.
desk-screen-obs = لبرنامج OBS: بلا خلفية وبلا رمز
desk-screen-open = فتح في نافذة جديدة
desk-screen-projector = لجهاز العرض
desk-screen-sign-in = ليس في OBS تسجيل دخول خاص به. اطلب ممن يدير الخادم رابطًا يُستعمل مرة واحدة (plenary link). في OBS اختر «تفاعل» على مصدر المتصفح وافتح الرابط فيه وسجّل الدخول، ثم ضع هذا العنوان.
desk-search = بحث في النص والوسوم والأسماء
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
desk-select = تحديد «{ $question }»
desk-selected =
    { $count ->
        [zero] لا شيء محدد
        [one] سؤال واحد محدد
        [two] سؤالان محددان
        [few] { $count } أسئلة محددة
        [many] { $count } سؤالًا محددًا
       *[other] { $count } سؤال محدد
    }
desk-selection = مع كل ما هو محدد
desk-settings = الإعدادات
desk-settings-chat = الدردشة
desk-settings-questions = الأسئلة
desk-show-more = إظهار المزيد ({ $count })
desk-title = مكتب الإشراف
desk-to-session = العودة إلى الجلسة
desk-tools = الأدوات
desk-undo = تراجع
desk-undo-changed = غيّره شخص آخر منذ ذلك الحين، فبقي كما هو.
desk-undo-none = لا شيء للتراجع عنه.
desk-undone =
    { $count ->
        [zero] لم يُتراجع عن شيء.
        [one] تم التراجع.
        [two] تم التراجع: سؤالان.
        [few] تم التراجع: { $count } أسئلة.
        [many] تم التراجع: { $count } سؤالًا.
       *[other] تم التراجع: { $count } سؤال.
    }
desk-unpin = إلغاء التثبيت
desk-unselect = إلغاء التحديد
desk-wait = إعادته إلى الانتظار
