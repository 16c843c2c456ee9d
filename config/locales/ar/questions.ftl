# الأسئلة كما يراها كل من في الجلسة: السؤال والتصويت ومعرفة حال أسئلتك.
questions-also-asked = سأله أيضًا { $names }
questions-anonymous = السؤال بلا اسمي
questions-anonymous-asker = بلا اسم
questions-anonymous-honest = لن ترى القاعة من يسأل. أما مشرفو هذه الجلسة والمتحدثون فيها فيرون اسمك.
questions-answer-by = إجابة { $name }
questions-ask = اسأل
questions-ask-again = اسأله من جديد
questions-ask-label = سؤالك
questions-asked-anonymously = سُئل بلا اسمك؛ لا يراه إلا المشرفون والمتحدثون.
questions-asking-closed = لا تستقبل هذه الجلسة أسئلة في الوقت الحالي.
questions-asking-until = تُستقبل الأسئلة حتى { $until }.
questions-csv = تنزيل الأسئلة في جدول (CSV)
questions-dismissed-duplicate = السبب: سبق أن سُئل.
questions-dismissed-no-time = السبب: لا يتسع له الوقت.
questions-dismissed-off-topic = السبب: ليس في موضوع هذه الجلسة.
questions-dismissed-offensive = السبب: فيه إساءة.
questions-dismissed-other = السبب: غير ذلك.
questions-dismissed-unclear = السبب: ليس واضحًا ما المقصود به.
questions-edit = تعديل
questions-edited = معدَّل
questions-ended-closed = انتهت هذه الجلسة ولم تعد تتلقى أسئلة. كل ما طُرح وأُجيب عنه يبقى هنا.
questions-ended-open = انتهت الجلسة، لكن لا يزال بإمكانك أن تسأل: قد يأتي الجواب مكتوبًا.
questions-find = البحث في الأسئلة
questions-found =
    { $count ->
        [zero] لم يُعثر على أي سؤال.
        [one] عُثر على سؤال واحد.
        [two] عُثر على سؤالين.
        [few] عُثر على { $count } أسئلة.
        [many] عُثر على { $count } سؤالًا.
       *[other] عُثر على { $count } سؤال.
    }
questions-from-hall = سُئل في القاعة
questions-from-hall-by = { $name }، من القاعة
questions-from-phone = سُئل بالهاتف
questions-from-phone-by = { $name }، بالهاتف
questions-gone = لم يعد سؤال هذا الرابط موجودًا هنا. توجد أسئلة أخرى أدناه.
questions-left =
    { $left ->
        [zero] لم يبق أي حرف.
        [one] بقي حرف واحد.
        [two] بقي حرفان.
        [few] بقيت { $left } أحرف.
        [many] بقي { $left } حرفًا.
       *[other] بقي { $left } حرف.
    }
questions-list = أسئلة هذه الجلسة
questions-live = تجري الإجابة عنه الآن
questions-mine = أسئلتي ({ $count })
questions-mine-all = عرض الكل
questions-mine-fewer = عرض أقل
questions-moderated = يقرؤه أحد المشرفين قبل أن يراه الجميع.
questions-more = المزيد لهذا السؤال
questions-news =
    { $count ->
        [zero] لا أسئلة جديدة.
        [one] سؤال جديد.
        [two] سؤالان جديدان.
        [few] { $count } أسئلة جديدة.
        [many] { $count } سؤالًا جديدًا.
       *[other] { $count } سؤال جديد.
    }
questions-none = لا أسئلة بعد. اطرح السؤال الأول.
questions-now-live = تجري الإجابة الآن عن: { $text }
questions-older = مزيد من الأسئلة
questions-pinned = مثبَّت
questions-sending = جارٍ الإرسال…
questions-sent-later = سيُرسل حالما يعود الاتصال.
questions-show-news =
    { $count ->
        [zero] لا أسئلة جديدة
        [one] سؤال جديد واحد
        [two] سؤالان جديدان
        [few] { $count } أسئلة جديدة
        [many] { $count } سؤالًا جديدًا
       *[other] { $count } سؤال جديد
    }
questions-sort = ترتيب الأسئلة
questions-sort-newest = الأحدث
questions-sort-popular = الأكثر تصويتًا
questions-sort-unanswered = بلا إجابة
questions-stands-answered = أُجيب عنه.
questions-stands-dismissed = استبعده أحد المشرفين.
questions-stands-listed = يراه الجميع ويمكنهم التصويت له.
questions-stands-live = يُجاب عنه الآن.
questions-stands-merged = دُمج في سؤال يقول الشيء نفسه:
questions-stands-waiting = ينتظر أحد المشرفين. لا يراه إلا أنت وهم.
questions-stands-withdrawn = سحبته أنت.
questions-state-answered = أُجيب عنه
questions-state-live = الآن
questions-too-long =
    { $over ->
        [zero] لا أحرف زائدة.
        [one] حرف واحد زائد.
        [two] حرفان زائدان.
        [few] { $over } أحرف زائدة.
        [many] { $over } حرفًا زائدًا.
       *[other] { $over } حرف زائد.
    }
questions-vote = تصويت ({ $count })
questions-votes =
    { $count ->
        [zero] لا أصوات
        [one] صوت واحد
        [two] صوتان
        [few] { $count } أصوات
        [many] { $count } صوتًا
       *[other] { $count } صوت
    }
questions-withdraw = سحب
questions-withdrawn = سُحب سؤالك.
