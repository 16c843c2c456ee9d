# إطار كل صفحة، وما قد تقوله أي صفحة.
core-account = الحساب
core-close = إغلاق
core-comma = ،{" "}
core-connecting = جارٍ الاتصال…
core-connection-lost = انقطع الاتصال. ما تكتبه محفوظ، وتجري إعادة الاتصال…
core-event-nav = الفعالية
core-fault = حدث خطأ في هذه الصفحة. ما كتبته محفوظ.
core-go-to = انتقال إلى…
core-go-to-hint = انتقل إلى جلسة أو صفحة أو إعداد
core-go-to-none = لم يُعثر على شيء.
core-language = اللغة
core-live = مباشر
core-live-count =
    { $count ->
        [zero] لا شيء مباشر
        [one] مباشر
        [two] مباشر: 2
        [few] مباشر: { $count }
        [many] مباشر: { $count }
       *[other] مباشر: { $count }
    }
core-loading = جارٍ التحميل…
core-missing = لا شيء في هذا العنوان. ربما نُقلت الصفحة، أو أن الرابط غير كامل.
core-missing-title = الصفحة غير موجودة
core-new-version = تتوفر نسخة جديدة.
core-programme = البرنامج
core-reference = إذا تكرر ذلك، فأخبر المنظمين بهذا الرقم: { $reference }
core-refused-offline = تعذّر الوصول إلى الخادم. تحقق من اتصالك.
core-refused-too-long = النص أطول من أن يُرسل.
core-refused-unknown = لم ينجح ذلك. حاول مرة أخرى.
core-reload = إعادة تحميل الصفحة
core-removed-until = يمكنك العودة بعد { $until }.
core-save = حفظ
core-saved = تم الحفظ.
core-search = بحث
core-sign-in = تسجيل الدخول
core-skip = الانتقال إلى المحتوى
core-their-reason = السبب: { $reason }
core-theme = المظهر
core-theme-dark = داكن
core-theme-light = فاتح
core-theme-system = كما في الجهاز
core-to-event = إلى الفعالية
core-to-events = إلى الفعاليات
core-to-programme = إلى البرنامج
core-try-again = حاول مرة أخرى
core-undo = تراجع
core-you = أنت وإعداداتك
