<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="ar">
    <context>
        <name>Bar</name>
        <message>
            <source>Topics</source>
            <translation>المواضيع</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>رجوع</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>البداية</translation>
        </message>
        <message>
            <source>Get help now</source>
            <translation>اطلب المساعدة الآن</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>أصغر</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>أكبر</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>طباعة</translation>
        </message>
        <message>
            <source>More</source>
            <translation>المزيد</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>أصغر: حجم النص</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>أكبر: حجم النص</translation>
        </message>
        <message>
            <source>Search: type a word, like “tired”</source>
            <translation>البحث: اكتب كلمة، مثل «تعب»</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>البحث</translation>
        </message>
        <message>
            <source>My handout ({count})</source>
            <translation>ورقتي ({count})</translation>
        </message>
    </context>
    <context>
        <name>Desk</name>
        <message>
            <source>The printer did not take the handout. Please check that it is on, or save a PDF.</source>
            <translation>لم تقبل الطابعة الورقة. تأكد من أنها تعمل، أو احفظ ملف PDF.</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>حفظ كملف PDF</translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message>
            <source>Previous</source>
            <translation>السابق</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>التالي</translation>
        </message>
        <message>
            <source>Search all pages</source>
            <translation>البحث في كل الصفحات</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <source>Previous place</source>
            <translation>السابق: موضع في الصفحة</translation>
        </message>
        <message>
            <source>Next place</source>
            <translation>التالي: موضع في الصفحة</translation>
        </message>
        <message>
            <source>Find on this page</source>
            <translation>البحث في هذه الصفحة</translation>
        </message>
        <message>
            <source>“{words}”</source>
            <translation>«{words}»</translation>
        </message>
        <message>
            <source>Not on this page</source>
            <translation>غير موجود في هذه الصفحة</translation>
        </message>
        <message>
            <source>{now} of {count}</source>
            <translation>{now} من {count}</translation>
        </message>
        <message>
            <source>From the top: {now} of {count}</source>
            <translation>من البداية: {now} من {count}</translation>
        </message>
        <message>
            <source>From the end: {now} of {count}</source>
            <translation>من النهاية: {now} من {count}</translation>
        </message>
    </context>
    <context>
        <name>HandoutDesk</name>
        <message>
            <source>{sheets} sheets were sent to “{printer}”.</source>
            <translation>أُرسلت {sheets} ورقات إلى «{printer}».</translation>
        </message>
        <message>
            <source>Printing</source>
            <translation>الطباعة</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>تم الحفظ</translation>
        </message>
        <message>
            <source>Something went wrong</source>
            <translation>حدث خطأ</translation>
        </message>
        <message>
            <source>Laying out {count} pages…</source>
            <translation>جارٍ تجهيز {count} صفحات…</translation>
        </message>
        <message>
            <source>Laying out the page…</source>
            <translation>جارٍ تجهيز الصفحة…</translation>
        </message>
        <message>
            <source>It was not made. Press “Print” to try again.</source>
            <translation>لم تُجهَّز الورقة. اضغط «طباعة» للمحاولة مرة أخرى.</translation>
        </message>
        <message>
            <source>Handout</source>
            <translation>ورقة</translation>
        </message>
    </context>
    <context>
        <name>Menus</name>
        <message>
            <source>Colors as on this computer</source>
            <translation>الألوان كما في هذا الحاسوب</translation>
        </message>
        <message>
            <source>Light colors</source>
            <translation>ألوان فاتحة</translation>
        </message>
        <message>
            <source>Dark colors</source>
            <translation>ألوان داكنة</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>تباين عالٍ</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>إلى الأمام</translation>
        </message>
        <message>
            <source>Find on this page</source>
            <translation>البحث في هذه الصفحة</translation>
        </message>
        <message>
            <source>Ordinary text size</source>
            <translation>حجم النص العادي</translation>
        </message>
        <message>
            <source>My handout</source>
            <translation>ورقتي</translation>
        </message>
        <message>
            <source>About this guide</source>
            <translation>عن هذا الدليل</translation>
        </message>
        <message>
            <source>All guides</source>
            <translation>كل الأدلة</translation>
        </message>
    </context>
    <context>
        <name>Navigator</name>
        <message>
            <source>Call</source>
            <translation>اتصل</translation>
        </message>
        <message>
            <source>Address on the web</source>
            <translation>عنوان على الإنترنت</translation>
        </message>
        <message>
            <source>Version {number}</source>
            <translation>الإصدار {number}</translation>
        </message>
        <message>
            <source>Something went wrong</source>
            <translation>حدث خطأ</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>المصدر</translation>
        </message>
    </context>
    <context>
        <name>NoHits</name>
        <message>
            <source>Try one other word. These may help:</source>
            <translation>جرّب كلمة أخرى. قد يفيدك هذا:</translation>
        </message>
        <message>
            <source>Get help now</source>
            <translation>اطلب المساعدة الآن</translation>
        </message>
        <message>
            <source>Ask your care team</source>
            <translation>اسأل فريقك الطبي</translation>
        </message>
        <message>
            <source>You can ask them anything.</source>
            <translation>يمكنك أن تسألهم عن أي شيء.</translation>
        </message>
        <message>
            <source>Words explained</source>
            <translation>شرح الكلمات</translation>
        </message>
        <message>
            <source>What hard words mean.</source>
            <translation>ما معنى الكلمات الصعبة.</translation>
        </message>
        <message>
            <source>ask your care team for the number</source>
            <translation>اطلب الرقم من فريقك الطبي</translation>
        </message>
    </context>
    <context>
        <name>PagePanel</name>
        <message>
            <source>Previous: {title}</source>
            <translation>السابق: {title}</translation>
        </message>
        <message>
            <source>Next: {title}</source>
            <translation>التالي: {title}</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>السابق</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>التالي</translation>
        </message>
        <message>
            <source>In my handout</source>
            <translation>في ورقتي</translation>
        </message>
        <message>
            <source>Add to my handout</source>
            <translation>أضف إلى ورقتي</translation>
        </message>
    </context>
    <context>
        <name>Preview</name>
        <message>
            <source>Handout, as it will be printed</source>
            <translation>الورقة كما ستُطبع</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>إلغاء</translation>
        </message>
        <message>
            <source>Here you will see the handout.</source>
            <translation>هنا سترى الورقة.</translation>
        </message>
    </context>
    <context>
        <name>ResultsView</name>
        <message>
            <source>Search results</source>
            <translation>نتائج البحث</translation>
        </message>
        <message>
            <source>Nothing found for “{words}”</source>
            <translation>لم يُعثر على شيء عن «{words}»</translation>
        </message>
        <message>
            <source>1 page for “{words}”</source>
            <translation>صفحة واحدة عن «{words}»</translation>
        </message>
        <message>
            <source>{count} pages for “{words}”</source>
            <translation>{count} صفحات عن «{words}»</translation>
        </message>
        <message>
            <source>Get help now</source>
            <translation>اطلب المساعدة الآن</translation>
        </message>
        <message>
            <source>Showing results for {words}.</source>
            <translation>هذه نتائج البحث عن {words}.</translation>
        </message>
        <message>
            <source>Search for “{words}” instead</source>
            <translation>ابحث عن «{words}» كما كُتبت</translation>
        </message>
        <message>
            <source>Showing results for exactly “{words}”.</source>
            <translation>هذه نتائج البحث عن «{words}» كما كُتبت.</translation>
        </message>
        <message>
            <source>Also search for similar words</source>
            <translation>ابحث أيضًا عن كلمات مشابهة</translation>
        </message>
        <message>
            <source>Search all guides</source>
            <translation>ابحث في كل الأدلة</translation>
        </message>
        <message>
            <source>Search this guide only</source>
            <translation>ابحث في هذا الدليل فقط</translation>
        </message>
    </context>
    <context>
        <name>Sidebar</name>
        <message>
            <source>Get help now</source>
            <translation>اطلب المساعدة الآن</translation>
        </message>
        <message>
            <source>All guides</source>
            <translation>كل الأدلة</translation>
        </message>
    </context>
    <context>
        <name>StartView</name>
        <message>
            <source>People often ask first</source>
            <translation>أسئلة تُطرح أولًا</translation>
        </message>
    </context>
    <context>
        <name>TopicTree</name>
        <message>
            <source>Topics</source>
            <translation>المواضيع</translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message>
            <source>Choose a guide</source>
            <translation>اختر دليلًا</translation>
        </message>
    </context>
    <context>
        <name>WordCard</name>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <source>Add to my handout</source>
            <translation>أضف إلى ورقتي</translation>
        </message>
    </context>
    <context>
        <name>SearchDesk</name>
        <message>
            <source>Your care team</source>
            <translation>فريق رعايتك</translation>
        </message>
    </context>
    <context>
        <name>AddMenu</name>
        <message>
            <source>All of “{title}”</source>
            <translation>كل «{title}»</translation>
        </message>
    </context>
    <context>
        <name>ChosenRow</name>
        <message>
            <source>Up</source>
            <translation>أعلى</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>أسفل</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>إزالة</translation>
        </message>
        <message>
            <source>Move {title} up</source>
            <translation>نقل {title} إلى أعلى</translation>
        </message>
        <message>
            <source>Move {title} down</source>
            <translation>نقل {title} إلى أسفل</translation>
        </message>
        <message>
            <source>Remove {title}</source>
            <translation>إزالة {title}</translation>
        </message>
    </context>
    <context>
        <name>ForStaff</name>
        <message>
            <source>For staff</source>
            <translation>للعاملين</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>الاسم</translation>
        </message>
        <message>
            <source>Note for this patient</source>
            <translation>ملاحظة لهذا المريض</translation>
        </message>
        <message>
            <source>Printed, but never kept: it is gone when you leave.</source>
            <translation>يُطبع ولا يُحفظ أبدًا: يُمحى عند خروجك.</translation>
        </message>
    </context>
    <context>
        <name>Gathered</name>
        <message>
            <source>“{title}” is in the handout already.</source>
            <translation>«{title}» موجود في الورقة من قبل.</translation>
        </message>
        <message>
            <source>“{title}” was added to the handout.</source>
            <translation>أُضيف «{title}» إلى الورقة.</translation>
        </message>
        <message>
            <source>“{title}”: {count} pages were added to the handout.</source>
            <translation>«{title}»: أُضيفت {count} صفحات إلى الورقة.</translation>
        </message>
    </context>
    <context>
        <name>HandoutChoices</name>
        <message>
            <source>Questions to ask</source>
            <translation>أسئلة تطرحها</translation>
        </message>
        <message>
            <source>Lines for notes</source>
            <translation>أسطر للملاحظات</translation>
        </message>
        <message>
            <source>Color</source>
            <translation>ألوان</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>الشكل</translation>
        </message>
        <message>
            <source>Sheets</source>
            <translation>أوراق</translation>
        </message>
        <message>
            <source>Booklet</source>
            <translation>كتيّب</translation>
        </message>
        <message>
            <source>Wallet card</source>
            <translation>بطاقة للمحفظة</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>حجم النص</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>الورق</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>Letter</translation>
        </message>
        <message>
            <source>Sides</source>
            <translation>الأوجه</translation>
        </message>
        <message>
            <source>One side</source>
            <translation>وجه واحد</translation>
        </message>
        <message>
            <source>Both sides</source>
            <translation>الوجهان</translation>
        </message>
        <message>
            <source>Also print</source>
            <translation>اطبع أيضًا</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>اللغة</translation>
        </message>
    </context>
    <context>
        <name>HandoutPanel</name>
        <message>
            <source>{count} sheets</source>
            <translation>عدد الأوراق: {count}</translation>
        </message>
        <message>
            <source>1 sheet</source>
            <translation>ورقة واحدة</translation>
        </message>
        <message>
            <source>My handout</source>
            <translation>ورقتي</translation>
        </message>
        <message>
            <source>Print this page</source>
            <translation>طباعة هذه الصفحة</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>طباعة</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>حفظ كملف PDF</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <source>Add…</source>
            <translation>إضافة…</translation>
        </message>
        <message>
            <source>Empty the list</source>
            <translation>إفراغ القائمة</translation>
        </message>
        <message>
            <source>Nothing is chosen yet. Press “Add…”, or add pages while you read.</source>
            <translation>لم يُختر شيء بعد. اضغط «إضافة…»، أو أضف صفحات وأنت تقرأ.</translation>
        </message>
    </context>
    <context>
        <name>PrintDesk</name>
        <message>
            <source>Sending to “{printer}”…</source>
            <translation>جارٍ الإرسال إلى «{printer}»…</translation>
        </message>
        <message>
            <source>Handout</source>
            <translation>ورقة</translation>
        </message>
        <message>
            <source>Printing on “{printer}”…</source>
            <translation>جارٍ الطباعة على «{printer}»…</translation>
        </message>
        <message>
            <source>“{printer}” has printed the handout.</source>
            <translation>طبعت «{printer}» الورقة.</translation>
        </message>
        <message>
            <source>Printing was stopped.</source>
            <translation>أُوقفت الطباعة.</translation>
        </message>
        <message>
            <source>The handout was not printed. Please try again, or save a PDF.</source>
            <translation>لم تُطبع الورقة. حاول مرة أخرى، أو احفظ ملف PDF.</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>جارٍ الإيقاف…</translation>
        </message>
    </context>
    <context>
        <name>PrintPanel</name>
        <message>
            <source>Looking for printers…</source>
            <translation>جارٍ البحث عن طابعات…</translation>
        </message>
        <message>
            <source>There is no printer here. You can save a PDF and print it elsewhere.</source>
            <translation>لا توجد طابعة هنا. يمكنك حفظ ملف PDF وطباعته في مكان آخر.</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>طباعة</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>حفظ كملف PDF</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>حاول مرة أخرى</translation>
        </message>
        <message>
            <source>Cancel printing</source>
            <translation>إلغاء الطباعة</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>تم</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>رجوع</translation>
        </message>
        <message>
            <source>All pages</source>
            <translation>كل الصفحات</translation>
        </message>
        <message>
            <source>Some pages</source>
            <translation>بعض الصفحات</translation>
        </message>
        <message>
            <source>One side</source>
            <translation>وجه واحد</translation>
        </message>
        <message>
            <source>Both sides</source>
            <translation>الوجهان</translation>
        </message>
        <message>
            <source>Printer</source>
            <translation>الطابعة</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>الصفحات</translation>
        </message>
        <message>
            <source>Sides</source>
            <translation>الأوجه</translation>
        </message>
        <message>
            <source>Copies</source>
            <translation>النسخ</translation>
        </message>
        <message>
            <source>Fewer copies</source>
            <translation>نسخ أقل</translation>
        </message>
        <message>
            <source>More copies</source>
            <translation>نسخ أكثر</translation>
        </message>
        <message>
            <source>From</source>
            <translation>من</translation>
        </message>
        <message>
            <source>Begin one page earlier</source>
            <translation>البدء قبل ذلك بصفحة</translation>
        </message>
        <message>
            <source>Begin one page later</source>
            <translation>البدء بعد ذلك بصفحة</translation>
        </message>
        <message>
            <source>To</source>
            <translation>إلى</translation>
        </message>
        <message>
            <source>End one page earlier</source>
            <translation>الانتهاء قبل ذلك بصفحة</translation>
        </message>
        <message>
            <source>End one page later</source>
            <translation>الانتهاء بعد ذلك بصفحة</translation>
        </message>
    </context>
    <context>
        <name>Trouble</name>
        <message>
            <source>Ready</source>
            <translation>جاهزة</translation>
        </message>
        <message>
            <source>Does not answer</source>
            <translation>لا تستجيب</translation>
        </message>
        <message>
            <source>No paper</source>
            <translation>لا ورق فيها</translation>
        </message>
        <message>
            <source>No ink or toner</source>
            <translation>لا حبر فيها</translation>
        </message>
        <message>
            <source>A door is open</source>
            <translation>باب مفتوح</translation>
        </message>
        <message>
            <source>Paper is stuck</source>
            <translation>ورق عالق</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>متوقفة</translation>
        </message>
        <message>
            <source>Takes nothing now</source>
            <translation>لا تقبل شيئًا الآن</translation>
        </message>
        <message>
            <source>Not there</source>
            <translation>غير موجودة</translation>
        </message>
        <message>
            <source>Something is wrong</source>
            <translation>حدث خلل</translation>
        </message>
        <message>
            <source>“{printer}” does not answer. Please check that it is on and connected.</source>
            <translation>لا تستجيب «{printer}». تأكد من أنها تعمل وموصولة.</translation>
        </message>
        <message>
            <source>“{printer}” has no paper. Please put paper in; it goes on by itself.</source>
            <translation>لا ورق في «{printer}». ضع ورقًا، وستكمل وحدها.</translation>
        </message>
        <message>
            <source>“{printer}” has no ink or toner. Please put new ink or toner in.</source>
            <translation>لا حبر في «{printer}». ضع حبرًا جديدًا.</translation>
        </message>
        <message>
            <source>A door of “{printer}” is open. Please close it; it goes on by itself.</source>
            <translation>باب «{printer}» مفتوح. أغلقه، وستكمل وحدها.</translation>
        </message>
        <message>
            <source>Paper is stuck in “{printer}”. Please take it out gently.</source>
            <translation>الورق عالق في «{printer}». أخرجه برفق.</translation>
        </message>
        <message>
            <source>“{printer}” was stopped. Please choose another printer, or save a PDF.</source>
            <translation>«{printer}» متوقفة. اختر طابعة أخرى، أو احفظ ملف PDF.</translation>
        </message>
        <message>
            <source>“{printer}” takes nothing now. Please choose another printer, or save a PDF.</source>
            <translation>لا تقبل «{printer}» شيئًا الآن. اختر طابعة أخرى، أو احفظ ملف PDF.</translation>
        </message>
        <message>
            <source>“{printer}” is not there. Please choose another printer, or save a PDF.</source>
            <translation>«{printer}» غير موجودة. اختر طابعة أخرى، أو احفظ ملف PDF.</translation>
        </message>
        <message>
            <source>“{printer}” did not print. Please look at it, or save a PDF.</source>
            <translation>لم تطبع «{printer}». انظر إليها، أو احفظ ملف PDF.</translation>
        </message>
    </context>
</TS>