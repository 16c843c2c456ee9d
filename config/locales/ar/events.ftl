# فعاليات الخادم، وصفحة الفعالية، وكيفية الدخول إليها.
events-home = الرئيسية
events-join-name-hint = يراه الآخرون عندما تسأل أو تكتب.
events-removed = لا يمكنك المشاركة في هذه الفعالية حاليًا. إذا كنت تظن أن هذا خطأ، فاكتب إلى المنظمين.
events-removed-title = تم استبعادك من هذه الفعالية
events-settings = الإعدادات
events-standing-lifted = يمكنك المشاركة من جديد.
events-standing-removed = تم استبعادك من قاعة.
events-standing-removed-until = تم استبعادك من قاعة حتى { $until }.
events-standing-role = تغيّر دورك.
events-standing-silenced = تم إسكاتك. يمكنك متابعة القراءة.
events-standing-silenced-until = تم إسكاتك حتى { $until }. يمكنك متابعة القراءة.
events-title = الفعاليات
