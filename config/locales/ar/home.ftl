# الصفحة الأولى للخادم، وصفحة الفعالية.
events-partners = الشركاء
events-tier-gold = الشركاء الذهبيون
events-tier-host = الجهة المستضيفة
events-tier-silver = الشركاء الفضيون
events-tier-strategic = الشركاء الاستراتيجيون
events-tier-supporter = الداعمون
home-access-invited = بدعوة
home-access-open = مفتوحة للجميع
home-access-registered = تتطلب تسجيل الدخول
home-all-live =
    { $count ->
        [zero] لا جلسات مباشرة
        [one] الجلسة المباشرة
        [two] الجلستان المباشرتان
        [few] كل الجلسات المباشرة ({ $count })
        [many] كل الجلسات المباشرة ({ $count })
       *[other] كل الجلسات المباشرة ({ $count })
    }
home-demo = عرض تجريبي
home-enter = ادخل
home-era-coming = قادمة
home-era-now = جارية الآن
home-era-past = سابقة
home-here-as = أنت هنا باسم { $name }.
home-keep-account = أنت ضيف. احتفظ بهذا الحساب لتعود من أي جهاز
home-left = المتبقي { $time }
home-live-now = مباشر الآن
home-my-name = اسمك في هذه الفعالية
home-my-place = أنت في هذه الفعالية
home-next = التالي
home-none = لا توجد فعاليات هنا بعد.
home-nothing-live = لا توجد جلسة مباشرة في الوقت الحالي.
home-nothing-next = لا توجد جلسات قادمة.
home-picture = البرنامج في لمحة
home-present =
    { $count ->
        [zero] لا أحد هنا.
        [one] شخص واحد هنا.
        [two] شخصان هنا.
        [few] { $count } أشخاص هنا.
        [many] { $count } شخصًا هنا.
       *[other] { $count } شخص هنا.
    }
home-whole-programme = البرنامج كاملًا
