<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar_EG">
<context>
    <name>AccessSheet</name>
    <message>
        <source>Deactivate %1?</source>
        <translation>تعطيل %1؟</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>تعطيل</translation>
    </message>
    <message>
        <source>Every session of theirs ends at once, at this desk and everywhere else.</source>
        <translation>تنتهي كل جلساته فورًا، على هذا المكتب وفي كل مكان آخر.</translation>
    </message>
    <message>
        <source>What they did stays in the log, their bookings stay. You can give access again at any time.</source>
        <translation>ما تم بهذا الحساب يبقى في السجل، وتبقى حجوزاته. يمكنك منح الوصول من جديد في أي وقت.</translation>
    </message>
</context>
<context>
    <name>AddonLine</name>
    <message numerus="yes">
        <source>%n in stock</source>
        <translation>
            <numerusform>غير متوفر</numerusform>
            <numerusform>يتوفر واحد</numerusform>
            <numerusform>يتوفر اثنان</numerusform>
            <numerusform>يتوفر %n</numerusform>
            <numerusform>يتوفر %n</numerusform>
            <numerusform>يتوفر %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AddonSheet</name>
    <message>
        <source>New add-on</source>
        <translation>إضافة جديدة</translation>
    </message>
    <message>
        <source>Add-on</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Only so many can be out at once</source>
        <translation>لا يتوفر منها في الوقت نفسه إلا عدد محدود</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>ال&amp;اسم</translation>
    </message>
    <message>
        <source>&amp;Price</source>
        <translation>ال&amp;سعر</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>ال&amp;وصف</translation>
    </message>
    <message>
        <source>&amp;How many there are</source>
        <translation>ال&amp;عدد المتوفر</translation>
    </message>
    <message>
        <source>Type an amount.</source>
        <translation>اكتب مبلغًا.</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>حُفظ: %1</translation>
    </message>
</context>
<context>
    <name>AddonsPage</name>
    <message>
        <source>Add-ons</source>
        <translation>الإضافات</translation>
    </message>
    <message>
        <source>New add-on…</source>
        <translation>إضافة جديدة…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>تعديل…</translation>
    </message>
    <message>
        <source>Stop selling</source>
        <translation>إيقاف البيع</translation>
    </message>
    <message>
        <source>Nothing is sold with the halls yet.</source>
        <translation>لا يُباع شيء مع القاعات بعد.</translation>
    </message>
    <message numerus="yes">
        <source>%n there</source>
        <translation>
            <numerusform>لا يتوفر شيء</numerusform>
            <numerusform>يتوفر واحد</numerusform>
            <numerusform>يتوفر اثنان</numerusform>
            <numerusform>يتوفر %n</numerusform>
            <numerusform>يتوفر %n</numerusform>
            <numerusform>يتوفر %n</numerusform>
        </translation>
    </message>
    <message>
        <source>not sold any more</source>
        <translation>لم تعد تُباع</translation>
    </message>
    <message>
        <source>Sell again</source>
        <translation>استئناف البيع</translation>
    </message>
    <message>
        <source>%1 is not sold any more.</source>
        <translation>لم يعد %1 يُباع.</translation>
    </message>
    <message>
        <source>%1 is sold again.</source>
        <translation>عاد %1 يُباع.</translation>
    </message>
</context>
<context>
    <name>AddonsPart</name>
    <message>
        <source>This venue offers no add-ons.</source>
        <translation>لا توجد إضافات في هذا المكان.</translation>
    </message>
</context>
<context>
    <name>AdjustSheet</name>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Stays in the ledger; the customer can read it.</source>
        <translation>يبقى في سجل الحركات ويمكن للعميل قراءته.</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>اذكر السبب.</translation>
    </message>
</context>
<context>
    <name>AlertBell</name>
    <message>
        <source>Nothing needs attention right now.</source>
        <translation>لا شيء يحتاج إلى انتباه الآن.</translation>
    </message>
</context>
<context>
    <name>AlertList</name>
    <message>
        <source>Needs attention</source>
        <extracomment>Beside icons alone there is room for one figure.</extracomment>
        <translation>يحتاج إلى انتباه</translation>
    </message>
    <message>
        <source>Nothing needs attention right now.</source>
        <translation>لا شيء يحتاج إلى انتباه الآن.</translation>
    </message>
</context>
<context>
    <name>AnswerSheet</name>
    <message>
        <source>Send the answer</source>
        <translation>إرسال الجواب</translation>
    </message>
    <message>
        <source>What was written</source>
        <translation>ما كُتب</translation>
    </message>
    <message>
        <source>&amp;Your answer</source>
        <translation>&amp;جوابك</translation>
    </message>
    <message>
        <source>Only for the &amp;staff: the customer does not see it</source>
        <translation>&amp;للموظفين فقط: لا يراه العميل</translation>
    </message>
    <message>
        <source>&amp;Resolved</source>
        <translation>&amp;تم الحل</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>تم الحل</translation>
    </message>
    <message>
        <source>Nothing more is to be done; the customer&apos;s next word opens it again</source>
        <translation>لم يبق ما يُفعل؛ كلمة العميل التالية تعيد فتحه</translation>
    </message>
    <message>
        <source>&amp;Your note</source>
        <translation>&amp;ملاحظتك</translation>
    </message>
    <message>
        <source>Colleagues read the note, the customer never does.</source>
        <translation>يقرأ الزملاء الملاحظة، أما العميل فلا يقرؤها أبدًا.</translation>
    </message>
    <message>
        <source>The customer gets the answer at once.</source>
        <translation>يصل الجواب إلى العميل فورًا.</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>فتحه من جديد</translation>
    </message>
    <message>
        <source>among staff</source>
        <translation>بين الموظفين</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>حفظ الملاحظة</translation>
    </message>
    <message>
        <source>The note is kept.</source>
        <translation>حُفظت الملاحظة.</translation>
    </message>
    <message>
        <source>The answer is on its way.</source>
        <translation>الجواب في الطريق.</translation>
    </message>
    <message>
        <source>The question is open again.</source>
        <translation>فُتح السؤال من جديد.</translation>
    </message>
    <message>
        <source>Resolved.</source>
        <translation>تم الحل.</translation>
    </message>
    <message>
        <source>The question is as it was.</source>
        <translation>السؤال كما كان.</translation>
    </message>
</context>
<context>
    <name>AttendanceCard</name>
    <message>
        <source>The party is here</source>
        <extracomment>So long after its end a booking may still be extended.</extracomment>
        <translation>الضيوف هنا</translation>
    </message>
    <message>
        <source>The party did not come</source>
        <translation>لم يحضر الضيوف</translation>
    </message>
    <message>
        <source>The party has left</source>
        <translation>غادر الضيوف</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>تمديد</translation>
    </message>
    <message>
        <source>Let it end later, where the hall is free</source>
        <translation>إنهاء الحجز لاحقًا إن كانت القاعة متاحة</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: ‏%2</translation>
    </message>
    <message>
        <source>How much longer</source>
        <translation>كم يطول</translation>
    </message>
    <message>
        <source>%1 now ends at %2.</source>
        <translation>ينتهي %1 الآن في %2.</translation>
    </message>
    <message>
        <source>%1 is due.</source>
        <translation>المستحق %1.</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>Open the booking</source>
        <translation>فتح الحجز</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>فتح العميل</translation>
    </message>
    <message>
        <source>Open the account</source>
        <translation>فتح الحساب</translation>
    </message>
    <message>
        <source>Open the wallet</source>
        <translation>فتح المحفظة</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>فتح الصفحة</translation>
    </message>
    <message>
        <source>Open the query</source>
        <translation>فتح الاستفسار</translation>
    </message>
    <message>
        <source>Open the review</source>
        <translation>فتح التقييم</translation>
    </message>
    <message>
        <source>Open the hall</source>
        <translation>فتح القاعة</translation>
    </message>
    <message>
        <source>Open the venue</source>
        <translation>فتح المكان</translation>
    </message>
    <message>
        <source>Open the first booking</source>
        <translation>فتح الحجز الأول</translation>
    </message>
    <message>
        <source>Show in the calendar</source>
        <translation>عرض في التقويم</translation>
    </message>
    <message>
        <source>Details of the change</source>
        <translation>تفاصيل التغيير</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>أُنشئ الحجز</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>مؤكد</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>عُدّل</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>نُقل</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ملغى</translation>
    </message>
    <message>
        <source>Cancellation taken back</source>
        <translation>سُحب الإلغاء</translation>
    </message>
    <message>
        <source>Move taken back</source>
        <translation>تم التراجع عن النقل</translation>
    </message>
    <message>
        <source>Edit taken back</source>
        <translation>تم التراجع عن التعديل</translation>
    </message>
    <message>
        <source>Payment taken</source>
        <translation>استُلمت دفعة</translation>
    </message>
    <message>
        <source>The hold ran out</source>
        <translation>انتهى الحجز المؤقت</translation>
    </message>
    <message>
        <source>Attendance noted</source>
        <translation>سُجل الحضور</translation>
    </message>
    <message>
        <source>Attendance taken back</source>
        <translation>أُلغيت علامة الحضور</translation>
    </message>
    <message>
        <source>Series booked</source>
        <translation>حُجزت سلسلة</translation>
    </message>
    <message>
        <source>Hall blocked</source>
        <translation>حُجبت قاعة</translation>
    </message>
    <message>
        <source>Block moved</source>
        <translation>نُقل الحجب</translation>
    </message>
    <message>
        <source>Block changed</source>
        <translation>تغيَّر الحجب</translation>
    </message>
    <message>
        <source>Block removed</source>
        <translation>أُزيل الحجب</translation>
    </message>
    <message>
        <source>Customer added</source>
        <translation>أُضيف عميل</translation>
    </message>
    <message>
        <source>Customer changed</source>
        <translation>عُدّل عميل</translation>
    </message>
    <message>
        <source>Customers joined</source>
        <translation>دُمج عميلان</translation>
    </message>
    <message>
        <source>Account made</source>
        <translation>أُنشئ حساب</translation>
    </message>
    <message>
        <source>Account changed</source>
        <translation>عُدّل حساب</translation>
    </message>
    <message>
        <source>Access ended</source>
        <translation>أُنهي الوصول</translation>
    </message>
    <message>
        <source>Access given again</source>
        <translation>أُعيد منح الوصول</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>سُجّل الخروج</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>غُيّرت كلمة المرور</translation>
    </message>
    <message>
        <source>Password set with a code</source>
        <translation>عُيّنت كلمة المرور برمز</translation>
    </message>
    <message>
        <source>Code for a new password made</source>
        <translation>أُنشئ رمز لكلمة مرور جديدة</translation>
    </message>
    <message>
        <source>Wallet topped up</source>
        <translation>شُحنت المحفظة</translation>
    </message>
    <message>
        <source>Wallet adjusted</source>
        <translation>صُححت المحفظة</translation>
    </message>
    <message>
        <source>Wallets joined</source>
        <translation>دُمجت محفظتان</translation>
    </message>
    <message>
        <source>Venue added</source>
        <translation>أُضيف مكان</translation>
    </message>
    <message>
        <source>Venue changed</source>
        <translation>عُدّل مكان</translation>
    </message>
    <message>
        <source>Venue archived</source>
        <translation>أُرشف مكان</translation>
    </message>
    <message>
        <source>Venue brought back</source>
        <translation>استُعيد مكان</translation>
    </message>
    <message>
        <source>Venue deleted</source>
        <translation>حُذف مكان</translation>
    </message>
    <message>
        <source>Opening hours changed</source>
        <translation>غُيّرت أوقات العمل</translation>
    </message>
    <message>
        <source>Price rules changed</source>
        <translation>غُيّرت قواعد الأسعار</translation>
    </message>
    <message>
        <source>Photo added</source>
        <translation>أُضيفت صورة</translation>
    </message>
    <message>
        <source>Photo described</source>
        <translation>عُدّل وصف صورة</translation>
    </message>
    <message>
        <source>Photo removed</source>
        <translation>أُزيلت صورة</translation>
    </message>
    <message>
        <source>Photos put in order</source>
        <translation>رُتبت الصور</translation>
    </message>
    <message>
        <source>Hall added</source>
        <translation>أُضيفت قاعة</translation>
    </message>
    <message>
        <source>Hall changed</source>
        <translation>عُدّلت قاعة</translation>
    </message>
    <message>
        <source>Hall archived</source>
        <translation>أُرشفت قاعة</translation>
    </message>
    <message>
        <source>Hall brought back</source>
        <translation>استُعيدت قاعة</translation>
    </message>
    <message>
        <source>Hall deleted</source>
        <translation>حُذفت قاعة</translation>
    </message>
    <message>
        <source>Add-on added</source>
        <translation>استُحدثت إضافة</translation>
    </message>
    <message>
        <source>Add-on changed</source>
        <translation>عُدّلت إضافة</translation>
    </message>
    <message>
        <source>Add-on archived</source>
        <translation>أُرشفت إضافة</translation>
    </message>
    <message>
        <source>Add-on brought back</source>
        <translation>استُعيدت إضافة</translation>
    </message>
    <message>
        <source>Add-on deleted</source>
        <translation>حُذفت إضافة</translation>
    </message>
    <message>
        <source>Closure added</source>
        <translation>أُضيف إغلاق</translation>
    </message>
    <message>
        <source>Closure removed</source>
        <translation>أُزيل إغلاق</translation>
    </message>
    <message>
        <source>Favourite added</source>
        <translation>أُضيف إلى المفضلة</translation>
    </message>
    <message>
        <source>Favourite removed</source>
        <translation>أُزيل من المفضلة</translation>
    </message>
    <message>
        <source>Kiosk added</source>
        <translation>أُضيف كشك</translation>
    </message>
    <message>
        <source>Kiosk code made</source>
        <translation>أُنشئ رمز لكشك</translation>
    </message>
    <message>
        <source>Kiosk paired</source>
        <translation>أُقرن كشك</translation>
    </message>
    <message>
        <source>Kiosk renamed</source>
        <translation>غُيّر اسم كشك</translation>
    </message>
    <message>
        <source>Kiosk revoked</source>
        <translation>أُلغي اعتماد كشك</translation>
    </message>
    <message>
        <source>Page written</source>
        <translation>كُتبت صفحة</translation>
    </message>
    <message>
        <source>Page changed</source>
        <translation>عُدّلت صفحة</translation>
    </message>
    <message>
        <source>Page deleted</source>
        <translation>حُذفت صفحة</translation>
    </message>
    <message>
        <source>Page restored</source>
        <translation>استُعيدت صفحة</translation>
    </message>
    <message>
        <source>Picture added for pages</source>
        <translation>أُضيفت صورة للصفحات</translation>
    </message>
    <message>
        <source>Picture for pages described</source>
        <translation>وُصفت صورة للصفحات</translation>
    </message>
    <message>
        <source>Picture for pages removed</source>
        <translation>أُزيلت صورة من الصفحات</translation>
    </message>
    <message>
        <source>Query asked</source>
        <translation>أُرسل استفسار</translation>
    </message>
    <message>
        <source>Query answered</source>
        <translation>أُجيب عن استفسار</translation>
    </message>
    <message>
        <source>Query followed up</source>
        <translation>تمت متابعة استفسار</translation>
    </message>
    <message>
        <source>Note on a query</source>
        <translation>ملاحظة على استفسار</translation>
    </message>
    <message>
        <source>Query&apos;s state changed</source>
        <translation>غُيّرت حالة استفسار</translation>
    </message>
    <message>
        <source>Review posted</source>
        <translation>نُشر تقييم</translation>
    </message>
    <message>
        <source>Review hidden</source>
        <translation>أُخفي تقييم</translation>
    </message>
    <message>
        <source>Review shown again</source>
        <translation>أُعيد إظهار تقييم</translation>
    </message>
    <message>
        <source>Note left</source>
        <translation>تُركت ملاحظة</translation>
    </message>
    <message>
        <source>Note changed</source>
        <translation>عُدّلت ملاحظة</translation>
    </message>
    <message>
        <source>Note done</source>
        <translation>أُنجزت ملاحظة</translation>
    </message>
    <message>
        <source>Note open again</source>
        <translation>أُعيد فتح ملاحظة</translation>
    </message>
    <message>
        <source>Tablets allowed</source>
        <translation>سُمح بالأجهزة اللوحية</translation>
    </message>
    <message>
        <source>Tablets refused</source>
        <translation>مُنعت الأجهزة اللوحية</translation>
    </message>
    <message>
        <source>Endpoint restarted</source>
        <translation>أُعيد تشغيل نقطة الاتصال</translation>
    </message>
    <message>
        <source>Settings changed</source>
        <translation>غُيّرت الإعدادات</translation>
    </message>
    <message>
        <source>Booking</source>
        <extracomment>First part of an action -&gt; the sort of thing that its rows are about.</extracomment>
        <translation>حجز</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>سلسلة</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>حجب</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>المحفظة</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>القاعة</translation>
    </message>
    <message>
        <source>Add-on</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Closure</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>استفسار</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>تقييم</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>صفحة</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>كشك</translation>
    </message>
    <message>
        <source>Handover note</source>
        <translation>ملاحظة تسليم</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>مدير</translation>
    </message>
    <message>
        <source>Moderator</source>
        <translation>مشرف</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>ضيف</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>البرنامج</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>وحدة التحكم</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>الويب</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>سطر الأوامر</translation>
    </message>
    <message>
        <source>Background work</source>
        <translation>عمل في الخلفية</translation>
    </message>
    <message>
        <source>When</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>المنفّذ</translation>
    </message>
    <message>
        <source>What</source>
        <translation>البيان</translation>
    </message>
    <message>
        <source>Thing</source>
        <translation>العنصر</translation>
    </message>
    <message>
        <source>From</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Audit log</source>
        <extracomment>Whatever changes leaves a line.</extracomment>
        <translation>سجل التدقيق</translation>
    </message>
    <message>
        <source>Number of a thing, or a name</source>
        <translation>رقم عنصر أو اسم</translation>
    </message>
</context>
<context>
    <name>AuditPanel</name>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>All its changes</source>
        <translation>كل تغييراته</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>المنفّذ</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>When</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>At the venue</source>
        <translation>بتوقيت المكان</translation>
    </message>
    <message>
        <source>From</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>ما تغيّر</translation>
    </message>
    <message>
        <source>In the log</source>
        <translation>في السجل</translation>
    </message>
</context>
<context>
    <name>AuditView</name>
    <message>
        <source>Refresh</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>Refresh (F5)</source>
        <translation>تحديث (F5)</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>الفترة</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>أي وقت</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>الأيام السبعة الماضية</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>الأيام الثلاثون الماضية</translation>
    </message>
    <message>
        <source>From day to day…</source>
        <translation>من يوم إلى يوم…</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>أول يوم</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>اليوم الأخير</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>المنفّذ</translation>
    </message>
    <message>
        <source>Thing</source>
        <translation>العنصر</translation>
    </message>
    <message>
        <source>All things</source>
        <translation>كل العناصر</translation>
    </message>
    <message>
        <source>What</source>
        <translation>البيان</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>From anywhere</source>
        <translation>كل المصادر</translation>
    </message>
    <message>
        <source>Any change</source>
        <translation>أي تغيير</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>الجميع</translation>
    </message>
    <message>
        <source>All venues</source>
        <translation>كل الأماكن</translation>
    </message>
    <message>
        <source>Any %1</source>
        <translation>أي %1</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>البرنامج</translation>
    </message>
    <message>
        <source>Nothing is in the log yet. Every change that is made from now on appears here.</source>
        <translation>لا شيء في السجل بعد. يظهر هنا كل تغيير يُجرى من الآن فصاعدًا.</translation>
    </message>
</context>
<context>
    <name>Autosave</name>
    <message>
        <source>What was typed last could not be kept at this computer: is its disk full?</source>
        <extracomment>Who types without a pause loses no more than this. To be read by somebody who is being signed out.</extracomment>
        <translation>تعذّر حفظ ما كُتب أخيرًا على هذا الحاسوب: هل القرص ممتلئ؟</translation>
    </message>
</context>
<context>
    <name>AvailabilityStrip</name>
    <message>
        <source>The hall&apos;s day</source>
        <extracomment>What the booking that is being moved takes now.</extracomment>
        <translation>يوم القاعة</translation>
    </message>
    <message>
        <source>free</source>
        <translation>متاحة</translation>
    </message>
    <message>
        <source>now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>past</source>
        <translation>مضى</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>محجوزة</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>محجوبة</translation>
    </message>
    <message>
        <source>held, unpaid</source>
        <translation>محجوزة مؤقتًا، غير مدفوعة</translation>
    </message>
    <message>
        <source>outside opening hours</source>
        <translation>خارج أوقات العمل</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>مغلقة</translation>
    </message>
    <message>
        <source>out of service</source>
        <translation>خارج الخدمة</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <extracomment>What a button is called, and what it does.</extracomment>
        <translation>إغلاق هذه الرسالة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>Close the panel</source>
        <translation>إغلاق اللوحة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>تحديد…</translation>
    </message>
</context>
<context>
    <name>BlockDialog</name>
    <message>
        <source>Block hall</source>
        <translation>حجب القاعة</translation>
    </message>
    <message>
        <source>Blocked time</source>
        <translation>الوقت المحجوب</translation>
    </message>
    <message>
        <source>&amp;Block</source>
        <translation>&amp;حجب</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>ح&amp;فظ</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <extracomment>Of the block that is there.</extracomment>
        <translation>صيانة</translation>
    </message>
    <message>
        <source>Cleaning</source>
        <translation>تنظيف</translation>
    </message>
    <message>
        <source>Own use</source>
        <translation>استخدام خاص</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>معاينة</translation>
    </message>
    <message>
        <source>&amp;Remove block</source>
        <translation>إ&amp;زالة الحجب</translation>
    </message>
    <message>
        <source>Nobody can book the hall at that time. What is booked there already is decided about next.</source>
        <translation>لا يمكن لأحد حجز القاعة في هذا الوقت. أما ما حُجز فيه من قبل فيُقرَّر أمره بعد ذلك.</translation>
    </message>
    <message>
        <source>Nobody can book the hall at that time. Bookings that are there already stay.</source>
        <translation>لا يمكن لأحد حجز القاعة في هذا الوقت. تبقى الحجوزات الموجودة كما هي.</translation>
    </message>
    <message>
        <source>Reaso&amp;n</source>
        <translation>ال&amp;سبب</translation>
    </message>
    <message>
        <source>%1 is blocked: %2.</source>
        <translation>حُجبت %1: ‏%2.</translation>
    </message>
    <message>
        <source>The block moved: %1, %2.</source>
        <translation>نُقل الحجب: %1، %2.</translation>
    </message>
    <message>
        <source>The block is changed: %1, %2.</source>
        <translation>تغيَّر الحجب: %1، %2.</translation>
    </message>
    <message>
        <source>The hall can be booked again at that time.</source>
        <translation>يمكن حجز القاعة من جديد في ذلك الوقت.</translation>
    </message>
    <message>
        <source>Remove block?</source>
        <translation>هل تزيل الحجب؟</translation>
    </message>
    <message>
        <source>Remove block</source>
        <translation>إزالة الحجب</translation>
    </message>
    <message>
        <source>The block is removed.</source>
        <translation>أُزيل الحجب.</translation>
    </message>
</context>
<context>
    <name>Booking</name>
    <message>
        <source>Organiser</source>
        <extracomment>way to pay -&gt; its icon</extracomment>
        <translation>المنظم</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>الدافع</translation>
    </message>
    <message>
        <source>Attendee</source>
        <translation>المشارك</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>نقدًا</translation>
    </message>
    <message>
        <source>Card terminal</source>
        <translation>جهاز البطاقات</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>حوالة مصرفية</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>المحفظة</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>حضر</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>لم يحضر</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>غادر</translation>
    </message>
    <message>
        <source>Hall hire</source>
        <translation>أجرة القاعة</translation>
    </message>
    <message>
        <source>%1 h × %2</source>
        <translation>‏%1 ساعة × %2</translation>
    </message>
    <message>
        <source>%1 is blocked: %2</source>
        <translation>‏%1 محجوبة: %2</translation>
    </message>
    <message>
        <source>%1 is held, unpaid: %2</source>
        <translation>‏%1 محجوزة مؤقتًا دون دفع: %2</translation>
    </message>
    <message>
        <source>%1 is booked: %2</source>
        <translation>‏%1 محجوزة: %2</translation>
    </message>
    <message>
        <source>and %1 more dates</source>
        <translation>و%1 من المواعيد الأخرى</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>محجوز</translation>
    </message>
    <message>
        <source>outside opening hours</source>
        <translation>خارج أوقات العمل</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>in the past</source>
        <translation>في الماضي</translation>
    </message>
    <message>
        <source>against a rule</source>
        <translation>مخالف لقاعدة</translation>
    </message>
    <message>
        <source>More guests are expected than the hall holds.</source>
        <translation>عدد الضيوف المتوقع أكبر مما تتسع له القاعة.</translation>
    </message>
</context>
<context>
    <name>BookingDetailsPanel</name>
    <message>
        <source>Booking details</source>
        <extracomment>key, label, icon, kind of button, what it does</extracomment>
        <translation>تفاصيل الحجز</translation>
    </message>
    <message>
        <source>Choose a booking to see its details here.</source>
        <translation>اختر حجزًا لترى تفاصيله هنا.</translation>
    </message>
    <message>
        <source>This booking is no longer there.</source>
        <translation>لم يعد هذا الحجز موجودًا.</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>إغلاق التفاصيل</translation>
    </message>
    <message numerus="yes">
        <source>%n guests</source>
        <translation>
            <numerusform>بلا ضيوف</numerusform>
            <numerusform>ضيف واحد</numerusform>
            <numerusform>ضيفان</numerusform>
            <numerusform>%n ضيوف</numerusform>
            <numerusform>%n ضيفًا</numerusform>
            <numerusform>%n ضيف</numerusform>
        </translation>
    </message>
    <message>
        <source>online too</source>
        <translation>عبر الإنترنت أيضًا</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>المناسبة</translation>
    </message>
    <message>
        <source>Note for the customer</source>
        <translation>ملاحظة للعميل</translation>
    </message>
    <message>
        <source>Note for set-up</source>
        <translation>ملاحظة للتجهيز</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>ملاحظة داخلية</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>عمليات النقل</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>من %1 إلى %2</translation>
    </message>
    <message>
        <source>Take %1…</source>
        <translation>استلام %1…</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>نقل…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>تعديل…</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>إلغاء…</translation>
    </message>
    <message>
        <source>Take the cancellation back</source>
        <translation>سحب الإلغاء</translation>
    </message>
    <message>
        <source>Papers…</source>
        <translation>المستندات…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Who changed this booking (Ctrl+H)</source>
        <translation>من غيّر هذا الحجز (Ctrl+H)</translation>
    </message>
    <message>
        <source>+%1 min</source>
        <translation>+%1 د</translation>
    </message>
    <message>
        <source>Booking #%1: %2.</source>
        <translation>الحجز #%1: ‏%2.</translation>
    </message>
    <message>
        <source>Booking #%1 now ends at %2.</source>
        <translation>ينتهي الحجز #%1 الآن في %2.</translation>
    </message>
    <message>
        <source>%1 is due.</source>
        <translation>المستحق %1.</translation>
    </message>
    <message>
        <source>Partly paid, not confirmed yet; %1 is due</source>
        <translation>مدفوع جزئيًا وغير مؤكد بعد؛ المستحق %1</translation>
    </message>
    <message>
        <source>Held without payment; %1 left</source>
        <translation>حجز مؤقت دون دفع؛ بقي %1</translation>
    </message>
</context>
<context>
    <name>BookingEditor</name>
    <message>
        <source>New booking</source>
        <translation>حجز جديد</translation>
    </message>
    <message>
        <source>Take &amp;payment…</source>
        <translation>استلام ال&amp;دفعة…</translation>
    </message>
    <message>
        <source>Hol&amp;d</source>
        <translation>&amp;حجز مؤقت</translation>
    </message>
    <message>
        <source>Keep the hall without payment for now</source>
        <translation>الاحتفاظ بالقاعة دون دفع في الوقت الحالي</translation>
    </message>
    <message numerus="yes">
        <source>Hol&amp;d %n bookings</source>
        <translation>
            <numerusform>&amp;حجز مؤقت لـ %n حجز</numerusform>
            <numerusform>&amp;حجز مؤقت لحجز واحد</numerusform>
            <numerusform>&amp;حجز مؤقت لحجزين</numerusform>
            <numerusform>&amp;حجز مؤقت لـ %n حجوزات</numerusform>
            <numerusform>&amp;حجز مؤقت لـ %n حجزًا</numerusform>
            <numerusform>&amp;حجز مؤقت لـ %n حجز</numerusform>
        </translation>
    </message>
    <message>
        <source>Hol&amp;d the series</source>
        <translation>&amp;حجز السلسلة مؤقتًا</translation>
    </message>
    <message>
        <source>The price is that of the first date. The series comes to %1.</source>
        <translation>هذا سعر الموعد الأول. مجموع السلسلة %1.</translation>
    </message>
    <message>
        <source>Choose a hall and a time.</source>
        <translation>اختر قاعة ووقتًا.</translation>
    </message>
</context>
<context>
    <name>BookingFlows</name>
    <message>
        <source>Booking #%1</source>
        <translation>الحجز #%1</translation>
    </message>
    <message numerus="yes">
        <source>%n bookings are held, #%1 to #%2.</source>
        <translation>
            <numerusform>لم يُحجز شيء مؤقتًا، #%1 إلى #%2.</numerusform>
            <numerusform>حُجز حجز واحد مؤقتًا، #%1 إلى #%2.</numerusform>
            <numerusform>حُجز حجزان مؤقتًا، #%1 إلى #%2.</numerusform>
            <numerusform>حُجزت %n حجوزات مؤقتًا، #%1 إلى #%2.</numerusform>
            <numerusform>حُجز %n حجزًا مؤقتًا، #%1 إلى #%2.</numerusform>
            <numerusform>حُجز %n حجز مؤقتًا، #%1 إلى #%2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show first</source>
        <translation>عرض الأول</translation>
    </message>
    <message>
        <source>Booking #%1 is confirmed.</source>
        <translation>تأكد الحجز #%1.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Booking #%1 is held until %2.</source>
        <translation>الحجز #%1 محفوظ مؤقتًا حتى %2.</translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation>استلام الدفعة</translation>
    </message>
</context>
<context>
    <name>BookingForm</name>
    <message>
        <source>&amp;Repeat this booking</source>
        <translation>&amp;تكرار هذا الحجز</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <source>Give a discount</source>
        <translation>منح خصم</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>نقل…</translation>
    </message>
    <message>
        <source>Where and when</source>
        <translation>المكان والوقت</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>المناسبة</translation>
    </message>
    <message>
        <source>Add-ons</source>
        <translation>الإضافات</translation>
    </message>
    <message>
        <source>Move to another time or hall</source>
        <translation>النقل إلى وقت آخر أو قاعة أخرى</translation>
    </message>
    <message>
        <source>to be given</source>
        <translation>يُحدَّد لاحقًا</translation>
    </message>
    <message>
        <source>Add the new customer first, or go back to the search.</source>
        <translation>أضف العميل الجديد أولًا أو عد إلى البحث.</translation>
    </message>
    <message>
        <source>Please choose the customer.</source>
        <translation>يُرجى اختيار العميل.</translation>
    </message>
    <message>
        <source>Choose on which weekdays it repeats.</source>
        <translation>اختر أيام الأسبوع التي يتكرر فيها.</translation>
    </message>
    <message>
        <source>Some dates do not fit. Untick them, or choose to leave them out.</source>
        <translation>بعض المواعيد غير ممكنة. أزل علامتها أو اختر تجاوزها.</translation>
    </message>
</context>
<context>
    <name>Bookings</name>
    <message>
        <source>No.</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>When</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>القاعة</translation>
    </message>
    <message>
        <source>Start</source>
        <extracomment>So long after the first rows have come they are surely painted. So near that nobody asks which year.</extracomment>
        <translation>البداية</translation>
    </message>
    <message>
        <source>End</source>
        <translation>النهاية</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>المستحق</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>الحجوزات</translation>
    </message>
    <message>
        <source>Number, title, customer or phone</source>
        <translation>الرقم أو العنوان أو العميل أو الهاتف</translation>
    </message>
    <message>
        <source>Customer: %1</source>
        <translation>العميل: %1</translation>
    </message>
    <message>
        <source>Bookings in which %1 is organiser, payer or attendee</source>
        <translation>الحجوزات التي يكون فيها %1 منظِّمًا أو دافعًا أو مشاركًا</translation>
    </message>
</context>
<context>
    <name>BookingsView</name>
    <message>
        <source>Period</source>
        <extracomment>What another view asked for before there were venues to choose.</extracomment>
        <translation>الفترة</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>أي يوم</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation>الأيام السبعة القادمة</translation>
    </message>
    <message>
        <source>Next 30 days</source>
        <translation>الأيام الثلاثون القادمة</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>الأيام السبعة الماضية</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>الأيام الثلاثون الماضية</translation>
    </message>
    <message>
        <source>From day to day…</source>
        <translation>من يوم إلى يوم…</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>أول يوم</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>اليوم الأخير</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>All venues</source>
        <translation>كل الأماكن</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>القاعة</translation>
    </message>
    <message>
        <source>All halls</source>
        <translation>كل القاعات</translation>
    </message>
    <message>
        <source>From a report</source>
        <translation>من تقرير</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Show in the calendar</source>
        <translation>عرض في التقويم</translation>
    </message>
    <message>
        <source>Show the chosen booking in the calendar</source>
        <translation>عرض الحجز المختار في التقويم</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>Refresh (F5)</source>
        <translation>تحديث (F5)</translation>
    </message>
    <message>
        <source>New booking</source>
        <translation>حجز جديد</translation>
    </message>
    <message>
        <source>There are no bookings yet. The first one you make appears here.</source>
        <translation>لا توجد حجوزات بعد. يظهر هنا أول حجز تنشئه.</translation>
    </message>
</context>
<context>
    <name>BusyLine</name>
    <message>
        <source>Loading</source>
        <extracomment>Work shorter than this shows no progress: it would only flicker.</extracomment>
        <translation>جارٍ التحميل</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>What the calendar shows</source>
        <extracomment>from so many halls on a field to find one is shown</extracomment>
        <translation>ما يعرضه التقويم</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Venue (V)</source>
        <translation>المكان (V)</translation>
    </message>
    <message>
        <source>Halls to show</source>
        <extracomment>The halls that are not ticked, by venue.</extracomment>
        <translation>القاعات المعروضة</translation>
    </message>
    <message>
        <source>Find a hall</source>
        <translation>البحث عن قاعة</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>الحجوزات</translation>
    </message>
    <message>
        <source>Halls</source>
        <translation>القاعات</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Show all halls</source>
        <translation>عرض كل القاعات</translation>
    </message>
    <message>
        <source>Show no hall</source>
        <translation>عدم عرض أي قاعة</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Move with the arrow keys</source>
        <translation>النقل بمفاتيح الأسهم</translation>
    </message>
    <message>
        <source>Remove block …</source>
        <translation>إزالة الحجب…</translation>
    </message>
    <message>
        <source>Cancel booking …</source>
        <translation>إلغاء الحجز…</translation>
    </message>
    <message>
        <source>New booking here</source>
        <translation>حجز جديد هنا</translation>
    </message>
    <message>
        <source>Block this time</source>
        <translation>حجب هذا الوقت</translation>
    </message>
    <message>
        <source>Closed</source>
        <extracomment>pixels that a closure&apos;s reason needs, and between two lines; minutes of the finest line a question about the ghost is open beside it, so that the ghost need not speak</extracomment>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>اللوحة الجانبية</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Today (T)</source>
        <translation>اليوم (T)</translation>
    </message>
    <message>
        <source>Back (Page Up)</source>
        <translation>السابق (Page Up)</translation>
    </message>
    <message>
        <source>Forward (Page Down)</source>
        <translation>التالي (Page Down)</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 أيام</translation>
    </message>
    <message>
        <source>Timeline of seven days</source>
        <translation>شريط زمني لسبعة أيام</translation>
    </message>
    <message>
        <source>Show seven days in the timeline (7)</source>
        <translation>عرض سبعة أيام في الشريط الزمني (7)</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+−)</source>
        <translation>تصغير (Ctrl+−)</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>تكبير (Ctrl++)</translation>
    </message>
    <message>
        <source>Print (Ctrl+P)</source>
        <translation>طباعة (Ctrl+P)</translation>
    </message>
    <message>
        <source>Keys (?)</source>
        <translation>المفاتيح (؟)</translation>
    </message>
    <message>
        <source>New booking</source>
        <extracomment>a line of the card: text, font, colour</extracomment>
        <translation>حجز جديد</translation>
    </message>
    <message>
        <source>New booking (N)</source>
        <translation>حجز جديد (N)</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>يوم</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>أسبوع</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>شهر</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>شريط زمني</translation>
    </message>
    <message>
        <source>View: {name}</source>
        <translation>العرض: {name}</translation>
    </message>
    <message>
        <source>Small month</source>
        <translation>الشهر المصغر</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>الشهر السابق</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>الشهر التالي</translation>
    </message>
    <message>
        <source>Calendar, month</source>
        <extracomment>pixels before a press becomes a drag; turns of the wheel before a page is turned</extracomment>
        <translation>التقويم، شهر</translation>
    </message>
    <message>
        <source>Same price</source>
        <extracomment>how long the pointer must rest before a price is asked for, in milliseconds</extracomment>
        <translation>السعر نفسه</translation>
    </message>
    <message>
        <source>{amount} more</source>
        <translation>زيادة {amount}</translation>
    </message>
    <message>
        <source>{amount} less</source>
        <translation>أقل بمقدار {amount}</translation>
    </message>
    <message>
        <source>{amount} is charged to the wallet</source>
        <translation>يُخصم {amount} من المحفظة</translation>
    </message>
    <message>
        <source>{amount} is credited to the wallet</source>
        <translation>يُضاف {amount} إلى المحفظة</translation>
    </message>
    <message>
        <source>{amount} will be due</source>
        <translation>سيصبح المستحق {amount}</translation>
    </message>
    <message>
        <source>Working out the price …</source>
        <translation>جارٍ حساب السعر…</translation>
    </message>
    <message>
        <source>Move “{title}”?</source>
        <translation>هل تنقل «{title}»؟</translation>
    </message>
    <message>
        <source>Change the time of “{title}”?</source>
        <translation>هل تغير وقت «{title}»؟</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>نقل</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>إبقاء</translation>
    </message>
    <message>
        <source>Moved to {where}</source>
        <translation>نُقل إلى {where}</translation>
    </message>
    <message>
        <source>Move, leave the rest due</source>
        <translation>نقل مع إبقاء الباقي مستحقًا</translation>
    </message>
    <message>
        <source>“{title}” stays where it was</source>
        <translation>يبقى «{title}» في مكانه</translation>
    </message>
    <message>
        <source>Remove the block “{title}”?</source>
        <translation>هل تزيل الحجب «{title}»؟</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>The block is gone</source>
        <translation>أُزيل الحجب</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <extracomment>Texts are found by their context and themselves.</extracomment>
        <translation>‏{minutes} د</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>‏{hours} س</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>‏{hours} س {minutes} د</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>انتهى</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>‏{days} ي</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>محجوب</translation>
    </message>
    <message>
        <source>Booking {number}</source>
        <translation>الحجز {number}</translation>
    </message>
    <message>
        <source>Hold, not paid</source>
        <translation>حجز مؤقت غير مدفوع</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>مؤكد</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>مكتمل</translation>
    </message>
    <message>
        <source>Taken by {name}, {when}</source>
        <translation>محجوزة: {name}، {when}</translation>
    </message>
    <message>
        <source>Held for {name}, {when}</source>
        <translation>محجوزة مؤقتًا: {name}، {when}</translation>
    </message>
    <message>
        <source>Blocked: {name}, {when}</source>
        <translation>محجوبة: {name}، {when}</translation>
    </message>
    <message>
        <source>Closed at that time</source>
        <translation>مغلقة في هذا الوقت</translation>
    </message>
    <message>
        <source>Closed: {reason}</source>
        <translation>مغلقة: {reason}</translation>
    </message>
    <message>
        <source>This hall is out of service</source>
        <translation>هذه القاعة خارج الخدمة</translation>
    </message>
    <message>
        <source>In the past</source>
        <translation>في الماضي</translation>
    </message>
    <message>
        <source>It has begun or is over and cannot be moved any more</source>
        <translation>بدأ أو انتهى ولم يعد نقله ممكنًا</translation>
    </message>
    <message>
        <source>Shorter than {limit}</source>
        <translation>أقصر من {limit}</translation>
    </message>
    <message>
        <source>Longer than {limit}</source>
        <translation>أطول من {limit}</translation>
    </message>
    <message>
        <source>No hall is chosen</source>
        <translation>لم تُختر قاعة</translation>
    </message>
    <message>
        <source>closure</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>hold ends in {time}</source>
        <translation>ينتهي الحجز المؤقت خلال {time}</translation>
    </message>
    <message>
        <source>free</source>
        <translation>متاحة</translation>
    </message>
    <message>
        <source>{amount} due</source>
        <translation>المستحق {amount}</translation>
    </message>
    <message>
        <source>Hold ends in {time}</source>
        <translation>ينتهي الحجز المؤقت خلال {time}</translation>
    </message>
    <message>
        <source>{setup} min setup, {teardown} min teardown</source>
        <translation>تجهيز {setup} د، إخلاء {teardown} د</translation>
    </message>
    <message>
        <source>Out of service</source>
        <extracomment>pixels below which only every other hour is named</extracomment>
        <translation>خارج الخدمة</translation>
    </message>
    <message>
        <source>Calendar</source>
        <extracomment>Ghost: the drag&apos;s wanted place changed (None: it ended) Ghost: dropped on a free place, to be asked about Ghost, Verdict: dropped where it cannot be Ghost: a range for a new booking Item: to be opened; Item: to be cancelled or removed Item or None pages to turn; factor to zoom by; day to show the headers&apos; sizes at 100 % text</extracomment>
        <translation>التقويم</translation>
    </message>
    <message>
        <source>Time and view</source>
        <translation>الوقت والعرض</translation>
    </message>
    <message>
        <source>Back, forward</source>
        <translation>السابق، التالي</translation>
    </message>
    <message>
        <source>Page Up / Page Down   Alt ← →</source>
        <translation>Page Up / Page Down   Alt ← →</translation>
    </message>
    <message>
        <source>Day, week, month, timeline</source>
        <translation>يوم، أسبوع، شهر، شريط زمني</translation>
    </message>
    <message>
        <source>Timeline: one day or seven</source>
        <translation>الشريط الزمني: يوم أو سبعة</translation>
    </message>
    <message>
        <source>Zoom (also Ctrl and the wheel)</source>
        <translation>التكبير (أو Ctrl والعجلة)</translation>
    </message>
    <message>
        <source>Ctrl +   Ctrl −   Ctrl 0</source>
        <translation>Ctrl +   Ctrl −   Ctrl 0</translation>
    </message>
    <message>
        <source>Go to the small month</source>
        <translation>الانتقال إلى الشهر المصغر</translation>
    </message>
    <message>
        <source>Ctrl P</source>
        <translation>Ctrl P</translation>
    </message>
    <message>
        <source>Print, save as PDF</source>
        <translation>طباعة، حفظ بصيغة PDF</translation>
    </message>
    <message>
        <source>Choose the venue, find a hall</source>
        <translation>اختيار المكان، البحث عن قاعة</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>الحجز</translation>
    </message>
    <message>
        <source>Choose a time and a hall</source>
        <translation>اختيار الوقت والقاعة</translation>
    </message>
    <message>
        <source>Make the time longer or shorter</source>
        <translation>إطالة الوقت أو تقصيره</translation>
    </message>
    <message>
        <source>Shift + ← ↑ → ↓</source>
        <translation>Shift + ← ↑ → ↓</translation>
    </message>
    <message>
        <source>Enter or N</source>
        <translation>Enter أو N</translation>
    </message>
    <message>
        <source>Book the chosen time</source>
        <translation>حجز الوقت المختار</translation>
    </message>
    <message>
        <source>Block the chosen time</source>
        <translation>حجب الوقت المختار</translation>
    </message>
    <message>
        <source>Next booking, previous booking</source>
        <translation>الحجز التالي، الحجز السابق</translation>
    </message>
    <message>
        <source>Tab   Shift Tab</source>
        <translation>Tab   Shift Tab</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Open the booking</source>
        <translation>فتح الحجز</translation>
    </message>
    <message>
        <source>Move it: arrows, then Enter; Escape keeps it</source>
        <translation>نقله: الأسهم ثم Enter، و Esc للإبقاء</translation>
    </message>
    <message>
        <source>Make it longer or shorter, then Enter</source>
        <translation>إطالته أو تقصيره ثم Enter</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Cancel the booking</source>
        <translation>إلغاء الحجز</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Give up, let go</source>
        <translation>ترك، إفلات</translation>
    </message>
    <message>
        <source>There is no venue yet. Add one under Venues &amp; rooms first.</source>
        <translation>لا يوجد مكان بعد. أضف واحدًا في الأماكن والقاعات أولًا.</translation>
    </message>
    <message>
        <source>This venue has no halls yet.</source>
        <translation>لا توجد قاعات في هذا المكان بعد.</translation>
    </message>
    <message>
        <source>No hall is ticked. Tick one in the side panel to see its bookings.</source>
        <translation>لا توجد قاعة محددة. حدد قاعة في اللوحة الجانبية لترى حجوزاتها.</translation>
    </message>
    <message>
        <source>+{count} more</source>
        <translation>+{count} أخرى</translation>
    </message>
    <message>
        <source>Print the calendar</source>
        <translation>طباعة التقويم</translation>
    </message>
    <message>
        <source>There is nothing to print: no hall is shown.</source>
        <translation>لا شيء للطباعة: لا توجد قاعة معروضة.</translation>
    </message>
</context>
<context>
    <name>CancelDialog</name>
    <message>
        <source>Cancel booking</source>
        <translation>إلغاء الحجز</translation>
    </message>
    <message>
        <source>The &amp;venue&apos;s fault: pay back everything</source>
        <translation>&amp;خطأ من المكان: إعادة كل المبلغ</translation>
    </message>
    <message>
        <source>&amp;Decide the refund myself</source>
        <translation>&amp;تحديد المبلغ المُعاد بنفسي</translation>
    </message>
    <message>
        <source>Refund in percent of what was paid</source>
        <translation>المُعاد كنسبة مئوية من المدفوع</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>ال&amp;سبب</translation>
    </message>
    <message>
        <source>&amp;Percent of what was paid</source>
        <translation>ال&amp;نسبة المئوية من المدفوع</translation>
    </message>
    <message>
        <source>Keep booking</source>
        <translation>إبقاء الحجز</translation>
    </message>
    <message>
        <source>required, it is kept with the booking</source>
        <translation>مطلوب، ويُحفظ مع الحجز</translation>
    </message>
    <message>
        <source>Type a percentage between 0 and 100.</source>
        <translation>اكتب نسبة مئوية بين 0 و100.</translation>
    </message>
    <message>
        <source>Please say why.</source>
        <translation>يُرجى ذكر السبب.</translation>
    </message>
    <message>
        <source>to be given</source>
        <translation>يُحدَّد لاحقًا</translation>
    </message>
    <message>
        <source>Paid until now</source>
        <translation>المدفوع حتى الآن</translation>
    </message>
    <message>
        <source>Kept as a fee</source>
        <translation>محتجز كرسوم</translation>
    </message>
    <message>
        <source>Refund to the wallet of %1</source>
        <translation>المُعاد إلى محفظة %1</translation>
    </message>
    <message>
        <source>Refund to the organisers&apos; wallets</source>
        <translation>المُعاد إلى محافظ المنظمين</translation>
    </message>
    <message>
        <source>Each date is refunded by how long it is until then.</source>
        <translation>يُعاد مبلغ كل موعد بحسب المدة المتبقية حتى حينه.</translation>
    </message>
    <message>
        <source>Nothing was paid, so nothing is paid back. The hall becomes free at once.</source>
        <translation>لم يُدفع شيء فلا يُعاد شيء. تصبح القاعة متاحة فورًا.</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n bookings</source>
        <translation>
            <numerusform>إلغاء %n حجز</numerusform>
            <numerusform>إلغاء حجز واحد</numerusform>
            <numerusform>إلغاء حجزين</numerusform>
            <numerusform>إلغاء %n حجوزات</numerusform>
            <numerusform>إلغاء %n حجزًا</numerusform>
            <numerusform>إلغاء %n حجز</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n bookings and refund %1</source>
        <translation>
            <numerusform>إلغاء %n حجز وإعادة %1</numerusform>
            <numerusform>إلغاء حجز واحد وإعادة %1</numerusform>
            <numerusform>إلغاء حجزين وإعادة %1</numerusform>
            <numerusform>إلغاء %n حجوزات وإعادة %1</numerusform>
            <numerusform>إلغاء %n حجزًا وإعادة %1</numerusform>
            <numerusform>إلغاء %n حجز وإعادة %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel booking and refund %1</source>
        <translation>إلغاء الحجز وإعادة %1</translation>
    </message>
    <message>
        <source>Booking #%1 is cancelled.</source>
        <translation>أُلغي الحجز #%1.</translation>
    </message>
    <message numerus="yes">
        <source>%n bookings of the series are cancelled.</source>
        <translation>
            <numerusform>لم يُلغَ أي حجز من السلسلة.</numerusform>
            <numerusform>أُلغي حجز واحد من السلسلة.</numerusform>
            <numerusform>أُلغي حجزان من السلسلة.</numerusform>
            <numerusform>أُلغيت %n حجوزات من السلسلة.</numerusform>
            <numerusform>أُلغي %n حجزًا من السلسلة.</numerusform>
            <numerusform>أُلغي %n حجز من السلسلة.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 went to the wallet of %2.</source>
        <translation>أُضيف %1 إلى محفظة %2.</translation>
    </message>
    <message>
        <source>%1 went to their wallets.</source>
        <translation>أُضيف %1 إلى محافظهم.</translation>
    </message>
</context>
<context>
    <name>CancellationBlock</name>
    <message>
        <source>Refunded</source>
        <translation>المُعاد</translation>
    </message>
    <message>
        <source>Kept as a fee</source>
        <translation>محتجز كرسوم</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>Caption of the table</source>
        <translation>عنوان الجدول</translation>
    </message>
</context>
<context>
    <name>ChartTable</name>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>%1, chart</source>
        <translation>%1، رسم بياني</translation>
    </message>
</context>
<context>
    <name>ClosingSheet</name>
    <message>
        <source>Block %1</source>
        <translation>حجب %1</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>إغلاق %1</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>حجب</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Repairs</source>
        <extracomment>From then on nothing is to be booked of a hall that is taken out of service.</extracomment>
        <translation>صيانة</translation>
    </message>
    <message>
        <source>Cleaning</source>
        <translation>تنظيف</translation>
    </message>
    <message>
        <source>Own use</source>
        <translation>استخدام خاص</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>عطلة</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>ال&amp;سبب</translation>
    </message>
    <message>
        <source>Nobody can book it until it is in service again. What is booked is decided about below.</source>
        <translation>لا يمكن لأحد الحجز حتى تعود إلى الخدمة. أما المحجوز من قبل فيُقرَّر بشأنه أدناه.</translation>
    </message>
    <message>
        <source>Nobody can book it then. What is booked there already is decided about below.</source>
        <translation>لا يمكن لأحد الحجز حينها. أما المحجوز من قبل فيُقرَّر بشأنه أدناه.</translation>
    </message>
    <message>
        <source>Guests whose booking is moved or cancelled read it.</source>
        <translation>يقرؤه الضيوف الذين نُقل حجزهم أو أُلغي.</translation>
    </message>
    <message numerus="yes">
        <source>%n bookings are still to be decided about.</source>
        <extracomment>Time and reason were said before: what is left is to decide.</extracomment>
        <translation>
            <numerusform>لا حجوزات بانتظار القرار.</numerusform>
            <numerusform>حجز واحد بانتظار القرار.</numerusform>
            <numerusform>حجزان بانتظار القرار.</numerusform>
            <numerusform>%n حجوزات بانتظار القرار.</numerusform>
            <numerusform>%n حجزًا بانتظار القرار.</numerusform>
            <numerusform>%n حجز بانتظار القرار.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 goes back to the guests&apos; wallets.</source>
        <translation>يُعاد %1 إلى محافظ الضيوف.</translation>
    </message>
    <message>
        <source>Say why: the guests whose booking is cancelled read it.</source>
        <translation>اذكر السبب: يقرؤه الضيوف الذين أُلغي حجزهم.</translation>
    </message>
    <message>
        <source>%1 is blocked.</source>
        <translation>تم حجب %1.</translation>
    </message>
    <message>
        <source>%1 is closed then.</source>
        <translation>تم إغلاق %1 في تلك الفترة.</translation>
    </message>
    <message>
        <source>%1 is out of service.</source>
        <translation>%1 خارج الخدمة.</translation>
    </message>
    <message numerus="yes">
        <source>%n bookings were moved.</source>
        <translation>
            <numerusform>لم يُنقل أي حجز.</numerusform>
            <numerusform>نُقل حجز واحد.</numerusform>
            <numerusform>نُقل حجزان.</numerusform>
            <numerusform>نُقلت %n حجوزات.</numerusform>
            <numerusform>نُقل %n حجزًا.</numerusform>
            <numerusform>نُقل %n حجز.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookings were cancelled.</source>
        <translation>
            <numerusform>لم يُلغَ أي حجز.</numerusform>
            <numerusform>أُلغي حجز واحد.</numerusform>
            <numerusform>أُلغي حجزان.</numerusform>
            <numerusform>أُلغيت %n حجوزات.</numerusform>
            <numerusform>أُلغي %n حجزًا.</numerusform>
            <numerusform>أُلغي %n حجز.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed: one booking cannot be treated so.</source>
        <translation>لم يتغيّر شيء: لا يمكن معالجة أحد الحجوزات بهذه الطريقة.</translation>
    </message>
    <message>
        <source>The bookings in the way have changed. Nothing was done; look at them again.</source>
        <translation>تغيّرت الحجوزات المتعارضة. لم يُنفَّذ شيء؛ راجعها من جديد.</translation>
    </message>
    <message>
        <source>Take %1 out of service</source>
        <translation>إخراج %1 من الخدمة</translation>
    </message>
    <message>
        <source>Take out of service</source>
        <translation>إخراج من الخدمة</translation>
    </message>
    <message>
        <source>Bookings in %1, which is out of service</source>
        <translation>حجوزات %1 وهي خارج الخدمة</translation>
    </message>
    <message>
        <source>Carry out</source>
        <translation>تنفيذ</translation>
    </message>
    <message>
        <source>It is open again, and every booking is where it was.</source>
        <translation>فُتح من جديد، وكل حجز في مكانه السابق.</translation>
    </message>
</context>
<context>
    <name>ClosingsPage</name>
    <message>
        <source>Closed times</source>
        <translation>أوقات الإغلاق</translation>
    </message>
    <message>
        <source>Open again…</source>
        <translation>إعادة الفتح…</translation>
    </message>
    <message>
        <source>Take the chosen closure or block away; the time can be booked again</source>
        <translation>إزالة الإغلاق أو الحجب المختار؛ ويصبح حجز الوقت ممكنًا من جديد</translation>
    </message>
    <message>
        <source>Nothing is closed or blocked ahead.</source>
        <translation>لا إغلاق أو حجب قادم.</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>محجوب</translation>
    </message>
    <message>
        <source>the whole venue</source>
        <translation>المكان كله</translation>
    </message>
    <message>
        <source>The time can be booked again. What became of the bookings then stays as it is.</source>
        <translation>يصبح حجز الوقت ممكنًا من جديد. ما جرى للحجوزات حينها يبقى كما هو.</translation>
    </message>
    <message>
        <source>Open again?</source>
        <translation>إعادة الفتح؟</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>إعادة الفتح</translation>
    </message>
    <message>
        <source>It can be booked again.</source>
        <translation>الحجز ممكن من جديد.</translation>
    </message>
    <message>
        <source>It is closed again.</source>
        <translation>أُغلق من جديد.</translation>
    </message>
</context>
<context>
    <name>CodeSheet</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>نسخ الرمز</translation>
    </message>
    <message>
        <source>On the tablet, open %1 and type this code.</source>
        <translation>افتح %1 على الجهاز اللوحي واكتب هذا الرمز.</translation>
    </message>
    <message>
        <source>Tablets cannot open the kiosk yet: allow them first, then open its address there.</source>
        <translation>لا يمكن للأجهزة اللوحية فتح الكشك بعد: اسمح بها أولًا ثم افتح عنوانه عليها.</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>الرمز: %1</translation>
    </message>
    <message>
        <source>Good for another %1</source>
        <translation>صالح لمدة %1 أخرى</translation>
    </message>
    <message>
        <source>The code has run out.</source>
        <translation>انتهت صلاحية الرمز.</translation>
    </message>
    <message>
        <source>“%1” is paired and can be used.</source>
        <translation>أُقرن «%1» ويمكن استخدامه.</translation>
    </message>
</context>
<context>
    <name>CommandCentre</name>
    <message>
        <source>Search…</source>
        <translation>بحث…</translation>
    </message>
    <message>
        <source>Search and commands</source>
        <translation>البحث والأوامر</translation>
    </message>
    <message>
        <source>Find customers, bookings, halls and pages (%1)</source>
        <translation>البحث عن العملاء والحجوزات والقاعات والصفحات (%1)</translation>
    </message>
    <message>
        <source>Search in this page</source>
        <translation>البحث في هذه الصفحة</translation>
    </message>
    <message>
        <source>Load anew</source>
        <translation>إعادة التحميل</translation>
    </message>
    <message>
        <source>Tab   Shift Tab</source>
        <translation>Tab   Shift Tab</translation>
    </message>
    <message>
        <source>Next field or button, the one before</source>
        <translation>الحقل أو الزر التالي، والسابق</translation>
    </message>
    <message>
        <source>On every page</source>
        <translation>في كل صفحة</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>في أي مكان</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>New booking</source>
        <translation>حجز جديد</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>عميل جديد</translation>
    </message>
    <message>
        <source>Block a hall</source>
        <translation>حجب قاعة</translation>
    </message>
    <message>
        <source>maintenance repairs cleaning own use keep free</source>
        <translation>صيانة إصلاح تنظيف استخدام خاص حجز</translation>
    </message>
    <message>
        <source>Close a hall or venue</source>
        <translation>إغلاق قاعة أو مكان</translation>
    </message>
    <message>
        <source>closure holiday shut</source>
        <translation>إغلاق عطلة إقفال</translation>
    </message>
    <message>
        <source>Write a handover note</source>
        <translation>كتابة ملاحظة تسليم</translation>
    </message>
    <message>
        <source>hand-over shift leave a note</source>
        <translation>وردية مناوبة ترك ملاحظة</translation>
    </message>
    <message>
        <source>Join two customers</source>
        <translation>دمج عميلين</translation>
    </message>
    <message>
        <source>merge duplicates same person twice</source>
        <translation>تكرار نفس الشخص توحيد</translation>
    </message>
    <message>
        <source>New hall</source>
        <translation>قاعة جديدة</translation>
    </message>
    <message>
        <source>add a room</source>
        <translation>إضافة غرفة صالة</translation>
    </message>
    <message>
        <source>New venue</source>
        <translation>مكان جديد</translation>
    </message>
    <message>
        <source>add a house location</source>
        <translation>إضافة موقع فرع</translation>
    </message>
    <message>
        <source>Invite somebody to the staff</source>
        <translation>دعوة شخص إلى فريق العمل</translation>
    </message>
    <message>
        <source>new user colleague moderator administrator account</source>
        <translation>مستخدم جديد زميل مشرف مدير حساب موظف</translation>
    </message>
    <message>
        <source>Pair a tablet</source>
        <translation>إقران جهاز لوحي</translation>
    </message>
    <message>
        <source>kiosk connect code</source>
        <translation>كشك ربط رمز</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>الاختصارات</translation>
    </message>
    <message>
        <source>keyboard help keys</source>
        <translation>لوحة المفاتيح مساعدة مفاتيح</translation>
    </message>
</context>
<context>
    <name>ConflictBox</name>
    <message>
        <source>Free instead</source>
        <translation>المتاح بدلًا منها</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ولا غيرها</numerusform>
            <numerusform>وواحدة أخرى</numerusform>
            <numerusform>واثنتان أخريان</numerusform>
            <numerusform>و%n أخرى</numerusform>
            <numerusform>و%n أخرى</numerusform>
            <numerusform>و%n أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>The hall is taken at that time.</source>
        <translation>القاعة محجوزة في ذلك الوقت.</translation>
    </message>
    <message>
        <source>%1, same time</source>
        <translation>‏%1، الوقت نفسه</translation>
    </message>
    <message>
        <source>Take %1 instead</source>
        <translation>اختيار %1 بدلًا منها</translation>
    </message>
</context>
<context>
    <name>ConflictSheet</name>
    <message>
        <source>Two texts of one page</source>
        <translation>نصان لصفحة واحدة</translation>
    </message>
    <message>
        <source>Keep mine as the newest</source>
        <translation>الاحتفاظ بنصي كأحدث نسخة</translation>
    </message>
    <message>
        <source>Keep yours, and theirs stays among the versions. Take theirs, and yours stays here as a draft. Or go on editing, with theirs beside.</source>
        <translation>احتفظ بنصك فيبقى النص الآخر بين النسخ. أو خذ النص الآخر فيبقى نصك هنا كمسودة. أو واصل التحرير والنص الآخر بجانبه.</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>أخذ النص الآخر</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>مواصلة التحرير</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>the program&apos;s own, in the data folder</source>
        <extracomment>How long the service thread may keep the interpreter when the window wants it. Drawing asks for it again and again, so that Python&apos;s own 5 ms add up to frames that are seen to be late. All of them; ``window`` is the first, at which somebody signs in.</extracomment>
        <translation>الخاص بالبرنامج، في مجلد البيانات</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>مجلد البيانات</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>المخطط</translation>
    </message>
</context>
<context>
    <name>Content</name>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>removed: %1</source>
        <translation>أُزيل: %1</translation>
    </message>
    <message>
        <source>added: %1</source>
        <translation>أُضيف: %1</translation>
    </message>
    <message>
        <source>written otherwise (style, link or kind of paragraph): %1</source>
        <translation>كُتب بشكل آخر (النمط أو الرابط أو نوع الفقرة): %1</translation>
    </message>
    <message>
        <source>There is no difference.</source>
        <translation>لا يوجد اختلاف.</translation>
    </message>
    <message>
        <source>style, link or kind of paragraph changed</source>
        <translation>تغيّر النمط أو الرابط أو نوع الفقرة</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>website page</source>
        <translation>موقع صفحة</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>الموقع</translation>
    </message>
    <message>
        <source>Title, address or who changed it</source>
        <translation>العنوان أو الرابط أو من غيّرها</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>الكلمات</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>آخر تغيير</translation>
    </message>
    <message>
        <source>By</source>
        <translation>بواسطة</translation>
    </message>
    <message>
        <source>The chosen page</source>
        <translation>الصفحة المختارة</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>صفحة</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>مقال</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>أسئلة وأجوبة</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>سياسة</translation>
    </message>
    <message>
        <source>English</source>
        <translation>الإنجليزية</translation>
    </message>
    <message>
        <source>German</source>
        <translation>الألمانية</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>العربية</translation>
    </message>
    <message>
        <source>About</source>
        <extracomment>What a new one is called at first, in the languages of `LANGUAGES`.</extracomment>
        <translation>من نحن</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>الشروط</translation>
    </message>
    <message>
        <source>FAQ</source>
        <translation>الأسئلة الشائعة</translation>
    </message>
    <message>
        <source>House rules</source>
        <translation>قواعد المكان</translation>
    </message>
    <message>
        <source>The kiosk shows this under “%1” to whoever reads %2.</source>
        <translation>يعرض الكشك هذا تحت «%1» لمن يقرأ %2.</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>شخص ما</translation>
    </message>
</context>
<context>
    <name>ContentView</name>
    <message>
        <source>Escape</source>
        <extracomment>So often it is looked whether a document store that is gone is back.</extracomment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>العودة إلى القائمة</translation>
    </message>
    <message>
        <source>Save the page</source>
        <translation>حفظ الصفحة</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>هذه الصفحة</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>النسخ</translation>
    </message>
</context>
<context>
    <name>CostPanel</name>
    <message>
        <source>The price appears when hall and time are chosen.</source>
        <translation>يظهر السعر عند اختيار القاعة والوقت.</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>calculating …</source>
        <translation>جارٍ الحساب…</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n guests</source>
        <translation>
            <numerusform>بلا ضيوف</numerusform>
            <numerusform>ضيف واحد</numerusform>
            <numerusform>ضيفان</numerusform>
            <numerusform>%n ضيوف</numerusform>
            <numerusform>%n ضيفًا</numerusform>
            <numerusform>%n ضيف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whole · %n guests</source>
        <translation>
            <numerusform>كاملة · بلا ضيوف</numerusform>
            <numerusform>كاملة · ضيف واحد</numerusform>
            <numerusform>كاملة · ضيفان</numerusform>
            <numerusform>كاملة · %n ضيوف</numerusform>
            <numerusform>كاملة · %n ضيفًا</numerusform>
            <numerusform>كاملة · %n ضيف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n halls</source>
        <translation>
            <numerusform>لا قاعات</numerusform>
            <numerusform>قاعة واحدة</numerusform>
            <numerusform>قاعتان</numerusform>
            <numerusform>%n قاعات</numerusform>
            <numerusform>%n قاعة</numerusform>
            <numerusform>%n قاعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n halls have everything that was asked for.</source>
        <translation>
            <numerusform>لا توجد قاعة فيها كل المطلوب.</numerusform>
            <numerusform>قاعة واحدة فقط فيها كل المطلوب.</numerusform>
            <numerusform>قاعتان فقط فيهما كل المطلوب.</numerusform>
            <numerusform>%n قاعات فقط فيها كل المطلوب.</numerusform>
            <numerusform>%n قاعة فقط فيها كل المطلوب.</numerusform>
            <numerusform>%n قاعة فقط فيها كل المطلوب.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seats to spare</source>
        <translation>
            <numerusform>بلا مقاعد زائدة</numerusform>
            <numerusform>مقعد واحد زائد</numerusform>
            <numerusform>مقعدان زائدان</numerusform>
            <numerusform>%n مقاعد زائدة</numerusform>
            <numerusform>%n مقعدًا زائدًا</numerusform>
            <numerusform>%n مقعد زائد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seats too few</source>
        <translation>
            <numerusform>بلا مقاعد ناقصة</numerusform>
            <numerusform>مقعد واحد ناقص</numerusform>
            <numerusform>مقعدان ناقصان</numerusform>
            <numerusform>%n مقاعد ناقصة</numerusform>
            <numerusform>%n مقعدًا ناقصًا</numerusform>
            <numerusform>%n مقعد ناقص</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>بلا حجوزات</numerusform>
            <numerusform>إدخال واحد</numerusform>
            <numerusform>إدخالان</numerusform>
            <numerusform>%n إدخالات</numerusform>
            <numerusform>%n إدخالًا</numerusform>
            <numerusform>%n إدخال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>لا صفوف</numerusform>
            <numerusform>صف واحد</numerusform>
            <numerusform>صفان</numerusform>
            <numerusform>%n صفوف</numerusform>
            <numerusform>%n صفًا</numerusform>
            <numerusform>%n صف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>لم يُستبدل شيء</numerusform>
            <numerusform>استُبدل موضع واحد</numerusform>
            <numerusform>استُبدل موضعان</numerusform>
            <numerusform>استُبدلت %n مواضع</numerusform>
            <numerusform>استُبدل %n موضعًا</numerusform>
            <numerusform>استُبدل %n موضع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures were left out; their descriptions stay as text.</source>
        <translation>
            <numerusform>لم تُحذف أي صورة (%n).</numerusform>
            <numerusform>حُذفت صورة واحدة (%n)؛ ويبقى وصفها نصًا.</numerusform>
            <numerusform>حُذفت صورتان (%n)؛ ويبقى وصفهما نصًا.</numerusform>
            <numerusform>حُذفت %n صور؛ وتبقى أوصافها نصًا.</numerusform>
            <numerusform>حُذفت %n صورة؛ وتبقى أوصافها نصًا.</numerusform>
            <numerusform>حُذفت %n صورة؛ وتبقى أوصافها نصًا.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n pictures to the library…</source>
        <translation>
            <numerusform>إضافة %n صورة إلى المكتبة…</numerusform>
            <numerusform>إضافة صورة واحدة (%n) إلى المكتبة…</numerusform>
            <numerusform>إضافة صورتين (%n) إلى المكتبة…</numerusform>
            <numerusform>إضافة %n صور إلى المكتبة…</numerusform>
            <numerusform>إضافة %n صورة إلى المكتبة…</numerusform>
            <numerusform>إضافة %n صورة إلى المكتبة…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>0 يوم</numerusform>
            <numerusform>يوم</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%n أيام</numerusform>
            <numerusform>%n يومًا</numerusform>
            <numerusform>%n يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>0 ساعة</numerusform>
            <numerusform>ساعة</numerusform>
            <numerusform>ساعتان</numerusform>
            <numerusform>%n ساعات</numerusform>
            <numerusform>%n ساعة</numerusform>
            <numerusform>%n ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>0 دقيقة</numerusform>
            <numerusform>دقيقة</numerusform>
            <numerusform>دقيقتان</numerusform>
            <numerusform>%n دقائق</numerusform>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>%n دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookings</source>
        <translation>
            <numerusform>لا حجوزات</numerusform>
            <numerusform>حجز واحد</numerusform>
            <numerusform>حجزان</numerusform>
            <numerusform>%n حجوزات</numerusform>
            <numerusform>%n حجزًا</numerusform>
            <numerusform>%n حجز</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookings of the series stand again.</source>
        <translation>
            <numerusform>عاد %n حجز من السلسلة.</numerusform>
            <numerusform>عاد حجز واحد من السلسلة.</numerusform>
            <numerusform>عاد حجزان من السلسلة.</numerusform>
            <numerusform>عادت %n حجوزات من السلسلة.</numerusform>
            <numerusform>عاد %n حجزًا من السلسلة.</numerusform>
            <numerusform>عاد %n حجز من السلسلة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookings of the series are as they were.</source>
        <translation>
            <numerusform>لم يتغير أي حجز من السلسلة.</numerusform>
            <numerusform>عاد حجز واحد من السلسلة كما كان.</numerusform>
            <numerusform>عاد حجزان من السلسلة كما كانا.</numerusform>
            <numerusform>عادت %n حجوزات من السلسلة كما كانت.</numerusform>
            <numerusform>عاد %n حجزًا من السلسلة كما كان.</numerusform>
            <numerusform>عاد %n حجز من السلسلة كما كان.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them ahead</source>
        <translation>
            <numerusform>لا شيء منها قادم</numerusform>
            <numerusform>واحد منها قادم</numerusform>
            <numerusform>اثنان منها قادمان</numerusform>
            <numerusform>%n منها قادمة</numerusform>
            <numerusform>%n منها قادمة</numerusform>
            <numerusform>%n منها قادمة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n favourites</source>
        <translation>
            <numerusform>بلا مفضلات</numerusform>
            <numerusform>مفضلة واحدة</numerusform>
            <numerusform>مفضلتان</numerusform>
            <numerusform>%n مفضلات</numerusform>
            <numerusform>%n مفضلة</numerusform>
            <numerusform>%n مفضلة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reviews</source>
        <translation>
            <numerusform>لا تقييمات</numerusform>
            <numerusform>تقييم واحد</numerusform>
            <numerusform>تقييمان</numerusform>
            <numerusform>%n تقييمات</numerusform>
            <numerusform>%n تقييمًا</numerusform>
            <numerusform>%n تقييم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of 5 stars</source>
        <translation>
            <numerusform>لا نجوم من 5</numerusform>
            <numerusform>نجمة واحدة من 5</numerusform>
            <numerusform>نجمتان من 5</numerusform>
            <numerusform>%n نجوم من 5</numerusform>
            <numerusform>%n نجمة من 5</numerusform>
            <numerusform>%n نجمة من 5</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 from %n visible reviews</source>
        <translation>
            <numerusform>%1 بلا تقييمات ظاهرة</numerusform>
            <numerusform>%1 من تقييم ظاهر واحد</numerusform>
            <numerusform>%1 من تقييمين ظاهرين</numerusform>
            <numerusform>%1 من %n تقييمات ظاهرة</numerusform>
            <numerusform>%1 من %n تقييمًا ظاهرًا</numerusform>
            <numerusform>%1 من %n تقييم ظاهر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Alerts: %n things need attention</source>
        <translation>
            <numerusform>التنبيهات: لا شيء يحتاج إلى انتباه</numerusform>
            <numerusform>التنبيهات: أمر واحد يحتاج إلى انتباه</numerusform>
            <numerusform>التنبيهات: أمران يحتاجان إلى انتباه</numerusform>
            <numerusform>التنبيهات: %n أمور تحتاج إلى انتباه</numerusform>
            <numerusform>التنبيهات: %n أمرًا يحتاج إلى انتباه</numerusform>
            <numerusform>التنبيهات: %n أمر يحتاج إلى انتباه</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n queries</source>
        <translation>
            <numerusform>لا استفسارات</numerusform>
            <numerusform>استفسار واحد</numerusform>
            <numerusform>استفساران</numerusform>
            <numerusform>%n استفسارات</numerusform>
            <numerusform>%n استفسارًا</numerusform>
            <numerusform>%n استفسار</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is tried again in %n s.</source>
        <translation>
            <numerusform>تُعاد المحاولة الآن.</numerusform>
            <numerusform>تُعاد المحاولة بعد ثانية.</numerusform>
            <numerusform>تُعاد المحاولة بعد ثانيتين.</numerusform>
            <numerusform>تُعاد المحاولة بعد %n ثوانٍ.</numerusform>
            <numerusform>تُعاد المحاولة بعد %n ثانية.</numerusform>
            <numerusform>تُعاد المحاولة بعد %n ثانية.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookings lie ahead there. Move or cancel them first, then archive it.</source>
        <translation>
            <numerusform>لا حجوزات قادمة هناك.</numerusform>
            <numerusform>حجز واحد قادم هناك. انقله أو ألغه أولًا، ثم تمكن الأرشفة.</numerusform>
            <numerusform>حجزان قادمان هناك. انقلهما أو ألغهما أولًا، ثم تمكن الأرشفة.</numerusform>
            <numerusform>%n حجوزات قادمة هناك. انقلها أو ألغها أولًا، ثم تمكن الأرشفة.</numerusform>
            <numerusform>%n حجزًا قادمًا هناك. انقلها أو ألغها أولًا، ثم تمكن الأرشفة.</numerusform>
            <numerusform>%n حجز قادم هناك. انقلها أو ألغها أولًا، ثم تمكن الأرشفة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookings lie ahead in it: show them, to move or cancel each</source>
        <translation>
            <numerusform>لا حجوزات قادمة فيها</numerusform>
            <numerusform>حجز واحد قادم فيها: عرضه لنقله أو إلغائه</numerusform>
            <numerusform>حجزان قادمان فيها: عرضهما لنقل كل منهما أو إلغائه</numerusform>
            <numerusform>%n حجوزات قادمة فيها: عرضها لنقل كل منها أو إلغائه</numerusform>
            <numerusform>%n حجزًا قادمًا فيها: عرضها لنقل كل منها أو إلغائه</numerusform>
            <numerusform>%n حجز قادم فيها: عرضها لنقل كل منها أو إلغائه</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n كلمة</numerusform>
            <numerusform>كلمة واحدة</numerusform>
            <numerusform>كلمتان</numerusform>
            <numerusform>%n كلمات</numerusform>
            <numerusform>%n كلمة</numerusform>
            <numerusform>%n كلمة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraphs stayed the same</source>
        <translation>
            <numerusform>%n فقرة بقيت كما هي</numerusform>
            <numerusform>فقرة واحدة بقيت كما هي</numerusform>
            <numerusform>فقرتان بقيتا كما هما</numerusform>
            <numerusform>%n فقرات بقيت كما هي</numerusform>
            <numerusform>%n فقرة بقيت كما هي</numerusform>
            <numerusform>%n فقرة بقيت كما هي</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerField</name>
    <message>
        <source>Name, phone or e-mail</source>
        <translation>الاسم أو الهاتف أو البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>البحث عن عميل</translation>
    </message>
    <message>
        <source>New customer «%1»</source>
        <translation>عميل جديد «%1»</translation>
    </message>
</context>
<context>
    <name>CustomerForm</name>
    <message>
        <source>none</source>
        <translation>بلا</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>May stay empty.</source>
        <translation>يمكن تركه فارغًا.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>الجهة</translation>
    </message>
    <message>
        <source>Customer group</source>
        <translation>مجموعة العملاء</translation>
    </message>
    <message>
        <source>Price rules can be for one group.</source>
        <translation>يمكن أن تخص قواعد الأسعار مجموعة واحدة.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>In which we write.</source>
        <translation>اللغة التي نكتب بها.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>ملاحظات</translation>
    </message>
</context>
<context>
    <name>CustomerPanel</name>
    <message>
        <source>Edit</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>New booking</source>
        <translation>حجز جديد</translation>
    </message>
    <message>
        <source>Join…</source>
        <translation>دمج…</translation>
    </message>
    <message>
        <source>Join with another customer who is the same person (Ctrl+J)</source>
        <translation>الدمج مع عميل آخر هو الشخص نفسه (Ctrl+J)</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>الجهة</translation>
    </message>
    <message>
        <source>Customer group</source>
        <translation>مجموعة العملاء</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>عميل منذ</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>المحفظة</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>الرصيد</translation>
    </message>
    <message>
        <source>Open the wallet</source>
        <translation>فتح المحفظة</translation>
    </message>
    <message>
        <source>Perhaps the same person</source>
        <translation>ربما الشخص نفسه</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>الحجوزات</translation>
    </message>
    <message>
        <source>No bookings yet.</source>
        <translation>لا توجد حجوزات بعد.</translation>
    </message>
    <message numerus="yes">
        <source>All %n bookings</source>
        <translation>
            <numerusform>لا حجوزات</numerusform>
            <numerusform>الحجز الوحيد</numerusform>
            <numerusform>كلا الحجزين</numerusform>
            <numerusform>كل الحجوزات (%n)</numerusform>
            <numerusform>كل الحجوزات (%n)</numerusform>
            <numerusform>كل الحجوزات (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ولا غيرها</numerusform>
            <numerusform>وحجز آخر</numerusform>
            <numerusform>وحجزان آخران</numerusform>
            <numerusform>و%n حجوزات أخرى</numerusform>
            <numerusform>و%n حجزًا آخر</numerusform>
            <numerusform>و%n حجز آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>الاستفسارات</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>حُفظ: %1</translation>
    </message>
    <message>
        <source>Joined into %1</source>
        <translation>دُمج مع %1</translation>
    </message>
</context>
<context>
    <name>CustomerSheet</name>
    <message>
        <source>Edit customer</source>
        <translation>تعديل العميل</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>عميل جديد</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>This may be somebody who is written down already:</source>
        <translation>قد يكون هذا الشخص مسجلًا من قبل:</translation>
    </message>
</context>
<context>
    <name>Customers</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>الجهة</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>الحجوزات</translation>
    </message>
    <message>
        <source>Upcoming</source>
        <translation>القادمة</translation>
    </message>
    <message>
        <source>Last booking</source>
        <translation>آخر حجز</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>المحفظة</translation>
    </message>
    <message>
        <source>Customer details</source>
        <translation>تفاصيل العميل</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>Name, phone or e-mail</source>
        <translation>الاسم أو الهاتف أو البريد الإلكتروني</translation>
    </message>
</context>
<context>
    <name>CustomersView</name>
    <message>
        <source>Refresh</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>Refresh (F5)</source>
        <translation>تحديث (F5)</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>عميل جديد</translation>
    </message>
    <message>
        <source>No customers yet. Add the first one, or take a booking: it adds them on the way.</source>
        <translation>لا يوجد عملاء بعد. أضف الأول أو أنشئ حجزًا فيُضاف معه.</translation>
    </message>
    <message>
        <source>Whose record is to be joined with another?</source>
        <translation>سجل من سيُدمج مع سجل آخر؟</translation>
    </message>
    <message>
        <source>Name, phone or e-mail</source>
        <translation>الاسم أو الهاتف أو البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>أُضيف: %1</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>A day, such as 14, 14 Dec, Friday or tomorrow</source>
        <translation>يوم، مثل 14 أو 14 ديسمبر أو الجمعة أو غدا</translation>
    </message>
    <message>
        <source>Choose in the calendar (Alt+Down)</source>
        <translation>الاختيار من التقويم (Alt+Down)</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>شهر</translation>
    </message>
</context>
<context>
    <name>DeedRow</name>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>تراجع: %1</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>تم التراجع</translation>
    </message>
    <message>
        <source>Is being taken back …</source>
        <translation>جارٍ التراجع…</translation>
    </message>
    <message>
        <source>Can no longer be taken back: its time is over.</source>
        <translation>لم يعد التراجع ممكنًا: انتهت مهلته.</translation>
    </message>
    <message numerus="yes">
        <source>Can be taken back for %n more seconds</source>
        <translation>
            <numerusform>انتهت مهلة التراجع</numerusform>
            <numerusform>يمكن التراجع خلال ثانية واحدة</numerusform>
            <numerusform>يمكن التراجع خلال ثانيتين</numerusform>
            <numerusform>يمكن التراجع خلال %n ثوانٍ</numerusform>
            <numerusform>يمكن التراجع خلال %n ثانية</numerusform>
            <numerusform>يمكن التراجع خلال %n ثانية</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DescribeSheet</name>
    <message>
        <source>Describe the picture</source>
        <translation>وصف الصورة</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>الصورة</translation>
    </message>
    <message>
        <source>What does it show?</source>
        <translation>ماذا تُظهر؟</translation>
    </message>
    <message>
        <source>Who cannot see the picture hears this, so it cannot be left out. A short sentence will do.</source>
        <translation>من لا يستطيع رؤية الصورة يسمع هذا، لذلك لا يمكن تركه فارغًا. تكفي جملة قصيرة.</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>استبعادها</translation>
    </message>
    <message>
        <source>Please say what the picture shows.</source>
        <translation>يُرجى كتابة ما تُظهره الصورة.</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Payments</source>
        <translation>الدفعات</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ملغى</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
</context>
<context>
    <name>Diff</name>
    <message>
        <source>changed</source>
        <translation>تغيّر</translation>
    </message>
    <message>
        <source>added</source>
        <translation>أُضيف</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>أُزيل</translation>
    </message>
    <message>
        <source>before the change</source>
        <translation>قبل التغيير</translation>
    </message>
    <message>
        <source>%1: was %2, is %3</source>
        <translation>‏%1: كان %2، وأصبح %3</translation>
    </message>
</context>
<context>
    <name>DiffBlock</name>
    <message>
        <source>Stayed as it was: %1</source>
        <translation>بقي كما كان: %1</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>Side by side</source>
        <translation>جنبًا إلى جنب</translation>
    </message>
    <message>
        <source>In one text</source>
        <translation>في نص واحد</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>الاختلافات</translation>
    </message>
    <message numerus="yes">
        <source>%n differences</source>
        <translation>
            <numerusform>%n اختلاف</numerusform>
            <numerusform>اختلاف واحد</numerusform>
            <numerusform>اختلافان</numerusform>
            <numerusform>%n اختلافات</numerusform>
            <numerusform>%n اختلافًا</numerusform>
            <numerusform>%n اختلاف</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no difference.</source>
        <translation>لا يوجد اختلاف.</translation>
    </message>
</context>
<context>
    <name>DiscountPart</name>
    <message>
        <source>Percent</source>
        <translation>نسبة مئوية</translation>
    </message>
    <message>
        <source>Amount (%1)</source>
        <translation>مبلغ (%1)</translation>
    </message>
    <message>
        <source>For example: long-standing customer</source>
        <translation>مثلًا: عميل دائم</translation>
    </message>
    <message>
        <source>Disco&amp;unt</source>
        <translation>ال&amp;خصم</translation>
    </message>
    <message>
        <source>Reason (required)</source>
        <translation>السبب (مطلوب)</translation>
    </message>
    <message>
        <source>In</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Type a discount above zero.</source>
        <translation>اكتب خصمًا أكبر من صفر.</translation>
    </message>
    <message>
        <source>A discount is at most 100 percent.</source>
        <translation>لا يزيد الخصم على 100 بالمئة.</translation>
    </message>
    <message>
        <source>Please say why there is a discount.</source>
        <translation>يُرجى ذكر سبب الخصم.</translation>
    </message>
</context>
<context>
    <name>EditWindow</name>
    <message>
        <source>Edit booking #%1</source>
        <translation>تعديل الحجز #%1</translation>
    </message>
    <message>
        <source>&amp;Save changes</source>
        <extracomment>The dates of the series that are meant, None until they are here.</extracomment>
        <translation>ح&amp;فظ التغييرات</translation>
    </message>
    <message>
        <source>This booking is cancelled and cannot be changed any more.</source>
        <translation>هذا الحجز ملغى ولم يعد تعديله ممكنًا.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Save %n bookings</source>
        <translation>
            <numerusform>&amp;حفظ %n حجز</numerusform>
            <numerusform>&amp;حفظ حجز واحد</numerusform>
            <numerusform>&amp;حفظ حجزين</numerusform>
            <numerusform>&amp;حفظ %n حجوزات</numerusform>
            <numerusform>&amp;حفظ %n حجزًا</numerusform>
            <numerusform>&amp;حفظ %n حجز</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 more than before. It is left due.</source>
        <translation>زيادة %1 عما سبق. تبقى مستحقة.</translation>
    </message>
    <message>
        <source>%1 less than before. What was paid beyond the new price goes to the wallet of %2.</source>
        <translation>أقل بمقدار %1 مما سبق. ما دُفع فوق السعر الجديد يُضاف إلى محفظة %2.</translation>
    </message>
    <message>
        <source>%1 less than before.</source>
        <translation>أقل بمقدار %1 مما سبق.</translation>
    </message>
    <message>
        <source>All dates together: %1</source>
        <translation>مجموع كل المواعيد: %1</translation>
    </message>
    <message>
        <source>More guests are expected than the hall holds.</source>
        <translation>عدد الضيوف المتوقع أكبر مما تتسع له القاعة.</translation>
    </message>
    <message>
        <source>Booking #%1 is changed.</source>
        <translation>عُدّل الحجز #%1.</translation>
    </message>
    <message numerus="yes">
        <source>%n bookings of the series are changed.</source>
        <translation>
            <numerusform>لم يُغيَّر أي حجز من السلسلة.</numerusform>
            <numerusform>غُيّر حجز واحد من السلسلة.</numerusform>
            <numerusform>غُيّر حجزان من السلسلة.</numerusform>
            <numerusform>غُيّرت %n حجوزات من السلسلة.</numerusform>
            <numerusform>غُيّر %n حجزًا من السلسلة.</numerusform>
            <numerusform>غُيّر %n حجز من السلسلة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody else changed this booking just now. Your entries are kept: look, and save again.</source>
        <translation>غيّر شخص آخر هذا الحجز للتو. ما أدخلته محفوظ: راجعه واحفظ من جديد.</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Text</source>
        <extracomment>Keys that show another of the three, and the text again.</extracomment>
        <translation>نص</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>عنوان</translation>
    </message>
    <message>
        <source>Subheading</source>
        <translation>عنوان فرعي</translation>
    </message>
    <message>
        <source>Small heading</source>
        <translation>عنوان صغير</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>اقتباس</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>غامق</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>مائل</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>تحته خط</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>رابط</translation>
    </message>
    <message>
        <source>Bulleted list</source>
        <translation>قائمة نقطية</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>قائمة مرقمة</translation>
    </message>
    <message>
        <source>Less deep</source>
        <translation>مستوى أعلى</translation>
    </message>
    <message>
        <source>Deeper</source>
        <translation>مستوى أعمق</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>Callout</source>
        <translation>مربع تنبيه</translation>
    </message>
    <message>
        <source>Line across</source>
        <translation>خط فاصل</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Strike through</source>
        <translation>يتوسطه خط</translation>
    </message>
    <message>
        <source>Code in the text</source>
        <translation>رمز داخل النص</translation>
    </message>
    <message>
        <source>Clear formatting</source>
        <translation>إزالة التنسيق</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>بحث واستبدال</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>قص</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>لصق</translation>
    </message>
    <message>
        <source>Paste as plain text</source>
        <translation>لصق كنص عادي</translation>
    </message>
    <message>
        <source>Change the link…</source>
        <translation>تغيير الرابط…</translation>
    </message>
    <message>
        <source>Link…</source>
        <translation>رابط…</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>صورة…</translation>
    </message>
    <message>
        <source>Row above</source>
        <translation>صف أعلى</translation>
    </message>
    <message>
        <source>Row below</source>
        <translation>صف أسفل</translation>
    </message>
    <message>
        <source>Column before</source>
        <translation>عمود قبله</translation>
    </message>
    <message>
        <source>Column after</source>
        <translation>عمود بعده</translation>
    </message>
    <message>
        <source>First row is the head</source>
        <translation>الصف الأول رأس الجدول</translation>
    </message>
    <message>
        <source>Caption…</source>
        <translation>عنوان توضيحي…</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>إزالة الصف</translation>
    </message>
    <message>
        <source>Remove the column</source>
        <translation>إزالة العمود</translation>
    </message>
    <message>
        <source>Remove the table</source>
        <translation>إزالة الجدول</translation>
    </message>
    <message>
        <source>No description</source>
        <extracomment>On the first layout nobody knows the width yet.</extracomment>
        <translation>بلا وصف</translation>
    </message>
    <message>
        <source>A picture without a description</source>
        <translation>صورة بلا وصف</translation>
    </message>
    <message>
        <source>The picture is being loaded…</source>
        <translation>يجري تحميل الصورة…</translation>
    </message>
    <message>
        <source>Kept as it is; change it in the source</source>
        <translation>يبقى كما هو؛ يُغيَّر في المصدر</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>نصيحة</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>تحذير</translation>
    </message>
</context>
<context>
    <name>Endpoint</name>
    <message>
        <source>switched off</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>يبدأ</translation>
    </message>
    <message>
        <source>running</source>
        <translation>يعمل</translation>
    </message>
    <message>
        <source>restarting</source>
        <translation>يُعاد تشغيله</translation>
    </message>
    <message>
        <source>not running</source>
        <translation>لا يعمل</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>انتهى</translation>
    </message>
    <message>
        <source>Port %1 and those after it are used by other programs. Choose another port: ENDPOINT_PORT in config.toml in the data folder.</source>
        <translation>المنفذ %1 وما بعده تستخدمه برامج أخرى. اختر منفذًا آخر: ENDPOINT_PORT في config.toml في مجلد البيانات.</translation>
    </message>
    <message>
        <source>It did not become ready within a minute. The log in the data folder says more.</source>
        <translation>لم يصبح جاهزًا خلال دقيقة. في السجل داخل مجلد البيانات تفاصيل أكثر.</translation>
    </message>
    <message>
        <source>It did not answer any more and was ended.</source>
        <translation>لم يعد يستجيب فأُنهي.</translation>
    </message>
    <message>
        <source>It ended and said: %1</source>
        <translation>انتهى وقال: %1</translation>
    </message>
    <message>
        <source>It ended unexpectedly. The log in the data folder says more.</source>
        <translation>انتهى على غير المتوقع. في السجل داخل مجلد البيانات تفاصيل أكثر.</translation>
    </message>
    <message>
        <source>A setting keeps this console from starting it: ENDPOINT_ENABLED is false.</source>
        <translation>إعداد يمنع وحدة التحكم من تشغيله: ENDPOINT_ENABLED هو false.</translation>
    </message>
    <message>
        <source>This takes some seconds.</source>
        <translation>يستغرق هذا بضع ثوانٍ.</translation>
    </message>
    <message>
        <source>Tablets wait and go on by themselves.</source>
        <translation>تنتظر الأجهزة اللوحية ثم تتابع من تلقاء نفسها.</translation>
    </message>
    <message>
        <source>The console that ran it has ended.</source>
        <translation>انتهت وحدة التحكم التي كانت تشغله.</translation>
    </message>
    <message>
        <source>Port %1 is used by another program, so the next free one was taken.</source>
        <translation>المنفذ %1 يستخدمه برنامج آخر، فأُخذ المنفذ المتاح التالي.</translation>
    </message>
    <message>
        <source>Too many requests from one address; it was asked to wait.</source>
        <translation>طلبات كثيرة من عنوان واحد؛ طُلب منه الانتظار.</translation>
    </message>
    <message>
        <source>It was asked under a name that is not trusted. Allow tablets, or add the name to TRUSTED_HOSTS.</source>
        <translation>جاء الطلب باسم غير موثوق. اسمح بالأجهزة اللوحية أو أضف الاسم إلى TRUSTED_HOSTS.</translation>
    </message>
    <message>
        <source>A defect of the program; the log has the details under the id.</source>
        <translation>خلل في البرنامج؛ التفاصيل في السجل تحت المعرّف.</translation>
    </message>
    <message>
        <source>The hall was taken at that time; other times were offered.</source>
        <translation>كانت القاعة محجوزة في ذلك الوقت؛ عُرضت أوقات أخرى.</translation>
    </message>
    <message>
        <source>The hold had run out before it was paid.</source>
        <translation>انتهى الحجز المؤقت قبل دفعه.</translation>
    </message>
    <message>
        <source>Somebody typed a wrong e-mail address or password.</source>
        <translation>كتب شخص بريدًا إلكترونيًا أو كلمة مرور غير صحيحة.</translation>
    </message>
    <message>
        <source>Nobody was signed in, or the session had ended.</source>
        <translation>لم يسجل أحد الدخول، أو انتهت الجلسة.</translation>
    </message>
    <message>
        <source>The person may not do this.</source>
        <translation>لا يحق للشخص فعل ذلك.</translation>
    </message>
    <message>
        <source>The database could not be reached.</source>
        <translation>تعذر الوصول إلى قاعدة البيانات.</translation>
    </message>
    <message>
        <source>The document store could not be reached.</source>
        <translation>تعذر الوصول إلى مخزن المستندات.</translation>
    </message>
    <message>
        <source>The request could not be understood.</source>
        <translation>لم يُفهم الطلب.</translation>
    </message>
    <message>
        <source>There is no such page or thing.</source>
        <translation>لا توجد صفحة أو شيء كهذا.</translation>
    </message>
    <message>
        <source>The address does not take this kind of request.</source>
        <translation>لا يقبل العنوان هذا النوع من الطلبات.</translation>
    </message>
    <message>
        <source>It contradicts what is there already.</source>
        <translation>يتعارض مع ما هو موجود.</translation>
    </message>
    <message>
        <source>What was sent is too large.</source>
        <translation>ما أُرسل كبير جدًا.</translation>
    </message>
    <message>
        <source>Something in the form was missing or wrong.</source>
        <translation>كان في النموذج نقص أو خطأ.</translation>
    </message>
    <message>
        <source>A database could not be reached.</source>
        <translation>تعذر الوصول إلى إحدى قواعد البيانات.</translation>
    </message>
    <message>
        <source>Refused.</source>
        <translation>رُفض.</translation>
    </message>
    <message>
        <source>Answered.</source>
        <translation>أُجيب عنه.</translation>
    </message>
</context>
<context>
    <name>EndpointTop</name>
    <message>
        <source>Copy the address</source>
        <translation>نسخ العنوان</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>إعادة التشغيل</translation>
    </message>
    <message>
        <source>End the endpoint&apos;s process and start it anew</source>
        <translation>إنهاء عملية نقطة الاتصال وتشغيلها من جديد</translation>
    </message>
    <message>
        <source>Allow tablets in the local network</source>
        <translation>السماح بالأجهزة اللوحية في الشبكة المحلية</translation>
    </message>
    <message>
        <source>No address yet</source>
        <translation>لا يوجد عنوان بعد</translation>
    </message>
    <message>
        <source>Started %1</source>
        <translation>بدأ %1</translation>
    </message>
    <message numerus="yes">
        <source>restarted %n times after a failure</source>
        <translation>
            <numerusform>لم يُعد تشغيله بعد عطل</numerusform>
            <numerusform>أُعيد تشغيله مرة واحدة بعد عطل</numerusform>
            <numerusform>أُعيد تشغيله مرتين بعد عطل</numerusform>
            <numerusform>أُعيد تشغيله %n مرات بعد عطل</numerusform>
            <numerusform>أُعيد تشغيله %n مرة بعد عطل</numerusform>
            <numerusform>أُعيد تشغيله %n مرة بعد عطل</numerusform>
        </translation>
    </message>
    <message>
        <source>run by another console on this computer</source>
        <translation>تشغله وحدة تحكم أخرى على هذا الحاسوب</translation>
    </message>
    <message>
        <source>ENDPOINT_HOST decides about this: it is open to the network.</source>
        <translation>يحدد ENDPOINT_HOST ذلك: هو مفتوح للشبكة.</translation>
    </message>
    <message>
        <source>Tablets and computers in the same network can open the kiosk. A tablet can book once it is paired.</source>
        <translation>يمكن للأجهزة اللوحية والحواسيب في الشبكة نفسها فتح الكشك. يمكن الحجز على الجهاز اللوحي بعد إقرانه.</translation>
    </message>
    <message>
        <source>Only this computer can open the kiosk.</source>
        <translation>هذا الحاسوب وحده يمكنه فتح الكشك.</translation>
    </message>
    <message>
        <source>An administrator can change this.</source>
        <translation>يمكن لمدير تغيير ذلك.</translation>
    </message>
    <message>
        <source>QR code of %1</source>
        <translation>رمز QR لـ %1</translation>
    </message>
    <message>
        <source>Scan it with the tablet&apos;s camera.</source>
        <translation>امسحه بكاميرا الجهاز اللوحي.</translation>
    </message>
    <message>
        <source>Here is a QR code for tablets, once they are allowed and the endpoint runs.</source>
        <translation>يظهر هنا رمز QR للأجهزة اللوحية بعد السماح بها وتشغيل نقطة الاتصال.</translation>
    </message>
    <message>
        <source>The address was copied.</source>
        <translation>نُسخ العنوان.</translation>
    </message>
</context>
<context>
    <name>EndpointView</name>
    <message>
        <source>Kiosk &amp; web</source>
        <translation>الأكشاك والويب</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>Refresh (F5)</source>
        <translation>تحديث (F5)</translation>
    </message>
    <message>
        <source>Parts of this page</source>
        <translation>أجزاء هذه الصفحة</translation>
    </message>
    <message>
        <source>Kiosks</source>
        <translation>الأكشاك</translation>
    </message>
    <message>
        <source>Recent requests</source>
        <translation>أحدث الطلبات</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>الأخطاء</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>الحدود</translation>
    </message>
</context>
<context>
    <name>FateList</name>
    <message>
        <source>Looking for bookings in the way…</source>
        <translation>يجري البحث عن الحجوزات المتعارضة…</translation>
    </message>
    <message>
        <source>&amp;Move all</source>
        <translation>&amp;نقل الكل</translation>
    </message>
    <message>
        <source>Cancel a&amp;ll</source>
        <translation>إ&amp;لغاء الكل</translation>
    </message>
    <message>
        <source>&amp;Keep all</source>
        <translation>إ&amp;بقاء الكل</translation>
    </message>
    <message>
        <source>Move each to the nearest hall or time that is free</source>
        <translation>نقل كل حجز إلى أقرب قاعة أو وقت متاح</translation>
    </message>
    <message numerus="yes">
        <source>%n bookings are in the way</source>
        <translation>
            <numerusform>لا حجوزات متعارضة</numerusform>
            <numerusform>حجز واحد متعارض</numerusform>
            <numerusform>حجزان متعارضان</numerusform>
            <numerusform>%n حجوزات متعارضة</numerusform>
            <numerusform>%n حجزًا متعارضًا</numerusform>
            <numerusform>%n حجز متعارض</numerusform>
        </translation>
    </message>
    <message>
        <source>No booking is in the way.</source>
        <translation>لا حجوزات متعارضة.</translation>
    </message>
</context>
<context>
    <name>FateRow</name>
    <message>
        <source>%1 paid</source>
        <extracomment>What a line holds: a decision&apos;s fate and where to, the wish for the dialog, or nothing yet.</extracomment>
        <translation>المدفوع %1</translation>
    </message>
    <message>
        <source>not paid yet</source>
        <translation>لم يُدفع بعد</translation>
    </message>
    <message>
        <source>What becomes of booking %1</source>
        <translation>مصير الحجز %1</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>تحديد…</translation>
    </message>
    <message>
        <source>Another time or hall…</source>
        <translation>وقت آخر أو قاعة أخرى…</translation>
    </message>
    <message>
        <source>Cancel, %1 goes back</source>
        <translation>إلغاء، ويُعاد %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Keep it there</source>
        <translation>إبقاؤه هناك</translation>
    </message>
    <message>
        <source>Keep it; block around it</source>
        <translation>إبقاؤه؛ والحجب من حوله</translation>
    </message>
    <message>
        <source>To %1, same time</source>
        <translation>إلى %1، في الوقت نفسه</translation>
    </message>
    <message>
        <source>To %1, %2</source>
        <translation>إلى %1، %2</translation>
    </message>
    <message>
        <source>Take this</source>
        <translation>اعتماد هذا</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>إلى %1</translation>
    </message>
</context>
<context>
    <name>Favourites</name>
    <message>
        <source>Favourite</source>
        <extracomment>By hall: the number of the favourite, by which it is taken away.</extracomment>
        <translation>مفضلة</translation>
    </message>
    <message>
        <source>Take from my favourites</source>
        <translation>إزالة من مفضلاتي</translation>
    </message>
    <message>
        <source>Add to my favourites</source>
        <translation>إضافة إلى مفضلاتي</translation>
    </message>
    <message>
        <source>%1 is a favourite of yours.</source>
        <translation>%1 من مفضلاتك.</translation>
    </message>
    <message>
        <source>%1 is no favourite any more.</source>
        <translation>لم تعد %1 من مفضلاتك.</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Please type a name.</source>
        <translation>يُرجى كتابة اسم.</translation>
    </message>
    <message>
        <source>Please choose a language.</source>
        <translation>يُرجى اختيار لغة.</translation>
    </message>
    <message>
        <source>Please type the phone number in digits, for example +49 30 123456.</source>
        <translation>يُرجى كتابة رقم الهاتف بالأرقام، مثلًا ⁦+49 30 123456⁩.</translation>
    </message>
    <message>
        <source>Please type a phone number or an e-mail address.</source>
        <translation>يُرجى كتابة رقم هاتف أو بريد إلكتروني.</translation>
    </message>
    <message>
        <source>Somebody who signs in needs an e-mail address.</source>
        <translation>من يسجل الدخول يحتاج إلى بريد إلكتروني.</translation>
    </message>
    <message>
        <source>This code was used already or has run out. Please ask for a new one.</source>
        <translation>استُخدم هذا الرمز من قبل أو انتهت صلاحيته. يُرجى طلب رمز جديد.</translation>
    </message>
    <message>
        <source>A moderator has one venue, an admin has all of them.</source>
        <translation>للمشرف مكان واحد، وللمدير كل الأماكن.</translation>
    </message>
    <message>
        <source>There is no such venue.</source>
        <translation>لا يوجد مكان كهذا.</translation>
    </message>
    <message>
        <source>There is too much for one statement. Choose a shorter period.</source>
        <translation>هذا أكثر مما يتسع له كشف واحد. اختر فترة أقصر.</translation>
    </message>
    <message>
        <source>Choose two different customers.</source>
        <translation>اختر عميلين مختلفين.</translation>
    </message>
    <message>
        <source>Use an upper-case letter.</source>
        <translation>استخدم حرفًا لاتينيًا كبيرًا.</translation>
    </message>
    <message>
        <source>Use a lower-case letter.</source>
        <translation>استخدم حرفًا لاتينيًا صغيرًا.</translation>
    </message>
    <message>
        <source>Use a digit.</source>
        <translation>استخدم رقمًا.</translation>
    </message>
    <message>
        <source>Use a symbol such as ! or ?.</source>
        <translation>استخدم رمزًا مثل ! أو ?.</translation>
    </message>
    <message>
        <source>This password is a common one; choose another.</source>
        <translation>كلمة المرور هذه شائعة؛ اختر غيرها.</translation>
    </message>
    <message>
        <source>Please give the kiosk a name, for example where it stands.</source>
        <translation>يُرجى تسمية الكشك، مثلًا بمكان وجوده.</translation>
    </message>
    <message>
        <source>The start is a time of the day.</source>
        <translation>البداية وقت من اليوم.</translation>
    </message>
    <message>
        <source>The end is after the start, at most a week later.</source>
        <translation>النهاية بعد البداية، وبأسبوع على الأكثر.</translation>
    </message>
    <message>
        <source>A length is at least a minute and at most a day.</source>
        <translation>المدة دقيقة على الأقل ويوم على الأكثر.</translation>
    </message>
    <message>
        <source>It would begin on the day before.</source>
        <translation>ستكون البداية في اليوم السابق.</translation>
    </message>
    <message>
        <source>The highest price is below the lowest.</source>
        <translation>أعلى سعر أقل من أدنى سعر.</translation>
    </message>
    <message>
        <source>This date is out of reach.</source>
        <translation>هذا التاريخ خارج النطاق.</translation>
    </message>
    <message>
        <source>Please say why.</source>
        <translation>يُرجى ذكر السبب.</translation>
    </message>
    <message>
        <source>Please say why the policy does not apply.</source>
        <translation>يُرجى ذكر سبب عدم تطبيق السياسة.</translation>
    </message>
    <message>
        <source>Please say why there is a discount.</source>
        <translation>يُرجى ذكر سبب الخصم.</translation>
    </message>
    <message>
        <source>The number of guests is at least 1.</source>
        <translation>عدد الضيوف 1 على الأقل.</translation>
    </message>
    <message>
        <source>A booking lasts at most a year.</source>
        <translation>لا يتجاوز الحجز سنة.</translation>
    </message>
    <message>
        <source>A booking can be moved within its venue only.</source>
        <translation>لا يُنقل الحجز إلا داخل المكان نفسه.</translation>
    </message>
    <message>
        <source>None of the dates can be booked.</source>
        <translation>لا يمكن حجز أي من المواعيد.</translation>
    </message>
    <message>
        <source>The dates are so close that they overlap each other.</source>
        <translation>المواعيد متقاربة إلى حد التداخل.</translation>
    </message>
    <message>
        <source>No date fits this rule.</source>
        <translation>لا يوافق أي موعد هذه القاعدة.</translation>
    </message>
    <message>
        <source>This add-on is not offered at this venue.</source>
        <translation>هذه الإضافة غير متوفرة في هذا المكان.</translation>
    </message>
    <message>
        <source>Please type an amount above zero.</source>
        <translation>يُرجى كتابة مبلغ أكبر من صفر.</translation>
    </message>
    <message>
        <source>Please type an amount other than zero.</source>
        <translation>يُرجى كتابة مبلغ غير الصفر.</translation>
    </message>
    <message>
        <source>Please type the transfer&apos;s reference.</source>
        <translation>يُرجى كتابة مرجع الحوالة.</translation>
    </message>
    <message>
        <source>This amount cannot be booked.</source>
        <translation>لا يمكن تقييد هذا المبلغ.</translation>
    </message>
    <message>
        <source>This text has characters that cannot be stored.</source>
        <translation>في هذا النص أحرف لا يمكن حفظها.</translation>
    </message>
    <message>
        <source>A venue is in a city.</source>
        <translation>يجب أن يكون المكان في مدينة.</translation>
    </message>
    <message>
        <source>Choose a time zone such as Europe/Berlin.</source>
        <translation>اختر منطقة زمنية مثل Europe/Berlin.</translation>
    </message>
    <message>
        <source>The greatest capacity is at least 1, or empty.</source>
        <translation>أقصى سعة 1 على الأقل، أو تُترك فارغة.</translation>
    </message>
    <message>
        <source>A percentage is between 0 and 100.</source>
        <translation>النسبة المئوية بين 0 و100.</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>هذا ليس بريدًا إلكترونيًا.</translation>
    </message>
    <message>
        <source>This text is too long.</source>
        <translation>هذا النص طويل جدًا.</translation>
    </message>
    <message>
        <source>A hall holds at least 1 person.</source>
        <translation>تتسع القاعة لشخص واحد على الأقل.</translation>
    </message>
    <message>
        <source>Setup and teardown take from 0 minutes to 24 hours.</source>
        <translation>مدة التجهيز والإخلاء من 0 دقيقة إلى 24 ساعة.</translation>
    </message>
    <message>
        <source>The stock is a number from 0, or empty for no limit.</source>
        <translation>المخزون عدد من 0 فما فوق، أو فارغ دون حد.</translation>
    </message>
    <message>
        <source>A percentage has at most three decimals and is below 10,000.</source>
        <translation>للنسبة المئوية ثلاث منازل عشرية على الأكثر، وهي أقل من 10,000.</translation>
    </message>
    <message>
        <source>Names have at most 200 characters.</source>
        <translation>لا يتجاوز الاسم 200 حرف.</translation>
    </message>
    <message>
        <source>A price is not negative.</source>
        <translation>لا يكون السعر سالبًا.</translation>
    </message>
    <message>
        <source>This price is too high.</source>
        <translation>هذا السعر مرتفع جدًا.</translation>
    </message>
    <message>
        <source>Bookings start on a step of 1 minute to 24 hours.</source>
        <translation>تبدأ الحجوزات بخطوات من دقيقة واحدة إلى 24 ساعة.</translation>
    </message>
    <message>
        <source>The shortest booking is at least a minute, or empty.</source>
        <translation>أقصر حجز دقيقة على الأقل، أو يُترك فارغًا.</translation>
    </message>
    <message>
        <source>The longest booking is not shorter than the shortest.</source>
        <translation>لا يكون أطول حجز أقصر من أقصر حجز.</translation>
    </message>
    <message>
        <source>A refund is between 0 and 100 percent.</source>
        <translation>المبلغ المُعاد بين 0 و100 بالمئة.</translation>
    </message>
    <message>
        <source>A later cancellation cannot be refunded more.</source>
        <translation>لا يُعاد مقابل إلغاء متأخر أكثر مما يُعاد مقابل إلغاء أبكر.</translation>
    </message>
    <message>
        <source>A hall cannot be a part of itself.</source>
        <translation>لا يمكن أن تكون القاعة جزءًا من نفسها.</translation>
    </message>
    <message>
        <source>A divisible hall is made of at least two halls.</source>
        <translation>تتكون القاعة القابلة للتقسيم من قاعتين على الأقل.</translation>
    </message>
    <message>
        <source>Two of these halls share a part.</source>
        <translation>اثنتان من هذه القاعات تشتركان في جزء.</translation>
    </message>
    <message>
        <source>A hall is made of halls of its own venue.</source>
        <translation>تتكون القاعة من قاعات مكانها نفسه.</translation>
    </message>
    <message>
        <source>The price of an hour cannot be negative.</source>
        <translation>لا يكون سعر الساعة سالبًا.</translation>
    </message>
    <message>
        <source>A rule cannot take off more than 100 percent.</source>
        <translation>لا تخصم القاعدة أكثر من 100 بالمئة.</translation>
    </message>
    <message>
        <source>The season ends before it starts.</source>
        <translation>ينتهي الموسم قبل أن يبدأ.</translation>
    </message>
    <message>
        <source>This time is over.</source>
        <translation>انقضى هذا الوقت.</translation>
    </message>
    <message>
        <source>This lasts at most two years.</source>
        <translation>لا تتجاوز المدة سنتين.</translation>
    </message>
    <message>
        <source>Too many bookings lie in that time; take a shorter one.</source>
        <translation>في هذا الوقت حجوزات كثيرة جدًا؛ اختر وقتًا أقصر.</translation>
    </message>
    <message>
        <source>Nothing is left to block: it is blocked already, or what is kept takes all of it.</source>
        <translation>لم يبقَ ما يُحجب: الوقت محجوب بالفعل، أو تشغله كله الحجوزات الباقية.</translation>
    </message>
    <message>
        <source>Opening hours begin within the day and close at most 24 hours later, after they open.</source>
        <translation>تبدأ أوقات العمل ضمن اليوم، وتنتهي بعد بدايتها وبعد 24 ساعة على الأكثر.</translation>
    </message>
    <message>
        <source>A page needs a title.</source>
        <translation>تحتاج الصفحة إلى عنوان.</translation>
    </message>
    <message>
        <source>The page is nested too deeply.</source>
        <translation>تداخل عناصر الصفحة أعمق مما يجب.</translation>
    </message>
    <message>
        <source>A tag is too long. Pictures are uploaded, not pasted into the page.</source>
        <translation>وسم أطول مما يجب. تُرفع الصور ولا تُلصق في الصفحة.</translation>
    </message>
    <message>
        <source>Say what is to be seen, for those who do not see the picture.</source>
        <translation>اكتب ما يظهر، لمن لا يرى الصورة.</translation>
    </message>
    <message>
        <source>Use at least %1 characters.</source>
        <translation>استخدم %1 من الأحرف على الأقل.</translation>
    </message>
    <message>
        <source>Use at most %1 characters.</source>
        <translation>استخدم %1 من الأحرف على الأكثر.</translation>
    </message>
    <message>
        <source>%1 has %2 decimals.</source>
        <translation>المنازل العشرية لـ %1: ‏%2.</translation>
    </message>
    <message>
        <source>Only %1 of “%2” are free then.</source>
        <translation>المتوفر حينها من «%2»: ‏%1 فقط.</translation>
    </message>
    <message>
        <source>A series has at most %1 occurrences.</source>
        <translation>لا تتجاوز السلسلة %1 من المواعيد.</translation>
    </message>
    <message>
        <source>An address is made of a–z, 0–9 and single hyphens, at most %1 of them.</source>
        <translation>يتكون العنوان من a–z و0–9 وشرطات مفردة، بحد أقصى %1 حرفًا.</translation>
    </message>
    <message>
        <source>This is not a valid e-mail address.</source>
        <translation>هذا بريد إلكتروني غير صالح.</translation>
    </message>
    <message>
        <source>Please type a whole number.</source>
        <translation>اكتب عددًا صحيحًا.</translation>
    </message>
    <message>
        <source>Please type it as JSON, such as %1.</source>
        <translation>اكتبه بصيغة JSON، مثل %1.</translation>
    </message>
    <message>
        <source>“%1” is no whole number.</source>
        <translation>«%1» ليس عددًا صحيحًا.</translation>
    </message>
    <message>
        <source>“%1” is neither true nor false.</source>
        <translation>«%1» ليس true ولا false.</translation>
    </message>
    <message>
        <source>This is no list such as %1.</source>
        <translation>هذه ليست قائمة مثل %1.</translation>
    </message>
    <message>
        <source>This is no text.</source>
        <translation>هذا ليس نصًا.</translation>
    </message>
    <message>
        <source>“%1” is too little: at least %2.</source>
        <translation>«%1» أقل مما يجب: %2 على الأقل.</translation>
    </message>
    <message>
        <source>“%1” is too much: at most %2.</source>
        <translation>«%1» أكثر مما يجب: %2 على الأكثر.</translation>
    </message>
    <message>
        <source>“%1” is none of %2.</source>
        <translation>«%1» ليس واحدًا من %2.</translation>
    </message>
    <message>
        <source>“%1” does not begin with %2.</source>
        <translation>«%1» لا يبدأ بـ %2.</translation>
    </message>
    <message>
        <source>“%1” will not do; such as %2.</source>
        <translation>«%1» لا يصلح؛ مثال صالح: %2.</translation>
    </message>
    <message>
        <source>It begins with %1.</source>
        <translation>يبدأ بـ %1.</translation>
    </message>
    <message>
        <source>config.toml cannot be written: %1.</source>
        <translation>لا يمكن الكتابة في config.toml: %1.</translation>
    </message>
    <message>
        <source>config.toml is written in a way that cannot be changed from here: set %1 by hand.</source>
        <translation>كُتب config.toml بطريقة لا يمكن تغييرها من هنا: اضبط %1 يدويًا.</translation>
    </message>
    <message>
        <source>config.toml is not valid TOML: correct it by hand first.</source>
        <translation>config.toml ليس TOML صالحًا: صحّحه يدويًا أولًا.</translation>
    </message>
</context>
<context>
    <name>FigureSheet</name>
    <message>
        <source>Picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>الوصف</translation>
    </message>
    <message>
        <source>What the picture shows, for people who cannot see it.</source>
        <translation>ما تُظهره الصورة، لمن لا يستطيع رؤيتها.</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>العرض بالبكسل</translation>
    </message>
    <message>
        <source>Empty: as wide as the picture is.</source>
        <translation>فارغ: بعرض الصورة نفسها.</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>تعليق الصورة</translation>
    </message>
    <message>
        <source>Stands below the picture.</source>
        <translation>يظهر أسفل الصورة.</translation>
    </message>
    <message>
        <source>Say what the picture shows.</source>
        <translation>اكتب ما تُظهره الصورة.</translation>
    </message>
    <message>
        <source>Use a whole number from 1 to 9999.</source>
        <translation>استخدم عددًا صحيحًا من 1 إلى 9999.</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Filters</source>
        <translation>عوامل التصفية</translation>
    </message>
    <message>
        <source>Filters kept under a name</source>
        <translation>عوامل تصفية محفوظة باسم</translation>
    </message>
    <message>
        <source>“%1” without what is no longer there: %2</source>
        <translation>“%1” من دون ما لم يعد موجودًا: %2</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <translation>%1 (معدَّلة)</translation>
    </message>
    <message>
        <source>Filters: %1</source>
        <translation>عوامل التصفية: %1</translation>
    </message>
    <message>
        <source>%1 (opens with it)</source>
        <translation>%1 (تُفتح الصفحة بها)</translation>
    </message>
    <message>
        <source>Save these filters…</source>
        <translation>حفظ عوامل التصفية هذه…</translation>
    </message>
    <message>
        <source>Save the changes to “%1”</source>
        <translation>حفظ التغييرات في “%1”</translation>
    </message>
    <message>
        <source>Open the page with “%1”</source>
        <translation>فتح الصفحة بـ “%1”</translation>
    </message>
    <message>
        <source>Rename “%1”…</source>
        <translation>إعادة تسمية “%1”…</translation>
    </message>
    <message>
        <source>Delete “%1”</source>
        <translation>حذف “%1”</translation>
    </message>
    <message>
        <source>saved filter</source>
        <translation>تصفية محفوظة</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>التصفية: %1</translation>
    </message>
    <message>
        <source>Save these filters</source>
        <translation>حفظ عوامل التصفية هذه</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>حُفظ: %1</translation>
    </message>
    <message>
        <source>Rename the filter</source>
        <translation>إعادة تسمية التصفية</translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <translation>حُذفت: %1</translation>
    </message>
    <message>
        <source>The filter is back: %1</source>
        <translation>عاد عامل التصفية: %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>There is one with this name: it is replaced.</source>
        <translation>توجد تصفية بهذا الاسم: ستُستبدل.</translation>
    </message>
    <message>
        <source>something that this version does not know</source>
        <translation>شيء لا يعرفه هذا الإصدار</translation>
    </message>
</context>
<context>
    <name>Find</name>
    <message>
        <source>any</source>
        <translation>أي</translation>
    </message>
    <message>
        <source>today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>غدا</translation>
    </message>
    <message>
        <source>times in %1</source>
        <translation>الأوقات بتوقيت %1</translation>
    </message>
    <message>
        <source>%1 an hour</source>
        <translation>‏%1 في الساعة</translation>
    </message>
    <message>
        <source>my favourite</source>
        <translation>من مفضلاتي</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>غير مناسبة</translation>
    </message>
    <message>
        <source>Nothing of this day can be booked.</source>
        <translation>لا يمكن حجز شيء من هذا اليوم.</translation>
    </message>
    <message>
        <source>held, paid in part</source>
        <translation>محجوزة مؤقتًا، مدفوعة جزئيًا</translation>
    </message>
    <message>
        <source>held until %1</source>
        <translation>محجوزة مؤقتًا حتى %1</translation>
    </message>
    <message>
        <source>free at that time</source>
        <translation>متاحة في ذلك الوقت</translation>
    </message>
    <message>
        <source>held for somebody at that time</source>
        <translation>محجوزة مؤقتًا لشخص في ذلك الوقت</translation>
    </message>
    <message>
        <source>taken at that time</source>
        <translation>محجوزة في ذلك الوقت</translation>
    </message>
    <message>
        <source>free, but not for so long</source>
        <translation>متاحة، لكن ليس لهذه المدة</translation>
    </message>
    <message>
        <source>taken on that day</source>
        <translation>محجوزة في ذلك اليوم</translation>
    </message>
    <message>
        <source>closed then</source>
        <translation>مغلقة حينها</translation>
    </message>
    <message>
        <source>too late to be booked</source>
        <translation>فات وقت حجزها</translation>
    </message>
    <message>
        <source>out of service</source>
        <translation>خارج الخدمة</translation>
    </message>
    <message>
        <source>just fits</source>
        <translation>بالسعة المطلوبة تمامًا</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>دون %1</translation>
    </message>
    <message>
        <source>another kind of hall</source>
        <translation>نوع آخر من القاعات</translation>
    </message>
    <message>
        <source>dearer than wished</source>
        <translation>أغلى من المطلوب</translation>
    </message>
    <message>
        <source>cheaper than wished</source>
        <translation>أرخص من المطلوب</translation>
    </message>
    <message>
        <source>nearest in size</source>
        <translation>الأقرب حجمًا</translation>
    </message>
    <message>
        <source>cheapest that fits</source>
        <translation>أرخص قاعة مناسبة</translation>
    </message>
    <message>
        <source>best rated</source>
        <translation>الأعلى تقييمًا</translation>
    </message>
    <message>
        <source>another venue&apos;s, booked there</source>
        <translation>تابعة لمكان آخر، وتُحجز هناك</translation>
    </message>
    <message>
        <source>The hall asked for does not fit. Others of its venue are shown with it.</source>
        <translation>القاعة المطلوبة غير مناسبة. تُعرض معها قاعات أخرى من مكانها.</translation>
    </message>
    <message>
        <source>No hall has everything that was asked for.</source>
        <translation>لا توجد قاعة فيها كل المطلوب.</translation>
    </message>
    <message>
        <source>Others follow that have some of %1, not all.</source>
        <translation>تليها قاعات أخرى فيها بعض من %1، لا كلها.</translation>
    </message>
    <message>
        <source>Halls for fewer than %1 guests follow.</source>
        <translation>تليها قاعات تتسع لأقل من %1 ضيف.</translation>
    </message>
    <message>
        <source>No hall fits on %1. Ask for another day, other hours or fewer things.</source>
        <translation>لا توجد قاعة مناسبة في %1. جرّب يومًا آخر أو ساعات أخرى أو مرافق أقل.</translation>
    </message>
    <message>
        <source>None of your favourites fits on %1. The key F notes the hall that is chosen.</source>
        <translation>لا تناسب أي من مفضلاتك يوم %1. يحفظ المفتاح F القاعة المختارة.</translation>
    </message>
    <message>
        <source>Find a room</source>
        <extracomment>Below this width at 100 % text the form stands above the cards.
----------
What the cards answer, which may be older than what is typed.</extracomment>
        <translation>البحث عن قاعة</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the text</source>
        <extracomment>More are not marked: nobody looks at them one by one. On a Mac the usual ones hide the program.</extracomment>
        <translation>البحث في النص</translation>
    </message>
    <message>
        <source>Words to find</source>
        <translation>كلمات البحث</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>السابق (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>التالي (Enter)</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>إغلاق البحث</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>إغلاق (Esc)</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>استبدال بـ</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>استبدال</translation>
    </message>
    <message>
        <source>Replace this one and go on to the next (Enter)</source>
        <translation>استبدال هذا والانتقال إلى التالي (Enter)</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>استبدال الكل</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>غير موجود</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
</context>
<context>
    <name>FindForm</name>
    <message>
        <source>Where</source>
        <translation>الموقع</translation>
    </message>
    <message>
        <source>Cities and venues</source>
        <translation>المدن والأماكن</translation>
    </message>
    <message>
        <source>Hall, venue or city</source>
        <translation>قاعة أو مكان أو مدينة</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>يوم</translation>
    </message>
    <message>
        <source>any</source>
        <translation>أي</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>الضيوف</translation>
    </message>
    <message>
        <source>What there is</source>
        <translation>المرافق المتوفرة</translation>
    </message>
    <message>
        <source>With</source>
        <translation>المرافق</translation>
    </message>
    <message>
        <source>Projector, parking…</source>
        <translation>جهاز عرض، موقف سيارات…</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>Kind of hall</source>
        <translation>نوع القاعة</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>أي نوع</translation>
    </message>
    <message>
        <source>Lowest price of an hour</source>
        <translation>أدنى سعر للساعة</translation>
    </message>
    <message>
        <source>Highest price of an hour</source>
        <translation>أعلى سعر للساعة</translation>
    </message>
    <message>
        <source>Only my venue</source>
        <translation>مكاني فقط</translation>
    </message>
    <message>
        <source>Only my favourites</source>
        <translation>مفضلاتي فقط</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation>المو&amp;قع</translation>
    </message>
    <message>
        <source>Da&amp;y</source>
        <translation>ال&amp;يوم</translation>
    </message>
    <message>
        <source>&amp;Guests</source>
        <translation>ال&amp;ضيوف</translation>
    </message>
    <message>
        <source>W&amp;ith</source>
        <translation>ال&amp;مرافق</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;من</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;إلى</translation>
    </message>
    <message>
        <source>H&amp;ours</source>
        <translation>الم&amp;دة</translation>
    </message>
    <message>
        <source>&amp;Kind of hall</source>
        <translation>&amp;نوع القاعة</translation>
    </message>
    <message>
        <source>Rate f&amp;rom</source>
        <translation>ال&amp;سعر من</translation>
    </message>
    <message>
        <source>Rate &amp;up to</source>
        <translation>السعر &amp;حتى</translation>
    </message>
    <message>
        <source>Say a day, such as 14 or Friday.</source>
        <translation>اكتب يومًا، مثل 14 أو الجمعة.</translation>
    </message>
    <message>
        <source>Say a time.</source>
        <translation>اكتب وقتًا.</translation>
    </message>
    <message>
        <source>Say how long.</source>
        <translation>اكتب المدة.</translation>
    </message>
</context>
<context>
    <name>FindView</name>
    <message>
        <source>Refresh</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>Refresh (F5)</source>
        <translation>تحديث (F5)</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>التقويم</translation>
    </message>
    <message>
        <source>Show the day in the calendar (C)</source>
        <translation>عرض اليوم في التقويم (C)</translation>
    </message>
    <message>
        <source>Hold…</source>
        <translation>حجز مؤقت…</translation>
    </message>
    <message>
        <source>Keep it for a caller without payment (H)</source>
        <translation>الاحتفاظ بها لمتصل دون دفع (H)</translation>
    </message>
    <message>
        <source>Book…</source>
        <translation>حجز…</translation>
    </message>
    <message>
        <source>Book it (Enter)</source>
        <translation>حجزها (Enter)</translation>
    </message>
    <message>
        <source>Halls that were found</source>
        <translation>القاعات التي عُثر عليها</translation>
    </message>
    <message>
        <source>Choose a hall and a time</source>
        <translation>اختيار قاعة ووقت</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Book the chosen time</source>
        <translation>حجز الوقت المختار</translation>
    </message>
    <message>
        <source>Hold it as an option</source>
        <translation>حجزها مؤقتا كخيار</translation>
    </message>
    <message>
        <source>Show it in the calendar</source>
        <translation>عرضها في التقويم</translation>
    </message>
    <message>
        <source>Add it to my favourites, or take it away</source>
        <translation>إضافتها إلى مفضلاتي أو إزالتها منها</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Back to what is looked for</source>
        <translation>العودة إلى ما يُبحث عنه</translation>
    </message>
    <message>
        <source>Clear the form</source>
        <translation>مسح النموذج</translation>
    </message>
    <message>
        <source>%1 of %2 halls</source>
        <translation>‏%1 من %2 من القاعات</translation>
    </message>
    <message>
        <source>Nothing of this day can be booked here.</source>
        <translation>لا يمكن حجز شيء من هذا اليوم هنا.</translation>
    </message>
    <message>
        <source>Only the desk of %1 can book this hall.</source>
        <translation>لا يمكن حجز هذه القاعة إلا من مكتب %1.</translation>
    </message>
    <message>
        <source>Somebody has paid a part of this and keeps it.</source>
        <translation>دفع شخص جزءًا من هذا الحجز ويحتفظ به.</translation>
    </message>
    <message>
        <source>Somebody holds this until %1. It can be booked if it comes free.</source>
        <translation>هذا الوقت محجوز مؤقتًا لشخص حتى %1. يمكن حجزه إذا أصبح متاحًا.</translation>
    </message>
</context>
<context>
    <name>FormWindow</name>
    <message>
        <source>Close</source>
        <extracomment>The width of the panel, and the least of the form beside it, at 100 % text.</extracomment>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>%1 ms</source>
        <extracomment>Signs of well-known currencies; others are written with their code.</extracomment>
        <translation>‏%1 م.ث</translation>
    </message>
    <message>
        <source>over</source>
        <translation>انتهى</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>أقل من دقيقة</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>منذ %1</translation>
    </message>
</context>
<context>
    <name>GivenChip</name>
    <message>
        <source>%1. Take this filter away</source>
        <translation>%1. إزالة عامل التصفية هذا</translation>
    </message>
</context>
<context>
    <name>HideSheet</name>
    <message>
        <source>Hide this review?</source>
        <translation>هل تريد إخفاء هذا التقييم؟</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>Its author reads the reason.</source>
        <translation>يقرأ كاتب التقييم السبب.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>ال&amp;سبب</translation>
    </message>
    <message>
        <source>Customers see it no longer, and the hall&apos;s average no longer counts it.</source>
        <translation>لن يراه العملاء بعد الآن، ولن يُحتسب في متوسط القاعة.</translation>
    </message>
    <message>
        <source>The review is hidden.</source>
        <translation>أُخفي التقييم.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>the program</source>
        <translation>البرنامج</translation>
    </message>
    <message>
        <source>you</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>an administrator</source>
        <translation>مدير</translation>
    </message>
    <message>
        <source>a moderator</source>
        <translation>مشرف</translation>
    </message>
    <message>
        <source>the customer</source>
        <translation>العميل</translation>
    </message>
</context>
<context>
    <name>HistoryBlock</name>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
</context>
<context>
    <name>HoldSheet</name>
    <message>
        <source>Hold for a caller</source>
        <translation>حجز مؤقت لمتصل</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>حجز مؤقت</translation>
    </message>
    <message>
        <source>Add the new customer first, or go back to the search.</source>
        <translation>أضف العميل الجديد أولًا أو عد إلى البحث.</translation>
    </message>
    <message>
        <source>Please choose the customer.</source>
        <translation>يُرجى اختيار العميل.</translation>
    </message>
</context>
<context>
    <name>HoldsCard</name>
    <message>
        <source>Holds</source>
        <translation>الحجوزات المؤقتة</translation>
    </message>
    <message>
        <source>No hold waits for payment.</source>
        <translation>لا حجز مؤقت ينتظر الدفع.</translation>
    </message>
    <message>
        <source>Take payment…</source>
        <translation>استلام الدفعة…</translation>
    </message>
    <message>
        <source>Take the payment that confirms it</source>
        <translation>استلام الدفعة التي تؤكده</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>إخلاء…</translation>
    </message>
    <message>
        <source>Let the hall go again</source>
        <translation>إتاحة القاعة من جديد</translation>
    </message>
    <message>
        <source>Release the hold of “%1”?</source>
        <translation>إخلاء الحجز المؤقت لـ «%1»؟</translation>
    </message>
    <message>
        <source>The booking is cancelled and %1 is free for others at once. Nothing was paid.</source>
        <translation>يُلغى الحجز وتصبح %1 متاحة لغيره فورًا. لم يُدفع شيء.</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>إخلاء</translation>
    </message>
    <message>
        <source>The hold of “%1” was released.</source>
        <translation>أُخلي الحجز المؤقت لـ «%1».</translation>
    </message>
</context>
<context>
    <name>HoursEditor</name>
    <message>
        <source>closed</source>
        <extracomment>How far past midnight the picture of a day goes.</extracomment>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>Such as 9–13, 14–18; 20–2 ends the next day. Nothing means closed.</source>
        <translation>مثل 9–13, 14–18؛ و20–2 تنتهي في اليوم التالي. تركها فارغة يعني مغلق.</translation>
    </message>
    <message>
        <source>Same every day</source>
        <translation>كل الأيام متماثلة</translation>
    </message>
    <message>
        <source>Copy the hours of the first day that has some to the whole week</source>
        <translation>نسخ ساعات أول يوم محدد إلى الأسبوع كله</translation>
    </message>
    <message>
        <source>Type hours such as 9–17, or leave the day empty.</source>
        <translation>اكتب ساعات مثل 9–17، أو اترك اليوم فارغًا.</translation>
    </message>
</context>
<context>
    <name>HoursPage</name>
    <message>
        <source>This hall has opening hours of its own</source>
        <translation>لهذه القاعة أوقات عمل خاصة</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>أوقات العمل</translation>
    </message>
    <message>
        <source>These hours count for every hall that has none of its own. Existing bookings stay.</source>
        <translation>تسري هذه الأوقات على كل قاعة ليست لها أوقات خاصة. تبقى الحجوزات القائمة.</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>‏%1: %2</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Shortcuts</source>
        <translation>الاختصارات</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>A tour of the desk</source>
        <translation>جولة في البرنامج</translation>
    </message>
</context>
<context>
    <name>KioskForms</name>
    <message>
        <source>Pair a tablet</source>
        <translation>إقران جهاز لوحي</translation>
    </message>
    <message>
        <source>Show the code</source>
        <translation>عرض الرمز</translation>
    </message>
    <message>
        <source>Rename the kiosk</source>
        <translation>تغيير اسم الكشك</translation>
    </message>
    <message>
        <source>Pair “%1”</source>
        <translation>إقران «%1»</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>رمز جديد</translation>
    </message>
</context>
<context>
    <name>KioskPages</name>
    <message>
        <source>“%1” in %2: the kiosk shows it</source>
        <extracomment>Larger text leaves no room for the pages above the list, unless somebody wants them there. state -&gt; mark and its colour page: KioskPage, language: str</extracomment>
        <translation>«%1» باللغة %2: يعرضها الكشك</translation>
    </message>
    <message>
        <source>“%1” in %2: a draft, which the kiosk does not show</source>
        <translation>«%1» باللغة %2: مسودة لا يعرضها الكشك</translation>
    </message>
    <message>
        <source>The kiosk has no “%1” in %2 yet: write it</source>
        <translation>ليس لدى الكشك «%1» باللغة %2 بعد: اكتبها</translation>
    </message>
    <message>
        <source>On the kiosk: %1 of %2 pages</source>
        <translation>على الكشك: %1 من %2 صفحات</translation>
    </message>
</context>
<context>
    <name>Kiosks</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>آخر ظهور</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>منذ</translation>
    </message>
</context>
<context>
    <name>KiosksTab</name>
    <message>
        <source>Kiosks</source>
        <translation>الأكشاك</translation>
    </message>
    <message>
        <source>Pair a tablet…</source>
        <translation>إقران جهاز لوحي…</translation>
    </message>
    <message>
        <source>Pair again…</source>
        <translation>إقران من جديد…</translation>
    </message>
    <message>
        <source>Make a new code, for a tablet that takes the place of this one</source>
        <translation>إنشاء رمز جديد لجهاز لوحي يحل محل هذا</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>تغيير الاسم…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>إلغاء الإقران…</translation>
    </message>
    <message>
        <source>Tablets on which customers book alone. Each is paired once.</source>
        <translation>أجهزة لوحية يحجز عليها العملاء بأنفسهم. يُقرن كل منها مرة واحدة.</translation>
    </message>
    <message>
        <source>No tablet is paired yet. Customers can book alone at a kiosk once one is.</source>
        <translation>لم يُقرن جهاز لوحي بعد. بعد إقران واحد يمكن للعملاء الحجز بأنفسهم على الكشك.</translation>
    </message>
    <message>
        <source>Revoke “%1”?</source>
        <translation>هل تلغي إقران «%1»؟</translation>
    </message>
    <message>
        <source>Nobody can book at this tablet any more, at once and for good. What was booked there stays. To use the tablet again, pair it as a new kiosk.</source>
        <translation>لن يتمكن أحد من الحجز على هذا الجهاز فورًا ونهائيًا. يبقى ما حُجز عليه. لاستخدام الجهاز من جديد أقرنه ككشك جديد.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>إلغاء الإقران</translation>
    </message>
    <message>
        <source>“%1” was revoked.</source>
        <translation>أُلغي إقران «%1».</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>As the system</source>
        <translation>مثل النظام</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>Credit</source>
        <translation>إيداع</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>دفع</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>استرداد</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>تصحيح</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>What</source>
        <translation>البيان</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>الرصيد</translation>
    </message>
    <message>
        <source>%1 (pending)</source>
        <translation>‏%1 (معلّق)</translation>
    </message>
    <message>
        <source>%1 (failed)</source>
        <translation>‏%1 (فشل)</translation>
    </message>
</context>
<context>
    <name>LeftDrafts</name>
    <message>
        <source>without a title</source>
        <translation>بلا عنوان</translation>
    </message>
    <message>
        <source>A new page, %1, was not saved. Its text of %2 is here.</source>
        <translation>صفحة جديدة، %1، لم تُحفظ. نصها من %2 موجود هنا.</translation>
    </message>
    <message>
        <source>Your changes to %1 were not saved. Your text of %2 is here.</source>
        <translation>لم تُحفظ تغييراتك على %1. نصك من %2 موجود هنا.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>تجاهل</translation>
    </message>
</context>
<context>
    <name>LeftoverBanner</name>
    <message>
        <source>You have changes of %1 that were not saved.</source>
        <extracomment>A page, and the drafts of it that were left, the newest first.</extracomment>
        <translation>لديك تغييرات من %1 لم تُحفظ.</translation>
    </message>
    <message>
        <source>Go on with them</source>
        <translation>المتابعة بها</translation>
    </message>
    <message>
        <source>Look at the differences</source>
        <translation>عرض الاختلافات</translation>
    </message>
    <message>
        <source>Discard them</source>
        <translation>تجاهلها</translation>
    </message>
    <message>
        <source>What was not saved</source>
        <translation>ما لم يُحفظ</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>غير محفوظ</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>محفوظ</translation>
    </message>
</context>
<context>
    <name>LengthField</name>
    <message>
        <source>How long, such as 3, 1:30 or 90 min</source>
        <translation>المدة، مثل 3 أو 1:30 أو 90 min</translation>
    </message>
</context>
<context>
    <name>LibrarySheet</name>
    <message>
        <source>Choose a picture</source>
        <translation>اختيار صورة</translation>
    </message>
    <message>
        <source>Pictures of the website</source>
        <translation>صور الموقع</translation>
    </message>
    <message>
        <source>Put it into the page</source>
        <translation>إدراجها في الصفحة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>What it shows, or the file&apos;s name</source>
        <translation>ما تُظهره أو اسم الملف</translation>
    </message>
    <message>
        <source>Add pictures…</source>
        <translation>إضافة صور…</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>عرض المزيد</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>ما تُظهره</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Save what it shows; pages that have the picture already keep their words</source>
        <translation>حفظ ما تُظهره؛ الصفحات التي فيها الصورة تحتفظ بكلماتها</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>حذف…</translation>
    </message>
    <message>
        <source>No picture fits these words.</source>
        <translation>لا توجد صورة تطابق هذه الكلمات.</translation>
    </message>
    <message>
        <source>No pictures yet. Drop some here, or choose files: %2, at most %1 each.</source>
        <translation>لا توجد صور بعد. أفلت بعضها هنا أو اختر ملفات: %2، بحجم لا يزيد على %1 لكل منها.</translation>
    </message>
    <message>
        <source>Shown on: %1</source>
        <translation>معروضة في: %1</translation>
    </message>
    <message>
        <source>No page shows it at present.</source>
        <translation>لا تعرضها أي صفحة حاليًا.</translation>
    </message>
    <message>
        <source>Please say what the picture shows.</source>
        <translation>يُرجى كتابة ما تُظهره الصورة.</translation>
    </message>
    <message>
        <source>It will not be in the library any more.</source>
        <translation>لن تبقى في المكتبة.</translation>
    </message>
    <message>
        <source>Delete this picture?</source>
        <translation>حذف هذه الصورة؟</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>These pages show the picture: %1. Take it out there first.</source>
        <translation>تعرض هذه الصفحات الصورة: %1. أزلها منها أولًا.</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>إضافة صور</translation>
    </message>
</context>
<context>
    <name>Likeness</name>
    <message>
        <source>same e-mail</source>
        <translation>البريد الإلكتروني نفسه</translation>
    </message>
    <message>
        <source>same name and phone</source>
        <translation>الاسم والهاتف نفسهما</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>الهاتف نفسه</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>الاسم نفسه</translation>
    </message>
    <message>
        <source>similar name</source>
        <translation>اسم مشابه</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>All requests</source>
        <translation>كل الطلبات</translation>
    </message>
    <message>
        <source>Attempts to sign in</source>
        <translation>محاولات تسجيل الدخول</translation>
    </message>
    <message>
        <source>New accounts</source>
        <translation>الحسابات الجديدة</translation>
    </message>
    <message>
        <source>Changes of bookings</source>
        <translation>تغييرات الحجوزات</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>عمليات البحث</translation>
    </message>
    <message>
        <source>Attempts to pair a tablet</source>
        <translation>محاولات إقران جهاز لوحي</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>‏%1 في الثانية</translation>
    </message>
    <message>
        <source>%1 a minute</source>
        <translation>‏%1 في الدقيقة</translation>
    </message>
    <message>
        <source>%1 an hour</source>
        <translation>‏%1 في الساعة</translation>
    </message>
    <message>
        <source>%1 a day</source>
        <translation>‏%1 في اليوم</translation>
    </message>
</context>
<context>
    <name>LimitsTab</name>
    <message>
        <source>Each address in the network may ask so often; who asks more is asked to wait.</source>
        <translation>لكل عنوان في الشبكة هذا العدد من الطلبات؛ ومن زاد طُلب منه الانتظار.</translation>
    </message>
    <message>
        <source>Limits are switched off: RATE_LIMIT_ENABLED is false.</source>
        <translation>الحدود معطلة: RATE_LIMIT_ENABLED هو false.</translation>
    </message>
    <message numerus="yes">
        <source>%n requests were turned away in the last hour.</source>
        <translation>
            <numerusform>لم يُرفض أي طلب في الساعة الأخيرة.</numerusform>
            <numerusform>رُفض طلب واحد في الساعة الأخيرة.</numerusform>
            <numerusform>رُفض طلبان في الساعة الأخيرة.</numerusform>
            <numerusform>رُفضت %n طلبات في الساعة الأخيرة.</numerusform>
            <numerusform>رُفض %n طلبًا في الساعة الأخيرة.</numerusform>
            <numerusform>رُفض %n طلب في الساعة الأخيرة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody met a limit in the last hour.</source>
        <translation>لم يبلغ أحد حدًا في الساعة الأخيرة.</translation>
    </message>
</context>
<context>
    <name>LinkCard</name>
    <message>
        <source>Link</source>
        <translation>رابط</translation>
    </message>
    <message>
        <source>example.com, a mail address or a number</source>
        <translation>example.com أو عنوان بريد أو رقم هاتف</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Type an address such as https://example.com, a mail address or a number.</source>
        <translation>اكتب عنوانًا مثل https://example.com أو عنوان بريد أو رقم هاتف.</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>This list</source>
        <translation>هذه القائمة</translation>
    </message>
    <message>
        <source>↑   ↓</source>
        <translation>↑   ↓</translation>
    </message>
    <message>
        <source>Choose; what is known stands beside the list</source>
        <translation>الاختيار؛ المعلومات تظهر بجانب القائمة</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Go on into what is known</source>
        <translation>الانتقال إلى المعلومات</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close what stands beside the list</source>
        <translation>إغلاق ما بجانب القائمة</translation>
    </message>
</context>
<context>
    <name>ListingView</name>
    <message>
        <source>Clear filters</source>
        <extracomment>What stands at the right; both have a signal ``closed``. What the person&apos;s choices about this view are remembered by. Whether what can be filtered by is loaded first; the view calls ``filters_there`` when it is.</extracomment>
        <translation>إزالة عوامل التصفية</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Nothing fits these filters.</source>
        <translation>لا شيء يطابق عوامل التصفية هذه.</translation>
    </message>
</context>
<context>
    <name>LockedPage</name>
    <message>
        <source>Locked</source>
        <translation>مقفل</translation>
    </message>
    <message>
        <source>The password is asked for in your other window.</source>
        <translation>تُطلب كلمة المرور في نافذتك الأخرى.</translation>
    </message>
    <message>
        <source>Unlock here</source>
        <translation>فتح القفل هنا</translation>
    </message>
</context>
<context>
    <name>Looks</name>
    <message>
        <source>(the HTTP endpoint)</source>
        <translation>(نقطة اتصال HTTP)</translation>
    </message>
    <message>
        <source>(the meeting service)</source>
        <translation>(خدمة الاجتماعات)</translation>
    </message>
    <message>
        <source>) and 50051</source>
        <translation>) و50051</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>مجلد البيانات</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>القرص</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>المخطط</translation>
    </message>
    <message>
        <source>Database role</source>
        <translation>دور قاعدة البيانات</translation>
    </message>
    <message>
        <source>Signing secrets</source>
        <translation>أسرار التوقيع</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>المستندات</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>البريد</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>المنافذ</translation>
    </message>
    <message>
        <source>%1 is writable, and closed to others.</source>
        <translation>%1 قابل للكتابة ومغلق أمام الآخرين.</translation>
    </message>
    <message>
        <source>%1 is open to other users of this machine (mode %2).</source>
        <translation>%1 مفتوح لمستخدمين آخرين على هذا الجهاز (الصلاحيات %2).</translation>
    </message>
    <message>
        <source>The data folder %1 cannot be made: a file of that name is in the way.</source>
        <translation>لا يمكن إنشاء مجلد البيانات %1: يعترضه ملف بهذا الاسم.</translation>
    </message>
    <message>
        <source>The data folder %1 cannot be made: %2.</source>
        <translation>لا يمكن إنشاء مجلد البيانات %1: %2.</translation>
    </message>
    <message>
        <source>The data folder %1 cannot be written to. Mend its rights, or name another by --data-dir.</source>
        <translation>لا يمكن الكتابة في مجلد البيانات %1. صحّح صلاحياته، أو سمِّ غيره عبر --data-dir.</translation>
    </message>
    <message>
        <source>%1 GB free for the data folder.</source>
        <translation>%1 غيغابايت متاحة لمجلد البيانات.</translation>
    </message>
    <message>
        <source>not set up: messages wait in the outbox.</source>
        <translation>غير مُعدّ: تنتظر الرسائل في صندوق الصادر.</translation>
    </message>
    <message>
        <source>8000 and 50051 are free; the console needs neither.</source>
        <translation>8000 و50051 متاحان؛ ولا تحتاج الوحدة إلى أي منهما.</translation>
    </message>
    <message>
        <source>another program uses %1; the console needs neither.</source>
        <translation>يستخدم برنامج آخر %1؛ ولا تحتاج الوحدة إلى أي منهما.</translation>
    </message>
    <message>
        <source>the program&apos;s own, version %1, answers in %2 ms.</source>
        <translation>الخاصة بالبرنامج، الإصدار %1، تجيب خلال %2 مللي ثانية.</translation>
    </message>
    <message>
        <source>a server, version %1, answers in %2 ms.</source>
        <translation>خادم، الإصدار %1، يجيب خلال %2 مللي ثانية.</translation>
    </message>
    <message>
        <source>the program&apos;s own store answers in %1 ms.</source>
        <translation>مخزن البرنامج نفسه يجيب خلال %1 مللي ثانية.</translation>
    </message>
    <message>
        <source>a server answers in %1 ms.</source>
        <translation>خادم يجيب خلال %1 مللي ثانية.</translation>
    </message>
    <message>
        <source>the program&apos;s own, version %1.</source>
        <translation>الخاصة بالبرنامج، الإصدار %1.</translation>
    </message>
    <message>
        <source>a server, version %1.</source>
        <translation>خادم، الإصدار %1.</translation>
    </message>
    <message>
        <source>the document store does not answer: %1</source>
        <translation>مخزن المستندات لا يجيب: %1</translation>
    </message>
    <message>
        <source>the database cannot be reached.</source>
        <translation>لا يمكن الوصول إلى قاعدة البيانات.</translation>
    </message>
    <message>
        <source>the document store cannot be reached.</source>
        <translation>لا يمكن الوصول إلى مخزن المستندات.</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2.</source>
        <translation>لا يمكن الوصول إلى %1: %2.</translation>
    </message>
    <message>
        <source>%1 answers, but no sender is set.</source>
        <translation>%1 يجيب، لكن لم يُضبط مرسِل.</translation>
    </message>
    <message>
        <source>%1 answers.</source>
        <translation>%1 يجيب.</translation>
    </message>
    <message>
        <source>version %1, brought up to date just now.</source>
        <translation>الإصدار %1، حُدّث الآن.</translation>
    </message>
    <message>
        <source>version %1, which is what this program needs.</source>
        <translation>الإصدار %1، وهو ما يحتاجه هذا البرنامج.</translation>
    </message>
    <message>
        <source>The database is empty. Run `%1` to make its tables.</source>
        <translation>قاعدة البيانات فارغة. شغّل `%1` لإنشاء جداولها.</translation>
    </message>
    <message>
        <source>The database was made by a newer version of this program (schema %1, this one knows up to %2). Install that version on this machine.</source>
        <translation>أُنشئت قاعدة البيانات بإصدار أحدث من هذا البرنامج (المخطط %1، وهذا يعرف حتى %2). ثبّت ذلك الإصدار على هذا الجهاز.</translation>
    </message>
    <message>
        <source>The database has schema %1, this program needs %2. Run `%3` once, with the role that owns the schema in POSTGRES_OWNER_URL.</source>
        <translation>مخطط قاعدة البيانات %1، ويحتاج هذا البرنامج إلى %2. شغّل `%3` مرة واحدة، مع الدور المالك للمخطط في POSTGRES_OWNER_URL.</translation>
    </message>
    <message>
        <source>The role %1 is a superuser: its password undoes what the database guarantees.</source>
        <translation>الدور %1 مستخدم أعلى: كلمة مروره تُبطل ما تضمنه قاعدة البيانات.</translation>
    </message>
    <message>
        <source>The role %1 owns the tables: its password undoes what the database guarantees.</source>
        <translation>الدور %1 يملك الجداول: كلمة مروره تُبطل ما تضمنه قاعدة البيانات.</translation>
    </message>
    <message>
        <source>The role %1 may erase ledger or audit rows: its password undoes what the database guarantees.</source>
        <translation>يجوز للدور %1 محو صفوف من دفتر الحساب أو سجل التدقيق: كلمة مروره تُبطل ما تضمنه قاعدة البيانات.</translation>
    </message>
    <message>
        <source>%1 owns nothing and can erase neither ledger nor audit log.</source>
        <translation>%1 لا يملك شيئًا ولا يمكنه محو دفتر الحساب ولا سجل التدقيق.</translation>
    </message>
    <message>
        <source>both present, from the settings.</source>
        <translation>كلاهما موجود، من الإعدادات.</translation>
    </message>
    <message>
        <source>both present, generated, in the data folder.</source>
        <translation>كلاهما موجود، مُولَّد، في مجلد البيانات.</translation>
    </message>
    <message>
        <source>both present, generated, in the database.</source>
        <translation>كلاهما موجود، مُولَّد، في قاعدة البيانات.</translation>
    </message>
    <message>
        <source>Another host signs tokens with other secrets, so a sign-in there is not valid here. Give every host the same JWT_SECRET and JWT_REFRESH_SECRET (or none of them any), then run `hallbooking-desktop migrate` on one.</source>
        <translation>يوقّع جهاز آخر بأسرار أخرى، فلا يصلح الدخول هناك هنا. أعطِ كل جهاز قيمتَي JWT_SECRET وJWT_REFRESH_SECRET نفسيهما (أو لا تعطِ أيًا منها شيئًا)، ثم شغّل `hallbooking-desktop migrate` على أحدها.</translation>
    </message>
    <message>
        <source>The log in the data folder has the server&apos;s own words.</source>
        <translation>في سجل مجلد البيانات كلمات الخادم نفسه.</translation>
    </message>
    <message>
        <source>The log folder has the store&apos;s own words.</source>
        <translation>في مجلد السجلات كلمات المخزن نفسه.</translation>
    </message>
    <message>
        <source>Check %1, the server and the way to it.</source>
        <translation>تحقّق من %1 ومن الخادم والطريق إليه.</translation>
    </message>
    <message>
        <source>Check %1 and %2.</source>
        <translation>تحقّق من %1 و%2.</translation>
    </message>
    <message>
        <source>Check %1.</source>
        <translation>تحقّق من %1.</translation>
    </message>
    <message>
        <source>Set %1.</source>
        <translation>اضبط %1.</translation>
    </message>
    <message>
        <source>%1 turns it on.</source>
        <translation>%1 يشغّله.</translation>
    </message>
    <message>
        <source>Version %1 or newer is needed.</source>
        <translation>يلزم الإصدار %1 أو أحدث.</translation>
    </message>
    <message>
        <source>Free at least 1 GB, or move the data with --data-dir.</source>
        <translation>أفرغ 1 غيغابايت على الأقل، أو انقل البيانات عبر --data-dir.</translation>
    </message>
    <message>
        <source>Give desks a role of their own: %1; and keep the owner for `migrate`, in POSTGRES_OWNER_URL.</source>
        <translation>أعطِ المكاتب دورًا خاصًا بها: %1؛ وأبقِ المالك لـ `migrate` في POSTGRES_OWNER_URL.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Hall Booking</source>
        <extracomment>A further window stands so many pixels beside the one that it was opened from. What was refused while nobody could read it. Whether the sign-in page is there, to be signed in at or to unlock.</extracomment>
        <translation>Hall Booking</translation>
    </message>
    <message>
        <source>Your password is set. Sign in with it now.</source>
        <translation>عُيّنت كلمة المرور. سجّل الدخول بها الآن.</translation>
    </message>
    <message>
        <source>The database is back; everything is up to date.</source>
        <translation>عادت قاعدة البيانات؛ كل شيء محدّث.</translation>
    </message>
    <message>
        <source>The database cannot be reached. What you see stays on screen, changes are refused until it is back. Reconnecting by itself…</source>
        <translation>تعذر الوصول إلى قاعدة البيانات. يبقى ما تراه على الشاشة، وتُرفض التغييرات حتى تعود. تجري إعادة الاتصال تلقائيًا…</translation>
    </message>
</context>
<context>
    <name>MatchList</name>
    <message>
        <source>Customers found</source>
        <translation>العملاء الذين عُثر عليهم</translation>
    </message>
</context>
<context>
    <name>Merge</name>
    <message>
        <source>Since %1</source>
        <translation>منذ %1</translation>
    </message>
</context>
<context>
    <name>MergeSheet</name>
    <message>
        <source>Join with another customer</source>
        <translation>الدمج مع عميل آخر</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>دمج</translation>
    </message>
    <message>
        <source>Who it might be</source>
        <translation>من قد يكون</translation>
    </message>
    <message>
        <source>Keep the other record instead</source>
        <translation>إبقاء السجل الآخر بدلًا منه</translation>
    </message>
    <message>
        <source>Nobody is found.</source>
        <translation>لم يُعثر على أحد.</translation>
    </message>
    <message>
        <source>They look alike:</source>
        <translation>سجلات متشابهة:</translation>
    </message>
    <message>
        <source>Nobody looks alike. Search for the other.</source>
        <translation>لا يوجد من يشبهه. ابحث عن السجل الآخر.</translation>
    </message>
    <message>
        <source>Name, phone or e-mail of the other</source>
        <translation>اسم الآخر أو هاتفه أو بريده الإلكتروني</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Something is missing or wrong. Please correct the marked fields.</source>
        <translation>هناك نقص أو خطأ. يُرجى تصحيح الحقول المحددة.</translation>
    </message>
    <message>
        <source>This is no longer there. Refresh the list and choose again.</source>
        <translation>لم يعد هذا موجودًا. حدّث القائمة واختر من جديد.</translation>
    </message>
    <message>
        <source>Your role does not allow this. Ask an administrator to do it or to change your role.</source>
        <translation>دورك لا يسمح بذلك. اطلب من مدير أن يفعله أو أن يغيّر دورك.</translation>
    </message>
    <message>
        <source>Your session has ended. Please sign in again.</source>
        <translation>انتهت جلستك. يُرجى تسجيل الدخول من جديد.</translation>
    </message>
    <message>
        <source>The e-mail or the password is wrong. Check both and try again.</source>
        <translation>البريد الإلكتروني أو كلمة المرور غير صحيحة. راجعهما وحاول من جديد.</translation>
    </message>
    <message>
        <source>Somebody else changed this in the meantime. The newest state is loaded: look at it and try again.</source>
        <translation>غيّر شخص آخر هذا في هذه الأثناء. حُمّلت أحدث حالة: راجعها وحاول من جديد.</translation>
    </message>
    <message>
        <source>The hall is taken at that time. Choose another time or another hall.</source>
        <translation>القاعة محجوزة في ذلك الوقت. اختر وقتًا آخر أو قاعة أخرى.</translation>
    </message>
    <message>
        <source>The hall cannot be booked at that time. Choose another time or another hall.</source>
        <translation>لا يمكن حجز القاعة في ذلك الوقت. اختر وقتًا آخر أو قاعة أخرى.</translation>
    </message>
    <message>
        <source>The time breaks a booking rule of the venue. Choose another time.</source>
        <translation>هذا الوقت يخالف إحدى قواعد الحجز في المكان. اختر وقتًا آخر.</translation>
    </message>
    <message>
        <source>There is already an unpaid booking on hold. Pay or cancel it first.</source>
        <translation>هناك حجز مؤقت غير مدفوع. ادفعه أو ألغه أولًا.</translation>
    </message>
    <message>
        <source>The hold has run out and the time was released. Book it again if it is still free.</source>
        <translation>انتهى الحجز المؤقت وأصبح الوقت متاحًا. احجزه من جديد إن كان لا يزال متاحًا.</translation>
    </message>
    <message>
        <source>This is not possible any more: it has changed in the meantime. Look at its newest state.</source>
        <translation>لم يعد هذا ممكنًا: تغيّر شيء في هذه الأثناء. اطّلع على أحدث حالة.</translation>
    </message>
    <message>
        <source>This can no longer be taken back. Look at its newest state.</source>
        <translation>لم يعد التراجع ممكنًا. اطّلع على أحدث حالة.</translation>
    </message>
    <message>
        <source>An add-on is not to be had then. Take fewer, or leave it out.</source>
        <translation>إحدى الإضافات غير متوفرة حينها. خذ عددًا أقل أو اتركها.</translation>
    </message>
    <message>
        <source>The wallet does not hold enough. Top it up or choose another way to pay.</source>
        <translation>رصيد المحفظة لا يكفي. اشحنها أو اختر طريقة دفع أخرى.</translation>
    </message>
    <message>
        <source>The ledger cannot be changed that way. Nothing was booked; use an adjustment.</source>
        <translation>لا يمكن تغيير سجل الحركات هكذا. لم يُقيَّد شيء؛ استخدم تصحيحًا.</translation>
    </message>
    <message>
        <source>There is one with that name or e-mail already. Choose another, or use the existing one.</source>
        <translation>يوجد من قبل بهذا الاسم أو البريد الإلكتروني. اختر غيره أو استخدم الموجود.</translation>
    </message>
    <message>
        <source>Something else still refers to this. Archive it instead of deleting it.</source>
        <translation>ما زال شيء آخر يشير إليه. أرشفه بدلًا من حذفه.</translation>
    </message>
    <message>
        <source>One of the bookings in the way cannot be treated so. Nothing was changed; decide otherwise.</source>
        <translation>لا يمكن معالجة أحد الحجوزات المتعارضة بهذه الطريقة. لم يتغيّر شيء؛ اختر حلًا آخر.</translation>
    </message>
    <message>
        <source>This form was sent before with other contents. Open it anew and try again.</source>
        <translation>أُرسل هذا النموذج من قبل بمحتوى آخر. افتحه من جديد وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>This file cannot be used as a picture. Choose another one.</source>
        <translation>لا يمكن استخدام هذا الملف صورةً. اختر ملفًا آخر.</translation>
    </message>
    <message>
        <source>There are as many photos as there may be. Delete one before you add another.</source>
        <translation>بلغ عدد الصور الحد المسموح. احذف واحدة قبل إضافة أخرى.</translation>
    </message>
    <message>
        <source>A page shows this picture. Take it off that page before you delete it.</source>
        <translation>تعرض إحدى الصفحات هذه الصورة. أزلها من تلك الصفحة قبل حذفها.</translation>
    </message>
    <message>
        <source>This link does not open anything here. Ask for a new one.</source>
        <translation>هذا الرابط لا يفتح شيئًا هنا. اطلب رابطًا جديدًا.</translation>
    </message>
    <message>
        <source>This link has run out. Ask for a new one.</source>
        <translation>انتهت صلاحية هذا الرابط. اطلب رابطًا جديدًا.</translation>
    </message>
    <message>
        <source>The database cannot be reached and nothing was changed. The program reconnects by itself; try again then.</source>
        <translation>تعذر الوصول إلى قاعدة البيانات ولم يتغير شيء. يعيد البرنامج الاتصال من تلقاء نفسه؛ حاول بعدها من جديد.</translation>
    </message>
    <message>
        <source>The document store cannot be reached. Bookings and payments go on; try this again later.</source>
        <translation>تعذر الوصول إلى مخزن المستندات. تستمر الحجوزات والدفعات؛ حاول هذا لاحقًا.</translation>
    </message>
    <message>
        <source>The hall is closed at that time. Choose a time within its opening hours.</source>
        <translation>القاعة مغلقة في ذلك الوقت. اختر وقتًا ضمن أوقات عملها.</translation>
    </message>
    <message>
        <source>The hall is closed for that period. Choose another day or another hall.</source>
        <translation>القاعة مغلقة في تلك الفترة. اختر يومًا آخر أو قاعة أخرى.</translation>
    </message>
    <message>
        <source>The hall is out of service. Choose another hall.</source>
        <translation>القاعة خارج الخدمة. اختر قاعة أخرى.</translation>
    </message>
    <message>
        <source>The hall is no longer offered. Choose another hall.</source>
        <translation>لم تعد القاعة معروضة. اختر قاعة أخرى.</translation>
    </message>
    <message>
        <source>That time has passed. Choose a time in the future.</source>
        <translation>مضى هذا الوقت. اختر وقتًا في المستقبل.</translation>
    </message>
    <message>
        <source>The time does not fit the venue&apos;s steps. Choose a start and end on the step.</source>
        <translation>هذا الوقت لا يوافق خطوات المكان. اختر بداية ونهاية على الخطوة.</translation>
    </message>
    <message>
        <source>The booking is shorter than the venue allows. Make it longer.</source>
        <translation>الحجز أقصر مما يسمح به المكان. أطله.</translation>
    </message>
    <message>
        <source>The booking is longer than the venue allows. Make it shorter.</source>
        <translation>الحجز أطول مما يسمح به المكان. قصّره.</translation>
    </message>
    <message>
        <source>The venue needs more notice than that. Choose a later time.</source>
        <translation>يحتاج المكان إلى إشعار أبكر. اختر وقتًا لاحقًا.</translation>
    </message>
    <message>
        <source>The venue does not take bookings that far ahead. Choose an earlier day.</source>
        <translation>لا يقبل المكان حجوزات بعيدة إلى هذا الحد. اختر يومًا أقرب.</translation>
    </message>
    <message>
        <source>A change can be taken back for a minute only. Change it again instead.</source>
        <translation>يمكن التراجع عن التغيير خلال دقيقة فقط. غيّره من جديد بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>Nothing was taken back: somebody went on from it. Look at its newest state.</source>
        <translation>لم يتم التراجع عن شيء: تابع شخص العمل عليه. اطّلع على أحدث حالة.</translation>
    </message>
    <message>
        <source>Nothing was taken back: money was paid in the meantime. Look at the booking.</source>
        <translation>لم يتم التراجع عن شيء: دُفع مبلغ في هذه الأثناء. اطّلع على الحجز.</translation>
    </message>
    <message>
        <source>Nothing was taken back: somebody else has the hall by now.</source>
        <translation>لم يتم التراجع عن شيء: صارت القاعة لشخص آخر.</translation>
    </message>
    <message>
        <source>Nothing was taken back: what went to the wallet is spent already.</source>
        <translation>لم يتم التراجع عن شيء: ما أُضيف إلى المحفظة قد صُرف.</translation>
    </message>
    <message>
        <source>This file is empty. Choose another one.</source>
        <translation>هذا الملف فارغ. اختر ملفًا آخر.</translation>
    </message>
    <message>
        <source>This file cannot be read. Check whether it is still there, and its rights.</source>
        <translation>لا يمكن قراءة هذا الملف. تحقق من وجوده ومن صلاحياته.</translation>
    </message>
    <message>
        <source>This file is not a picture. Choose one of these kinds: %1.</source>
        <translation>هذا الملف ليس صورة. اختر ملفًا من هذه الأنواع: %1.</translation>
    </message>
    <message>
        <source>This picture is damaged. Open it in another program and save it anew.</source>
        <translation>هذه الصورة تالفة. افتحها في برنامج آخر واحفظها من جديد.</translation>
    </message>
    <message>
        <source>The file is too large: %1, at most %2. Save it smaller.</source>
        <translation>الملف كبير جدًا: %1، والحد الأقصى %2. احفظه بحجم أصغر.</translation>
    </message>
    <message>
        <source>The picture is too large: %1 million pixels, at most %2 million. Save it smaller.</source>
        <translation>الصورة كبيرة جدًا: %1 مليون بكسل، والحد الأقصى %2 مليون. احفظها بحجم أصغر.</translation>
    </message>
    <message>
        <source>The wallet holds %1, but %2 is needed. Top it up or choose another way to pay.</source>
        <translation>في المحفظة %1 والمطلوب %2. اشحنها أو اختر طريقة دفع أخرى.</translation>
    </message>
    <message>
        <source>What a hall is made of stays as it is while bookings or blocks lie ahead in a hall involved.</source>
        <translation>لا يمكن تغيير ما تتكون منه القاعة ما دامت هناك حجوزات أو أوقات محجوبة قادمة في إحدى القاعات المعنية.</translation>
    </message>
    <message>
        <source>A divisible hall is made of this hall. Change that one first.</source>
        <translation>هذه القاعة جزء من قاعة قابلة للتقسيم. غيّر تلك أولًا.</translation>
    </message>
    <message>
        <source>This picture is shown on: %1. Take it off there before you delete it.</source>
        <translation>هذه الصورة معروضة في: %1. أزلها من هناك قبل حذفها.</translation>
    </message>
    <message>
        <source>Nothing was changed. Booking #%1: %2</source>
        <translation>لم يتغيّر شيء. الحجز #%1: ‏%2</translation>
    </message>
    <message>
        <source>Nothing was taken back: somebody went on from booking #%1. Look at its newest state.</source>
        <translation>لم يتم التراجع عن شيء: تابع شخص العمل على الحجز #%1. اطّلع على أحدث حالة له.</translation>
    </message>
    <message>
        <source>Nothing was taken back: the place of booking #%1 is taken by now.</source>
        <translation>لم يتم التراجع عن شيء: صار موضع الحجز #%1 مشغولًا.</translation>
    </message>
    <message>
        <source>Nothing was taken back: booking #%2 has the place of booking #%1 by now.</source>
        <translation>لم يتم التراجع عن شيء: صار موضع الحجز #%1 للحجز #%2.</translation>
    </message>
    <message>
        <source>Nothing was taken back: money was paid for booking #%1 in the meantime.</source>
        <translation>لم يتم التراجع عن شيء: دُفع مبلغ للحجز #%1 في هذه الأثناء.</translation>
    </message>
    <message>
        <source>Nothing was taken back: what booking #%1 gave to the wallet is spent already.</source>
        <translation>لم يتم التراجع عن شيء: ما أضافه الحجز #%1 إلى المحفظة قد صُرف.</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>جارٍ البدء</translation>
    </message>
    <message>
        <source>Preparing the data folder</source>
        <translation>جارٍ تجهيز مجلد البيانات</translation>
    </message>
    <message>
        <source>Preparing the database</source>
        <translation>جارٍ تجهيز قاعدة البيانات</translation>
    </message>
    <message>
        <source>The database is recovering what was not finished</source>
        <translation>تستعيد قاعدة البيانات ما لم يكتمل</translation>
    </message>
    <message>
        <source>Starting the document store</source>
        <translation>جارٍ تشغيل مخزن المستندات</translation>
    </message>
    <message>
        <source>Starting the database</source>
        <translation>جارٍ تشغيل قاعدة البيانات</translation>
    </message>
    <message>
        <source>Creating the database</source>
        <translation>جارٍ إنشاء قاعدة البيانات</translation>
    </message>
    <message>
        <source>Making the database&apos;s tables</source>
        <translation>جارٍ إنشاء جداول قاعدة البيانات</translation>
    </message>
    <message>
        <source>Bringing the database up to date</source>
        <translation>جارٍ تحديث قاعدة البيانات</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>جارٍ الاتصال</translation>
    </message>
    <message>
        <source>Reading the signing secrets</source>
        <translation>جارٍ قراءة مفاتيح التوقيع</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>جارٍ التحضير</translation>
    </message>
    <message>
        <source>Listening for changes</source>
        <translation>جارٍ الاستماع إلى التغييرات</translation>
    </message>
    <message>
        <source>Starting the background work</source>
        <translation>جارٍ بدء الأعمال في الخلفية</translation>
    </message>
    <message>
        <source>Starting the kiosk&apos;s endpoint</source>
        <translation>جارٍ تشغيل نقطة اتصال الكشك</translation>
    </message>
    <message>
        <source>Filling in the demo data</source>
        <translation>جارٍ إدخال البيانات التجريبية</translation>
    </message>
    <message>
        <source>Something went wrong in the program. Your data is safe; please try again. Reference for support: %1</source>
        <translation>حدث خطأ في البرنامج. بياناتك آمنة؛ يُرجى المحاولة من جديد. المرجع للدعم: %1</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Move booking</source>
        <extracomment>Whether dates of a series can be moved together.</extracomment>
        <translation>نقل الحجز</translation>
    </message>
    <message>
        <source>&amp;Move booking</source>
        <translation>&amp;نقل الحجز</translation>
    </message>
    <message>
        <source>&amp;Leave the difference due instead of taking it from the wallet</source>
        <translation>إ&amp;بقاء الفرق مستحقًا بدلًا من أخذه من المحفظة</translation>
    </message>
    <message>
        <source>Customer requested</source>
        <translation>بطلب من العميل</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>ال&amp;سبب</translation>
    </message>
    <message>
        <source>Now: %1, %2</source>
        <translation>الآن: %1، %2</translation>
    </message>
    <message>
        <source>Choose another time or another hall.</source>
        <translation>اختر وقتًا آخر أو قاعة أخرى.</translation>
    </message>
    <message>
        <source>%1 goes to the organisers&apos; wallets.</source>
        <translation>يُضاف %1 إلى محافظ المنظمين.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Move %n bookings</source>
        <translation>
            <numerusform>&amp;نقل %n حجز</numerusform>
            <numerusform>&amp;نقل حجز واحد</numerusform>
            <numerusform>&amp;نقل حجزين</numerusform>
            <numerusform>&amp;نقل %n حجوزات</numerusform>
            <numerusform>&amp;نقل %n حجزًا</numerusform>
            <numerusform>&amp;نقل %n حجز</numerusform>
        </translation>
    </message>
    <message>
        <source>Price until now</source>
        <translation>السعر حتى الآن</translation>
    </message>
    <message>
        <source>New price</source>
        <translation>السعر الجديد</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>الفرق</translation>
    </message>
    <message>
        <source>%1 is taken from the wallet of %2.</source>
        <translation>يُخصم %1 من محفظة %2.</translation>
    </message>
    <message>
        <source>%1 goes to the wallet of %2.</source>
        <translation>يُضاف %1 إلى محفظة %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n bookings of the series moved.</source>
        <translation>
            <numerusform>لم يُنقل أي حجز من السلسلة.</numerusform>
            <numerusform>نُقل حجز واحد من السلسلة.</numerusform>
            <numerusform>نُقل حجزان من السلسلة.</numerusform>
            <numerusform>نُقلت %n حجوزات من السلسلة.</numerusform>
            <numerusform>نُقل %n حجزًا من السلسلة.</numerusform>
            <numerusform>نُقل %n حجز من السلسلة.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 will be due.</source>
        <translation>سيصبح المستحق %1.</translation>
    </message>
    <message>
        <source>Nothing is to be paid or given back.</source>
        <translation>لا شيء يُدفع أو يُعاد.</translation>
    </message>
    <message>
        <source>Booking #%1 moved to %2, %3.</source>
        <translation>نُقل الحجز #%1 إلى %2، %3.</translation>
    </message>
</context>
<context>
    <name>NewCustomerForm</name>
    <message>
        <source>Full &amp;name</source>
        <translation>الاسم ال&amp;كامل</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>E-mail (optional)</source>
        <translation>البريد الإلكتروني (اختياري)</translation>
    </message>
    <message>
        <source>Add customer</source>
        <translation>إضافة العميل</translation>
    </message>
    <message>
        <source>Back to search</source>
        <translation>العودة إلى البحث</translation>
    </message>
    <message>
        <source>This may be somebody you know already. Take them instead?</source>
        <translation>قد يكون شخصًا تعرفه من قبل. هل تختاره؟</translation>
    </message>
    <message>
        <source>Add as a new customer all the same</source>
        <translation>إضافته عميلًا جديدًا مع ذلك</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>اختيار %1</translation>
    </message>
    <message>
        <source>A customer needs a name.</source>
        <translation>لا بد للعميل من اسم.</translation>
    </message>
</context>
<context>
    <name>NewPassword</name>
    <message>
        <source>Set a password with a code</source>
        <translation>تعيين كلمة مرور برمز</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>تعيين كلمة المرور</translation>
    </message>
</context>
<context>
    <name>NewPasswordSheet</name>
    <message>
        <source>At least 8 characters, with a capital and a small letter, a digit and another sign.</source>
        <translation>8 أحرف على الأقل، منها حرف لاتيني كبير وآخر صغير ورقم ورمز.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>It was mailed or handed to you.</source>
        <translation>أُرسل إليك بالبريد أو سُلّم لك.</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>كلمة المرور الجديدة</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>كلمة المرور نفسها مرة أخرى</translation>
    </message>
    <message>
        <source>Type the code.</source>
        <translation>اكتب الرمز.</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>كلمتا المرور مختلفتان.</translation>
    </message>
</context>
<context>
    <name>NewRoom</name>
    <message>
        <source>New hall at %1</source>
        <translation>قاعة جديدة في %1</translation>
    </message>
    <message>
        <source>Open the hall</source>
        <translation>فتح القاعة</translation>
    </message>
</context>
<context>
    <name>NewRoomSheet</name>
    <message>
        <source>as the venue</source>
        <translation>مثل المكان</translation>
    </message>
    <message>
        <source>min</source>
        <translation>د</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>ال&amp;اسم</translation>
    </message>
    <message>
        <source>Most &amp;people</source>
        <translation>أقصى عدد للأ&amp;شخاص</translation>
    </message>
    <message>
        <source>Price of an &amp;hour</source>
        <translation>سعر ال&amp;ساعة</translation>
    </message>
    <message>
        <source>Price of an hour at &amp;weekends</source>
        <translation>سعر الساعة في عطلة &amp;نهاية الأسبوع</translation>
    </message>
    <message>
        <source>May stay empty.</source>
        <translation>يمكن تركه فارغًا.</translation>
    </message>
    <message>
        <source>Such as 9–22, every day. Each day on its own: afterwards, on the page of its hours.</source>
        <translation>مثل 9–22، كل يوم. لتحديد كل يوم على حدة: لاحقًا، في صفحة أوقات عملها.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>أوقات ال&amp;عمل</translation>
    </message>
    <message>
        <source>What there &amp;is in it</source>
        <translation>ما يتوفر &amp;فيها</translation>
    </message>
    <message>
        <source>wifi, projector, stage</source>
        <translation>واي فاي, جهاز عرض, منصة</translation>
    </message>
    <message>
        <source>To set &amp;up before</source>
        <translation>لل&amp;تجهيز قبلها</translation>
    </message>
    <message>
        <source>To &amp;clear after</source>
        <translation>للإ&amp;خلاء بعدها</translation>
    </message>
    <message>
        <source>Type hours such as 9–17, or nothing for the venue&apos;s.</source>
        <translation>اكتب ساعات مثل 9–17، أو اتركها فارغة لاعتماد أوقات المكان.</translation>
    </message>
    <message>
        <source>Weekend</source>
        <translation>عطلة نهاية الأسبوع</translation>
    </message>
    <message>
        <source>Type an amount.</source>
        <translation>اكتب مبلغًا.</translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation>اكتب اسمًا.</translation>
    </message>
    <message>
        <source>Say for how many people it is.</source>
        <translation>اذكر لكم شخصًا تتسع.</translation>
    </message>
    <message>
        <source>%1 is open and can be booked.</source>
        <translation>‏%1 مفتوحة ويمكن حجزها.</translation>
    </message>
</context>
<context>
    <name>NewVenue</name>
    <message>
        <source>New venue</source>
        <translation>مكان جديد</translation>
    </message>
    <message>
        <source>Make the venue</source>
        <translation>إنشاء المكان</translation>
    </message>
</context>
<context>
    <name>NewVenueSheet</name>
    <message>
        <source>&amp;Name</source>
        <translation>ال&amp;اسم</translation>
    </message>
    <message>
        <source>Ci&amp;ty</source>
        <translation>ال&amp;مدينة</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>ال&amp;عنوان</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>المنطقة ال&amp;زمنية</translation>
    </message>
    <message>
        <source>Part of its name is enough, such as Berlin.</source>
        <translation>يكفي جزء من اسمها، مثل Berlin.</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>أُضيف: %1</translation>
    </message>
</context>
<context>
    <name>NoteSheet</name>
    <message>
        <source>Edit the note</source>
        <translation>تعديل الملاحظة</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;الملاحظة</translation>
    </message>
</context>
<context>
    <name>NotesCard</name>
    <message>
        <source>Handover notes</source>
        <translation>ملاحظات التسليم</translation>
    </message>
    <message>
        <source>Nothing was left to the next shift.</source>
        <translation>لم يُترك شيء للوردية التالية.</translation>
    </message>
    <message>
        <source>A note for the next shift</source>
        <translation>ملاحظة للوردية التالية</translation>
    </message>
    <message>
        <source>Enter leaves the note</source>
        <translation>مفتاح الإدخال يترك الملاحظة</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تمت</translation>
    </message>
    <message>
        <source>It was seen to, or not yet</source>
        <translation>تمت أو لم تتم بعد</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>تعديل…</translation>
    </message>
    <message>
        <source>Change what you wrote</source>
        <translation>تغيير ما كتبته</translation>
    </message>
    <message>
        <source>Write a note for the next shift, then Enter</source>
        <translation>اكتب ملاحظة للوردية التالية ثم اضغط مفتاح الإدخال</translation>
    </message>
    <message>
        <source>Choose a venue above to write a note</source>
        <translation>اختر مكانًا في الأعلى لكتابة ملاحظة</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>لم تتم</translation>
    </message>
    <message>
        <source>The note is done.</source>
        <translation>تمت الملاحظة.</translation>
    </message>
    <message>
        <source>The note is open again.</source>
        <translation>الملاحظة مفتوحة من جديد.</translation>
    </message>
</context>
<context>
    <name>NotesPart</name>
    <message>
        <source>For the &amp;customer</source>
        <translation>ل&amp;لعميل</translation>
    </message>
    <message>
        <source>printed and mailed</source>
        <translation>تُطبع وتُرسل بالبريد</translation>
    </message>
    <message>
        <source>&amp;For set-up</source>
        <translation>لل&amp;تجهيز</translation>
    </message>
    <message>
        <source>on the day sheet</source>
        <translation>في ورقة اليوم</translation>
    </message>
    <message>
        <source>&amp;Internal</source>
        <translation>&amp;داخلية</translation>
    </message>
    <message>
        <source>staff only</source>
        <translation>للموظفين فقط</translation>
    </message>
</context>
<context>
    <name>OccurrenceModel</name>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>البداية</translation>
    </message>
    <message>
        <source>End</source>
        <translation>النهاية</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>متروك</translation>
    </message>
    <message>
        <source>free</source>
        <translation>متاح</translation>
    </message>
    <message>
        <source>%1, left out</source>
        <translation>‏%1، متروك</translation>
    </message>
</context>
<context>
    <name>OccurrenceTable</name>
    <message>
        <source>Every date of the series</source>
        <translation>كل مواعيد السلسلة</translation>
    </message>
    <message>
        <source>Dates of the series</source>
        <translation>مواعيد السلسلة</translation>
    </message>
</context>
<context>
    <name>PageChanges</name>
    <message>
        <source>%1 is published.</source>
        <translation>نُشرت %1.</translation>
    </message>
    <message>
        <source>%1 is a draft; the kiosk does not show it any more.</source>
        <translation>%1 الآن مسودة؛ لم يعد الكشك يعرضها.</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>حذف «%1»؟</translation>
    </message>
    <message>
        <source>Nobody will see it any more. Its versions are kept, and it can be brought back.</source>
        <translation>لن يراها أحد بعد الآن. تُحفظ نسخها ويمكن استعادتها.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>%1 is deleted.</source>
        <translation>حُذفت %1.</translation>
    </message>
    <message>
        <source>%1 is back, as a draft.</source>
        <translation>عادت %1 كمسودة.</translation>
    </message>
    <message>
        <source>Version %1 is the newest again, as version %2.</source>
        <translation>النسخة %1 هي الأحدث من جديد، برقم %2.</translation>
    </message>
</context>
<context>
    <name>PageEditor</name>
    <message>
        <source>Text of the page</source>
        <extracomment>So long at a time the text is read that was changed: nobody notices it. Of these more is said than that they are gone.</extracomment>
        <translation>نص الصفحة</translation>
    </message>
    <message>
        <source>Tab nests items of lists and goes through tables. Escape and then Tab, or F6, leaves the text.</source>
        <translation>يزيد Tab مستوى عناصر القوائم ويتنقل في الجداول. اضغط Escape ثم Tab، أو F6، لمغادرة النص.</translation>
    </message>
    <message>
        <source>Write here, or paste from elsewhere</source>
        <translation>اكتب هنا أو الصق من مكان آخر</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>كتابة</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
    <message>
        <source>Preview beside the text</source>
        <translation>معاينة بجانب النص</translation>
    </message>
    <message>
        <source>Pasting…</source>
        <translation>جارٍ اللصق…</translation>
    </message>
    <message>
        <source>What you pasted was not there yet and is left out. Paste it again.</source>
        <translation>ما لصقته لم يكن قد وصل بعد فتُرك. الصقه من جديد.</translation>
    </message>
    <message>
        <source>Left out, because a page may not have it: %1</source>
        <translation>استُبعد لأنه غير مسموح في الصفحات: %1</translation>
    </message>
</context>
<context>
    <name>PageFoot</name>
    <message>
        <source>Make it a draft</source>
        <translation>جعلها مسودة</translation>
    </message>
    <message>
        <source>Save it as a draft: the kiosk does not show it any more</source>
        <translation>حفظها كمسودة: لا يعرضها الكشك بعد ذلك</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>نشر</translation>
    </message>
    <message>
        <source>Save it and show it to everybody</source>
        <translation>حفظها وعرضها للجميع</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>حفظ (Ctrl+S)</translation>
    </message>
    <message>
        <source>Not saved, and no draft can be kept at this computer: is its disk full?</source>
        <translation>لم تُحفظ، ولا يمكن حفظ مسودة على هذا الحاسوب: هل القرص ممتلئ؟</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>جارٍ الحفظ…</translation>
    </message>
    <message>
        <source>Not saved yet. A draft is kept at this computer (%1).</source>
        <translation>لم تُحفظ بعد. توجد مسودة على هذا الحاسوب (%1).</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>لم يُحفظ بعد.</translation>
    </message>
    <message>
        <source>Saved (%1).</source>
        <translation>حُفظت (%1).</translation>
    </message>
    <message>
        <source>All of it is saved.</source>
        <translation>كل شيء محفوظ.</translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>النسخ</translation>
    </message>
    <message>
        <source>Versions: compare, restore</source>
        <translation>النسخ: مقارنة واستعادة</translation>
    </message>
    <message>
        <source>Show on the kiosk</source>
        <translation>عرض على الكشك</translation>
    </message>
    <message>
        <source>Close the page</source>
        <translation>إغلاق الصفحة</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>العودة إلى القائمة (Esc)</translation>
    </message>
    <message>
        <source>Show on the kiosk: %1</source>
        <translation>عرض على الكشك: %1</translation>
    </message>
    <message>
        <source>The old address, %1, will lead to the new one.</source>
        <translation>سيقود العنوان القديم، %1، إلى الجديد.</translation>
    </message>
    <message>
        <source>Change it only for good reason: others may have noted it.</source>
        <translation>لا تغيّره إلا لسبب وجيه: ربما دوّنه آخرون.</translation>
    </message>
    <message>
        <source>Made from the title, until you change it.</source>
        <translation>يُؤخذ من العنوان إلى أن تغيّره.</translation>
    </message>
    <message>
        <source>Type one in Latin letters, for example opening-hours.</source>
        <translation>اكتب عنوانًا بأحرف لاتينية، مثل opening-hours.</translation>
    </message>
    <message>
        <source>Another page has this address already. Choose another one.</source>
        <translation>لصفحة أخرى هذا العنوان. اختر عنوانًا آخر.</translation>
    </message>
</context>
<context>
    <name>PagePanel</name>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Show on the kiosk</source>
        <translation>عرض على الكشك</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>نشر</translation>
    </message>
    <message>
        <source>Make it a draft</source>
        <translation>جعلها مسودة</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>النسخ</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>استعادة</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>حذف…</translation>
    </message>
    <message>
        <source>Publish it first: the kiosk shows no drafts</source>
        <translation>انشرها أولًا: لا يعرض الكشك المسودات</translation>
    </message>
    <message>
        <source>The kiosk&apos;s endpoint does not run</source>
        <translation>خدمة الكشك لا تعمل</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>الطول</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>آخر تغيير</translation>
    </message>
    <message>
        <source>By</source>
        <translation>بواسطة</translation>
    </message>
    <message>
        <source>Written first</source>
        <translation>كُتبت أول مرة</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>منشورة</translation>
    </message>
    <message>
        <source>Also found at: %1</source>
        <translation>توجد أيضًا في: %1</translation>
    </message>
    <message>
        <source>It is deleted. Its versions are kept, and it can be brought back as a draft.</source>
        <translation>إنها محذوفة. تُحفظ نسخها ويمكن استعادتها كمسودة.</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>النسخة %1</translation>
    </message>
    <message>
        <source>Who did what to this page</source>
        <translation>من فعل ماذا بهذه الصفحة</translation>
    </message>
</context>
<context>
    <name>PageSheet</name>
    <message>
        <source>A page of the website</source>
        <extracomment>Whether the preview stands beside the text in a wide window.</extracomment>
        <translation>صفحة من الموقع</translation>
    </message>
    <message>
        <source>There is no such page any more.</source>
        <translation>لم تعد هذه الصفحة موجودة.</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <extracomment>What was pressed: publish it, or make it a draft; None leaves it as it is.</extracomment>
        <translation>العودة إلى القائمة</translation>
    </message>
    <message>
        <source>This page was deleted. Saved now, your text becomes a new page.</source>
        <translation>حُذفت هذه الصفحة. إذا حفظت الآن يصبح نصك صفحة جديدة.</translation>
    </message>
    <message>
        <source>Your text stays here: it cannot be kept at this computer. Is its disk full?</source>
        <translation>يبقى نصك هنا: لا يمكن حفظه على هذا الحاسوب. هل القرص ممتلئ؟</translation>
    </message>
    <message>
        <source>Your text stays here, and a draft of it is kept at this computer.</source>
        <translation>يبقى نصك هنا، وتوجد مسودة منه على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>%1 is published.</source>
        <translation>نُشرت %1.</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>حُفظ: %1</translation>
    </message>
    <message>
        <source>Somebody deleted this page meanwhile. Your text can be saved as a new page at its address.</source>
        <translation>حذف أحدهم هذه الصفحة في هذه الأثناء. يمكن حفظ نصك صفحةً جديدة بعنوانها.</translation>
    </message>
    <message>
        <source>The page is gone</source>
        <translation>الصفحة لم تعد موجودة</translation>
    </message>
    <message>
        <source>Save as a new page</source>
        <translation>حفظ كصفحة جديدة</translation>
    </message>
</context>
<context>
    <name>PagedTable</name>
    <message>
        <source>Columns</source>
        <extracomment>More marked rows than this are not looked for again when the list changes: they stay marked by their places.</extracomment>
        <translation>الأعمدة</translation>
    </message>
</context>
<context>
    <name>PagesListing</name>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>Refresh (F5)</source>
        <translation>تحديث (F5)</translation>
    </message>
    <message>
        <source>Pictures…</source>
        <translation>الصور…</translation>
    </message>
    <message>
        <source>The pictures of the website: add, describe, delete</source>
        <translation>صور الموقع: إضافة ووصف وحذف</translation>
    </message>
    <message>
        <source>New page</source>
        <translation>صفحة جديدة</translation>
    </message>
    <message>
        <source>New page (%1)</source>
        <translation>صفحة جديدة (%1)</translation>
    </message>
    <message>
        <source>There are no pages yet. The kiosk shows those that are named above.</source>
        <translation>لا توجد صفحات بعد. يعرض الكشك الصفحات المذكورة أعلاه.</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>فتح الصفحة</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Delete the page; it can be brought back</source>
        <translation>حذف الصفحة؛ يمكن استعادتها</translation>
    </message>
    <message>
        <source>website write</source>
        <translation>موقع كتابة</translation>
    </message>
    <message>
        <source>Pictures of the website</source>
        <translation>صور الموقع</translation>
    </message>
    <message>
        <source>without a title</source>
        <translation>بلا عنوان</translation>
    </message>
</context>
<context>
    <name>PairSheet</name>
    <message>
        <source>Where it stands, for example “Lobby, left”.</source>
        <translation>مكان وجوده، مثلًا «الردهة، يسارًا».</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation>اكتب اسمًا.</translation>
    </message>
    <message>
        <source>There is no venue yet.</source>
        <translation>لا يوجد مكان بعد.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search and commands</source>
        <extracomment>Customers, bookings, queries: what fits on the card, so that none of them hides the others.</extracomment>
        <translation>البحث والأوامر</translation>
    </message>
    <message>
        <source>Customer, booking, hall, page, or “friday 2pm ballroom 3h”</source>
        <translation>عميل أو حجز أو قاعة أو صفحة، أو «الجمعة 2 مساء القاعة الكبرى 3 ساعات»</translation>
    </message>
    <message>
        <source>Search or type a command</source>
        <translation>ابحث أو اكتب أمرا</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>ما عُثر عليه</translation>
    </message>
    <message>
        <source>↑ ↓ choose   ·   Enter opens   ·   Esc closes</source>
        <translation>↑ ↓ للاختيار   ·   Enter للفتح   ·   Esc للإغلاق</translation>
    </message>
    <message>
        <source>Nothing fits “%1”.</source>
        <translation>لا شيء يطابق «%1».</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لم يُعثر على شيء</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>الأحدث</translation>
    </message>
    <message>
        <source>Understood</source>
        <extracomment>So many letters of the word for photos tell that they are meant.</extracomment>
        <translation>المفهوم</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>الإجراءات</translation>
    </message>
    <message>
        <source>Halls and venues</source>
        <translation>القاعات والأماكن</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>الحجوزات</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>الاستفسارات</translation>
    </message>
    <message>
        <source>New booking in %1</source>
        <translation>حجز جديد في %1</translation>
    </message>
    <message>
        <source>photos pictures</source>
        <translation>صور فوتوغرافية صور</translation>
    </message>
    <message>
        <source>of the</source>
        <translation>من في</translation>
    </message>
    <message>
        <source>Photos of %1</source>
        <translation>صور %1</translation>
    </message>
    <message>
        <source>Book %1: %2</source>
        <translation>حجز %1: %2</translation>
    </message>
    <message>
        <source>New booking: %1</source>
        <translation>حجز جديد: %1</translation>
    </message>
    <message>
        <source>is past: shown in the calendar</source>
        <translation>مضى: يُعرض في التقويم</translation>
    </message>
    <message>
        <source>Show %1 in the calendar</source>
        <translation>عرض %1 في التقويم</translation>
    </message>
    <message>
        <source>past</source>
        <translation>مضى</translation>
    </message>
    <message>
        <source>today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>غدا</translation>
    </message>
    <message>
        <source>All bookings of %1</source>
        <translation>كل حجوزات %1</translation>
    </message>
    <message>
        <source>Wallet of %1</source>
        <translation>محفظة %1</translation>
    </message>
    <message>
        <source>New booking for %1</source>
        <translation>حجز جديد لـ %1</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>The page as visitors see it</source>
        <extracomment>The widths of a page&apos;s text at the kiosk and on a telephone, in pixels of the screen.</extracomment>
        <translation>الصفحة كما يراها الزوار</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Confirmation as PDF…</source>
        <translation>التأكيد بصيغة PDF…</translation>
    </message>
    <message>
        <source>Invoice as PDF…</source>
        <translation>الفاتورة بصيغة PDF…</translation>
    </message>
    <message>
        <source>Receipt for a roll of 80 mm…</source>
        <translation>إيصال للفافة 80 مم…</translation>
    </message>
    <message>
        <source>Entry for a calendar…</source>
        <translation>مدخل للتقويم…</translation>
    </message>
    <message>
        <source>Print the confirmation…</source>
        <translation>طباعة التأكيد…</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>تأكيد</translation>
    </message>
    <message>
        <source>Print the invoice…</source>
        <translation>طباعة الفاتورة…</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>فاتورة</translation>
    </message>
    <message>
        <source>Print the receipt…</source>
        <translation>طباعة الإيصال…</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>إيصال</translation>
    </message>
    <message>
        <source>Save the paper</source>
        <translation>حفظ المستند</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>حُفظ: %1</translation>
    </message>
</context>
<context>
    <name>ParticularsPart</name>
    <message>
        <source>For example: Garcia wedding</source>
        <translation>مثلًا: زفاف آل غارسيا</translation>
    </message>
    <message>
        <source>Wedding</source>
        <translation>زفاف</translation>
    </message>
    <message>
        <source>Conference</source>
        <translation>مؤتمر</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>اجتماع</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>حفلة</translation>
    </message>
    <message>
        <source>Concert</source>
        <translation>حفل موسيقي</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>دورة</translation>
    </message>
    <message>
        <source>Exhibition</source>
        <translation>معرض</translation>
    </message>
    <message>
        <source>Theatre</source>
        <translation>مسرح</translation>
    </message>
    <message>
        <source>Banquet</source>
        <translation>مأدبة</translation>
    </message>
    <message>
        <source>Classroom</source>
        <translation>صفوف دراسية</translation>
    </message>
    <message>
        <source>U-shape</source>
        <translation>حرف U</translation>
    </message>
    <message>
        <source>Boardroom</source>
        <translation>طاولة اجتماعات</translation>
    </message>
    <message>
        <source>Reception, standing</source>
        <translation>استقبال وقوفًا</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>أي نوع</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>كما هي</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Also &amp;online, as a video meeting</source>
        <translation>عبر الإ&amp;نترنت أيضًا، كاجتماع مرئي</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>ال&amp;عنوان</translation>
    </message>
    <message>
        <source>&amp;Kind of event</source>
        <translation>&amp;نوع المناسبة</translation>
    </message>
    <message>
        <source>Expected &amp;guests</source>
        <translation>ال&amp;ضيوف المتوقعون</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>&amp;ترتيب القاعة</translation>
    </message>
</context>
<context>
    <name>PartsPage</name>
    <message>
        <source>Whoever books the whole takes all parts, and whoever books a part takes the whole away. This cannot change while bookings or blocks lie ahead in a hall involved.</source>
        <translation>من يحجز الكل يأخذ جميع الأجزاء، ومن يحجز جزءًا يمنع حجز الكل. لا يمكن تغيير هذا ما دامت هناك حجوزات أو أوقات محجوبة قادمة في إحدى القاعات المعنية.</translation>
    </message>
    <message>
        <source>It is made of</source>
        <translation>تتكون من</translation>
    </message>
    <message>
        <source>This hall is a part of %1.</source>
        <translation>هذه القاعة جزء من %1.</translation>
    </message>
    <message>
        <source>A divisible hall: it can be booked whole or in parts.</source>
        <translation>قاعة قابلة للتقسيم: يمكن حجزها كاملة أو أجزاءً.</translation>
    </message>
    <message>
        <source>This hall is not divided. Tick halls below to make it of them.</source>
        <translation>هذه القاعة غير مقسّمة. حدد قاعات أدناه لتتكون منها.</translation>
    </message>
</context>
<context>
    <name>PartsPicture</name>
    <message>
        <source>%1 is made of %2</source>
        <translation>‏%1 تتكون من %2</translation>
    </message>
</context>
<context>
    <name>PasswordCode</name>
    <message>
        <source>A password for %1</source>
        <translation>كلمة مرور لـ %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تمت</translation>
    </message>
</context>
<context>
    <name>PasswordCodeSheet</name>
    <message>
        <source>Copy the code</source>
        <translation>نسخ الرمز</translation>
    </message>
    <message>
        <source>Mail is not set up, so hand this code over yourself:</source>
        <translation>البريد غير مُعد، لذا سلّم هذا الرمز بنفسك:</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>On the sign-in page they choose “I have a code” and set their password. Good once, until %1.</source>
        <translation>في صفحة تسجيل الدخول يُختار «لدي رمز» ثم تُعيَّن كلمة المرور. صالح لمرة واحدة حتى %1.</translation>
    </message>
    <message>
        <source>The code is shown only now. Codes made before count no more.</source>
        <translation>لا يظهر الرمز إلا الآن. الرموز السابقة لم تعد صالحة.</translation>
    </message>
    <message>
        <source>A message with a code is on its way to %1. It is good once, until %2.</source>
        <translation>رسالة فيها رمز في طريقها إلى %1. الرمز صالح لمرة واحدة حتى %2.</translation>
    </message>
</context>
<context>
    <name>PaymentDialog</name>
    <message>
        <source>Take payment</source>
        <translation>استلام الدفعة</translation>
    </message>
    <message>
        <source>How it is paid</source>
        <translation>طريقة الدفع</translation>
    </message>
    <message>
        <source>&amp;Amount</source>
        <translation>ال&amp;مبلغ</translation>
    </message>
    <message>
        <source>Cash &amp;received (optional)</source>
        <translation>ال&amp;نقد المستلم (اختياري)</translation>
    </message>
    <message>
        <source>&amp;Reference</source>
        <translation>ال&amp;مرجع</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>Money comes back, to the wallet, only by cancelling the booking.</source>
        <translation>لا يعود المال إلى المحفظة إلا بإلغاء الحجز.</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>المستحق</translation>
    </message>
    <message>
        <source>Only the deposit: %1</source>
        <translation>العربون فقط: %1</translation>
    </message>
    <message>
        <source>required</source>
        <translation>مطلوب</translation>
    </message>
    <message>
        <source>receipt number, optional</source>
        <translation>رقم الإيصال، اختياري</translation>
    </message>
    <message>
        <source>Give back %1 in change.</source>
        <translation>أعد %1 باقيًا.</translation>
    </message>
    <message>
        <source>The wallet of %1 holds %2.</source>
        <translation>في محفظة %1: ‏%2.</translation>
    </message>
    <message>
        <source>%1 stays due.</source>
        <translation>يبقى %1 مستحقًا.</translation>
    </message>
    <message>
        <source>&amp;Take %1</source>
        <translation>ا&amp;ستلام %1</translation>
    </message>
    <message>
        <source>No more than %1 is due.</source>
        <translation>لا يزيد المستحق على %1.</translation>
    </message>
    <message>
        <source>%1 taken for booking #%2.</source>
        <translation>استُلم %1 للحجز #%2.</translation>
    </message>
    <message>
        <source>Booking #%2 is paid: %1 taken.</source>
        <translation>دُفع الحجز #%2: استُلم %1.</translation>
    </message>
    <message>
        <source>%1 is still due.</source>
        <translation>ما زال %1 مستحقًا.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
</context>
<context>
    <name>PeopleBlock</name>
    <message>
        <source>Open %1</source>
        <translation>فتح %1</translation>
    </message>
</context>
<context>
    <name>PeoplePart</name>
    <message>
        <source>Add another person</source>
        <translation>إضافة شخص آخر</translation>
    </message>
</context>
<context>
    <name>PersonLine</name>
    <message>
        <source>What %1 is to the booking</source>
        <translation>دور %1 في الحجز</translation>
    </message>
    <message>
        <source>Take %1 out</source>
        <translation>إزالة %1</translation>
    </message>
</context>
<context>
    <name>PersonMenu</name>
    <message>
        <source>theme appearance dark light</source>
        <translation>السمة المظهر داكن فاتح</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>ألوان فاتحة</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>ألوان داكنة</translation>
    </message>
    <message>
        <source>Colours as the system</source>
        <translation>ألوان النظام</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>اللغة: %1</translation>
    </message>
    <message>
        <source>second screen another</source>
        <translation>شاشة ثانية أخرى</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>نافذة جديدة</translation>
    </message>
    <message>
        <source>reset windows panels widths</source>
        <translation>إعادة ضبط النوافذ اللوحات العرض</translation>
    </message>
    <message>
        <source>Layout as it was</source>
        <translation>الترتيب كما كان</translation>
    </message>
    <message>
        <source>help introduction first steps</source>
        <translation>مساعدة مقدمة الخطوات الأولى</translation>
    </message>
    <message>
        <source>A tour of the desk</source>
        <translation>جولة في البرنامج</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>قفل</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>log out leave</source>
        <translation>تسجيل الخروج مغادرة</translation>
    </message>
    <message>
        <source>text size letters zoom bigger</source>
        <translation>حجم النص الخط تكبير تصغير</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>نص أكبر</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>نص أصغر</translation>
    </message>
    <message>
        <source>Text of normal size</source>
        <translation>نص بالحجم العادي</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>مثل النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Recent changes</source>
        <translation>آخر التغييرات</translation>
    </message>
</context>
<context>
    <name>Personal</name>
    <message>
        <source>For you, at this desk</source>
        <translation>لك، على هذا المكتب</translation>
    </message>
</context>
<context>
    <name>PersonalCard</name>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>مثل النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Lock when nobody is here</source>
        <translation>القفل عند غياب المستخدم</translation>
    </message>
    <message>
        <source>Open with</source>
        <translation>البدء بـ</translation>
    </message>
    <message>
        <source>The start page</source>
        <translation>صفحة البداية</translation>
    </message>
    <message>
        <source>The page I left</source>
        <translation>الصفحة التي تركتها</translation>
    </message>
    <message>
        <source>never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>As the house wants it: %1</source>
        <translation>حسب الإعداد العام: %1</translation>
    </message>
</context>
<context>
    <name>PhotoDelegate</name>
    <message>
        <source>No caption</source>
        <translation>بلا وصف</translation>
    </message>
</context>
<context>
    <name>PhotoGrid</name>
    <message>
        <source>Photos</source>
        <translation>الصور</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>Photo %1 of %2: %3</source>
        <extracomment>As many decoded thumbnails are kept: about 100 MB at most.</extracomment>
        <translation>صورة %1 من %2: %3</translation>
    </message>
    <message>
        <source>no caption</source>
        <translation>بلا وصف</translation>
    </message>
</context>
<context>
    <name>PhotosView</name>
    <message>
        <source>Add photos…</source>
        <translation>إضافة صور…</translation>
    </message>
    <message>
        <source>Drop files here to add them; drag photos to change their order.</source>
        <translation>أفلت الملفات هنا لإضافتها؛ واسحب الصور لتغيير ترتيبها.</translation>
    </message>
    <message>
        <source>Caption: what guests see below the photo</source>
        <translation>الوصف: ما يراه الضيوف تحت الصورة</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>الوصف</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>أسبق</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>لاحقًا</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>حذف…</translation>
    </message>
    <message>
        <source>Move this photo towards the first (Alt+Left)</source>
        <translation>نقل هذه الصورة نحو الأولى (Alt+Right)</translation>
    </message>
    <message>
        <source>Move this photo towards the last (Alt+Right)</source>
        <translation>نقل هذه الصورة نحو الأخيرة (Alt+Left)</translation>
    </message>
    <message>
        <source>No photos yet. Drop pictures here, or choose files: %2, at most %1 each.</source>
        <translation>لا توجد صور بعد. أفلت صورًا هنا أو اختر ملفات: %2، بحجم لا يزيد على %1 لكل منها.</translation>
    </message>
    <message>
        <source>No photos yet. An administrator can add some.</source>
        <translation>لا توجد صور بعد. يمكن لمدير أن يضيف بعضها.</translation>
    </message>
    <message>
        <source>Guests will not see it any more.</source>
        <translation>لن يراها الضيوف بعد الآن.</translation>
    </message>
    <message>
        <source>Delete this photo?</source>
        <translation>هل تحذف هذه الصورة؟</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>The photo was deleted.</source>
        <translation>حُذفت الصورة.</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>إضافة صور</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>صور (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>‏%1: %2</translation>
    </message>
</context>
<context>
    <name>PickSheet</name>
    <message>
        <source>Continue</source>
        <extracomment>What is read of a thing, and the thing.</extracomment>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Nothing is found.</source>
        <translation>لم يُعثر على شيء.</translation>
    </message>
</context>
<context>
    <name>PlaceDetails</name>
    <message>
        <source>What is known of this place</source>
        <translation>بيانات المكان أو القاعة</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>القاعة</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>أوقات العمل</translation>
    </message>
    <message>
        <source>Booking rules</source>
        <translation>قواعد الحجز</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>الأسعار</translation>
    </message>
    <message>
        <source>Add-ons</source>
        <translation>الإضافات</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>الأجزاء</translation>
    </message>
    <message>
        <source>Closed times</source>
        <translation>أوقات الإغلاق</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>New hall…</source>
        <translation>قاعة جديدة…</translation>
    </message>
    <message>
        <source>Open a new hall at this venue (N)</source>
        <translation>فتح قاعة جديدة في هذا المكان (N)</translation>
    </message>
    <message>
        <source>Block…</source>
        <translation>حجب…</translation>
    </message>
    <message>
        <source>Keep the hall free for repairs, and deal with the bookings in the way (B)</source>
        <translation>إبقاء القاعة خالية للصيانة ومعالجة الحجوزات المتعارضة (B)</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>إغلاق…</translation>
    </message>
    <message>
        <source>Close for a time, and deal with the bookings in the way (C)</source>
        <translation>إغلاق لفترة ومعالجة الحجوزات المتعارضة (C)</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>أرشفة…</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>لم يُحفظ بعد.</translation>
    </message>
    <message>
        <source>Show theirs</source>
        <translation>عرض تغييرات الآخر</translation>
    </message>
    <message>
        <source>Give up what was typed here, and show what somebody else saved</source>
        <translation>التخلي عما كُتب هنا وعرض ما حفظه شخص آخر</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>حفظ (Ctrl+S)</translation>
    </message>
    <message numerus="yes">
        <source>%n halls</source>
        <translation>
            <numerusform>لا قاعات</numerusform>
            <numerusform>قاعة واحدة</numerusform>
            <numerusform>قاعتان</numerusform>
            <numerusform>%n قاعات</numerusform>
            <numerusform>%n قاعة</numerusform>
            <numerusform>%n قاعة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 an hour</source>
        <translation>‏%1 في الساعة</translation>
    </message>
    <message numerus="yes">
        <source>up to %n guests</source>
        <translation>
            <numerusform>بلا ضيوف</numerusform>
            <numerusform>ضيف واحد</numerusform>
            <numerusform>حتى ضيفين</numerusform>
            <numerusform>حتى %n ضيوف</numerusform>
            <numerusform>حتى %n ضيفًا</numerusform>
            <numerusform>حتى %n ضيف</numerusform>
        </translation>
    </message>
    <message>
        <source>out of service</source>
        <translation>خارج الخدمة</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>في الأرشيف</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>استعادة</translation>
    </message>
    <message>
        <source>Somebody else changed this in the meantime. Look at theirs, or save yours over it.</source>
        <translation>غيّر شخص آخر هذا في هذه الأثناء. راجع تغييراته أو احفظ تغييراتك فوقها.</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>حُفظ: %1</translation>
    </message>
</context>
<context>
    <name>PlacePart</name>
    <message>
        <source>&amp;Venue</source>
        <translation>ال&amp;مكان</translation>
    </message>
    <message>
        <source>&amp;Hall</source>
        <translation>ال&amp;قاعة</translation>
    </message>
    <message>
        <source>%1 (out of service)</source>
        <translation>‏%1 (خارج الخدمة)</translation>
    </message>
    <message>
        <source>This venue has no halls yet.</source>
        <translation>لا توجد قاعات في هذا المكان بعد.</translation>
    </message>
    <message numerus="yes">
        <source>up to %n guests</source>
        <translation>
            <numerusform>بلا ضيوف</numerusform>
            <numerusform>ضيف واحد</numerusform>
            <numerusform>حتى ضيفين</numerusform>
            <numerusform>حتى %n ضيوف</numerusform>
            <numerusform>حتى %n ضيفًا</numerusform>
            <numerusform>حتى %n ضيف</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 an hour</source>
        <translation>‏%1 في الساعة</translation>
    </message>
    <message>
        <source>%1 min to set up, %2 min to clear</source>
        <translation>تجهيز %1 د، إخلاء %2 د</translation>
    </message>
    <message>
        <source>takes all its parts</source>
        <translation>تشغل كل أجزائها</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>%1 (archived)</source>
        <translation>‏%1 (في الأرشيف)</translation>
    </message>
    <message>
        <source>%1 (out of service)</source>
        <translation>‏%1 (خارج الخدمة)</translation>
    </message>
    <message>
        <source>Venues and halls</source>
        <translation>الأماكن والقاعات</translation>
    </message>
    <message>
        <source>Venues &amp; halls</source>
        <extracomment>Whether what was typed may be given up is being asked.</extracomment>
        <translation>الأماكن والقاعات</translation>
    </message>
    <message>
        <source>Venue or hall</source>
        <translation>مكان أو قاعة</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>المكان</translation>
    </message>
</context>
<context>
    <name>PlacesTree</name>
    <message>
        <source>Venues and halls</source>
        <extracomment>So many rows say how wide the second column is: to ask all of a large house takes longer than to draw it.</extracomment>
        <translation>الأماكن والقاعات</translation>
    </message>
</context>
<context>
    <name>PlacesView</name>
    <message>
        <source>Refresh</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>Refresh (F5)</source>
        <translation>تحديث (F5)</translation>
    </message>
    <message>
        <source>New venue…</source>
        <translation>مكان جديد…</translation>
    </message>
    <message>
        <source>Venue or hall</source>
        <translation>مكان أو قاعة</translation>
    </message>
    <message>
        <source>Show archived ones</source>
        <translation>عرض ما في الأرشيف</translation>
    </message>
    <message>
        <source>Venues and halls</source>
        <translation>الأماكن والقاعات</translation>
    </message>
    <message>
        <source>New hall</source>
        <translation>قاعة جديدة</translation>
    </message>
    <message>
        <source>Block the hall; close the venue or hall</source>
        <translation>حظر القاعة؛ إغلاق المكان أو القاعة</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Go on into what is known</source>
        <translation>الانتقال إلى المعلومات</translation>
    </message>
    <message>
        <source>Next page of what is known</source>
        <translation>الصفحة التالية من المعلومات</translation>
    </message>
    <message>
        <source>The page before</source>
        <translation>الصفحة السابقة</translation>
    </message>
    <message numerus="yes">
        <source>%n venues</source>
        <translation>
            <numerusform>لا أماكن</numerusform>
            <numerusform>مكان واحد</numerusform>
            <numerusform>مكانان</numerusform>
            <numerusform>%n أماكن</numerusform>
            <numerusform>%n مكانًا</numerusform>
            <numerusform>%n مكان</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n halls</source>
        <translation>
            <numerusform>لا قاعات</numerusform>
            <numerusform>قاعة واحدة</numerusform>
            <numerusform>قاعتان</numerusform>
            <numerusform>%n قاعات</numerusform>
            <numerusform>%n قاعة</numerusform>
            <numerusform>%n قاعة</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no venues yet.</source>
        <translation>لا توجد أماكن بعد.</translation>
    </message>
    <message>
        <source>Which hall is to be blocked?</source>
        <translation>أي قاعة ستُحجب؟</translation>
    </message>
    <message>
        <source>What is to be closed?</source>
        <translation>ما الذي سيُغلق؟</translation>
    </message>
    <message>
        <source>At which venue is the new hall?</source>
        <translation>في أي مكان تقع القاعة الجديدة؟</translation>
    </message>
    <message>
        <source>Archive %1?</source>
        <translation>أرشفة %1؟</translation>
    </message>
    <message>
        <source>It cannot be booked any more. What was booked stays readable, and it can be brought back.</source>
        <translation>لن يكون الحجز متاحًا بعد ذلك. يبقى ما حُجز قابلًا للقراءة، والاستعادة ممكنة.</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>أرشفة</translation>
    </message>
    <message>
        <source>%1 is archived.</source>
        <translation>نُقل %1 إلى الأرشيف.</translation>
    </message>
    <message>
        <source>%1 is back.</source>
        <translation>تمت استعادة %1.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Kiosk</source>
        <extracomment>Whether what is shown is of the page that is written.</extracomment>
        <translation>الكشك</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Below is how it was before.</source>
        <translation>في الأسفل الصفحة كما كانت من قبل.</translation>
    </message>
    <message>
        <source>Narrower here than at the kiosk</source>
        <translation>أضيق هنا مما هي على الكشك</translation>
    </message>
</context>
<context>
    <name>PreviewBlock</name>
    <message>
        <source>Stays</source>
        <translation>يبقى</translation>
    </message>
    <message>
        <source>Is joined into it, and ends</source>
        <translation>يُدمج فيه وينتهي</translation>
    </message>
    <message>
        <source>What moves</source>
        <translation>ما يُنقل</translation>
    </message>
    <message>
        <source>%1 signs in with their own e-mail. That account ends; they sign in with the other one.</source>
        <translation>‏%1 يسجل الدخول ببريده الإلكتروني الخاص. ينتهي هذا الحساب، ويكون تسجيل الدخول بالحساب الآخر.</translation>
    </message>
    <message>
        <source>%1 in the wallet; the wallet then holds %2</source>
        <translation>‏%1 في المحفظة؛ ويصبح فيها بعدها %2</translation>
    </message>
    <message>
        <source>Nothing: the other record has neither bookings nor money.</source>
        <translation>لا شيء: ليس في السجل الآخر حجوزات ولا مال.</translation>
    </message>
    <message>
        <source>Taken over, too: %1.</source>
        <translation>يُنقل أيضًا: %1.</translation>
    </message>
    <message>
        <source>The password comes along with the e-mail: they sign in as before.</source>
        <translation>تنتقل كلمة المرور مع البريد الإلكتروني: يبقى تسجيل الدخول كما كان.</translation>
    </message>
    <message>
        <source>Both differ in: %1. What stands in the record that stays counts.</source>
        <translation>يختلف السجلان في: %1. يُعتمد ما في السجل الباقي.</translation>
    </message>
</context>
<context>
    <name>PriceBlock</name>
    <message>
        <source>Discount</source>
        <translation>خصم</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>Tax included</source>
        <translation>الضريبة المشمولة</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>المدفوع</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>المستحق</translation>
    </message>
</context>
<context>
    <name>PriceTable</name>
    <message>
        <source>Hall</source>
        <translation>القاعة</translation>
    </message>
    <message>
        <source>Add-ons</source>
        <translation>الإضافات</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>خصم</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>Tax included</source>
        <translation>الضريبة المشمولة</translation>
    </message>
</context>
<context>
    <name>PricesPage</name>
    <message>
        <source>Price rules, the first that fits counts</source>
        <translation>قواعد الأسعار، تُعتمد أول قاعدة مطابقة</translation>
    </message>
    <message>
        <source>Hall whose prices are shown</source>
        <translation>القاعة المعروضة أسعارها</translation>
    </message>
    <message>
        <source>New price…</source>
        <translation>سعر جديد…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>تعديل…</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>أسبق</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>لاحقًا</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>حذف…</translation>
    </message>
    <message>
        <source>Only the venue&apos;s own staff see its price rules.</source>
        <translation>لا يرى قواعد أسعار المكان إلا موظفوه.</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>حُفظ: %1</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>حذف «%1»؟</translation>
    </message>
    <message>
        <source>What is booked keeps its price.</source>
        <translation>ما حُجز يحتفظ بسعره.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Somebody else changed the prices. Look at them again.</source>
        <translation>غيّر شخص آخر الأسعار. راجعها من جديد.</translation>
    </message>
    <message>
        <source>The prices are stored.</source>
        <translation>حُفظت الأسعار.</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Calendar as shown</source>
        <extracomment>so many names of halls are written out</extracomment>
        <translation>التقويم كما يظهر</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>In full</source>
        <translation>كاملًا</translation>
    </message>
    <message>
        <source>When</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>القاعة</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Halls: {names}</source>
        <extracomment>points: the hours&apos; column, the heads&apos; height, the narrowest hall, the lowest row, an hour at least in a timeline the halls&apos; column of a timeline, the highest row, the line that names a page&apos;s halls entries beside each other on one day at most, before halls go on pages of their own</extracomment>
        <translation>القاعات: {names}</translation>
    </message>
    <message>
        <source>Halls: {count} of {all}</source>
        <translation>القاعات: {count} من {all}</translation>
    </message>
    <message>
        <source>Only: {names}</source>
        <translation>فقط: {names}</translation>
    </message>
    <message>
        <source>{count} more: see the list</source>
        <extracomment>points: weekdays, the day&apos;s number, a chip</extracomment>
        <translation>{count} أخرى: انظر القائمة</translation>
    </message>
    <message>
        <source>Setup, teardown</source>
        <extracomment>points: the letters, the bar at the leading edge, beside words, marks the height of a legend below this width beside mark and number a title stands under them</extracomment>
        <translation>التجهيز، الإخلاء</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>Takes a part of this hall</source>
        <translation>يشغل جزءًا من هذه القاعة</translation>
    </message>
    <message>
        <source>Day sheet for the doors</source>
        <translation>ورقة اليوم للأبواب</translation>
    </message>
    <message>
        <source>Day sheet</source>
        <translation>ورقة اليوم</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>With setup, teardown</source>
        <translation>مع التجهيز والإخلاء</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>المناسبة</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>الضيوف</translation>
    </message>
    <message>
        <source>Nothing is booked.</source>
        <translation>لا حجوزات.</translation>
    </message>
    <message>
        <source>{amount} due</source>
        <translation>المستحق {amount}</translation>
    </message>
    <message>
        <source>Closed to guests</source>
        <translation>مغلق أمام الضيوف</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>أُنشئ الحجز</translation>
    </message>
    <message>
        <source>Printed {when} by {who}</source>
        <extracomment>lines below the title at most, and the distances to the body Work in small steps, so that whoever lets it run can do something else in between; it ends with the pages.</extracomment>
        <translation>طُبع {when} بواسطة {who}</translation>
    </message>
    <message>
        <source>Printed {when}</source>
        <translation>طُبع {when}</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>صفحة {number} من {count}</translation>
    </message>
    <message>
        <source>{title} (continued)</source>
        <extracomment>letters from large to small: the largest that leaves columns readable is taken likewise of what is read from a distance points: beside a cell&apos;s words, above and below them, the narrowest column, before a section&apos;s title how many of a column&apos;s longest texts are measured, with the widest figure in place of each</extracomment>
        <translation>{title} (تابع)</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>Each field with its label.</extracomment>
        <translation>البيان</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>الورق</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>الاتجاه</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>عمودي</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>أفقي</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Which pages, like 1-3, 5; empty for all</source>
        <translation>أي صفحات، مثل 1-3, 5؛ فارغ للكل</translation>
    </message>
    <message>
        <source>Pages</source>
        <extracomment>pixels around pages pixels of pages&apos; pictures that are kept (four bytes each); those in sight are kept always pixels for each point</extracomment>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>Black and white</source>
        <translation>أبيض وأسود</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>بعرض الصفحة</translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation>الصفحة كاملة</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>أصغر (−)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>أكبر (+)</translation>
    </message>
    <message>
        <source>Hall Booking</source>
        <translation>Hall Booking</translation>
    </message>
    <message>
        <source>“{name}” could not be written: {reason} Choose another folder or another name.</source>
        <translation>تعذّرت كتابة “{name}”: {reason} اختر مجلدًا آخر أو اسمًا آخر.</translation>
    </message>
    <message>
        <source>The printer did not take the pages. See whether it is on, or save a PDF instead.</source>
        <translation>لم تقبل الطابعة الصفحات. تحقق من تشغيلها، أو احفظ ملف PDF بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>Print</source>
        <extracomment>the share of the window that the preview takes</extracomment>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>طباعة…</translation>
    </message>
    <message>
        <source>Print preview</source>
        <translation>معاينة الطباعة</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>حفظ بصيغة PDF…</translation>
    </message>
    <message>
        <source>Pages done</source>
        <translation>الصفحات المنجزة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. A PDF can be saved all the same.</source>
        <translation>لا توجد طابعة معدّة على هذا الحاسوب. يمكن حفظ ملف PDF مع ذلك.</translation>
    </message>
    <message>
        <source>Counting pages…</source>
        <translation>جارٍ عدّ الصفحات…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Write the pages like 1-3, 5. The last page is {count}.</source>
        <translation>اكتب الصفحات مثل 1-3, 5. الصفحة الأخيرة هي {count}.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>حفظ بصيغة PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as “{name}”.</source>
        <translation>حُفظ باسم “{name}”.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>أُرسل إلى الطابعة.</translation>
    </message>
    <message>
        <source>Stopped before the end.</source>
        <translation>أُوقف قبل النهاية.</translation>
    </message>
    <message>
        <source>Rows: {number}</source>
        <translation>الصفوف: {number}</translation>
    </message>
    <message>
        <source>There is nothing to show.</source>
        <translation>لا شيء لعرضه.</translation>
    </message>
</context>
<context>
    <name>Queries</name>
    <message>
        <source>Query details</source>
        <translation>تفاصيل الاستفسار</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>وقت السؤال</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>الحجز</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>أجاب عنه</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>الاستفسارات</translation>
    </message>
    <message>
        <source>Words, customer or #number</source>
        <translation>كلمات أو عميل أو ‎#رقم</translation>
    </message>
</context>
<context>
    <name>QueriesView</name>
    <message>
        <source>Refresh</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>Refresh (F5)</source>
        <translation>تحديث (F5)</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Nobody has asked anything yet. What customers ask appears here.</source>
        <translation>لم يسأل أحد شيئًا بعد. ما يسأله العملاء يظهر هنا.</translation>
    </message>
    <message>
        <source>Answer the query</source>
        <translation>الرد على الاستفسار</translation>
    </message>
    <message>
        <source>Note among staff</source>
        <translation>ملاحظة بين الموظفين</translation>
    </message>
    <message>
        <source>Resolve it, or open it again</source>
        <translation>حلّه أو إعادة فتحه</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>الاستفسارات</translation>
    </message>
</context>
<context>
    <name>QueryPanel</name>
    <message>
        <source>Answer…</source>
        <translation>جواب…</translation>
    </message>
    <message>
        <source>Write to the customer (R)</source>
        <translation>الكتابة إلى العميل (R)</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>ملاحظة…</translation>
    </message>
    <message>
        <source>A note among staff: the customer does not see it (N)</source>
        <translation>ملاحظة بين الموظفين: لا يراها العميل (N)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>What was written</source>
        <translation>ما كُتب</translation>
    </message>
    <message>
        <source>Nothing more is to be done; the customer&apos;s next word opens it again (D)</source>
        <translation>لم يبقَ ما يُفعل؛ رسالة العميل التالية تفتحه من جديد (D)</translation>
    </message>
    <message>
        <source>It was taken for done too early (D)</source>
        <translation>عُدّ منتهيًا قبل أوانه (D)</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>وقت السؤال</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>None: for administrators</source>
        <translation>لا شيء: للمديرين</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>أجاب عنه</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>تم الحل</translation>
    </message>
    <message>
        <source>Booking #%1</source>
        <translation>الحجز #%1</translation>
    </message>
    <message>
        <source>Nobody has answered it yet: answer it first (R).</source>
        <translation>لم يُجب عنه أحد بعد: أجب عنه أولاً (R).</translation>
    </message>
</context>
<context>
    <name>RateCalendar</name>
    <message>
        <source>Customer group whose prices are shown</source>
        <translation>مجموعة العملاء التي تُعرض أسعارها</translation>
    </message>
    <message>
        <source>Prices of an hour. Choose one to see why it costs that.</source>
        <translation>أسعار الساعة. اختر سعرًا لمعرفة سببه.</translation>
    </message>
    <message>
        <source>The week before</source>
        <translation>الأسبوع السابق</translation>
    </message>
    <message>
        <source>The week after</source>
        <translation>الأسبوع التالي</translation>
    </message>
    <message>
        <source>Everybody else</source>
        <translation>غيرهم جميعًا</translation>
    </message>
    <message>
        <source>Group: %1</source>
        <translation>المجموعة: %1</translation>
    </message>
</context>
<context>
    <name>RateGrid</name>
    <message>
        <source>Prices of the week, hour by hour</source>
        <translation>أسعار الأسبوع ساعة بساعة</translation>
    </message>
    <message>
        <source>%1: closed</source>
        <translation>‏%1: مغلقة</translation>
    </message>
    <message>
        <source>the hall&apos;s own price</source>
        <translation>سعر القاعة نفسها</translation>
    </message>
    <message>
        <source>%1: %2 an hour (%3)</source>
        <translation>‏%1: ‏%2 في الساعة (%3)</translation>
    </message>
</context>
<context>
    <name>RecentSheet</name>
    <message>
        <source>Recent changes</source>
        <translation>آخر التغييرات</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>What you did since you signed in. %1 takes back the newest.</source>
        <translation>ما قمت به منذ تسجيل دخولك. %1 يتراجع عن أحدثه.</translation>
    </message>
    <message>
        <source>Nothing yet that could be taken back.</source>
        <translation>لا شيء بعد يمكن التراجع عنه.</translation>
    </message>
</context>
<context>
    <name>RenameSheet</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation>اكتب اسمًا.</translation>
    </message>
</context>
<context>
    <name>RepeatPart</name>
    <message>
        <source>Weekdays</source>
        <translation>أيام الأسبوع</translation>
    </message>
    <message>
        <source>After a number of times</source>
        <translation>بعد عدد من المرات</translation>
    </message>
    <message>
        <source>On a day</source>
        <translation>في يوم محدد</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>اليوم الأخير</translation>
    </message>
    <message>
        <source>All or nothing: book none if one does not fit</source>
        <translation>الكل أو لا شيء: لا يُحجز أي موعد إن تعذر واحد</translation>
    </message>
    <message>
        <source>Leave out the dates that do not fit</source>
        <translation>تجاوز المواعيد غير الممكنة</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>كل أسبوع</translation>
    </message>
    <message>
        <source>Every month, same weekday</source>
        <translation>كل شهر، يوم الأسبوع نفسه</translation>
    </message>
    <message>
        <source>Every month, same date</source>
        <translation>كل شهر، التاريخ نفسه</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>كل يوم</translation>
    </message>
    <message>
        <source>&amp;Repeats</source>
        <translation>ال&amp;تكرار</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>كل</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>ينتهي</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>عدد المرات</translation>
    </message>
    <message>
        <source>On</source>
        <translation>في</translation>
    </message>
    <message>
        <source>first</source>
        <translation>الأول</translation>
    </message>
    <message>
        <source>second</source>
        <translation>الثاني</translation>
    </message>
    <message>
        <source>third</source>
        <translation>الثالث</translation>
    </message>
    <message>
        <source>fourth</source>
        <translation>الرابع</translation>
    </message>
    <message>
        <source>fifth</source>
        <translation>الخامس</translation>
    </message>
    <message>
        <source>the %1 %2</source>
        <translation>يوم %2 %1</translation>
    </message>
    <message>
        <source>last</source>
        <translation>الأخير</translation>
    </message>
    <message>
        <source> weeks</source>
        <translation> أسابيع</translation>
    </message>
    <message>
        <source> week</source>
        <translation> أسبوع</translation>
    </message>
    <message>
        <source> months</source>
        <translation> أشهر</translation>
    </message>
    <message>
        <source> month</source>
        <translation> شهر</translation>
    </message>
    <message>
        <source> days</source>
        <translation> أيام</translation>
    </message>
    <message>
        <source> day</source>
        <translation> يوم</translation>
    </message>
    <message>
        <source>Choose at least one weekday.</source>
        <translation>اختر يومًا واحدًا من الأسبوع على الأقل.</translation>
    </message>
    <message numerus="yes">
        <source>%n bookings</source>
        <translation>
            <numerusform>لا حجوزات</numerusform>
            <numerusform>حجز واحد</numerusform>
            <numerusform>حجزان</numerusform>
            <numerusform>%n حجوزات</numerusform>
            <numerusform>%n حجزًا</numerusform>
            <numerusform>%n حجز</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 in all.</source>
        <translation>‏%1، المجموع %2.</translation>
    </message>
    <message>
        <source>%1, %2 in all; %3 of %4 dates are left out.</source>
        <translation>‏%1، المجموع %2؛ تُرك %3 من %4 من المواعيد.</translation>
    </message>
    <message>
        <source>%1 of %2 dates do not fit. Untick them, or choose to leave them out.</source>
        <translation>‏%1 من %2 من المواعيد غير ممكنة. أزل علامتها أو اختر تجاوزها.</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>What is this? %1</source>
        <translation>ما هذا؟ %1</translation>
    </message>
    <message>
        <source>%1 as a table</source>
        <translation>%1 في جدول</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>المعروض</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>الجزء</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>المؤشر</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>الوحدة</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>المؤشرات</translation>
    </message>
    <message>
        <source>h</source>
        <translation>س</translation>
    </message>
    <message>
        <source>Print the report, or save it as PDF…</source>
        <translation>طباعة التقرير أو حفظه بصيغة PDF…</translation>
    </message>
    <message>
        <source>Save the report as PDF…</source>
        <translation>حفظ التقرير بصيغة PDF…</translation>
    </message>
    <message>
        <source>Save the report as CSV…</source>
        <translation>حفظ التقرير بصيغة CSV…</translation>
    </message>
    <message>
        <source>Save the report as XLSX…</source>
        <translation>حفظ التقرير بصيغة XLSX…</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>جداول (*.csv)</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>مصنفات (*.xlsx)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>حفظ التقرير</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
    <message>
        <source>The PDF is being made…</source>
        <translation>يجري إنشاء ملف PDF…</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>حُفظ باسم %1</translation>
    </message>
    <message>
        <source>There are no bookings in this period.</source>
        <translation>لا توجد حجوزات في هذه الفترة.</translation>
    </message>
    <message>
        <source>Compared with</source>
        <extracomment>One day noted for so many of the period is enough to compare with.</extracomment>
        <translation>مقارنة بـ</translation>
    </message>
    <message>
        <source>Nothing was noted in this period. The program notes what is booked ahead once a day.</source>
        <translation>لم يُسجّل شيء في هذه الفترة. يسجّل البرنامج ما هو محجوز مسبقًا مرة كل يوم.</translation>
    </message>
    <message>
        <source>Revenue over time</source>
        <translation>الإيرادات عبر الزمن</translation>
    </message>
    <message>
        <source>Bookings over time</source>
        <translation>الحجوزات عبر الزمن</translation>
    </message>
    <message>
        <source>Cancellations over time</source>
        <translation>الإلغاءات عبر الزمن</translation>
    </message>
    <message>
        <source>Bookings by state</source>
        <translation>الحجوزات حسب الحالة</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Revenue by hall</source>
        <translation>الإيرادات حسب القاعة</translation>
    </message>
    <message>
        <source>Occupancy by hall</source>
        <translation>الإشغال حسب القاعة</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>القاعة</translation>
    </message>
    <message>
        <source>Revenue by venue</source>
        <translation>الإيرادات حسب المكان</translation>
    </message>
    <message>
        <source>Occupancy by venue</source>
        <translation>الإشغال حسب المكان</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>There is nothing to show in this period.</source>
        <extracomment>What the list of bookings calls confirmed. The states that the list of bookings knows, by those of the report. Each figure: its unit, how it is had (none of nothing), and in which states the bookings are that it counts.</extracomment>
        <translation>لا يوجد ما يُعرض في هذه الفترة.</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>Occupancy by hour and weekday, in percent</source>
        <translation>الإشغال حسب الساعة ويوم الأسبوع، بالنسبة المئوية</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>الساعة</translation>
    </message>
    <message>
        <source>No hall is open in this period.</source>
        <translation>لا توجد قاعة مفتوحة في هذه الفترة.</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1 (%2 من %3)</translation>
    </message>
    <message>
        <source>New and returning customers</source>
        <translation>العملاء الجدد والعائدون</translation>
    </message>
    <message>
        <source>Nobody came in this period.</source>
        <translation>لم يأتِ أحد في هذه الفترة.</translation>
    </message>
    <message>
        <source>Rating over time</source>
        <translation>التقييم عبر الزمن</translation>
    </message>
    <message>
        <source>Nobody wrote a review in this period.</source>
        <translation>لم يكتب أحد تقييمًا في هذه الفترة.</translation>
    </message>
    <message>
        <source>Revenue by add-on</source>
        <translation>الإيرادات حسب الإضافة</translation>
    </message>
    <message>
        <source>Add-on</source>
        <translation>الإضافة</translation>
    </message>
    <message>
        <source>Made %1 by %2</source>
        <translation>أُنشئ في %1 بواسطة %2</translation>
    </message>
    <message>
        <source>Made %1</source>
        <translation>أُنشئ في %1</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>تقرير</translation>
    </message>
    <message>
        <source>All venues</source>
        <translation>كل الأماكن</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>التغيّر</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>ما هو</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>الإيرادات</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>الحجوزات</translation>
    </message>
    <message>
        <source>Confirmed bookings</source>
        <translation>الحجوزات المؤكدة</translation>
    </message>
    <message>
        <source>Average booking value</source>
        <translation>متوسط قيمة الحجز</translation>
    </message>
    <message>
        <source>Cancellation rate</source>
        <translation>معدل الإلغاء</translation>
    </message>
    <message>
        <source>Average duration</source>
        <translation>متوسط المدة</translation>
    </message>
    <message>
        <source>Retained fees</source>
        <translation>الرسوم المحتجزة</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>المبالغ المستردة</translation>
    </message>
    <message>
        <source>Occupancy</source>
        <translation>الإشغال</translation>
    </message>
    <message>
        <source>Top hall</source>
        <translation>القاعة الأعلى دخلًا</translation>
    </message>
    <message>
        <source>Figures of each day</source>
        <translation>أرقام كل يوم</translation>
    </message>
    <message>
        <source>Figures of each hall</source>
        <translation>أرقام كل قاعة</translation>
    </message>
    <message>
        <source>Figures of each venue</source>
        <translation>أرقام كل مكان</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>التقييم</translation>
    </message>
    <message>
        <source>Busiest hour</source>
        <translation>أكثر الساعات ازدحامًا</translation>
    </message>
    <message>
        <source>Quietest hour</source>
        <translation>أهدأ الساعات</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>العملاء الجدد</translation>
    </message>
    <message>
        <source>Returning customers</source>
        <translation>العملاء العائدون</translation>
    </message>
    <message>
        <source>Lifetime value</source>
        <translation>القيمة الإجمالية للعميل</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>الرضا</translation>
    </message>
    <message>
        <source>Add-on revenue</source>
        <translation>إيرادات الإضافات</translation>
    </message>
    <message>
        <source>Bookings with add-ons</source>
        <translation>الحجوزات ذات الإضافات</translation>
    </message>
    <message>
        <source>Add-ons booked</source>
        <translation>الإضافات المحجوزة</translation>
    </message>
    <message>
        <source>Revenue booked ahead</source>
        <translation>الإيرادات المحجوزة مسبقًا</translation>
    </message>
    <message>
        <source>Bookings ahead</source>
        <translation>الحجوزات المقبلة</translation>
    </message>
    <message>
        <source>Unpaid bookings ahead</source>
        <translation>الحجوزات المقبلة غير المدفوعة</translation>
    </message>
    <message>
        <source>Revenue booked ahead, as it grew</source>
        <translation>نمو الإيرادات المحجوزة مسبقًا</translation>
    </message>
    <message>
        <source>Bookings ahead, as they grew</source>
        <translation>نمو الحجوزات المقبلة</translation>
    </message>
    <message>
        <source>What the confirmed bookings that begin in the period cost in all, taxes and add-ons included.</source>
        <translation>مجموع تكلفة الحجوزات المؤكدة التي تبدأ في الفترة، شاملة الضرائب والإضافات.</translation>
    </message>
    <message>
        <source>All bookings that begin in the period: unpaid, confirmed and cancelled. Holds that ran out do not count.</source>
        <translation>كل الحجوزات التي تبدأ في الفترة: غير المدفوعة والمؤكدة والملغاة. لا تُحسب الحجوزات المؤقتة المنتهية.</translation>
    </message>
    <message>
        <source>Bookings that begin in the period and are confirmed.</source>
        <translation>الحجوزات التي تبدأ في الفترة وهي مؤكدة.</translation>
    </message>
    <message>
        <source>Revenue divided by the number of confirmed bookings.</source>
        <translation>الإيرادات مقسومة على عدد الحجوزات المؤكدة.</translation>
    </message>
    <message>
        <source>Cancelled bookings divided by all bookings. Holds that ran out are not cancellations.</source>
        <translation>الحجوزات الملغاة مقسومة على كل الحجوزات. الحجوزات المؤقتة المنتهية ليست إلغاءات.</translation>
    </message>
    <message>
        <source>Booked hours of the confirmed bookings divided by their number, without setup and teardown.</source>
        <translation>ساعات الحجوزات المؤكدة مقسومة على عددها، دون التجهيز والإخلاء.</translation>
    </message>
    <message>
        <source>What was kept when bookings of the period were cancelled, or moved late to a lower price.</source>
        <translation>ما احتُجز عند إلغاء حجوزات الفترة، أو نقلها متأخرًا إلى سعر أقل.</translation>
    </message>
    <message>
        <source>What went back to wallets when bookings of the period were cancelled.</source>
        <translation>ما أُعيد إلى المحافظ عند إلغاء حجوزات الفترة.</translation>
    </message>
    <message>
        <source>How many bookings of the period are in each state now.</source>
        <translation>عدد حجوزات الفترة في كل حالة الآن.</translation>
    </message>
    <message>
        <source>The revenue of each day, week or month. Small lines mark what it is compared with.</source>
        <translation>إيرادات كل يوم أو أسبوع أو شهر. الخطوط الصغيرة تبيّن ما تُقارن به.</translation>
    </message>
    <message>
        <source>The bookings that begin on each day, in each week or month, by their state now.</source>
        <translation>الحجوزات التي تبدأ في كل يوم أو أسبوع أو شهر، حسب حالتها الآن.</translation>
    </message>
    <message>
        <source>How many of the bookings that were to begin then were cancelled, in percent.</source>
        <translation>نسبة ما أُلغي من الحجوزات التي كان مقررًا أن تبدأ حينها، بالمئة.</translation>
    </message>
    <message>
        <source>All figures of each day on which bookings begin, by the calendar of their venue.</source>
        <translation>كل أرقام كل يوم تبدأ فيه حجوزات، حسب تقويم مكانها.</translation>
    </message>
    <message>
        <source>Price times quantity of the add-ons in confirmed bookings of the period, before discounts and taxes.</source>
        <translation>سعر الإضافات مضروبًا في كميتها في حجوزات الفترة المؤكدة، قبل الخصومات والضرائب.</translation>
    </message>
    <message>
        <source>Confirmed bookings of the period with at least one add-on.</source>
        <translation>حجوزات الفترة المؤكدة التي فيها إضافة واحدة على الأقل.</translation>
    </message>
    <message>
        <source>How many add-ons were booked with them, counted by quantity.</source>
        <translation>عدد الإضافات المحجوزة معها، محسوبة بالكمية.</translation>
    </message>
    <message>
        <source>Confirmed hours within opening hours, divided by the open hours less closed times, over all halls that are not divided further. A booking of a whole hall occupies each of its parts.</source>
        <translation>الساعات المؤكدة ضمن أوقات العمل مقسومة على ساعات العمل بعد طرح أوقات الإغلاق، لكل القاعات التي لا تنقسم أكثر. حجز القاعة كاملة يشغل كل جزء منها.</translation>
    </message>
    <message>
        <source>The hall whose confirmed bookings brought most in the period.</source>
        <translation>القاعة التي جلبت حجوزاتها المؤكدة أكثر دخل في الفترة.</translation>
    </message>
    <message>
        <source>The average stars of all visible reviews, whenever they were written.</source>
        <translation>متوسط نجوم كل التقييمات الظاهرة، مهما كان وقت كتابتها.</translation>
    </message>
    <message>
        <source>The revenue of each hall. A booking of a whole hall counts there and not for its parts.</source>
        <translation>إيرادات كل قاعة. حجز القاعة كاملة يُحسب لها لا لأجزائها.</translation>
    </message>
    <message>
        <source>The revenue of each venue.</source>
        <translation>إيرادات كل مكان.</translation>
    </message>
    <message>
        <source>Of each hall the confirmed hours within opening hours, divided by its open hours.</source>
        <translation>لكل قاعة: الساعات المؤكدة ضمن أوقات العمل مقسومة على ساعات عملها.</translation>
    </message>
    <message>
        <source>All figures of each hall, those first that brought most. A booking of a whole hall counts there, and occupies each of its parts.</source>
        <translation>كل أرقام كل قاعة، بدءًا بالأعلى إيرادًا. حجز القاعة كاملة يُحسب لها ويشغل كل جزء منها.</translation>
    </message>
    <message>
        <source>All figures of each venue. The rating is of all visible reviews, whenever they were written.</source>
        <translation>كل أرقام كل مكان. التقييم يشمل كل المراجعات الظاهرة أيًّا كان وقت كتابتها.</translation>
    </message>
    <message>
        <source>Of each hour of the week the time that halls were booked, divided by the time that they were open, by the venue&apos;s clock over all weeks of the period. The darker, the fuller.</source>
        <translation>لكل ساعة من الأسبوع: مدة حجز القاعات مقسومة على مدة فتحها، بتوقيت المكان عبر كل أسابيع الفترة. كلما اشتد اللون زاد الامتلاء.</translation>
    </message>
    <message>
        <source>The hour of the week in which the largest share of the open time was booked.</source>
        <translation>ساعة الأسبوع التي حُجز فيها أكبر جزء من وقت العمل.</translation>
    </message>
    <message>
        <source>The hour of the week in which the smallest share of the open time was booked.</source>
        <translation>ساعة الأسبوع التي حُجز فيها أصغر جزء من وقت العمل.</translation>
    </message>
    <message>
        <source>People in whose name a confirmed booking begins in the period.</source>
        <translation>الأشخاص الذين يبدأ باسمهم حجز مؤكد في الفترة.</translation>
    </message>
    <message>
        <source>Customers who had no confirmed booking before the period.</source>
        <translation>العملاء الذين لم يكن لهم حجز مؤكد قبل الفترة.</translation>
    </message>
    <message>
        <source>Customers who had a confirmed booking before the period already.</source>
        <translation>العملاء الذين كان لهم حجز مؤكد قبل الفترة.</translation>
    </message>
    <message>
        <source>All that the customers of the period spent on confirmed bookings until its end, divided by their number.</source>
        <translation>كل ما أنفقه عملاء الفترة على الحجوزات المؤكدة حتى نهايتها، مقسومًا على عددهم.</translation>
    </message>
    <message>
        <source>The average stars of the visible reviews written in the period.</source>
        <translation>متوسط نجوم التقييمات الظاهرة المكتوبة في الفترة.</translation>
    </message>
    <message>
        <source>The customers of each month. New ones had no confirmed booking before that month.</source>
        <translation>عملاء كل شهر. الجدد لم يكن لهم حجز مؤكد قبل ذلك الشهر.</translation>
    </message>
    <message>
        <source>The average stars of the reviews written in each month.</source>
        <translation>متوسط نجوم التقييمات المكتوبة في كل شهر.</translation>
    </message>
    <message>
        <source>What the confirmed bookings of the 90 days ahead cost in all, as it stood on the last day noted.</source>
        <translation>مجموع تكلفة الحجوزات المؤكدة للتسعين يومًا المقبلة، كما كانت في آخر يوم سُجّل.</translation>
    </message>
    <message>
        <source>Confirmed bookings that begin in the 90 days ahead, as it stood on the last day noted.</source>
        <translation>الحجوزات المؤكدة التي تبدأ في التسعين يومًا المقبلة، كما كانت في آخر يوم سُجّل.</translation>
    </message>
    <message>
        <source>Unpaid bookings of the 90 days ahead that hold their slot, as it stood on the last day noted.</source>
        <translation>الحجوزات غير المدفوعة للتسعين يومًا المقبلة التي تحجز وقتها، كما كانت في آخر يوم سُجّل.</translation>
    </message>
    <message>
        <source>The revenue of the confirmed bookings of the 90 days ahead, noted once a day. What was moved or cancelled later counts as it stood. Small lines mark what it is compared with.</source>
        <translation>إيرادات الحجوزات المؤكدة للتسعين يومًا المقبلة، تُسجّل مرة كل يوم. ما نُقل أو أُلغي لاحقًا يُحسب كما كان. الخطوط الصغيرة تبيّن ما تُقارن به.</translation>
    </message>
    <message>
        <source>The number of confirmed bookings of the 90 days ahead, noted once a day. What was moved or cancelled later counts as it stood. Small lines mark what it is compared with.</source>
        <translation>عدد الحجوزات المؤكدة للتسعين يومًا المقبلة، يُسجّل مرة كل يوم. ما نُقل أو أُلغي لاحقًا يُحسب كما كان. الخطوط الصغيرة تبيّن ما تُقارن به.</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>هذا الأسبوع</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>هذا الشهر</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>الأيام الثلاثون الماضية</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>الشهر الماضي</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>هذا الربع</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>هذه السنة</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>السنة الماضية</translation>
    </message>
    <message>
        <source>From day to day…</source>
        <translation>من يوم إلى يوم…</translation>
    </message>
    <message>
        <source>Compared with the period before</source>
        <translation>مقارنة بالفترة السابقة</translation>
    </message>
    <message>
        <source>Compared with the year before</source>
        <translation>مقارنة بالسنة السابقة</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>دون مقارنة</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>أسبوع</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>شهر</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 س</translation>
    </message>
    <message>
        <source>%1 points</source>
        <extracomment>More of these is worse.</extracomment>
        <translation>%1 نقطة</translation>
    </message>
    <message>
        <source>nothing to compare with</source>
        <translation>لا شيء للمقارنة</translation>
    </message>
    <message>
        <source>Overview</source>
        <extracomment>A report of a period in which there was nothing, where its figures and charts are always the same ones.</extracomment>
        <translation>نظرة عامة</translation>
    </message>
    <message>
        <source>Halls</source>
        <translation>القاعات</translation>
    </message>
    <message>
        <source>Hours of the week</source>
        <translation>ساعات الأسبوع</translation>
    </message>
    <message>
        <source>Add-ons</source>
        <translation>الإضافات</translation>
    </message>
    <message>
        <source>Booked ahead</source>
        <translation>محجوز مسبقًا</translation>
    </message>
    <message>
        <source>Takes open hours: %1</source>
        <translation>يشغل ساعات العمل: %1</translation>
    </message>
    <message>
        <source>Begins: %1</source>
        <translation>يبدأ: %1</translation>
    </message>
    <message>
        <source>What the report&apos;s occupancy counts: confirmed bookings that take open hours of these days by their venue&apos;s clock, those of a whole hall for each of its parts.</source>
        <translation>ما يُحتسب في نسبة الإشغال في التقرير: الحجوزات المؤكدة التي تشغل ساعات عمل من هذه الأيام حسب ساعة المكان، وحجوزات القاعة كاملة لكل جزء منها.</translation>
    </message>
    <message>
        <source>What the report counts: bookings that begin on these days by their venue&apos;s clock. Holds that ran out are left out.</source>
        <translation>ما يحسبه التقرير: الحجوزات التي تبدأ في هذه الأيام حسب ساعة المكان. لا تُحسب الحجوزات المؤقتة المنتهية.</translation>
    </message>
</context>
<context>
    <name>ReportsView</name>
    <message>
        <source>Parts of the report</source>
        <extracomment>Where a period was kept, so was most likely what it is compared with: both are shown together. What was shown when news came of figures computed anew. What is on its way to each section, or came last.</extracomment>
        <translation>أجزاء التقرير</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
    <message>
        <source>Print the report, or save it as PDF, CSV or XLSX</source>
        <translation>طباعة التقرير أو حفظه بصيغة PDF أو CSV أو XLSX</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>Compute it anew (F5): reports are kept for an hour</source>
        <translation>إعادة الحساب (F5): تُحفظ التقارير ساعة واحدة</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>الفترة</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>أول يوم</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>اليوم الأخير</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>مقارنة بـ</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>All venues</source>
        <translation>كل الأماكن</translation>
    </message>
    <message>
        <source>A chart that has the keys</source>
        <translation>رسم بياني عليه التركيز</translation>
    </message>
    <message>
        <source>←   →</source>
        <translation>←   →</translation>
    </message>
    <message>
        <source>The values one after another; ↑ ↓ between what is compared</source>
        <translation>القيم واحدة تلو الأخرى؛ ↑ ↓ بين ما يُقارن</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>The bookings behind the value</source>
        <translation>الحجوزات وراء القيمة</translation>
    </message>
    <message>
        <source>Compute anew</source>
        <translation>إعادة الحساب</translation>
    </message>
    <message>
        <source>A report covers ten years at most. Choose days that are closer together.</source>
        <translation>يغطي التقرير عشر سنوات على الأكثر. اختر أيامًا أقرب إلى بعضها.</translation>
    </message>
    <message>
        <source>from the cache, computed %1</source>
        <translation>من الذاكرة المؤقتة، حُسب %1</translation>
    </message>
    <message>
        <source>computed %1</source>
        <translation>حُسب %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>%1, compared with %2</source>
        <translation>%1، مقارنة بـ %2</translation>
    </message>
</context>
<context>
    <name>RequestPanel</name>
    <message>
        <source>Answered as asked.</source>
        <translation>أُجيب كما طُلب.</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>الطلب</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>المسار</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>الرقم %1</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>الرد</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>استغرق</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>‏%1 بايت</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Id for support</source>
        <translation>معرّف للدعم</translation>
    </message>
</context>
<context>
    <name>Requests</name>
    <message>
        <source>Request details</source>
        <translation>تفاصيل الطلب</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>الطلب</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>الرد</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>استغرق</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>المعنى</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>المعرّف</translation>
    </message>
</context>
<context>
    <name>RequestsTab</name>
    <message>
        <source>Errors</source>
        <translation>الأخطاء</translation>
    </message>
    <message>
        <source>Recent requests</source>
        <translation>أحدث الطلبات</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>الأخطاء فقط</translation>
    </message>
    <message>
        <source>What was refused or went wrong. Most of it is normal: a wrong password, a hall just taken.</source>
        <translation>ما رُفض أو فشل. معظمه طبيعي: كلمة مرور خاطئة أو قاعة حُجزت للتو.</translation>
    </message>
    <message>
        <source>The newest requests, read from the log each second. Passwords and the like are left out.</source>
        <translation>أحدث الطلبات، تُقرأ من السجل كل ثانية. كلمات المرور وما يشبهها محذوفة.</translation>
    </message>
    <message>
        <source>Nothing was refused and nothing went wrong.</source>
        <translation>لم يُرفض شيء ولم يفشل شيء.</translation>
    </message>
    <message>
        <source>Nobody has asked anything yet. Open the kiosk&apos;s address in a browser to see it here.</source>
        <translation>لم يطلب أحد شيئًا بعد. افتح عنوان الكشك في متصفح لترى ذلك هنا.</translation>
    </message>
</context>
<context>
    <name>ResultsList</name>
    <message>
        <source>Halls that were found</source>
        <extracomment>By hall: where the piece begins that is chosen on its card.</extracomment>
        <translation>القاعات التي عُثر عليها</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>Hide…</source>
        <translation>إخفاء…</translation>
    </message>
    <message>
        <source>Customers see it no longer (H)</source>
        <translation>لن يراه العملاء بعد الآن (H)</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>إظهار من جديد</translation>
    </message>
    <message>
        <source>Customers see it again, and the hall&apos;s average counts it (H)</source>
        <translation>يراه العملاء من جديد، ويُحتسب في متوسط القاعة (H)</translation>
    </message>
    <message>
        <source>Open the hall</source>
        <translation>فتح القاعة</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Stars without words.</source>
        <translation>نجوم بلا كلمات.</translation>
    </message>
    <message>
        <source>Why it is hidden</source>
        <translation>سبب إخفائه</translation>
    </message>
    <message>
        <source>About</source>
        <translation>بخصوص</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>وقت الكتابة</translation>
    </message>
    <message>
        <source>Hall&apos;s average</source>
        <translation>متوسط القاعة</translation>
    </message>
    <message>
        <source>Booking #%1</source>
        <translation>الحجز #%1</translation>
    </message>
    <message>
        <source>Everybody sees the review again.</source>
        <translation>يرى الجميع التقييم من جديد.</translation>
    </message>
</context>
<context>
    <name>Reviews</name>
    <message>
        <source>Review details</source>
        <translation>تفاصيل التقييم</translation>
    </message>
    <message>
        <source>The review is as it was.</source>
        <translation>التقييم كما كان.</translation>
    </message>
    <message>
        <source>no visible reviews</source>
        <extracomment>Marks and number stay together and in their order in both directions of reading.</extracomment>
        <translation>لا تقييمات ظاهرة</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>النجوم</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>What they say</source>
        <translation>ما يقولونه</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>وقت الكتابة</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>القاعة</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>الحجز</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>التقييمات</translation>
    </message>
    <message>
        <source>Words, hall, customer or #booking</source>
        <translation>كلمات أو قاعة أو عميل أو ‎#حجز</translation>
    </message>
</context>
<context>
    <name>ReviewsView</name>
    <message>
        <source>Refresh</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>Refresh (F5)</source>
        <translation>تحديث (F5)</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>النجوم</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>There are no reviews yet. Customers write them once their booking is over.</source>
        <translation>لا توجد تقييمات بعد. يكتبها العملاء بعد انتهاء حجزهم.</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>التقييمات</translation>
    </message>
    <message>
        <source>Hide the review, or show it again</source>
        <translation>إخفاء التقييم أو إظهاره من جديد</translation>
    </message>
</context>
<context>
    <name>Rivals</name>
    <message>
        <source>Somebody has just deleted this page. Your text is still here.</source>
        <translation>حذف أحدهم هذه الصفحة للتو. نصك لا يزال هنا.</translation>
    </message>
    <message>
        <source>%1 has just saved this page.</source>
        <translation>حفظ %1 هذه الصفحة للتو.</translation>
    </message>
    <message>
        <source>You see the newest version.</source>
        <translation>أنت ترى أحدث نسخة.</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>مقارنة…</translation>
    </message>
    <message>
        <source>Show theirs beside</source>
        <translation>عرض النص الآخر بجانبه</translation>
    </message>
    <message>
        <source>Yours is not saved.</source>
        <translation>نصك غير محفوظ.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Yours, not saved</source>
        <translation>نصك، غير محفوظ</translation>
    </message>
    <message>
        <source>%1 saved this page (%2) while you were writing.</source>
        <translation>حفظ %1 هذه الصفحة (%2) أثناء كتابتك.</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Administrator</source>
        <translation>مدير</translation>
    </message>
    <message>
        <source>Moderator</source>
        <translation>مشرف</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>عميل</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>ضيف</translation>
    </message>
</context>
<context>
    <name>RoomPage</name>
    <message>
        <source>min</source>
        <translation>د</translation>
    </message>
    <message>
        <source>In service: it can be booked</source>
        <translation>في الخدمة: يمكن حجزها</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Most people</source>
        <translation>أقصى عدد للأشخاص</translation>
    </message>
    <message>
        <source>Price of an hour</source>
        <translation>سعر الساعة</translation>
    </message>
    <message>
        <source>To set up before</source>
        <translation>للتجهيز قبلها</translation>
    </message>
    <message>
        <source>To clear after</source>
        <translation>للإخلاء بعدها</translation>
    </message>
    <message>
        <source>With commas between them, such as wifi, projector, stage.</source>
        <translation>بفواصل بينها، مثل: واي فاي, جهاز عرض, منصة.</translation>
    </message>
    <message>
        <source>What there is in it</source>
        <translation>ما يتوفر فيها</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>الوصف</translation>
    </message>
    <message>
        <source>Taking it out of service cancels nothing: what is booked is listed, to move or cancel each.</source>
        <translation>إخراجها من الخدمة لا يلغي شيئًا: تُعرض الحجوزات القائمة لنقل كل منها أو إلغائه.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Type an amount.</source>
        <translation>اكتب مبلغًا.</translation>
    </message>
</context>
<context>
    <name>RuleSheet</name>
    <message>
        <source>New price</source>
        <translation>السعر الجديد</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>All halls</source>
        <translation>كل القاعات</translation>
    </message>
    <message>
        <source>Price of an hour</source>
        <translation>سعر الساعة</translation>
    </message>
    <message>
        <source>Percent on the hall&apos;s own price</source>
        <translation>نسبة مئوية على سعر القاعة نفسها</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>نسبة مئوية</translation>
    </message>
    <message>
        <source>the whole day</source>
        <translation>اليوم كله</translation>
    </message>
    <message>
        <source>Weekdays</source>
        <translation>أيام الأسبوع</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>الجميع</translation>
    </message>
    <message>
        <source>Only in a season</source>
        <translation>في موسم فقط</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>أول يوم</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>اليوم الأخير</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>سارٍ</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>ال&amp;اسم</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;لأجل</translation>
    </message>
    <message>
        <source>&amp;What it is</source>
        <translation>ال&amp;نوع</translation>
    </message>
    <message>
        <source>How &amp;much</source>
        <translation>ال&amp;مقدار</translation>
    </message>
    <message>
        <source>&amp;Hours</source>
        <translation>ال&amp;ساعات</translation>
    </message>
    <message>
        <source>Such as 18–2; nothing means the whole day.</source>
        <translation>مثل 18–2؛ تركها فارغة يعني اليوم كله.</translation>
    </message>
    <message>
        <source>For the &amp;group</source>
        <translation>للم&amp;جموعة</translation>
    </message>
    <message>
        <source>Weekdays; none chosen means all</source>
        <translation>أيام الأسبوع؛ عدم اختيار أي يوم يعني كلها</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>الموسم</translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation>اكتب اسمًا.</translation>
    </message>
    <message>
        <source>Type an amount.</source>
        <translation>اكتب مبلغًا.</translation>
    </message>
    <message>
        <source>Type hours such as 18–2, or nothing for the whole day.</source>
        <translation>اكتب ساعات مثل 18–2، أو اتركها فارغة لليوم كله.</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>min</source>
        <translation>د</translation>
    </message>
    <message>
        <source>no rule</source>
        <translation>بلا قاعدة</translation>
    </message>
    <message>
        <source>days</source>
        <translation>أيام</translation>
    </message>
    <message>
        <source>Bookings start every</source>
        <translation>تبدأ الحجوزات كل</translation>
    </message>
    <message>
        <source>Shortest booking</source>
        <translation>أقصر حجز</translation>
    </message>
    <message>
        <source>Longest booking</source>
        <translation>أطول حجز</translation>
    </message>
    <message>
        <source>Notice before the start</source>
        <translation>المهلة قبل البداية</translation>
    </message>
    <message>
        <source>1440 min are a day.</source>
        <translation>اليوم 1440 د.</translation>
    </message>
    <message>
        <source>How far ahead</source>
        <translation>أقصى مدة للحجز مسبقًا</translation>
    </message>
    <message>
        <source>A booking counts once this much is paid</source>
        <translation>يُعتمد الحجز عند دفع هذا القدر</translation>
    </message>
    <message>
        <source>Tax in the prices</source>
        <translation>الضريبة في الأسعار</translation>
    </message>
    <message>
        <source>h</source>
        <translation>س</translation>
    </message>
    <message>
        <source>Cancelled earlier than</source>
        <translation>الإلغاء قبل أكثر من</translation>
    </message>
    <message>
        <source>gives back</source>
        <translation>يُعاد</translation>
    </message>
    <message>
        <source>From there down to</source>
        <translation>من ذلك حتى</translation>
    </message>
    <message>
        <source>Later, down to</source>
        <translation>بعد ذلك، حتى</translation>
    </message>
</context>
<context>
    <name>SeriesDates</name>
    <message>
        <source>Only this one</source>
        <extracomment>The places in the list.</extracomment>
        <translation>هذا فقط</translation>
    </message>
    <message>
        <source>This one and all that follow</source>
        <translation>هذا وكل ما يليه</translation>
    </message>
    <message>
        <source>All that are left</source>
        <translation>كل ما تبقى</translation>
    </message>
    <message>
        <source>&amp;Which dates of the series</source>
        <translation>&amp;أي مواعيد من السلسلة</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>This console is for staff. Customers book at the kiosk or on the web page.</source>
        <extracomment>Whether it has ended and waits for the same person.</extracomment>
        <translation>وحدة التحكم هذه للموظفين. يحجز العملاء على الكشك أو في صفحة الويب.</translation>
    </message>
    <message>
        <source>Your account is deactivated. An administrator can tell you more.</source>
        <translation>حسابك معطّل. يمكن لأحد المديرين أن يخبرك بالمزيد.</translation>
    </message>
</context>
<context>
    <name>SettingSheet</name>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Back to the default: %1</source>
        <translation>العودة إلى الافتراضي: %1</translation>
    </message>
    <message>
        <source>It counts when the program is started again.</source>
        <translation>يسري عند تشغيل البرنامج من جديد.</translation>
    </message>
    <message>
        <source>As JSON, such as [&quot;desk.example.org&quot;].</source>
        <translation>بصيغة JSON، مثل [&quot;desk.example.org&quot;].</translation>
    </message>
    <message>
        <source>What is set now is never shown; what you type replaces it.</source>
        <translation>القيمة الحالية لا تُعرض أبدًا؛ وما تكتبه يحل محلها.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Change…</source>
        <translation>تغيير…</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>تغيير: %1</translation>
    </message>
    <message>
        <source>Counts when the program is started again.</source>
        <translation>يسري عند تشغيل البرنامج من جديد.</translation>
    </message>
    <message>
        <source>This version reads it, but does not use it yet.</source>
        <translation>يقرؤه هذا الإصدار لكنه لا يستخدمه بعد.</translation>
    </message>
    <message>
        <source>Well</source>
        <translation>سليم</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>مشكلة</translation>
    </message>
    <message>
        <source>On</source>
        <translation>مفعّل</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>الحجوزات</translation>
    </message>
    <message>
        <source>Mail and messages</source>
        <translation>البريد والرسائل</translation>
    </message>
    <message>
        <source>Kiosk and web</source>
        <translation>الأكشاك والويب</translation>
    </message>
    <message>
        <source>Limits against too many requests</source>
        <translation>حدود كثرة الطلبات</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>Databases</source>
        <translation>قواعد البيانات</translation>
    </message>
    <message>
        <source>Test the database</source>
        <translation>اختبار قاعدة البيانات</translation>
    </message>
    <message>
        <source>Test the document store</source>
        <translation>اختبار مخزن المستندات</translation>
    </message>
    <message>
        <source>Test the mail server</source>
        <translation>اختبار خادم البريد</translation>
    </message>
    <message>
        <source>Test the ports</source>
        <translation>اختبار المنافذ</translation>
    </message>
    <message>
        <source>Test the data folder</source>
        <translation>اختبار مجلد البيانات</translation>
    </message>
    <message>
        <source>default</source>
        <translation>افتراضي</translation>
    </message>
    <message>
        <source>from config.toml</source>
        <translation>من config.toml</translation>
    </message>
    <message>
        <source>from .env</source>
        <translation>من ‎.env</translation>
    </message>
    <message>
        <source>from the environment</source>
        <translation>من متغيرات البيئة</translation>
    </message>
    <message>
        <source>Set by hand where the program is installed.</source>
        <translation>يُضبط يدويًا حيث ثُبّت البرنامج.</translation>
    </message>
    <message>
        <source>The file .env in the working folder sets it, and wins over what is written here.</source>
        <translation>يضبطه الملف ‎.env في مجلد العمل، وله الأولوية على ما يُكتب هنا.</translation>
    </message>
    <message>
        <source>The environment sets it, and wins over what is written here.</source>
        <translation>تضبطه متغيرات البيئة، ولها الأولوية على ما يُكتب هنا.</translation>
    </message>
    <message>
        <source>PostgreSQL server</source>
        <translation>خادم PostgreSQL</translation>
    </message>
    <message>
        <source>Where bookings, people and money are kept. Without it the program runs its own.</source>
        <translation>حيث تُحفظ الحجوزات والأشخاص والأموال. من دونه يشغّل البرنامج خادمه الخاص.</translation>
    </message>
    <message>
        <source>PostgreSQL copy for reports</source>
        <translation>نسخة PostgreSQL للتقارير</translation>
    </message>
    <message>
        <source>A replica that answers reports, so that they never slow the desk.</source>
        <translation>نسخة متماثلة تجيب عن التقارير كي لا تبطئ المكتب أبدًا.</translation>
    </message>
    <message>
        <source>PostgreSQL past a pooler</source>
        <translation>اتصال PostgreSQL المباشر دون مجمّع</translation>
    </message>
    <message>
        <source>The way around a transaction pooler, for news of changes. Else the server&apos;s.</source>
        <translation>الطريق المتجاوز لمجمّع المعاملات، لأخبار التغييرات. وإلا فعنوان الخادم.</translation>
    </message>
    <message>
        <source>PostgreSQL as the owner</source>
        <translation>PostgreSQL بصفة المالك</translation>
    </message>
    <message>
        <source>The role that owns the tables; only updates of the database use it.</source>
        <translation>الدور المالك للجداول؛ لا تستخدمه إلا تحديثات قاعدة البيانات.</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>قاعدة البيانات</translation>
    </message>
    <message>
        <source>Its name, where the server&apos;s address has none.</source>
        <translation>اسمها، إن لم يرد في عنوان الخادم.</translation>
    </message>
    <message>
        <source>Database user</source>
        <translation>مستخدم قاعدة البيانات</translation>
    </message>
    <message>
        <source>The role, where the server&apos;s address has none.</source>
        <translation>الدور، إن لم يرد في عنوان الخادم.</translation>
    </message>
    <message>
        <source>Database password</source>
        <translation>كلمة مرور قاعدة البيانات</translation>
    </message>
    <message>
        <source>Its password, where the server&apos;s address has none.</source>
        <translation>كلمة مرورها، إن لم ترد في عنوان الخادم.</translation>
    </message>
    <message>
        <source>Document server</source>
        <translation>خادم المستندات</translation>
    </message>
    <message>
        <source>Where pages, photos and reports are kept. Without it the program runs its own.</source>
        <translation>حيث تُحفظ الصفحات والصور والتقارير. من دونه يشغّل البرنامج خادمه الخاص.</translation>
    </message>
    <message>
        <source>Document database</source>
        <translation>قاعدة بيانات المستندات</translation>
    </message>
    <message>
        <source>Its name on the document server.</source>
        <translation>اسمها على خادم المستندات.</translation>
    </message>
    <message>
        <source>Backup folder</source>
        <translation>مجلد النسخ الاحتياطية</translation>
    </message>
    <message>
        <source>Where backups go. Else into the data folder.</source>
        <translation>حيث تُحفظ النسخ الاحتياطية. وإلا ففي مجلد البيانات.</translation>
    </message>
    <message>
        <source>What the log holds</source>
        <translation>محتوى السجل</translation>
    </message>
    <message>
        <source>DEBUG holds the most, ERROR only failures.</source>
        <translation>‏DEBUG يسجّل أكثر شيء، وERROR الأعطال فقط.</translation>
    </message>
    <message>
        <source>Log file</source>
        <translation>ملف السجل</translation>
    </message>
    <message>
        <source>Else it stands in the data folder.</source>
        <translation>وإلا فهو في مجلد البيانات.</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>العملة</translation>
    </message>
    <message>
        <source>The one currency of all prices and wallets, by its three letters.</source>
        <translation>العملة الواحدة لكل الأسعار والمحافظ، برمزها من ثلاثة أحرف.</translation>
    </message>
    <message>
        <source>Customers&apos; holds, in minutes</source>
        <translation>حجوزات العملاء المؤقتة، بالدقائق</translation>
    </message>
    <message>
        <source>How long an unpaid booking made at a kiosk or on the web keeps its hall.</source>
        <translation>كم يحتفظ بقاعته حجز غير مدفوع أُجري على كشك أو على الويب.</translation>
    </message>
    <message>
        <source>Holds made at the desk, in hours</source>
        <translation>الحجوزات المؤقتة من المكتب، بالساعات</translation>
    </message>
    <message>
        <source>How long an unpaid booking made by the staff keeps its hall.</source>
        <translation>كم يحتفظ بقاعته حجز غير مدفوع أجراه الموظفون.</translation>
    </message>
    <message>
        <source>Lock the desk after, in minutes</source>
        <translation>قفل المكتب بعد، بالدقائق</translation>
    </message>
    <message>
        <source>So long without a key or the mouse; 0 never locks.</source>
        <translation>المدة دون استخدام لوحة المفاتيح أو الفأرة؛ 0 تعني عدم القفل أبدًا.</translation>
    </message>
    <message>
        <source>Secret of access tokens</source>
        <translation>مفتاح رموز الوصول السري</translation>
    </message>
    <message>
        <source>Signs sessions. Made once by the program where none is set.</source>
        <translation>يوقّع الجلسات. ينشئه البرنامج مرة واحدة إن لم يُضبط.</translation>
    </message>
    <message>
        <source>Secret of refresh tokens</source>
        <translation>مفتاح رموز التجديد السري</translation>
    </message>
    <message>
        <source>Signs what renews sessions. Made once by the program where none is set.</source>
        <translation>يوقّع ما يجدد الجلسات. ينشئه البرنامج مرة واحدة إن لم يُضبط.</translation>
    </message>
    <message>
        <source>Access token, in minutes</source>
        <translation>رمز الوصول، بالدقائق</translation>
    </message>
    <message>
        <source>How long a session lasts before it is renewed by itself.</source>
        <translation>كم تدوم الجلسة قبل أن تُجدَّد من تلقاء نفسها.</translation>
    </message>
    <message>
        <source>Stay signed in, in days</source>
        <translation>البقاء مسجلًا، بالأيام</translation>
    </message>
    <message>
        <source>How long somebody stays signed in without typing the password.</source>
        <translation>كم يدوم تسجيل الدخول دون كتابة كلمة المرور.</translation>
    </message>
    <message>
        <source>How tokens are signed</source>
        <translation>طريقة توقيع الرموز</translation>
    </message>
    <message>
        <source>HS256 suits everybody; a change ends all sessions.</source>
        <translation>‏HS256 يناسب الجميع؛ أي تغيير ينهي كل الجلسات.</translation>
    </message>
    <message>
        <source>Serve the kiosk</source>
        <translation>تشغيل الكشك</translation>
    </message>
    <message>
        <source>The console starts the endpoint for kiosks and the web.</source>
        <translation>تشغّل وحدة التحكم نقطة الاتصال للأكشاك والويب.</translation>
    </message>
    <message>
        <source>Address of the endpoint</source>
        <translation>عنوان نقطة الاتصال</translation>
    </message>
    <message>
        <source>127.0.0.1 is this computer alone; “Kiosk &amp; web” lets tablets in.</source>
        <translation>‏127.0.0.1 هو هذا الحاسوب وحده؛ «الأكشاك والويب» تسمح بالأجهزة اللوحية.</translation>
    </message>
    <message>
        <source>Port of the endpoint</source>
        <translation>منفذ نقطة الاتصال</translation>
    </message>
    <message>
        <source>Where it is taken, the next free one is used.</source>
        <translation>إن كان مشغولًا، يُستخدم المنفذ المتاح التالي.</translation>
    </message>
    <message>
        <source>Address for links</source>
        <translation>عنوان الروابط</translation>
    </message>
    <message>
        <source>How customers reach the endpoint: in mails and QR codes.</source>
        <translation>كيف يصل العملاء إلى نقطة الاتصال: في الرسائل ورموز QR.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>الشهادة</translation>
    </message>
    <message>
        <source>The file with it; then the endpoint speaks HTTPS.</source>
        <translation>الملف الذي يحويها؛ عندها تستخدم نقطة الاتصال HTTPS.</translation>
    </message>
    <message>
        <source>Certificate&apos;s key</source>
        <translation>مفتاح الشهادة</translation>
    </message>
    <message>
        <source>The file with it.</source>
        <translation>الملف الذي يحويه.</translation>
    </message>
    <message>
        <source>Kiosk asks after, in seconds</source>
        <translation>سؤال الكشك بعد، بالثواني</translation>
    </message>
    <message>
        <source>So long without a touch; then it forgets everything about the person.</source>
        <translation>المدة دون لمس؛ ثم ينسى كل شيء عن الشخص.</translation>
    </message>
    <message>
        <source>Web pages that may call</source>
        <translation>صفحات الويب المسموح لها بالاتصال</translation>
    </message>
    <message>
        <source>Origins of other web pages whose scripts may use the endpoint.</source>
        <translation>مصادر صفحات ويب أخرى يجوز لبرامجها النصية استخدام نقطة الاتصال.</translation>
    </message>
    <message>
        <source>Names the endpoint answers to</source>
        <translation>الأسماء التي تجيب عليها نقطة الاتصال</translation>
    </message>
    <message>
        <source>Else localhost and its own address.</source>
        <translation>وإلا فـ localhost وعنوانها الخاص.</translation>
    </message>
    <message>
        <source>Trusted proxies</source>
        <translation>الوكلاء الموثوقون</translation>
    </message>
    <message>
        <source>Addresses of proxies that may say for whom they ask.</source>
        <translation>عناوين خوادم وكيلة يجوز لها أن تذكر لمن تطلب.</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>خادم البريد</translation>
    </message>
    <message>
        <source>Without it mail is off: messages wait in the outbox, visible.</source>
        <translation>من دونه البريد متوقف: تنتظر الرسائل ظاهرةً في صندوق الصادر.</translation>
    </message>
    <message>
        <source>Mail port</source>
        <translation>منفذ البريد</translation>
    </message>
    <message>
        <source>Usually 587, or 465.</source>
        <translation>عادةً 587 أو 465.</translation>
    </message>
    <message>
        <source>Encrypt mail</source>
        <translation>تشفير البريد</translation>
    </message>
    <message>
        <source>Speak TLS to the mail server.</source>
        <translation>استخدام TLS مع خادم البريد.</translation>
    </message>
    <message>
        <source>Mail account</source>
        <translation>حساب البريد</translation>
    </message>
    <message>
        <source>The name to sign in with at the mail server.</source>
        <translation>الاسم لتسجيل الدخول إلى خادم البريد.</translation>
    </message>
    <message>
        <source>Mail password</source>
        <translation>كلمة مرور البريد</translation>
    </message>
    <message>
        <source>Its password.</source>
        <translation>كلمة مروره.</translation>
    </message>
    <message>
        <source>Sender&apos;s address</source>
        <translation>عنوان المرسل</translation>
    </message>
    <message>
        <source>What customers answer to.</source>
        <translation>العنوان الذي يرد عليه العملاء.</translation>
    </message>
    <message>
        <source>Sender&apos;s name</source>
        <translation>اسم المرسل</translation>
    </message>
    <message>
        <source>Beside the address.</source>
        <translation>إلى جانب العنوان.</translation>
    </message>
    <message>
        <source>Text messages</source>
        <translation>الرسائل النصية</translation>
    </message>
    <message>
        <source>Address of the gateway that sends them.</source>
        <translation>عنوان البوابة التي ترسلها.</translation>
    </message>
    <message>
        <source>Of one address, such as 10/minute.</source>
        <translation>من عنوان واحد، مثل 10/minute.</translation>
    </message>
    <message>
        <source>Limit requests</source>
        <translation>تحديد عدد الطلبات</translation>
    </message>
    <message>
        <source>Keeps somebody from guessing passwords or holding all halls.</source>
        <translation>يمنع تخمين كلمات المرور أو حجز كل القاعات مؤقتًا.</translation>
    </message>
    <message>
        <source>All requests</source>
        <translation>كل الطلبات</translation>
    </message>
    <message>
        <source>Attempts to sign in</source>
        <translation>محاولات تسجيل الدخول</translation>
    </message>
    <message>
        <source>New accounts</source>
        <translation>الحسابات الجديدة</translation>
    </message>
    <message>
        <source>Changes of bookings</source>
        <translation>تغييرات الحجوزات</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>عمليات البحث</translation>
    </message>
    <message>
        <source>Attempts to pair a kiosk</source>
        <translation>محاولات إقران كشك</translation>
    </message>
    <message>
        <source>Limits of single calls</source>
        <translation>حدود الاستدعاءات المفردة</translation>
    </message>
    <message>
        <source>More of them, each with its call.</source>
        <translation>حدود أخرى، كل منها مع استدعائه.</translation>
    </message>
    <message>
        <source>Limits of single addresses</source>
        <translation>حدود العناوين المفردة</translation>
    </message>
    <message>
        <source>One limit instead of all, for an address such as a kiosk&apos;s.</source>
        <translation>حد واحد بدلًا من الكل، لعنوان مثل عنوان كشك.</translation>
    </message>
    <message>
        <source>Where requests are counted</source>
        <translation>مكان عدّ الطلبات</translation>
    </message>
    <message>
        <source>A server that several computers count in. Else a file on this one.</source>
        <translation>خادم تعدّ عليه عدة حواسيب. وإلا فملف على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>متوقف</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <extracomment>The group that is to be shown once it is there.</extracomment>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>البحث عن إعداد</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>Refresh (F5)</source>
        <translation>تحديث (F5)</translation>
    </message>
    <message>
        <source>No setting is called that.</source>
        <translation>لا يوجد إعداد بهذا الاسم.</translation>
    </message>
    <message>
        <source>Start the program again for this to count: %1.</source>
        <translation>شغّل البرنامج من جديد ليسري هذا: %1.</translation>
    </message>
    <message>
        <source>config.toml names what is no setting: %1. Correct the spelling there.</source>
        <translation>في config.toml أسماء ليست إعدادات: %1. صحّح كتابتها هناك.</translation>
    </message>
    <message>
        <source>Changes are written to %1; comments in it stay.</source>
        <translation>تُكتب التغييرات في %1؛ وتبقى التعليقات فيه.</translation>
    </message>
    <message>
        <source>Kept: %1</source>
        <translation>حُفظ: %1</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Save</source>
        <extracomment>kind -&gt; icon and its token</extracomment>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Hall Booking</source>
        <translation>Hall Booking</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Open in a new window</source>
        <translation>فتح في نافذة جديدة</translation>
    </message>
    <message>
        <source>Administrator</source>
        <extracomment>So many views have a key of their own: there are no more digits. The first view is surely there then; between two modules the window gets its turn. So long nobody has touched the window when it may be busy for a moment.</extracomment>
        <translation>مدير</translation>
    </message>
    <message>
        <source>Moderator</source>
        <translation>مشرف</translation>
    </message>
    <message>
        <source>%1: appearance, language, sign out</source>
        <translation>‏%1: المظهر، اللغة، تسجيل الخروج</translation>
    </message>
    <message>
        <source>notifications warnings urgent bell</source>
        <translation>إشعارات تحذيرات عاجل جرس</translation>
    </message>
    <message>
        <source>Alerts: what needs attention</source>
        <translation>التنبيهات: ما يحتاج إلى انتباه</translation>
    </message>
    <message>
        <source>undo take back revert history</source>
        <translation>تراجع إلغاء استرجاع سجل</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>التراجع عن آخر تغيير</translation>
    </message>
    <message>
        <source>Recent changes</source>
        <translation>آخر التغييرات</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Close the panel</source>
        <translation>إغلاق اللوحة</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>إغلاق (Esc)</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Starting</source>
        <translation>جارٍ البدء</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Calendar, bookings and payments of your halls.</source>
        <translation>تقويم قاعاتك وحجوزاتها ودفعاتها.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>اسمك</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>إظهار كلمة المرور</translation>
    </message>
    <message>
        <source>Stay signed in on this computer</source>
        <translation>البقاء مسجلًا على هذا الحاسوب</translation>
    </message>
    <message>
        <source>I have a code</source>
        <translation>لدي رمز</translation>
    </message>
    <message>
        <source>I have a code for a new password</source>
        <translation>لدي رمز لكلمة مرور جديدة</translation>
    </message>
    <message>
        <source>Sign in as somebody else</source>
        <translation>تسجيل الدخول باسم شخص آخر</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>المحاولة من جديد</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>جارٍ تسجيل الدخول…</translation>
    </message>
    <message>
        <source>Welcome back, %1</source>
        <translation>مرحبًا بعودتك، %1</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>مقفل</translation>
    </message>
    <message>
        <source>The desk is locked. Your work is as you left it.</source>
        <translation>المكتب مقفل. عملك كما تركته.</translation>
    </message>
    <message>
        <source>Your session has ended. Type your password to go on: your work is as you left it.</source>
        <translation>انتهت جلستك. اكتب كلمة المرور للمتابعة: عملك كما تركته.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>مرحبًا</translation>
    </message>
    <message>
        <source>This installation is new. Create the first administrator; you will sign in with these from now on.</source>
        <translation>هذا التثبيت جديد. أنشئ المدير الأول؛ ستسجل الدخول بهذه البيانات من الآن.</translation>
    </message>
    <message>
        <source>At least 8 characters, with a capital and a small letter, a digit and another sign.</source>
        <translation>8 أحرف على الأقل، منها حرف لاتيني كبير وآخر صغير ورقم ورمز.</translation>
    </message>
    <message>
        <source>Demo accounts</source>
        <translation>حسابات تجريبية</translation>
    </message>
    <message>
        <source>Fill in the account of %1</source>
        <translation>إدخال حساب %1</translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation>إخفاء كلمة المرور</translation>
    </message>
    <message>
        <source>Type your e-mail.</source>
        <translation>اكتب بريدك الإلكتروني.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>اكتب كلمة المرور.</translation>
    </message>
    <message>
        <source>Create and sign in</source>
        <translation>إنشاء وتسجيل الدخول</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>فتح القفل</translation>
    </message>
    <message>
        <source>%1… %2 s</source>
        <translation>‏%1… %2 ث</translation>
    </message>
</context>
<context>
    <name>SizeGrid</name>
    <message>
        <source>Size of the table</source>
        <translation>حجم الجدول</translation>
    </message>
    <message>
        <source>Choose rows and columns with the arrow keys, then press Enter</source>
        <translation>اختر الصفوف والأعمدة بمفاتيح الأسهم ثم اضغط Enter</translation>
    </message>
</context>
<context>
    <name>SourceText</name>
    <message>
        <source>HTML of the page</source>
        <translation>HTML الصفحة</translation>
    </message>
    <message>
        <source>Tab goes on to the next field.</source>
        <translation>ينقل Tab إلى الحقل التالي.</translation>
    </message>
</context>
<context>
    <name>StaffSheet</name>
    <message>
        <source>Change the account</source>
        <translation>تغيير الحساب</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>دعوة شخص</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>دعوة</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>They sign in with it.</source>
        <translation>يُستخدم لتسجيل الدخول.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>May stay empty.</source>
        <translation>يمكن تركه فارغًا.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Moderators do everything of the desk in their one venue.</source>
        <translation>يقوم المشرفون بكل أعمال المكتب في مكانهم الواحد.</translation>
    </message>
    <message>
        <source>Administrators see and change everything: money, users, settings, all venues.</source>
        <translation>يرى المديرون كل شيء ويغيّرونه: الأموال والمستخدمين والإعدادات وكل الأماكن.</translation>
    </message>
</context>
<context>
    <name>StateStack</name>
    <message>
        <source>Try again</source>
        <extracomment>What a button is called, and what it does.</extracomment>
        <translation>المحاولة من جديد</translation>
    </message>
</context>
<context>
    <name>StatementSheet</name>
    <message>
        <source>Statement of %1</source>
        <translation>كشف حساب %1</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>حفظ بصيغة PDF…</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>اليوم الأول</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>اليوم الأخير</translation>
    </message>
    <message>
        <source>On the paper of</source>
        <translation>على ورق</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>الفترة</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>طباعة…</translation>
    </message>
    <message>
        <source>There is no venue yet whose paper could be used.</source>
        <translation>لا يوجد بعد مكان يمكن استخدام ورقه.</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Unpaid hold</source>
        <translation>مؤقت، لم يُدفع</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>مؤكد</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>مكتمل</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ملغى</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>محجوب</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>محجوز</translation>
    </message>
    <message>
        <source>Waits for its code</source>
        <translation>ينتظر رمزه</translation>
    </message>
    <message>
        <source>Paired</source>
        <translation>مقترن</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>أُلغي إقرانه</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>نشط</translation>
    </message>
    <message>
        <source>No password yet</source>
        <translation>بلا كلمة مرور بعد</translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation>معطّل</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>منشورة</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>محذوفة</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>قيد المعالجة</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>أُجيب عنه</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>تم الحل</translation>
    </message>
    <message>
        <source>Visible</source>
        <translation>ظاهر</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>مخفي</translation>
    </message>
</context>
<context>
    <name>StatusItem</name>
    <message>
        <source>Open the page about it</source>
        <translation>فتح صفحته</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>عرض التفاصيل</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>PostgreSQL</source>
        <extracomment>Opens the list of what was done here.</extracomment>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>المستندات</translation>
    </message>
    <message>
        <source>Kiosk endpoint</source>
        <translation>نقطة اتصال الكشك</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>البريد</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>Trying to reconnect. What is shown stays; changes wait.</source>
        <translation>تجري محاولة إعادة الاتصال. يبقى ما هو معروض، وتنتظر التغييرات.</translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation>تعذر الوصول</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>المحتوى</translation>
    </message>
    <message>
        <source>pages, pictures and prepared reports; bookings do not need it</source>
        <translation>الصفحات والصور والتقارير الجاهزة؛ لا تحتاج إليه الحجوزات</translation>
    </message>
    <message>
        <source>running</source>
        <translation>يعمل</translation>
    </message>
    <message>
        <source>on a server</source>
        <translation>على خادم</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>يبدأ</translation>
    </message>
    <message>
        <source>Starting; this takes some seconds.</source>
        <translation>يبدأ؛ يستغرق هذا بضع ثوانٍ.</translation>
    </message>
    <message>
        <source>It did not start. Bookings and payments go on; the log says why.</source>
        <translation>لم يبدأ. تستمر الحجوزات والدفعات؛ السبب في السجل.</translation>
    </message>
    <message>
        <source>not running</source>
        <translation>لا يعمل</translation>
    </message>
    <message>
        <source>Messages leave through %1.</source>
        <translation>تُرسل الرسائل عبر %1.</translation>
    </message>
    <message>
        <source>set up: %1</source>
        <translation>مُعدّ: %1</translation>
    </message>
    <message>
        <source>No mail server is set up. Messages wait until there is one; codes are handed over here.</source>
        <translation>لم يُعدّ خادم بريد. تنتظر الرسائل حتى يوجد خادم؛ وتُسلّم الرموز هنا.</translation>
    </message>
    <message>
        <source>off, messages wait</source>
        <translation>متوقف، الرسائل تنتظر</translation>
    </message>
    <message>
        <source>running at %1</source>
        <translation>يعمل على %1</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>How many: %1</source>
        <translation>العدد: %1</translation>
    </message>
    <message>
        <source>One fewer: %1</source>
        <translation>أقل بواحد: %1</translation>
    </message>
    <message>
        <source>One more: %1</source>
        <translation>أكثر بواحد: %1</translation>
    </message>
</context>
<context>
    <name>Stored</name>
    <message>
        <source>Cancelled before the booking: %1 percent refunded</source>
        <translation>أُلغي قبل الموعد: أُعيد %1 بالمئة</translation>
    </message>
    <message>
        <source>Cancelled more than %1 hours before: %2 percent refunded</source>
        <translation>أُلغي قبل أكثر من %1 ساعة: أُعيد %2 بالمئة</translation>
    </message>
    <message>
        <source>Cancelled less than %1 hours before: %2 percent refunded</source>
        <translation>أُلغي قبل أقل من %1 ساعة: أُعيد %2 بالمئة</translation>
    </message>
    <message>
        <source>Cancelled %1 to %2 hours before: %3 percent refunded</source>
        <translation>أُلغي قبل %1 إلى %2 ساعة: أُعيد %3 بالمئة</translation>
    </message>
    <message>
        <source>Decided by an administrator: %1 percent refunded</source>
        <translation>قرار من مدير: أُعيد %1 بالمئة</translation>
    </message>
    <message>
        <source>Cancelled by the venue: all of it refunded</source>
        <translation>ألغاه المكان: أُعيد المبلغ كله</translation>
    </message>
    <message>
        <source>Payment for booking #%1</source>
        <translation>#%1</translation>
    </message>
    <message>
        <source>Cancellation of booking #%1 taken back</source>
        <translation>سُحب إلغاء الحجز رقم ‎#%1</translation>
    </message>
    <message>
        <source>Change of booking #%1 taken back</source>
        <translation>تم التراجع عن تغيير الحجز #%1</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>تم التراجع</translation>
    </message>
    <message>
        <source>Refund of booking #%1</source>
        <translation>#%1</translation>
    </message>
    <message>
        <source>Price difference of booking #%1</source>
        <translation>فرق سعر الحجز #%1</translation>
    </message>
    <message>
        <source>Top-up in cash</source>
        <translation>نقدًا</translation>
    </message>
    <message>
        <source>Top-up by card</source>
        <translation>بالبطاقة</translation>
    </message>
    <message>
        <source>Top-up by bank transfer</source>
        <translation>بحوالة مصرفية</translation>
    </message>
    <message>
        <source>Top-up at the desk</source>
        <translation>عند مكتب الاستقبال</translation>
    </message>
</context>
<context>
    <name>StrangersBanner</name>
    <message>
        <source>Pages show pictures of the library only.</source>
        <translation>لا تعرض الصفحات إلا صور المكتبة.</translation>
    </message>
    <message>
        <source>Save those of other websites as files and drop them here, if you may use them.</source>
        <translation>احفظ صور المواقع الأخرى كملفات وأفلتها هنا، إن كان يحق لك استخدامها.</translation>
    </message>
</context>
<context>
    <name>TableCard</name>
    <message>
        <source>New table</source>
        <translation>جدول جديد</translation>
    </message>
    <message>
        <source>%1 rows, %2 columns</source>
        <translation>%1 صفوف، %2 أعمدة</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy all as CSV</source>
        <translation>نسخ الكل بصيغة CSV</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>حفظ بصيغة CSV…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>طباعة…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>%1 (no room now)</source>
        <translation>%1 (لا مكان له الآن)</translation>
    </message>
    <message>
        <source>Ctrl with ↑ or ↓ moves the column</source>
        <translation>ينقل Ctrl مع ↑ أو ↓ العمود</translation>
    </message>
    <message>
        <source>Columns as they were</source>
        <translation>الأعمدة كما كانت</translation>
    </message>
    <message>
        <source>table export excel spreadsheet</source>
        <translation>جدول تصدير إكسل جدول بيانات</translation>
    </message>
    <message>
        <source>Save the table as CSV…</source>
        <translation>حفظ الجدول بصيغة CSV…</translation>
    </message>
    <message>
        <source>Copy the whole table as CSV</source>
        <translation>نسخ الجدول كله بصيغة CSV</translation>
    </message>
    <message>
        <source>Print the table…</source>
        <translation>طباعة الجدول…</translation>
    </message>
    <message>
        <source>Choose the table&apos;s columns</source>
        <translation>اختيار أعمدة الجدول</translation>
    </message>
    <message>
        <source>Shift ↑   Shift ↓</source>
        <translation>Shift ↑   Shift ↓</translation>
    </message>
    <message>
        <source>Mark several rows; Escape goes back to one</source>
        <translation>تحديد عدة صفوف؛ Esc يعود إلى صف واحد</translation>
    </message>
    <message>
        <source>Mark all rows</source>
        <translation>تحديد كل الصفوف</translation>
    </message>
    <message>
        <source>Copy the marked rows</source>
        <translation>نسخ الصفوف المحددة</translation>
    </message>
    <message>
        <source>Copy, save as CSV, choose columns</source>
        <translation>نسخ، حفظ بصيغة CSV، اختيار الأعمدة</translation>
    </message>
    <message>
        <source>Ctrl ↑   Ctrl ↓</source>
        <translation>Ctrl ↑   Ctrl ↓</translation>
    </message>
    <message>
        <source>Move a column, in the list of columns</source>
        <translation>نقل عمود في قائمة الأعمدة</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>نسخ الصفوف</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>نسخ بصيغة CSV</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>نُسخ: %1</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>حفظ بصيغة CSV</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>جداول (*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
    <message>
        <source>Saved: %1 in “%2”</source>
        <translation>حُفظ: %1 في “%2”</translation>
    </message>
    <message>
        <source>Print the table</source>
        <translation>طباعة الجدول</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>Table: copy, save as CSV, choose columns</source>
        <translation>الجدول: نسخ، حفظ بصيغة CSV، اختيار الأعمدة</translation>
    </message>
    <message>
        <source>The disk is full: the file was not saved. Free some space, or choose another place.</source>
        <translation>القرص ممتلئ: لم يُحفظ الملف. أفرغ بعض المساحة، أو اختر مكانًا آخر.</translation>
    </message>
    <message>
        <source>The file may not be written there: the folder is protected, or another program has the file open. Close it there, or choose another place.</source>
        <translation>لا يُسمح بكتابة الملف هناك: المجلد محمي، أو الملف مفتوح في برنامج آخر. أغلقه هناك، أو اختر مكانًا آخر.</translation>
    </message>
    <message>
        <source>The folder is not there any more. Choose another place.</source>
        <translation>لم يعد المجلد موجودًا. اختر مكانًا آخر.</translation>
    </message>
    <message>
        <source>The file could not be saved: %1. Choose another place.</source>
        <translation>تعذّر حفظ الملف: %1. اختر مكانًا آخر.</translation>
    </message>
</context>
<context>
    <name>TakingsCard</name>
    <message>
        <source>Takings</source>
        <translation>المقبوضات</translation>
    </message>
    <message>
        <source>Nothing was taken yet today.</source>
        <translation>لم يُقبض شيء اليوم بعد.</translation>
    </message>
    <message numerus="yes">
        <source>%n payments</source>
        <translation>
            <numerusform>لا دفعات</numerusform>
            <numerusform>دفعة واحدة</numerusform>
            <numerusform>دفعتان</numerusform>
            <numerusform>%n دفعات</numerusform>
            <numerusform>%n دفعة</numerusform>
            <numerusform>%n دفعة</numerusform>
        </translation>
    </message>
    <message>
        <source>of it into wallets</source>
        <translation>منها إلى المحافظ</translation>
    </message>
    <message>
        <source>Paid from wallets</source>
        <translation>مدفوع من المحافظ</translation>
    </message>
    <message>
        <source>Given back to wallets</source>
        <translation>المُعاد إلى المحافظ</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>المجموع</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>Booking #%1</source>
        <extracomment>Between facts; a line may end after it, never before.</extracomment>
        <translation>الحجز #%1</translation>
    </message>
    <message>
        <source>%1 due</source>
        <translation>المستحق %1</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>غادر</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>لم يحضر</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>تجاوز الوقت</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>حضر</translation>
    </message>
    <message>
        <source>Not noted</source>
        <translation>غير مسجل</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>غائب</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>متوقع</translation>
    </message>
    <message>
        <source>over by %1</source>
        <translation>تجاوز بمقدار %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>بقي %1</translation>
    </message>
    <message>
        <source>not arrived yet</source>
        <translation>لم يحضر بعد</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>من أجل %1</translation>
    </message>
    <message>
        <source>After %1, ending %2</source>
        <translation>بعد %1 المنتهي في %2</translation>
    </message>
    <message>
        <source>empty now</source>
        <translation>خالية الآن</translation>
    </message>
    <message>
        <source>%1 between</source>
        <translation>%1 بينهما</translation>
    </message>
    <message>
        <source>a block</source>
        <translation>حجب</translation>
    </message>
    <message>
        <source>no venue</source>
        <translation>بلا مكان</translation>
    </message>
    <message>
        <source>done by %1</source>
        <translation>أتمها %1</translation>
    </message>
    <message>
        <source>%1 has waited for an answer for more than a day: %2</source>
        <translation>ينتظر %1 جوابًا منذ أكثر من يوم: %2</translation>
    </message>
    <message>
        <source>%1 has not arrived: %2 is booked from %3</source>
        <translation>لم يحضر %1: ‏%2 محجوزة من %3</translation>
    </message>
    <message>
        <source>%1 should have left %2 at %4</source>
        <translation>كان على %1 مغادرة %2 في %4</translation>
    </message>
    <message>
        <source>The hold of %1 for %2 runs out at %5, unpaid</source>
        <translation>ينتهي الحجز المؤقت لـ %1 في %2 عند %5 دون دفع</translation>
    </message>
    <message>
        <source>%2 is closed, but booked from %3 by %1</source>
        <translation>%2 مغلقة لكنها محجوزة من %3 باسم %1</translation>
    </message>
    <message>
        <source>%2 is out of service, but booked from %3 by %1</source>
        <translation>%2 خارج الخدمة لكنها محجوزة من %3 باسم %1</translation>
    </message>
    <message>
        <source>%1 still owes %6 for %2 at %3</source>
        <translation>ما زال على %1 مبلغ %6 مقابل %2 في %3</translation>
    </message>
    <message>
        <source>%1 min: the hall is needed from %2</source>
        <translation>%1 دقيقة: القاعة مطلوبة من %2</translation>
    </message>
    <message>
        <source>%1 min, until %2</source>
        <translation>%1 دقيقة، حتى %2</translation>
    </message>
    <message>
        <source>Today</source>
        <extracomment>Below this width at 100 % text the cards stand in one column.</extracomment>
        <translation>اليوم</translation>
    </message>
</context>
<context>
    <name>TodayView</name>
    <message>
        <source>Refresh</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>Refresh (F5)</source>
        <translation>تحديث (F5)</translation>
    </message>
    <message>
        <source>New booking</source>
        <translation>حجز جديد</translation>
    </message>
    <message>
        <source>New booking (Ctrl+N)</source>
        <translation>حجز جديد (Ctrl+N)</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>يحتاج إلى انتباه</translation>
    </message>
    <message>
        <source>Nothing needs attention right now.</source>
        <translation>لا شيء يحتاج إلى انتباه الآن.</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>الوصول</translation>
    </message>
    <message>
        <source>Nobody is expected today.</source>
        <translation>لا أحد متوقع اليوم.</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>جارية الآن</translation>
    </message>
    <message>
        <source>No hall is in use right now.</source>
        <translation>لا قاعة مستخدمة الآن.</translation>
    </message>
    <message>
        <source>No hall has to be made ready in the next hours.</source>
        <translation>لا قاعة تحتاج إلى تجهيز في الساعات القادمة.</translation>
    </message>
    <message>
        <source>Turn-rounds</source>
        <translation>تجهيز القاعات</translation>
    </message>
    <message>
        <source>New queries</source>
        <translation>استفسارات جديدة</translation>
    </message>
    <message>
        <source>Every query has been answered.</source>
        <translation>أُجيب عن كل الاستفسارات.</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>جواب…</translation>
    </message>
    <message>
        <source>Read the question and answer it</source>
        <translation>قراءة السؤال والإجابة عنه</translation>
    </message>
    <message>
        <source>For which venue is the note?</source>
        <translation>لأي مكان هذه الملاحظة؟</translation>
    </message>
    <message>
        <source>Parties of today</source>
        <translation>ضيوف اليوم</translation>
    </message>
    <message>
        <source>Arrived, no-show, left</source>
        <translation>وصل، لم يحضر، غادر</translation>
    </message>
    <message>
        <source>Extend; then 1, 3 or 6</source>
        <translation>التمديد؛ ثم 1 أو 3 أو 6</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Open the booking</source>
        <translation>فتح الحجز</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>الحجوزات المؤقتة</translation>
    </message>
    <message>
        <source>Take the payment, release the hall</source>
        <translation>استلام الدفعة، تحرير القاعة</translation>
    </message>
    <message>
        <source>Notes and queries</source>
        <translation>الملاحظات والاستفسارات</translation>
    </message>
    <message>
        <source>Space   F2</source>
        <translation>مسافة   F2</translation>
    </message>
    <message>
        <source>The note is done; change what you wrote</source>
        <translation>الملاحظة منجزة؛ تعديل ما كتبته</translation>
    </message>
    <message>
        <source>each venue by its own calendar</source>
        <translation>كل مكان حسب تقويمه</translation>
    </message>
    <message>
        <source>%1 · times in %2</source>
        <translation>%1 · الأوقات في %2</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Formatting</source>
        <extracomment>A line between two groups of buttons.</extracomment>
        <translation>التنسيق</translation>
    </message>
    <message>
        <source>Paragraph style</source>
        <translation>نمط الفقرة</translation>
    </message>
    <message>
        <source>More formatting</source>
        <translation>مزيد من التنسيق</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
</context>
<context>
    <name>TopUpSheet</name>
    <message>
        <source>Cash</source>
        <translation>نقدًا</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>بطاقة</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>حوالة مصرفية</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>طريقة الدفع</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>المرجع</translation>
    </message>
    <message>
        <source>Needed for a bank transfer.</source>
        <translation>مطلوب للحوالة المصرفية.</translation>
    </message>
    <message>
        <source>No venue</source>
        <translation>بلا مكان</translation>
    </message>
    <message>
        <source>Taken at</source>
        <translation>مكان القبض</translation>
    </message>
    <message>
        <source>It counts among this venue&apos;s takings.</source>
        <translation>يُحسب ضمن مقبوضات هذا المكان.</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Everything is in this list</source>
        <translation>كل شيء في هذه القائمة</translation>
    </message>
    <message>
        <source>Each page has a key: %1 and its number. A right click opens a page in a new window.</source>
        <translation>لكل صفحة مفتاح: %1 مع رقمها. النقر بالزر الأيمن يفتح الصفحة في نافذة جديدة.</translation>
    </message>
    <message>
        <source>Today: who comes, who is here</source>
        <translation>اليوم: من سيأتي ومن حضر</translation>
    </message>
    <message>
        <source>Check parties in and out, see what waits for money, leave notes for the next shift.</source>
        <translation>سجّل وصول المجموعات ومغادرتها، واعرف ما ينتظر الدفع، واترك ملاحظات للوردية التالية.</translation>
    </message>
    <message>
        <source>Book by dragging</source>
        <translation>الحجز بالسحب</translation>
    </message>
    <message>
        <source>Drag over free time to book it, drag a booking to move it. Red means that the hall is taken; every move can be undone.</source>
        <translation>اسحب فوق وقت متاح لحجزه، واسحب حجزًا لنقله. الأحمر يعني أن القاعة محجوزة؛ ويمكن التراجع عن كل نقل.</translation>
    </message>
    <message>
        <source>Find anything with %1</source>
        <translation>اعثر على أي شيء بـ %1</translation>
    </message>
    <message>
        <source>A name, a phone number, a hall, or “friday 2pm ballroom 3h” for a new booking.</source>
        <translation>اسم أو رقم هاتف أو قاعة، أو “الجمعة 2 مساء القاعة الكبرى 3 ساعات” لحجز جديد.</translation>
    </message>
    <message>
        <source>Keys for everything: ?</source>
        <translation>مفاتيح لكل شيء: ؟</translation>
    </message>
    <message>
        <source>A question mark lists the keys of the page that you are on.</source>
        <translation>علامة الاستفهام تعرض مفاتيح الصفحة التي أنت فيها.</translation>
    </message>
    <message>
        <source>Make it yours</source>
        <translation>اجعله كما تحب</translation>
    </message>
    <message>
        <source>Light or dark, text size, language, a new window; to lock or sign out. This tour, too.</source>
        <translation>فاتح أو داكن، حجم النص، اللغة، نافذة جديدة؛ للقفل أو تسجيل الخروج. وهذه الجولة أيضًا.</translation>
    </message>
</context>
<context>
    <name>TourOffer</name>
    <message>
        <source>New here?</source>
        <translation>جديد هنا؟</translation>
    </message>
    <message>
        <source>A one-minute tour</source>
        <translation>جولة من دقيقة واحدة</translation>
    </message>
    <message>
        <source>No tour, thanks</source>
        <translation>لا أريد جولة، شكرًا</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>Booking #%1 stands again.</source>
        <translation>الحجز رقم ‎#%1 قائم من جديد.</translation>
    </message>
    <message>
        <source>%1 is paid, as before.</source>
        <translation>‏%1 مدفوع كما كان.</translation>
    </message>
    <message>
        <source>Booking #%1 is as it was.</source>
        <translation>الحجز رقم ‎#%1 كما كان.</translation>
    </message>
    <message>
        <source>The mark was taken back.</source>
        <translation>أُلغيت العلامة.</translation>
    </message>
    <message>
        <source>The block is gone.</source>
        <translation>أُزيل الحجب.</translation>
    </message>
    <message>
        <source>The block is back.</source>
        <translation>عاد الحجب.</translation>
    </message>
    <message>
        <source>The block is as it was.</source>
        <translation>عاد الحجب كما كان.</translation>
    </message>
    <message>
        <source>%1 is as it was.</source>
        <translation>عاد %1 كما كان.</translation>
    </message>
    <message>
        <source>%1 is deleted; its text is kept.</source>
        <translation>حُذفت %1؛ نصها محفوظ.</translation>
    </message>
    <message>
        <source>%1 is back.</source>
        <translation>تمت استعادة %1.</translation>
    </message>
    <message>
        <source>The prices are as they were.</source>
        <translation>الأسعار كما كانت.</translation>
    </message>
    <message>
        <source>%1 is archived.</source>
        <translation>نُقل %1 إلى الأرشيف.</translation>
    </message>
    <message>
        <source>%1 is not sold any more.</source>
        <translation>لم يعد %1 يُباع.</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>So long Undo is offered at the window&apos;s foot. What was done longer ago is not taken back by a key alone.</extracomment>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>لا شيء للتراجع عنه.</translation>
    </message>
    <message>
        <source>Take this back?</source>
        <translation>هل تريد التراجع عن هذا؟</translation>
    </message>
    <message>
        <source>This cannot be taken back.</source>
        <translation>لا يمكن التراجع عن هذا.</translation>
    </message>
</context>
<context>
    <name>Unsaved</name>
    <message>
        <source>Discard</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>متابعة التحرير</translation>
    </message>
    <message>
        <source>What you typed here has not been saved and would be lost.</source>
        <translation>ما كتبته هنا لم يُحفظ وسيضيع.</translation>
    </message>
    <message>
        <source>This has not been saved and would be lost: %1.</source>
        <translation>لم يُحفظ هذا وسيضيع: %1.</translation>
    </message>
    <message>
        <source>Discard what you typed?</source>
        <translation>هل تريد تجاهل ما كتبته؟</translation>
    </message>
</context>
<context>
    <name>UploadBar</name>
    <message>
        <source>Progress</source>
        <extracomment>After these the next file would be refused for the same reason.</extracomment>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Leave out the files that have not been sent</source>
        <translation>ترك الملفات التي لم تُرسل بعد</translation>
    </message>
    <message>
        <source>Adding %1 of %2: %3</source>
        <translation>تجري إضافة %1 من %2: %3</translation>
    </message>
</context>
<context>
    <name>UserPanel</name>
    <message>
        <source>Edit</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Password code…</source>
        <translation>رمز كلمة المرور…</translation>
    </message>
    <message>
        <source>A code by which they set a new password</source>
        <translation>رمز لتعيين كلمة مرور جديدة</translation>
    </message>
    <message>
        <source>Deactivate…</source>
        <translation>تعطيل…</translation>
    </message>
    <message>
        <source>Reactivate</source>
        <translation>إعادة التفعيل</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>All venues</source>
        <translation>كل الأماكن</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>On the staff since</source>
        <translation>ضمن الموظفين منذ</translation>
    </message>
    <message>
        <source>This is you. Another administrator can end your access.</source>
        <translation>هذا حسابك. يمكن لمدير آخر إنهاء وصولك.</translation>
    </message>
    <message>
        <source>They cannot sign in before they have set a password with a code.</source>
        <translation>لا يمكن تسجيل الدخول قبل تعيين كلمة مرور برمز.</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>حُفظ: %1</translation>
    </message>
    <message>
        <source>A message with a code goes to %1; with it they set a new password.</source>
        <translation>تُرسل رسالة برمز إلى %1؛ يُستخدم الرمز لتعيين كلمة مرور جديدة.</translation>
    </message>
    <message>
        <source>A code is made and shown to you once, to be handed over; with it they set a new password.</source>
        <translation>يُنشأ رمز ويُعرض عليك مرة واحدة لتسلّمه؛ يُستخدم الرمز لتعيين كلمة مرور جديدة.</translation>
    </message>
    <message>
        <source>It is good once, for 24 hours; codes made before end now. Until it is used their password stays; then every session of theirs ends.</source>
        <translation>يصلح مرة واحدة لمدة 24 ساعة؛ وتنتهي الرموز السابقة الآن. تبقى كلمة المرور حتى يُستخدم الرمز، ثم تنتهي كل جلسات هذا الشخص.</translation>
    </message>
    <message>
        <source>A password code for %1?</source>
        <translation>رمز كلمة مرور لـ %1؟</translation>
    </message>
    <message>
        <source>Send the code</source>
        <translation>إرسال الرمز</translation>
    </message>
    <message>
        <source>Make the code</source>
        <translation>إنشاء الرمز</translation>
    </message>
    <message>
        <source>%1 is signed out everywhere and cannot sign in any more.</source>
        <translation>سُجّل خروج %1 من كل مكان ولم يعد تسجيل الدخول ممكنًا.</translation>
    </message>
    <message>
        <source>%1 can sign in again.</source>
        <translation>يمكن لـ %1 تسجيل الدخول من جديد.</translation>
    </message>
</context>
<context>
    <name>Users</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>All venues</source>
        <translation>كل الأماكن</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>منذ</translation>
    </message>
    <message>
        <source>Account details</source>
        <translation>تفاصيل الحساب</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>المستخدمون</translation>
    </message>
    <message>
        <source>Name, phone or e-mail</source>
        <translation>الاسم أو الهاتف أو البريد الإلكتروني</translation>
    </message>
</context>
<context>
    <name>UsersView</name>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>Refresh (F5)</source>
        <translation>تحديث (F5)</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>دعوة شخص</translation>
    </message>
    <message>
        <source>Nobody is on the staff yet.</source>
        <translation>لا يوجد موظفون بعد.</translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>القاعة</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>المدفوع</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Way to pay</source>
        <translation>طريقة الدفع</translation>
    </message>
    <message>
        <source>Refund by</source>
        <translation>طريقة الاسترداد</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>المُعاد</translation>
    </message>
    <message>
        <source>Kept as a fee</source>
        <translation>محتجز كرسوم</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>المخصوم</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>المضاف</translation>
    </message>
    <message>
        <source>Retained</source>
        <translation>المحتجز</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>الفرق</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>خصم</translation>
    </message>
    <message>
        <source>Held until</source>
        <translation>حجز مؤقت حتى</translation>
    </message>
    <message>
        <source>On the day</source>
        <translation>في يوم الحجز</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>Add-ons</source>
        <translation>الإضافات</translation>
    </message>
    <message>
        <source>Texts changed</source>
        <translation>النصوص المغيَّرة</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Note for the customer</source>
        <translation>ملاحظة للعميل</translation>
    </message>
    <message>
        <source>Note for set-up</source>
        <translation>ملاحظة للتجهيز</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>ملاحظة داخلية</translation>
    </message>
    <message>
        <source>Kind of event</source>
        <translation>نوع المناسبة</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>ترتيب القاعة</translation>
    </message>
    <message>
        <source>Online too</source>
        <translation>عبر الإنترنت أيضًا</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>الضيوف</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>التكرار</translation>
    </message>
    <message>
        <source>Days left out</source>
        <translation>الأيام المستثناة</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>الحجوزات</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>الحجز</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>ما تغيّر</translation>
    </message>
    <message>
        <source>Joined customer</source>
        <translation>العميل المدموج</translation>
    </message>
    <message>
        <source>From the wallet of</source>
        <translation>من محفظة</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>Ledger entry</source>
        <translation>قيد في سجل الحركات</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>الرصيد</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>الجهة</translation>
    </message>
    <message>
        <source>Customer group</source>
        <translation>مجموعة العملاء</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Sessions (all ended)</source>
        <translation>الجلسات (أُنهيت كلها)</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>نشط</translation>
    </message>
    <message>
        <source>Venue of the first contact</source>
        <translation>مكان أول تواصل</translation>
    </message>
    <message>
        <source>Joined into</source>
        <translation>دُمج مع</translation>
    </message>
    <message>
        <source>City</source>
        <translation>المدينة</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>State or region</source>
        <translation>الولاية أو المنطقة</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>البلد</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>الرمز البريدي</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>الوصف</translation>
    </message>
    <message>
        <source>Greatest capacity</source>
        <translation>أقصى سعة</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <source>Times in steps of</source>
        <translation>الأوقات بخطوات من</translation>
    </message>
    <message>
        <source>Shortest booking</source>
        <translation>أقصر حجز</translation>
    </message>
    <message>
        <source>Longest booking</source>
        <translation>أطول حجز</translation>
    </message>
    <message>
        <source>Booked at least before</source>
        <translation>أقل مهلة قبل الحجز</translation>
    </message>
    <message>
        <source>Booked at most ahead</source>
        <translation>أقصى مدة للحجز مسبقًا</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>الضريبة</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>العربون</translation>
    </message>
    <message>
        <source>Prices include tax</source>
        <translation>الأسعار تشمل الضريبة</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>السعة</translation>
    </message>
    <message>
        <source>Price per hour</source>
        <translation>السعر في الساعة</translation>
    </message>
    <message>
        <source>Amenities</source>
        <translation>المرافق</translation>
    </message>
    <message>
        <source>In service</source>
        <translation>في الخدمة</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>التجهيز</translation>
    </message>
    <message>
        <source>Teardown</source>
        <translation>الإخلاء</translation>
    </message>
    <message>
        <source>Own opening hours</source>
        <translation>أوقات عمل خاصة</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>أوقات العمل</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>تتكون من</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>المخزون</translation>
    </message>
    <message>
        <source>Price rules</source>
        <translation>قواعد الأسعار</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>الوصف</translation>
    </message>
    <message>
        <source>What is to be seen</source>
        <translation>ما يظهر</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>الصورة</translation>
    </message>
    <message>
        <source>Add-on</source>
        <translation>الإضافة</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>الكشك</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>النجوم</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>مخفي</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>الرسالة</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تمت</translation>
    </message>
    <message>
        <source>Address of the page</source>
        <translation>عنوان الصفحة</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>Tablets allowed</source>
        <translation>السماح بالأجهزة اللوحية</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>By the customer</source>
        <translation>من العميل</translation>
    </message>
    <message>
        <source>The venue&apos;s fault</source>
        <translation>خطأ من المكان</translation>
    </message>
    <message>
        <source>The hold ran out</source>
        <translation>انتهى الحجز المؤقت</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>نسبة مئوية</translation>
    </message>
</context>
<context>
    <name>VenueChoice</name>
    <message>
        <source>Venue</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>All venues</source>
        <translation>كل الأماكن</translation>
    </message>
</context>
<context>
    <name>VenueListing</name>
    <message>
        <source>Venue</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>All venues</source>
        <translation>كل الأماكن</translation>
    </message>
</context>
<context>
    <name>VenuePage</name>
    <message>
        <source>not said</source>
        <translation>غير مذكور</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>City</source>
        <translation>المدينة</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>الرمز البريدي</translation>
    </message>
    <message>
        <source>State or region</source>
        <translation>الولاية أو المنطقة</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>البلد</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <source>Most people in the whole house</source>
        <translation>أقصى عدد للأشخاص في المكان كله</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>الوصف</translation>
    </message>
</context>
<context>
    <name>VersionsView</name>
    <message>
        <source>Versions</source>
        <translation>النسخ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>إغلاق (Esc)</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>استعادة هذه النسخة</translation>
    </message>
    <message>
        <source>Versions, the latest first</source>
        <translation>النسخ، الأحدث أولًا</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>مقارنة بـ</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>النسخة %1</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures of this version were deleted since.</source>
        <translation>
            <numerusform>حُذفت %n صورة من هذه النسخة منذ ذلك الحين.</numerusform>
            <numerusform>حُذفت صورة واحدة من هذه النسخة منذ ذلك الحين.</numerusform>
            <numerusform>حُذفت صورتان من هذه النسخة منذ ذلك الحين.</numerusform>
            <numerusform>حُذفت %n صور من هذه النسخة منذ ذلك الحين.</numerusform>
            <numerusform>حُذفت %n صورة من هذه النسخة منذ ذلك الحين.</numerusform>
            <numerusform>حُذفت %n صورة من هذه النسخة منذ ذلك الحين.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is the newest already</source>
        <translation>إنها الأحدث بالفعل</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>التقويم</translation>
    </message>
    <message>
        <source>Find a room</source>
        <translation>البحث عن قاعة</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>الحجوزات</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>Wallets</source>
        <translation>المحافظ</translation>
    </message>
    <message>
        <source>Venues &amp; halls</source>
        <translation>الأماكن والقاعات</translation>
    </message>
    <message>
        <source>photos pictures hours closing prices add-ons rules</source>
        <translation>صور أوقات إغلاق أسعار إضافات قواعد</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>الموقع</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
    <message>
        <source>Kiosk &amp; web</source>
        <translation>الأكشاك والويب</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>الاستفسارات</translation>
    </message>
    <message>
        <source>questions answers messages notes</source>
        <translation>أسئلة أجوبة رسائل ملاحظات</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>التقييمات</translation>
    </message>
    <message>
        <source>stars ratings opinions hide</source>
        <translation>نجوم تقييمات آراء إخفاء</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>المستخدمون</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>سجل التدقيق</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
</context>
<context>
    <name>WalletForms</name>
    <message>
        <source>Amount in %1</source>
        <translation>المبلغ بـ %1</translation>
    </message>
    <message>
        <source>A wrong amount is evened out by another adjustment.</source>
        <translation>يُسوّى المبلغ الخاطئ بتصحيح آخر.</translation>
    </message>
    <message>
        <source>Balance of %1: %2</source>
        <translation>رصيد %1: ‏%2</translation>
    </message>
    <message>
        <source>%1 has %2: that is not enough.</source>
        <translation>لدى %1: ‏%2، وهذا لا يكفي.</translation>
    </message>
    <message>
        <source>Balance of %1: %2, then %3</source>
        <translation>رصيد %1: ‏%2، ثم %3</translation>
    </message>
    <message>
        <source>Type an amount.</source>
        <translation>اكتب مبلغًا.</translation>
    </message>
    <message>
        <source>Top up the wallet</source>
        <translation>شحن المحفظة</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>شحن</translation>
    </message>
    <message>
        <source>Adjust the wallet</source>
        <translation>تصحيح المحفظة</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>تصحيح</translation>
    </message>
    <message>
        <source>With a minus it is taken out of the wallet.</source>
        <translation>مع علامة ناقص يُخصم من المحفظة.</translation>
    </message>
</context>
<context>
    <name>WalletPanel</name>
    <message>
        <source>Top up</source>
        <translation>شحن</translation>
    </message>
    <message>
        <source>Adjust…</source>
        <translation>تصحيح…</translation>
    </message>
    <message>
        <source>Statement…</source>
        <translation>كشف الحساب…</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>سجل الحركات</translation>
    </message>
    <message>
        <source>No money has moved in this wallet yet.</source>
        <translation>لا توجد حركات في هذه المحفظة بعد.</translation>
    </message>
    <message>
        <source>Booked into the wallet of %1</source>
        <translation>قُيّد في محفظة %1</translation>
    </message>
</context>
<context>
    <name>Wallets</name>
    <message>
        <source>Owner</source>
        <translation>المالك</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>الرصيد</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>الحركات</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>منذ</translation>
    </message>
    <message>
        <source>Wallet details</source>
        <translation>تفاصيل المحفظة</translation>
    </message>
    <message>
        <source>Wallets</source>
        <translation>المحافظ</translation>
    </message>
    <message>
        <source>Owner&apos;s name, phone, e-mail</source>
        <translation>اسم المالك أو هاتفه أو بريده</translation>
    </message>
</context>
<context>
    <name>WalletsView</name>
    <message>
        <source>Refresh</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>Refresh (F5)</source>
        <translation>تحديث (F5)</translation>
    </message>
    <message>
        <source>No wallets yet. A customer gets one with the first top-up or payment.</source>
        <translation>لا توجد محافظ بعد. يحصل العميل على محفظة مع أول شحن أو دفع.</translation>
    </message>
</context>
<context>
    <name>WhenPart</name>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>البداية</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>النهاية</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>اليوم الأخير</translation>
    </message>
    <message>
        <source>Ends on another day</source>
        <translation>ينتهي في يوم آخر</translation>
    </message>
    <message>
        <source>Da&amp;y</source>
        <translation>ال&amp;يوم</translation>
    </message>
    <message>
        <source>&amp;Starts</source>
        <translation>ال&amp;بداية</translation>
    </message>
    <message>
        <source>&amp;Ends</source>
        <translation>ال&amp;نهاية</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>اليوم السابق</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>اليوم التالي</translation>
    </message>
    <message>
        <source>The clocks skip this time on that day. Choose another.</source>
        <translation>تتخطى الساعات هذا الوقت في ذلك اليوم. اختر وقتًا آخر.</translation>
    </message>
    <message>
        <source>ends on %1</source>
        <translation>ينتهي في %1</translation>
    </message>
    <message>
        <source>times in %1</source>
        <translation>الأوقات بتوقيت %1</translation>
    </message>
</context>
<context>
    <name>Windows</name>
    <message>
        <source>The desk was locked when the program ended. Type your password to go on.</source>
        <extracomment>More windows than this are not opened again by themselves. After how many minutes the installation locks; 0 never. Whether the tour is offered to who signs in for the first time. Whether what was typed may be given up is being asked.</extracomment>
        <translation>كان مكتب العمل مقفلاً عند إغلاق البرنامج. اكتب كلمة المرور للمتابعة.</translation>
    </message>
    <message>
        <source>What was typed and not saved is lost: %1.</source>
        <translation>ضاع ما كُتب ولم يُحفظ: %1.</translation>
    </message>
</context>
<context>
    <name>WordsCard</name>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
</context>
<context>
    <name>WorkSheet</name>
    <message>
        <source>Try again</source>
        <translation>المحاولة من جديد</translation>
    </message>
    <message>
        <source>Reading the rows…</source>
        <translation>جارٍ قراءة الصفوف…</translation>
    </message>
    <message>
        <source>Another place…</source>
        <translation>مكان آخر…</translation>
    </message>
    <message>
        <source>Another place</source>
        <translation>مكان آخر</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>الصفوف: %1 من %2</translation>
    </message>
</context>
<context>
    <name>_Card</name>
    <message>
        <source>Leave</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Leave the tour (Esc)</source>
        <translation>إنهاء الجولة (Esc)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تمت</translation>
    </message>
</context>
</TS>
