# دردشة القاعة، وقناة مشرفيها والمتحدثين فيها.
chat-actions = ما يمكنك فعله برسالة { $name }
chat-backstage = القناة الداخلية
chat-backstage-who = لا يقرأ هذا إلا مشرفو هذه الجلسة والمتحدثون فيها.
chat-channels = القنوات
chat-closed = الدردشة مغلقة في الوقت الحالي.
chat-delete = حذف
chat-deleted = حُذفت رسالتك.
chat-edit = تعديل
chat-edited = معدَّلة
chat-everyone = الجميع
chat-log = الرسائل
chat-new =
    { $count ->
        [zero] لا رسائل جديدة
        [one] رسالة جديدة واحدة
        [two] رسالتان جديدتان
        [few] { $count } رسائل جديدة
        [many] { $count } رسالة جديدة
       *[other] { $count } رسالة جديدة
    }
chat-none = لم يُكتب شيء هنا بعد.
chat-older = رسائل أقدم
chat-send = إرسال
chat-sending = جارٍ الإرسال…
chat-sent-later = ستُرسل حالما يعود الاتصال.
chat-wait =
    { $seconds ->
        [zero] الوضع البطيء: يمكنك الكتابة الآن.
        [one] الوضع البطيء: يمكنك الكتابة من جديد بعد ثانية واحدة.
        [two] الوضع البطيء: يمكنك الكتابة من جديد بعد ثانيتين.
        [few] الوضع البطيء: يمكنك الكتابة من جديد بعد { $seconds } ثوانٍ.
        [many] الوضع البطيء: يمكنك الكتابة من جديد بعد { $seconds } ثانية.
       *[other] الوضع البطيء: يمكنك الكتابة من جديد بعد { $seconds } ثانية.
    }
chat-write = اكتب إلى كل من هنا
chat-write-backstage = اكتب إلى المشرفين والمتحدثين
