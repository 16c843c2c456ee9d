# الشاشة الكبيرة في قاعة أو في بث.
screen-ask = اطرح سؤالك
screen-begins = تبدأ بعد
screen-code = رمز يقود إلى هذه الجلسة. أو اذهب إلى { $address }
screen-controls = الشاشة
screen-ended = انتهت هذه الجلسة. شكرًا لكم.
screen-follow = تابع على هاتفك
screen-full = ملء الشاشة
screen-of = الشاشة الكبيرة: { $title }
screen-qr = الرمز
screen-soon = تبدأ بعد لحظات
screen-theme-clear = شفاف
screen-theme-dark = داكن
screen-theme-light = فاتح
screen-top = الأسئلة التي يريد معظم الناس الإجابة عنها
