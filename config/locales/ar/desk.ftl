# مكتب مشرفي الجلسة والمتحدثين فيها.
desk-anonymous = يُسمح بالأسئلة بلا اسم
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
desk-column-empty = لا شيء هنا.
desk-column-listed = معروضة ({ $count })
desk-column-live = مباشرة ({ $count })
desk-column-waiting = تنتظر ({ $count })
desk-dismiss = استبعاد
desk-dismiss-note = ملاحظة للسائل
desk-dismiss-note-hint = إن شئت. لا يقرؤها إلا السائل والمشرفون.
desk-dismiss-reason = السبب
desk-edit = تعديل
desk-enter = إدخال سؤال
desk-enter-hall = في القاعة
desk-enter-name = من يسأل، إن عُرف
desk-enter-phone = بالهاتف
desk-enter-source = سُئل
desk-enter-text = السؤال
desk-entered = السؤال معروض الآن.
desk-label = وسم
desk-label-hint = خمسة على الأكثر، تفصل بينها فواصل.
desk-label-label = الوسوم
desk-limit-characters = أقصى طول للسؤال بالأحرف
desk-limit-open = عدد الأسئلة المفتوحة للشخص
desk-list = عرض
desk-live = إلى المباشر
desk-merge = دمج
desk-merge-hint = تنتقل معه أصواته وسائله.
desk-merge-label = يقول الشيء نفسه
desk-merge-none = لا سؤال آخر يُدمج فيه.
desk-moderated = الأسئلة تنتظر أحد المشرفين
desk-moderated-hint = يسري على الأسئلة الجديدة.
desk-more = المزيد
desk-not-yours = إنه لمشرفي هذه الجلسة والمتحدثين فيها. إذا كنت واحدًا منهم، فاطلب الدور من رئيس الجلسة أو من المنظمين.
desk-not-yours-title = هذا المكتب ليس لك
desk-of = المكتب: { $title }
desk-original = قبل التعديل
desk-pin = تثبيت
desk-really = بلا اسم أمام القاعة؛ سأله { $name }
desk-refused = «{ $question }»: { $why }
desk-relist = إعادته إلى القائمة
desk-restore = استعادة
desk-sanction = إسكات السائل أو إخراجه
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
desk-shortcuts = المفاتيح، حين يكون التركيز على سؤال: j وk إلى التالي والسابق، وl للعرض أو إلى المباشر، وa أُجيب عنه، وd للاستبعاد، وp للتثبيت.
desk-title = مكتب الإشراف
desk-to-session = العودة إلى الجلسة
desk-tools = الأدوات
desk-unpin = إلغاء التثبيت
desk-wait = إعادته إلى الانتظار
