# فعاليات الخادم، وصفحة الفعالية، وكيفية الدخول إليها.
events-access-invited = بدعوة
events-access-open = مفتوحة للجميع
events-access-registered = تتطلب تسجيل الدخول
events-all-live =
    { $count ->
        [zero] لا جلسات مباشرة
        [one] الجلسة المباشرة
        [two] الجلستان المباشرتان
        [few] كل الجلسات المباشرة ({ $count })
        [many] كل الجلسات المباشرة ({ $count })
       *[other] كل الجلسات المباشرة ({ $count })
    }
events-demo = عرض تجريبي
events-enter = ادخل
events-era-coming = قادمة
events-era-now = جارية الآن
events-era-past = سابقة
events-here-as = أنت هنا باسم { $name }.
events-home = الرئيسية
events-invited = هذه الفعالية بدعوة. سجّل الدخول بالعنوان الذي تلقى الدعوة.
events-join = انضم
events-join-myself = لم تنضم إلى هذه الفعالية بعد.
events-join-name = اسمك
events-join-name-hint = يراه الآخرون عندما تسأل أو تكتب.
events-join-sign-in = لدي حساب
events-join-title = انضم ضيفًا
events-keep-account = أنت ضيف. احتفظ بهذا الحساب لتعود من أي جهاز
events-left = المتبقي { $time }
events-live-now = مباشر الآن
events-my-name = اسمك في هذه الفعالية
events-my-place = أنت في هذه الفعالية
events-next = التالي
events-none = لا توجد فعاليات هنا بعد.
events-not-invited = هذه الفعالية بدعوة، وليس لحسابك دعوة. اسأل المنظمين، أو سجّل الدخول بعنوان آخر.
events-nothing-live = لا توجد جلسة مباشرة في الوقت الحالي.
events-nothing-next = لا توجد جلسات قادمة.
events-partners = الشركاء
events-picture = البرنامج في لمحة
events-present =
    { $count ->
        [zero] لا أحد هنا.
        [one] شخص واحد هنا.
        [two] شخصان هنا.
        [few] { $count } أشخاص هنا.
        [many] { $count } شخصًا هنا.
       *[other] { $count } شخص هنا.
    }
events-registered = سجّل الدخول بعنوان بريدك الإلكتروني للانضمام إلى هذه الفعالية.
events-removed = لا يمكنك المشاركة في هذه الفعالية حاليًا. إذا كنت تظن أن هذا خطأ، فاكتب إلى المنظمين.
events-removed-title = تم استبعادك من هذه الفعالية
events-settings = الإعدادات
events-sign-in-needed = سجّل الدخول لعرض هذه الفعالية.
events-signed-out = تم تسجيل خروجك. سجّل الدخول مجددًا للمتابعة؛ ما كتبته محفوظ.
events-standing-lifted = يمكنك المشاركة من جديد.
events-standing-removed = تم استبعادك من قاعة.
events-standing-removed-until = تم استبعادك من قاعة حتى { $until }.
events-standing-role = تغيّر دورك.
events-standing-silenced = تم إسكاتك. يمكنك متابعة القراءة.
events-standing-silenced-until = تم إسكاتك حتى { $until }. يمكنك متابعة القراءة.
events-tier-gold = الشركاء الذهبيون
events-tier-host = الجهة المستضيفة
events-tier-silver = الشركاء الفضيون
events-tier-strategic = الشركاء الاستراتيجيون
events-tier-supporter = الداعمون
events-title = الفعاليات
events-whole-programme = البرنامج كاملًا
