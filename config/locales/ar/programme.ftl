# البرنامج حسب اليوم، والجلسة في قائمة.
programme-all-days = كل الأيام
programme-any = الكل
programme-clear = مسح عوامل التصفية
programme-count =
    { $count ->
        [zero] لا جلسات.
        [one] جلسة واحدة.
        [two] جلستان.
        [few] { $count } جلسات.
        [many] { $count } جلسة.
       *[other] { $count } جلسة.
    }
programme-days = الأيام
programme-earlier = في وقت سابق اليوم ({ $count })
programme-ended = انتهت
programme-filters = التصفية
programme-filters-on = التصفية ({ $count })
programme-here = { $time } بتوقيتك
programme-language = اللغة
programme-late = تبدأ متأخرة
programme-live-now = مباشر الآن
programme-more-speakers =
    { $count ->
        [zero] ولا أحد غيرهم
        [one] وشخص آخر
        [two] وشخصان آخران
        [few] و{ $count } آخرون
        [many] و{ $count } آخر
       *[other] و{ $count } آخر
    }
programme-no-hall = بلا قاعة
programme-none = لا توجد جلسات في هذا اليوم.
programme-none-found = لا توجد جلسة مطابقة. غيّر البحث أو امسح عوامل التصفية.
programme-none-yet = لا يوجد برنامج بعد. سيظهر هنا حالما يضيفه المنظّمون.
programme-now = انتقل إلى الآن
programme-over = سابقة
programme-paused = متوقفة مؤقتًا
programme-print = طباعة
programme-printed-zone = الأوقات بتوقيت { $zone }.
programme-search = ابحث في الجلسات والمتحدثين
programme-show =
    { $count ->
        [zero] لا جلسات
        [one] اعرض جلسة واحدة
        [two] اعرض جلستين
        [few] اعرض { $count } جلسات
        [many] اعرض { $count } جلسة
       *[other] اعرض { $count } جلسة
    }
programme-speakers = المتحدثون:
programme-there = { $time } بتوقيت الفعالية
programme-times-event = اعرض الأوقات بتوقيت الفعالية
programme-times-mine = اعرض الأوقات بتوقيتي
programme-to-come = قادمة
programme-today = اليوم
programme-track = المسار
programme-type = النوع
programme-view = طريقة عرض البرنامج
programme-view-list = قائمة
programme-view-timeline = حسب القاعات
programme-withdrawn = أُلغيت
programme-withdrawn-why = لن تُعقد هذه الجلسة.
programme-without = أزل عامل التصفية { $name }
programme-zones = الأوقات بتوقيتك، { $mine }؛ والفعالية بتوقيت { $there }.
programme-zones-event = الأوقات بتوقيت الفعالية، { $there }؛ وأنت بتوقيت { $mine }.
