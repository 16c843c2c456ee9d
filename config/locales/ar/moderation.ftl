# النظام في القاعة: البلاغات والإسكات والإخراج، وما يُقال لمن يعنيهم الأمر.
moderation-audit = كل ما اتُّخذ في هذه القاعة
moderation-audit-empty = لم يُسكَت أحد ولم يُخرَج قط.
moderation-audit-event = كل ما اتُّخذ في الفعالية كلها
moderation-audit-more = عرض المزيد
moderation-audit-read = عرض
moderation-by = اتخذه { $name }
moderation-done-remove = أُخرج { $name }.
moderation-done-silence = أُسكت { $name }.
moderation-everywhere = في الفعالية كلها
moderation-how-long = المدة
moderation-in-force = من أُسكتوا أو أُخرجوا الآن
moderation-kind-remove = إخراج: لا يمكنه الدخول بعد ذلك
moderation-kind-silence = إسكات: يمكنه القراءة دون الكتابة أو التصويت
moderation-lift = التراجع عنه
moderation-lifted = تراجع عنه { $name }، { $at }.
moderation-minutes =
    { $minutes ->
        [60] ساعة واحدة
        [1440] يوم واحد
        [zero] لا دقائق
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    }
moderation-no-reports = لا بلاغات.
moderation-none-in-force = لا أحد مُسكَت أو مُخرَج في هذه القاعة.
moderation-people = الأشخاص
moderation-ran-out = انتهت مدته، { $at }.
moderation-reason = السبب
moderation-reason-hint = يقرؤه من يعنيه الأمر، ويبقى في السجل.
moderation-remove = إخراج
moderation-removed-of = أُخرج { $name } بلا نهاية محددة.
moderation-removed-until-of = أُخرج { $name } حتى { $until }.
moderation-reported-message = رسالة من { $author }، أبلغ عنها { $by }
moderation-reported-question = سؤال من { $author }، أبلغ عنه { $by }
moderation-settle = نُظر فيه
moderation-silence = إسكات
moderation-silenced-of = أُسكت { $name } بلا نهاية محددة.
moderation-silenced-until-of = أُسكت { $name } حتى { $until }.
moderation-what = ما العمل مع { $name }
moderation-without-end = بلا نهاية محددة
