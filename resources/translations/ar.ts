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
    </context>
    <context>
        <name>Preview</name>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>حفظ كملف PDF</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>طباعة</translation>
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
            <source>Handout, as it will be printed</source>
            <translation>الورقة كما ستُطبع</translation>
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
            <source>Find on this page</source>
            <translation>البحث في هذه الصفحة</translation>
        </message>
        <message>
            <source>Choose a guide</source>
            <translation>اختر دليلًا</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>إلى الأمام</translation>
        </message>
        <message>
            <source>Ordinary text size</source>
            <translation>حجم النص العادي</translation>
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
        <name>WordCard</name>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
    </context>
    <context>
        <name>SearchDesk</name>
        <message>
            <source>Your care team</source>
            <translation>فريق رعايتك</translation>
        </message>
    </context>
</TS>