# مكتب مشرفي الجلسة والمتحدثين فيها.
desk-anonymous-by = { $name }، بلا اسم أمام القاعة
desk-answer = كتابة إجابة
desk-answered = أُجيب عنه
desk-assign = إسناد
desk-assigned = إلى { $name }
desk-board = الأسئلة حسب مراحلها
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
desk-drop = ماذا صار به؟
desk-edit = تعديل
desk-empty-done = تظهر هنا الأسئلة التي أُجيب عنها والمستبعدة.
desk-empty-listed = لا شيء معروض بعد.
desk-empty-live = لا سؤال على المباشر. انقل إليه سؤالًا معروضًا.
desk-empty-waiting = لا شيء ينتظر.
desk-failed =
    { $count ->
        [zero] لم يتعذر ذلك مع أي سؤال:
        [one] تعذر ذلك مع سؤال واحد:
        [two] تعذر ذلك مع سؤالين:
        [few] تعذر ذلك مع { $count } أسئلة:
        [many] تعذر ذلك مع { $count } سؤالًا:
       *[other] تعذر ذلك مع { $count } سؤال:
    }
desk-keys = المفاتيح
desk-label = وسم
desk-label-all = وسم…
desk-left-answered = وُسم الآن بأنه أُجيب عنه.
desk-left-dismissed = استُبعد الآن.
desk-left-gone = لم يعد هنا: سحبه السائل أو دُمج.
desk-left-listed = عُرض الآن.
desk-left-live = هو الآن على المباشر.
desk-left-waiting = عاد إلى الانتظار.
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
desk-reports = البلاغات ({ $count })
desk-restore = استعادة
desk-sanction = إسكات السائل أو إخراجه
desk-screen = الشاشة الكبيرة
desk-search = بحث في النص والوسوم والأسماء
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
