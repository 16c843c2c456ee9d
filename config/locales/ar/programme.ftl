# البرنامج حسب اليوم، والجلسة في قائمة.
programme-all-days = كل الأيام
programme-any = الكل
programme-clear = مسح عوامل التصفية
programme-comma = ،{" "}
programme-count =
    { $count ->
        [zero] لا جلسات.
        [one] جلسة واحدة.
        [two] جلستان.
        [few] { $count } جلسات.
        [many] { $count } جلسة.
       *[other] { $count } جلسة.
    }
programme-day = اليوم
programme-ended = انتهت
programme-filters = تصفية البرنامج
programme-language = اللغة
programme-late = تبدأ متأخرة
programme-live = مباشر
programme-live-now = مباشر الآن
programme-more-filters = مزيد من عوامل التصفية
programme-more-speakers =
    { $count ->
        [zero] ولا أحد غيرهم
        [one] وشخص آخر
        [two] وشخصان آخران
        [few] و{ $count } آخرون
        [many] و{ $count } آخر
       *[other] و{ $count } آخر
    }
programme-none = لا توجد جلسات في هذا اليوم.
programme-none-found = لا توجد جلسة مطابقة. غيّر البحث أو امسح عوامل التصفية.
programme-paused = متوقفة مؤقتًا
programme-search = ابحث في الجلسات والمتحدثين
programme-speakers = المتحدثون:
programme-there = { $time } بتوقيت الفعالية
programme-title = البرنامج
programme-track = المسار
programme-type = النوع
programme-withdrawn = أُلغيت
programme-zones = الأوقات بتوقيتك، { $mine }؛ والفعالية بتوقيت { $there }.
