# What the bot says. Statements of fact never stand here: they come from the briefings, with their citations.
# Attributes: .words = other words a reader may type for the command (separated by |), .description ≤ 100 characters.
# The reader is addressed without gender: verbal nouns and impersonal forms instead of imperatives.

## Headings of answers
what-who = المشاركون
what-agreed = ما اتُّفق عليه
what-sectors = القطاعات
what-sources = المصادر
what-timeline = التسلسل الزمني
what-concerns = دواعي القلق
what-background = الخلفية
title-event = { $event }، { $date }
title-updated = { $event }، آخر تحديث { $date }
title-what = { $event }: { $what }
heading-encounters-of = لقاءات { $name }
heading-timeline-of = التسلسل الزمني: { $name }
heading-sources = المصادر
heading-latest = أحدث الموجزات
heading-timeline = التسلسل الزمني
heading-encounters = اللقاءات
heading-compare = مقارنة: { $events }
heading-choice = أيّ موجز هو المقصود؟
heading-help = ما يمكن السؤال عنه
heading-language = اللغة
heading-pictures = الصور
heading-report = الإبلاغ عن خطأ
heading-notice = تنبيه
heading-error = حدث خلل

## Answers
verdict-yes = نعم.
encounter = { $names }، { $date }
lead-by = بحلول { $date }
lead-since = منذ { $date }
lead-until = حتى { $date }
lead-until-year = حتى عام { $date }
lead-since-year = منذ عام { $date }
lead-by-year = بحلول عام { $date }
lead-on-year = عام { $date }
assumed-briefing = هذا الجواب عن: { $event }. وقد يكون المقصود: { $others }.
compare-two = تجري المقارنة بين حدثين في كل مرة. أيّ اثنين من هذه: { $events }؟
person-title = { $name }، { $title }
group-shared = القاسم المشترك: { $matter }
group-only = وأيضًا: { $title }

## What the briefings do not say
heading-unknown = لا نتيجة
unknown-note = لم أجد شيئًا عن ذلك في الموجزات. قد تفيد صياغة أخرى، أو ذكر اسم الحدث.
coverage-period = من { $from } إلى { $to }
coverage = { $count ->
    [1] موجز واحد
    [2] موجزان
    [3] ثلاثة موجزات
    [4] أربعة موجزات
    [5] خمسة موجزات
    [6] ستة موجزات
    [7] سبعة موجزات
    [8] ثمانية موجزات
    [9] تسعة موجزات
    [10] عشرة موجزات
    [zero] { $count } موجز
    [few] { $count } موجزات
    [many] { $count } موجزًا
   *[other] { $count } موجز
  }، { $period }: { $events }.
list-separator = { "؛ " }
heading-closest = الأقرب في الموجزات
closest-note = ليس مؤكدًا أن هذا جواب السؤال.
closest-denied = لا تذكر الموجزات ما لم يحدث ولا من غاب.
closest-who = لا يُذكر هنا من هو.
closest-when = لا يُذكر هنا تاريخ.
closest-where = لا يُذكر هنا مكان.
closest-why = لا يُذكر هنا سبب.
closest-how-many = لا يُذكر هنا عدد.
closest-how-much = لا يُذكر هنا مبلغ.
closest-how-long = لا تُذكر هنا المدة.
heading-withdrawn = محتوى مسحوب
withdrawn-fact = سحبنا في { $date } المعلومة «{ $title }»: { $reason }
withdrawn-briefing = سحبنا في { $date } الموجز «{ $title }»: { $reason }
heading-greeting = Communiqué
greeting-hello = مرحبًا! يمكن سؤالي عمّن اجتمع وعلامَ اتُّفق ومتى وأين ولماذا يهمّ ذلك. { $covered }
greeting-thanks = على الرحب والسعة.
greeting-goodbye = مع السلامة، وإلى اللقاء.
greeting-acknowledgement = حسنًا، وأهلًا بأي سؤال آخر.
reply-to-nothing = لم يُعرض شيء بعد يمكن متابعته. يمكن البدء بسؤال أو باختيار موجز من /الأحدث.
reply-no-such = ليس في آخر ما عُرض بند كهذا.
reply-no-more = هذا كل ما في الموجزات عن ذلك.
reply-no = يمكن المحاولة من جديد بذكر الحدث المقصود أو بصياغة أخرى للسؤال. { $covered }

## Citations and standing
citation = { $source }، { $count ->
    [one] الفقرة { $paragraphs }
    [two] الفقرتان { $paragraphs }
   *[other] الفقرات { $paragraphs }
  }
source-dated = { $source }، { $date }
source-numbered = { $source } ({ $at })
source-via = { $origin }، عبر { $source }
source-with-origin = { $source } ({ $origin })
source-outlet-not-stated = مقال باللغة { $language } لم يُذكر ناشره
caveat-corroborated = { $origins ->
    [2] مصدران مستقلان
    [3] ثلاثة مصادر مستقلة
    [4] أربعة مصادر مستقلة
    [5] خمسة مصادر مستقلة
    [6] ستة مصادر مستقلة
    [zero] { $origins } مصدر مستقل
    [one] مصدر مستقل واحد
    [two] مصدران مستقلان
    [few] { $origins } مصادر مستقلة
    [many] { $origins } مصدرًا مستقلًا
   *[other] { $origins } مصدر مستقل
  }
caveat-single = مصدر واحد
caveat-disputed = تختلف المصادر، إذ { $other }
caveat-uncertain = غير مؤكَّد
corrected-on = صُحِّح في { $date }
corrected-because = صُحِّح في { $date }: { $reason }
sources-left = مصادر أخرى: /مصادر
sources-line = المصادر:

## Names of languages
language-ar = العربية
language-en = الإنجليزية
language-it = الإيطالية
language-ja = اليابانية

## Buttons and choices
action-sources = المصادر
action-sectors = القطاعات
action-who = المشاركون
action-agreed = ما اتُّفق عليه
action-background = الخلفية
action-brief = الخلاصة
action-help = مساعدة
action-more = المزيد
action-start = من البداية
action-follow-up = سؤال متابعة
action-latest = أحدث الموجزات
action-topic = المواضيع
action-timeline = التسلسل الزمني
action-language = اللغة
action-digest = النشرة اليومية
action-preview = معاينة
action-change = تعديل
action-pause = إيقاف مؤقت
action-resume = استئناف
action-unsubscribe = إلغاء الاشتراك
action-subscribe = إعداد النشرة اليومية
action-forget = حذف
action-back = رجوع
choice-briefing = ينطبق ذلك على أكثر من موجز:
choose-briefing = أيّ موجز؟
choose-other = بأيّ موجز تكون المقارنة؟
choose-topic = أيّ موضوع؟
choose-sector = أيّ قطاع؟
choose-person = أيّ شخصية؟
choose-country = أيّ بلد؟
choose-period = أيّ شهر؟
choose-language = أيّ لغة؟
choose-scope = ما نطاق هذا الإعداد؟
choose-pictures = كيف تُعرض الصور؟
choose-where = ما نطاق هذا الإعداد؟
choose-data = بيانات مَن تُحذف؟
choose-time = في أيّ ساعة؟
choose-zone = أيّ منطقة زمنية؟
choose-days = في أيّ الأيام؟
choose-topics = عن أيّ المواضيع؟
choose-empty = هل تُرسَل رسالة وإن لم يكن هناك جديد؟
choose-channel = أيّ قناة؟
choose-question = السؤال
choose-mistake = الإبلاغ عن خطأ
prompt-question = تُرجى كتابة السؤال ردًّا على هذه الرسالة.
prompt-mistake = ما الخطأ؟ يُرجى وصفه في جملة أو جملتين ردًّا على هذه الرسالة.

## Notices and mistakes
notice-empty = تُرجى كتابة سؤال، مثل: «علامَ اتُّفق؟»
notice-too-long = النص أطول من المسموح به: الحد الأقصى لعدد أحرف السؤال هو { $limit }.
notice-not-text = لم أجد في الرسالة كلمات. تُرجى كتابة سؤال بالعربية أو الإنجليزية أو الإيطالية أو اليابانية.
notice-language = أقرأ العربية والإنجليزية والإيطالية واليابانية وأجيب بها. يُرجى طرح السؤال بإحدى هذه اللغات.
notice-no-briefing = لا يوجد أي موجز بعد.
error-unknown-command = لا يوجد أمر باسم «{ $command }». للاطلاع على المتاح: /مساعدة.
error-unknown-value = «{ $value }» غير معروف هنا. يمكن الاختيار من: { $possible }.
error-several-briefings = «{ $value }» قد يعني أكثر من موجز. أيها المقصود: { $possible }؟
zone-unclear = قد تعني «{ $value }» أكثر من منطقة زمنية. يُرجى ذكر مدينة، فتوقيتها صالح طوال السنة: { $possible }.
days-unclear = لا تعني «{ $value }» الأيام نفسها في كل البلدان. يُرجى ذكر الأيام، مثل «من الأحد إلى الخميس».
error-not-understood = لم يتضح المقصود بـ«{ $value }».
missing-question = ما السؤال؟
missing-mistake = ما الخطأ؟ يُرجى وصفه بإيجاز.
example-question = علامَ اتُّفق في طوكيو؟
example-mistake = تاريخ اللقاء الثاني غير صحيح
error-missing-argument = { $question } مثال: { $example }
error-not-allowed = هذا الأمر متاح للمشرفين وحدهم هنا.
error-not-while-typing = لا يمكن تنفيذ هذا أثناء الكتابة. يُرجى إرساله في رسالة.
error-same-briefing = اختير الموجز نفسه مرتين. يُرجى اختيار موجزين مختلفين.
error-conversation-only = لا يعمل هذا إلا في محادثة، وتبدأ المحادثة بالأمر «npm start».
error-unexpected = حدث خلل من جانبنا. إذا تكرر، يُرجى الإبلاغ عنه مع ذكر هذا الرقم المرجعي: { $reference }
error-not-kept = يتعذّر الحفظ حاليًا، ولذلك لم يتغيّر شيء. يُرجى المحاولة مجددًا بعد بضع دقائق.
error-not-looked-up = يتعذّر الوصول حاليًا إلى البيانات المحفوظة. يُرجى المحاولة مجددًا بعد بضع دقائق، ويمكنك في هذه الأثناء طرح أسئلتك عن الموجزات.
error-reports-full = وصلت اليوم بلاغات كثيرة ولا يمكن استقبال المزيد. يُرجى المحاولة مجددًا غدًا.
language-now-reader = سأجيبك بالعربية من الآن.
language-now-chat = سأجيب هنا بالعربية من الآن.
language-now-community = سأجيب من الآن بالعربية في الخادم كله أو المجموعة كلها.
language-is = أجيب الآن بالعربية. لتغيير ذلك: /لغة ثم ar أو en أو it أو ja، أو auto لتكون الإجابة بلغة كل سؤال.
language-auto = من الآن أجيب بلغة كل سؤال.
language-any = لغة السؤال
pictures-off = بلا صور
    .words = لا | بدون | إيقاف
pictures-light = فاتحة
    .words = فاتح
pictures-dark = داكنة
    .words = داكن
pictures-auto = تلقائية
    .words = تلقائي | نعم | تشغيل
pictures-is-off = لا أرسل صورًا هنا.
pictures-is-light = الصور هنا فاتحة.
pictures-is-dark = الصور هنا داكنة.
pictures-is-auto = أُرفق هنا بالعروض الموجزة والتسلسل الزمني واللقاءات صورةً بألوانها المعتادة.
pictures-now-off =
    { $place ->
        [community] لن أرسل صورًا من الآن في الخادم كله أو المجموعة كلها.
       *[chat] لن أرسل صورًا هنا من الآن.
    }
pictures-now-light =
    { $place ->
        [community] ستكون الصور فاتحة من الآن في الخادم كله أو المجموعة كلها.
       *[chat] ستكون الصور هنا فاتحة من الآن.
    }
pictures-now-dark =
    { $place ->
        [community] ستكون الصور داكنة من الآن في الخادم كله أو المجموعة كلها.
       *[chat] ستكون الصور هنا داكنة من الآن.
    }
pictures-now-auto =
    { $place ->
        [community] سأرسل الصور من الآن بألوانها المعتادة في الخادم كله أو المجموعة كلها.
       *[chat] سأرسل الصور هنا من الآن بألوانها المعتادة.
    }
pictures-now-inherited = من الآن يسري على هذه المحادثة ما اختير للخادم كله أو المجموعة كلها.
report-thanks = شكرًا. سينظر المحررون في الأمر (الرقم المرجعي { $reference }).
scope-reader = أنا فقط
    .words = أنا | لي
scope-chat = هذه المحادثة
    .words = المحادثة | القناة
scope-community = الخادم كله أو المجموعة كلها
    .words = الخادم | المجموعة
data-reader = بياناتي
data-chat = بيانات هذه المحادثة
data-community = بيانات الخادم كله أو المجموعة كلها
error-no-community = هذه المحادثة ليست ضمن خادم ولا مجموعة.
notice-slow-down = طلبات كثيرة دفعة واحدة. يُرجى الانتظار { $seconds ->
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $seconds } ثوانٍ
   *[other] { $seconds } ثانية
  } ثم إعادة السؤال.
notice-old-button = هذا الزر من إجابة سابقة ولم يعد يعمل. يُرجى طرح السؤال من جديد.
notice-missing-permissions = لا أستطيع الإجابة في تلك القناة. على أحد المشرفين أن يسمح لي هناك بما يلي: { $permissions }.
permission-view = عرض القناة
permission-send = إرسال الرسائل
permission-history = قراءة سجل الرسائل
permission-send-in-threads = إرسال الرسائل في سلاسل المحادثات
permission-manage-threads = إدارة سلاسل المحادثات (هذه السلسلة مقفلة)
permission-time-out = الكتابة من جديد (أنا موقوف عنها مؤقتًا)
notice-unreadable = لا تمكنني قراءة تلك الرسالة هنا. يُرجى ذكر اسم البوت مع السؤال في رسالة واحدة، أو استعمال الأمر /سؤال (‎/ask).
welcome = مرحبًا! أجيب عن أسئلة حول موجزات السياسة الدولية بالعربية والإنجليزية والإيطالية واليابانية، وكل معلومة بمصدرها. يمكن طرح السؤال بعد الإشارة إليّ بعلامة @، وتُظهر علامة «/» الأوامر المتاحة.
latest-line = { $date } – { $title }
latest-prompt = من الأحدث إلى الأقدم. لعرض خلاصة أيٍّ منها: /خلاصة ثم اسمه.
latest-updated = { $date } – { $title } (تحديث)

## Help
help-intro = يمكن السؤال بأي صياغة، بالعربية أو الإنجليزية أو الإيطالية أو اليابانية. كل معلومة مأخوذة من موجزات المحررين مع مصدرها، وإن لم يرد فيها الجواب ذكرتُ ذلك.
help-replies = بعد الجواب: «المزيد» أو «لا» أو «الثاني» أو سؤال آخر.
help-others = وأيضًا: { $commands }
help-line = { $call } – { $description }

## Commands
command-ask = سؤال
    .title = طرح سؤال
    .words = سؤال | اسأل | اسألي | سل | استفسار | ask
    .description = طرح سؤال بأي صياغة
command-brief = خلاصة
    .words = خلاصة | الخلاصة | ملخص | الملخص | موجز | الموجز | لمحة | نظرة عامة | brief
    .description = أهم ما جاء في الموجز
command-who = مشاركون
    .title = المشاركون
    .words = من | مين | الأشخاص | مشاركون | المشاركون | المشاركين | من التقى | طرفا اللقاء | who
    .description = المشاركون في اللقاء ومناصبهم
command-agreed = اتفاق
    .title = ما اتُّفق عليه
    .words = اتفاق | الاتفاق | اتفاقات | الاتفاقات | نتائج | النتائج | ما اتفق عليه | ما الذي اتفق عليه | agreed
    .description = ما اتُّفق عليه، إجمالًا أو في قطاع واحد
command-sectors = قطاعات
    .words = قطاعات | القطاعات | قطاع | مجالات | المجالات | ميادين | sectors
    .description = القطاعات التي يتناولها الموجز
command-concerns = قلق
    .words = قلق | القلق | دواعي القلق | مخاوف | المخاوف | هواجس | concerns
    .description = ما يقلق الجانبين
command-said = تصريحات
    .title = من قال ماذا
    .words = تصريحات | التصريحات | أقوال | اقتباسات | من قال ماذا | said
    .description = من قال ماذا
command-background = خلفية
    .words = خلفية | الخلفية | سياق | السياق | background
    .description = ما وراء الحدث
command-latest = الأحدث
    .words = الأحدث | أحدث | جديد | الجديد | موجزات | الموجزات | أخبار | آخر الأخبار | latest | أحدث الموجزات | ما أحدث الموجزات | ما الجديد | ما آخر الأخبار
    .description = أحدث الموجزات
command-topic = موضوع
    .title = كل ما ورد عن موضوع
    .words = موضوع | topic | كل شيء عن
    .description = كل ما في الموجزات عن قطاع أو بلد أو شخص أو مسألة
command-timeline = تسلسل
    .words = تسلسل | التسلسل الزمني | timeline
    .description = ماذا حدث ومتى، في موضوع ما أو في فترة زمنية
command-compare = مقارنة
    .title = مقارنة حدثين
    .words = مقارنة | قارن | compare
    .description = حدثان جنبًا إلى جنب: ما يجمعهما وما يفرّق بينهما
command-sources = مصادر
    .words = مصادر | المصادر | مصدر | المصدر | مراجع | المراجع | sources
    .description = من أين جاءت المعلومات
command-language = لغة
    .words = لغة | اللغة | لغات | language
    .description = اختيار لغة الإجابات
command-pictures = صور
    .words = صور | الصور | pictures
    .description = إيقاف الصور المرافقة للإجابات، أو اختيارها فاتحة أو داكنة
command-help = مساعدة
    .words = مساعدة | المساعدة | ساعدني | ساعديني | ابدأ | بداية | help | من أنت | مين انت | ماذا تعرف | ماذا تستطيع | شو بتعرف | كيف يعمل هذا
    .description = ما يمكن السؤال عنه
command-report = إبلاغ
    .words = إبلاغ | بلاغ | تبليغ | خطأ | غلط | report
    .description = إبلاغ المحررين بوجود خطأ
command-digest = نشرة
    .words = نشرة | النشرة | النشرة اليومية
    .description = النشرة اليومية: إعدادها وموعد النشرة التالية
command-digest-subscribe = اشتراك
    .description = تلقّي الجديد كل يوم في الساعة المختارة
command-digest-change = تعديل
    .description = تعديل الأيام أو الساعة أو المنطقة الزمنية أو اللغة أو المواضيع
command-digest-status = الحالة
    .description = موعد النشرة التالية وإعداداتها
command-digest-preview = معاينة
    .description = ما سيُرسل لو حان الموعد الآن، وسبب شمول كل موجز أو عدمه
command-digest-now = الآن
    .description = عرض الجديد الآن
command-digest-pause = تعليق
    .description = إيقاف النشرات مؤقتًا حتى استئنافها
command-digest-resume = استئناف
    .description = استئناف إرسال النشرات
command-digest-unsubscribe = إلغاء
    .description = إنهاء النشرات هنا وحذف الاشتراك
command-forget = حذف-البيانات
    .title = حذف البيانات
    .description = حذف كل ما هو محفوظ عنك أو عن هذه المحادثة
command-privacy = الخصوصية
    .words = الخصوصية | البيانات
    .description = ما يُحفظ عنك وعن هذه المحادثة

## Arguments of commands
argument-question = السؤال
    .description = السؤال بأي صياغة
argument-briefing = الموجز
    .description = الموجز المقصود
argument-period = الفترة
    .description = فترة زمنية، مثل يناير 2026 أو الأسبوع الماضي
argument-other = الآخر
    .description = الموجز الآخر في المقارنة
argument-topic = الموضوع
    .description = قطاع أو بلد أو شخص أو مسألة
argument-sector = القطاع
    .description = قطاع، مثل الفضاء أو الطاقة
argument-person = الشخص
    .description = اسم شخص
argument-country = البلد
    .description = اسم بلد
argument-language = اللغة
    .description = ar أو en أو it أو ja أو auto
argument-scope = النطاق
    .description = لمن: لك أو لهذه المحادثة أو للخادم كله أو المجموعة كلها
argument-pictures = الصور
    .description = off (بلا صور) أو light (فاتحة) أو dark (داكنة) أو auto (تلقائية)
argument-where = أين
    .description = في هذه المحادثة أو في الخادم كله أو المجموعة كلها
argument-data = البيانات
    .description = أيّ البيانات: بياناتك أو بيانات هذه المحادثة أو الخادم كله أو المجموعة كلها
argument-time = الساعة
    .description = الساعة بالتوقيت المحلي، مثل 07:30
argument-zone = المنطقة
    .description = المنطقة الزمنية أو المدينة، مثل Asia/Riyadh أو روما
argument-days = الأيام
    .description = الأيام، مثل من الأحد إلى الخميس؛ كل يوم إن لم تُذكر
argument-topics = المواضيع
    .description = قطاعات وبلدان تفصل بينها فواصل؛ الكل إن لم تُذكر
argument-empty = بلا-جديد
    .description = إرسال رسالة وإن لم يكن هناك جديد: نعم أو لا
argument-channel = القناة
    .description = قناة أنت من مشرفيها، إن لم تكن هذه المحادثة
argument-mistake = الخطأ
    .description = وصف الخطأ في جملة أو جملتين

## النشرات
heading-digest = النشرة اليومية
digest-title = نشرة { $date }
digest-nothing = لا جديد منذ النشرة السابقة.
digest-updated = تحديث: { $title }
digest-ahead = مواعيد مقبلة
digest-also = جديد أيضًا: { $titles }
digest-corrected = تصحيح ({ $title }): { $text }
digest-withdrawn-fact = سُحبت معلومة ({ $event }): { $title } – { $reason }
digest-withdrawn-briefing = سُحب الموجز: { $title } – { $reason }
digest-not-here = النشرات متاحة في ديسكورد وتيليغرام فقط.
digest-no-channel = تعذّر العثور على القناة { $channel }. تُرجى إضافتي إليها مشرفًا أولًا.
digest-not-administrator = هذا متاح لمشرفي { $channel } وحدهم.
digest-cannot-post = لا يمكنني الكتابة هناك. يلزم أولًا أن يسمح لي أحد المشرفين بإرسال الرسائل.
digest-none = لا توجد هنا نشرة مفعّلة.
digest-subscribed = فُعّلت النشرة اليومية.
digest-changed = عُدِّلت إعدادات النشرة.
digest-unsubscribed = أُوقف إرسال النشرة هنا، وحُذفت بيانات الاشتراك.
digest-next = تصل النشرة التالية يوم { $date } في الساعة { $time }.
digest-paused = النشرة متوقفة مؤقتًا.
digest-suspended = النشرة معلّقة لتعذّر إيصالها: { $reason }
digest-when = الموعد: { $days }، { $time }، { $zone }
digest-in = اللغة: { $language }
digest-on = المواضيع: { $topics }
digest-says-nothing = إن لم يكن هناك جديد، تصل رسالة تفيد بذلك.
digest-change-what = ما المطلوب تعديله؟
digest-preview = الموجزات المشمولة وغير المشمولة، مع السبب:
digest-why = { $title }: { $why }
digest-why-new = مشمول – جديد
digest-why-updated = مشمول – محدَّث
digest-why-corrected = مشمول – ورد فيه تصحيح
digest-why-withdrawn = مشمول – مسحوب
digest-why-latest = مشمول – من أحدث الموجزات
digest-why-older = غير مشمول – أقدم
digest-why-told = غير مشمول – سبق إرساله
digest-why-other-topics = غير مشمول – خارج المواضيع المختارة
digest-why-to-come = غير مشمول – لم يحن موعد نشره بعد
digest-suspension = تعذّر إيصال النشرة إلى { $chat } فعُلِّق إرسالها. رد المنصة: { $reason }. للاستئناف يُستخدم هناك الأمر /نشرة استئناف (‎/digest resume).
days-every = كل يوم
days-working = من الاثنين إلى الجمعة
interest-all = الكل
switch-yes = نعم
switch-no = لا
change-time = الساعة
change-days = الأيام
change-language = اللغة
change-topics = المواضيع
change-empty = عند عدم وجود جديد
change-zone = المنطقة الزمنية

## الخصوصية
heading-privacy = البيانات المحفوظة
privacy-nothing = لا توجد هنا أي بيانات محفوظة عنك.
privacy-language = محفوظ: اللغة المختارة ({ $language }).
privacy-pictures = محفوظ: ما اختير بشأن الصور لهذه المحادثة أو للخادم كله أو المجموعة كلها ({ $pictures }).
privacy-digest = محفوظ: نشرة هذه المحادثة بأيامها وساعتها ومنطقتها الزمنية ولغتها ومواضيعها، ونتيجة آخر عمليات الإرسال.
privacy-told = محفوظ: تاريخ آخر ما أُرسل من المستجدات ({ $date }).
privacy-questions = لا تُحفظ الأسئلة ولا الإجابات. يبقى السؤال الأخير في الذاكرة ربع ساعة كي يُفهم سؤال مثل «ومتى؟».
privacy-model =
    { $asked ->
        [always] يُرسَل كل سؤال
       *[unsure] حين لا يكون البوت واثقًا من الإجابة، يُرسَل السؤال
    } مع السؤال السابق له إلى نموذج لغوي { $host ->
        [local] على جهاز البوت نفسه
       *[other] على { $host }
    }، ومعهما وقائع من الموجزات لا يملك النموذج إلا أن يختار منها. لا يُخبَر النموذج بمن يسأل، وما تقرؤه كتبه محررون أو اعتمدوه.
privacy-counted = تُحصى الأسئلة التي لم تجد جوابًا بحسب اليوم واللغة والموضوع (ما تذكره من موجز وأشخاص وبلدان ومواضيع، وما تسأل عنه بشأنها)، ولا يُحفظ نصها ولا مَن سأل ولا أين.
privacy-not-counted = لا تُحصى مواضيع الأسئلة.
privacy-reports = تُحفظ بلاغات الأخطاء للمحررين من دون اسم المُبلِّغ.
privacy-forgotten = حُذف كل ما كان محفوظًا.

## The terminal
terminal-welcome = Communiqué – أسئلة وأجوبة عن الموجزات. للمساعدة: /مساعدة، وللخروج: Ctrl-D.
terminal-prompt = السؤال
terminal-more = للمزيد: «المزيد»؛ وللمصادر: /مصادر.
terminal-goodbye = إلى اللقاء.

## Drafts of briefings, in the desk
draft-missing = لا توجد مسودة باسم «{ $id }».
draft-taken = «{ $id }» موجود بالفعل.
draft-id-unfit = لا يصلح «{ $id }» اسمًا لمسودة. صيغة الاسم: 2026-03-01-italy-oman-talks، أي اليوم ثم كلمات بأحرف لاتينية صغيرة تصل بينها شرطات.
draft-name-unfit = لا يمكن استخدام «{ $id }» هنا. يُكتب الاسم بكلمات من أحرف لاتينية صغيرة تصل بينها شرطات، مثل talks-in-muscat.
draft-field-unknown = ليس في المسودات حقل باسم «{ $field }».
draft-file-broken = تعذّرت قراءة { $file }. يُرجى مراجعة السطر { $line } أو التراجع عن آخر تعديل أُدخل عليه يدويًا.
draft-file-unfit = صيغة { $file } ليست صيغة موجز. يُرجى مراجعة «{ $field }».
draft-file-unreadable = { $file } ليس ملفًا نصيًا، أو حجمه أكبر من المسموح.
draft-busy = تحفظ عملية أخرى المسودات الآن. يُرجى المحاولة مجددًا.
draft-conflict = عُدِّل «{ $field }» في هذه الأثناء على يد { $name }. يُرجى الاطلاع على النص الحالي ثم إدخال التعديل من جديد.
draft-nothing-to-undo = لا يوجد ما يمكن التراجع عنه.
draft-nothing-to-redo = لا يوجد ما يمكن إعادته.
draft-undo-unfit = لا يمكن التراجع عن هذا التعديل، فقد عُدِّل الملف يدويًا بعده.
draft-fact-missing = لا توجد في المسودة معلومة باسم «{ $id }».
draft-entry-missing = لا يوجد اسم معرّفه «{ $id }».
draft-entry-unfit = لا يمكن تغيير «{ $id }» إلى ذلك: يُرجى اختيار اسم آخر أو قائمة أخرى.
draft-fact-taken = في المسودة معلومة باسم «{ $id }» بالفعل.
draft-is-published = هذه المسودة منشورة. لتعديلها يلزم بدء تصحيح.
draft-not-reviewed = لم تُعتمد هذه المسودة بعد.
draft-approval-own = { $name } ممّن كتبوا هذه المسودة، فلا بد أن يعتمدها شخص آخر.
draft-machine-open = معلومات كتبها النموذج ولم تُعتمد بعد: { $count }. تُقارن كل منها بالاقتباس الذي تستند إليه.
draft-unsavable = لم يُحفظ هذا: سيصبح { $file } أكبر مما يُقبل، أو سيحتوي على ما لا تمكن قراءته لاحقاً.
draft-not-written = لم يُحفظ هذا: القرص ممتلئ، أو لا يُسمح بالكتابة فيه ({ $code }).
draft-changed-since = عدّل { $name } هذه المسودة بعد أن اطّلعت عليها. اطّلع عليها مجدداً ثم وافق عليها.
draft-reason-own = كتب { $name } جزءاً من هذه المسودة، فلا بد أن ينشرها شخص آخر إذا أُضيفت أسباب للقراء.


draft-reason-missing = يُرجى ذكر الخطأ بكل لغة: { $id }، { $language }.
draft-has-errors = { $count ->
    [one] يحول خطأ واحد دون نشر هذه المسودة.
    [two] يحول خطآن دون نشر هذه المسودة.
    [few] تحول { $count } أخطاء دون نشر هذه المسودة.
    [many] يحول { $count } خطأً دون نشر هذه المسودة.
   *[other] يحول { $count } خطأ دون نشر هذه المسودة.
  }
draft-has-warnings = { $count ->
    [one] بقي تنبيه واحد لم يُطّلع عليه.
    [two] بقي تنبيهان لم يُطّلع عليهما.
    [few] بقيت { $count } تنبيهات لم يُطّلع عليها.
    [many] بقي { $count } تنبيهًا لم يُطّلع عليها.
   *[other] بقي { $count } تنبيه لم يُطّلع عليها.
  }
draft-nothing-new = لا تختلف هذه المسودة في شيء عمّا هو منشور.
draft-content-changed = عُدِّل { $file } بعد بدء هذه المسودة. يُرجى إدخال ذلك التعديل في المسودة أو البدء من جديد.
draft-content-broken = لن يقبل البوت هذا المحتوى: { $problem }

## مكتب التحرير: النصوص المُدخَلة
desk-intake-too-large = الحجم أكبر من المسموح، وأقصاه { $size } ميغابايت.
desk-intake-empty = لا توجد كلمات في هذا النص.
desk-intake-no-text = هذا ليس نصًا. يُقبل النص العادي وMarkdown وHTML.
desk-intake-encoding = لا يذكر هذا النص ترميزه. يُرجى حفظه بترميز UTF-8 أو لصقه.
desk-intake-no-file = تعذّرت قراءة هذا الملف.
desk-intake-unfit-file = هذا ليس ملفًا عاديًا، أو أنه أكبر من المسموح.
desk-intake-no-address = «{ $address }» ليس رابطًا على الويب.
desk-intake-not-web = لا تُقرأ إلا روابط http أو https: «{ $address }».
desk-intake-password = لا تُقرأ الروابط التي تحمل اسم مستخدم أو كلمة مرور.
desk-intake-port = لا يُقرأ المنفذ { $port }، بل منفذا الويب وحدهما: 80 و443.
desk-intake-not-public = «{ $host }» ليس على الشبكة العامة، ولذلك لا يُقرأ.
desk-intake-unreachable = تعذّر الوصول إلى «{ $host }». يُرجى نسخ النص من المتصفح ولصقه.
desk-intake-slow = تجاوز «{ $host }» مهلة الرد (بالثواني: { $seconds }). يُرجى المحاولة لاحقًا أو لصق النص.
desk-intake-redirects = يحوّل «{ $host }» إلى روابط أخرى مرات أكثر من المسموح. يُرجى نسخ النص من المتصفح ولصقه.
desk-intake-status = لم يُتح «{ $host }» هذه الصفحة (الحالة { $status }). يُرجى نسخ النص من المتصفح ولصقه.
desk-intake-packed = هذه الصفحة مضغوطة بطريقة لا يمكن قراءتها ({ $encoding }). يُرجى نسخ نصها ولصقه.
desk-intake-pdf = لا تُقرأ ملفات PDF. يُرجى نسخ النص ولصقه.
desk-intake-type = هذا ليس نصًا بل «{ $type }».
desk-intake-no-article = لم يُعثر على مقال في هذه الصفحة. يُرجى نسخ النص من المتصفح ولصقه.
desk-intake-no-feed = تعذّرت قراءة خلاصة الأخبار هذه.
desk-intake-empty-feed = لا يوجد ما يُقرأ في خلاصة الأخبار هذه.

## البوت في قوائم المنصات: اسم لا يتجاوز 64 حرفًا، ونص لا يتجاوز 512، ونص قصير لا يتجاوز 120
bot-name = Communiqué
bot-description = أجيب عن أسئلة بشأن القمم والاتفاقات: من التقى، وعلامَ اتُّفق، ومتى وأين ولماذا، بالعربية أو الإنجليزية أو الإيطالية أو اليابانية. كل معلومة مرفقة بمصدرها، وإن لم يرد الجواب في الموجزات قلت ذلك صراحةً. للبدء تكفي كتابة سؤال أو الضغط على زر البدء.
bot-short-description = إجابات موثقة بالمصادر من موجزات القمم والاتفاقات، بالعربية والإنجليزية والإيطالية واليابانية.

## المكتب
desk-name = مكتب تحرير Communiqué
desk-skip = الانتقال إلى المحتوى
desk-rooms = أقسام المكتب
desk-drafts = المسودات
desk-intake = مسودة جديدة
desk-try = تجربة البوت
desk-readers = من القراء
desk-language = لغة المكتب
desk-choose = اختيار
desk-close = إغلاق
desk-shortcuts = مفاتيح الاختصار
desk-key-next = المعلومة التالية
desk-key-previous = المعلومة السابقة
desk-key-finding = الملاحظة التالية
desk-key-fold = طيّ المعلومة أو فتحها
desk-undo = تراجع
desk-login = تسجيل الدخول
desk-login-name = الاسم
desk-login-name-why = يظهر بجانب ما تكتبه وما تعتمده، داخل هذا المكتب فقط.
desk-login-name-wrong = يجب أن يتألف الاسم من حرف واحد إلى ستين حرفًا.
desk-login-as = الدخول باسم { $person }.
desk-login-open = فتح المكتب
desk-login-used = هذا الرابط لا يفتح المكتب، أو لم يعد يفتحه. الرابط الصالح ظاهر في نافذة الأوامر التي شُغِّل منها المكتب.
desk-login-needed = يُرجى فتح الرابط الظاهر في نافذة الأوامر التي شُغِّل منها المكتب.
desk-logout = تسجيل الخروج
desk-not-found = هذه الصفحة غير موجودة.
desk-unreachable = البرنامج لا يستجيب، وربما أُوقف. ما تكتبه يبقى هنا إلى أن يعود.
desk-state-draft = مسودة
desk-state-reviewed = معتمدة
desk-state-published = منشورة
desk-no-drafts = لا توجد مسودات بعد.
desk-fact-count = { $count ->
    [zero] لا معلومات
    [one] معلومة واحدة
    [two] معلومتان
    [few] { $count } معلومات
   *[other] { $count } معلومة
  }
desk-saved = حُفظ كل شيء · التعديل { $version }
desk-redo = إعادة
desk-draft-rooms = أقسام المسودة
desk-facts = المعلومات
desk-briefing = الحدث
desk-names = أسماء جديدة
desk-sources = المصادر
desk-coverage = ما لم يُستخدم
desk-questions = الأسئلة
desk-preview = معاينة
desk-review = المراجعة والنشر
desk-error = خطأ:
desk-warning = تنبيه:
desk-errors = { $count ->
    [one] خطأ واحد
    [two] خطآن
    [few] { $count } أخطاء
    [many] { $count } خطأً
   *[other] { $count } خطأ
  }
desk-warnings = { $count ->
    [one] تنبيه واحد
    [two] تنبيهان
    [few] { $count } تنبيهات
    [many] { $count } تنبيهًا
   *[other] { $count } تنبيه
  }
desk-no-findings = لا شيء يحتاج إلى إصلاح.
desk-beside = إلى جانب المعلومة
desk-not-complete = غير مكتملة بعد. سيظهر هنا ما ستعرضه.
desk-standing = مدى التوثيق
desk-standing-counted = بحسب عدد المصادر
desk-standing-uncertain = غير مؤكدة
desk-standing-disputed = محل خلاف
desk-standing-other = مصادر الرواية الأخرى
desk-standing-open = ناقصة
desk-level-corroborated = عدة مصادر
desk-level-single = مصدر واحد
desk-level-disputed = محل خلاف
desk-level-uncertain = غير مؤكدة
desk-corroborated-by = { $count ->
    [two] يؤكدها مصدران مستقلان
    [few] تؤكدها { $count } مصادر مستقلة
    [many] يؤكدها { $count } مصدرًا مستقلًا
   *[other] يؤكدها { $count } مصدر مستقل
  }
desk-place = المكان
desk-day = اليوم
desk-no-paragraph = يُستشهد بالمصدر كله من دون تحديد فقرة.
desk-no-text = نصه غير محفوظ هنا.
desk-open-all = فتح الكل
desk-fold-all = طيّ الكل
desk-no-facts = لا توجد معلومات بعد.
desk-new-fact = معرّف معلومة جديدة: كلمات لاتينية وشرطات
desk-add-fact = إضافة معلومة
desk-fact-kept = يُحفظ كل حقل عند مغادرته.
desk-id = المعرّف
desk-up = إلى أعلى
desk-down = إلى أسفل
desk-duplicate = إنشاء نسخة
desk-rename = تغيير المعرّف
desk-remove-fact = حذف المعلومة
desk-type = النوع
desk-type-meeting = اجتماع
desk-type-agreement = اتفاق
desk-type-concern = قلق
desk-type-statement = تصريح
desk-type-context = خلفية
desk-type-programme = برنامج
desk-type-next-step = خطوة مقبلة
desk-acts = الأفعال
desk-by = الفاعل
desk-to = الطرف الموجَّه إليه
desk-people = الأشخاص
desk-countries = البلدان
desk-organisations = المنظمات
desk-about = المواضيع
desk-places = الأماكن
desk-dates = التواريخ
desk-amounts = الأرقام
desk-happened = وقت الحدوث، إن لم يكن أثناء الحدث
desk-defines = ما تعرّفه المعلومة
desk-explains = ما تعلّله المعلومة
desk-citations = المصادر المستشهَد بها
desk-nobody = لا أحد
desk-none = لا يوجد
desk-when = متى
desk-when-on = في
desk-when-by = بحلول
desk-when-since = منذ
desk-when-until = حتى
desk-of = الأفعال أو المواضيع المعنية
desk-add-place = مكان
desk-add-date = تاريخ
desk-add-amount = رقم
desk-add-participant = مشارك
desk-amount-kind = نوع الرقم
desk-amount-count = عدد
desk-amount-duration = مدة
desk-amount-percentage = نسبة مئوية
desk-amount-money = مبلغ
desk-bound = الدقة
desk-bound-exactly = بالضبط
desk-bound-about = نحو
desk-bound-over = أكثر من
desk-bound-under = أقل من
desk-figure = الرقم
desk-figure-to = إلى
desk-unit = الوحدة
desk-currency = العملة
desk-person = الشخص
desk-country = البلد
desk-host = الجهة المضيفة
desk-office = المنصب
desk-gender = الجنس
desk-feminine = مؤنث
desk-masculine = مذكر
desk-fact-title = العنوان
desk-text = النص
desk-quotation-and-other = الاقتباس والرواية الأخرى
desk-quotation = الاقتباس كما في النص
desk-other = الرواية الأخرى
desk-asked = الأسئلة، سؤال في كل سطر
desk-likely = أسئلة مرجّحة
desk-likely-all = إضافة الكل
desk-likely-none = لا شيء يُقترح: بلغت الأسئلة أربعة، أو أن المعلومة لا تذكر ما يكفي عمّن وماذا ومتى.
desk-holds-quotation = تتضمن اقتباسًا
desk-remove = إزالة
desk-remove-entry = إزالة { $name }
desk-only-near = لا يوجد تطابق تام. أسماء مشابهة:
desk-nothing-found = لا نتائج.
desk-add-entry = إضافة «{ $name }»…
desk-new-entry = اسم جديد
desk-entry-taken = تعذّرت إضافة «{ $id }»: المعرّف مستعمل بالفعل، أو أن القائمة لا تقبل الإضافة هنا.
desk-figure-unfit = «{ $written }» ليس رقمًا. يُكتب الرقم بالأرقام، مع نقطة قبل الكسر العشري، مثل 10400000000.
desk-list = القائمة
desk-kind-people = شخص
desk-kind-countries = بلد
desk-kind-places = مكان
desk-kind-organisations = منظمة
desk-kind-sectors = قطاع
desk-kind-terms = مصطلح
desk-kind-outlets = ناشر
desk-kind-acts = فعل
desk-kind-offices = منصب
desk-kind-units = وحدة قياس
desk-gloss = المعنى بكلمات إنجليزية قليلة، للمحررين
desk-words = الكلمات التي يستعملها القراء له، بكل صيغها، تفصل بينها فواصل
desk-act-is = السمات: event, presence, directed, mutual, telling
desk-vocabulary-how = الفعل أو المنصب أو الوحدة يخدم كل الإحاطات ويُنشر مع المسودة. وفي الصيغ تقوم # مقام الرقم. وبعد النشر يضيف القائم على مجلد المحتوى سطره إلى الجدول في content/README.md.
desk-form-one = 1 («كيلومتر واحد»)
desk-form-two = 2 («كيلومتران»)
desk-form-few = 3–10 («# كيلومترات»)
desk-form-many = 11–99 («# كيلومترًا»)
desk-form-other = سائر الأرقام («# كيلومتر»)
desk-add = إضافة
desk-cancel = إلغاء
desk-paste = لصق نص
desk-take-in = إدخال
desk-address = القراءة من رابط
desk-address-hint = صفحة، أو خلاصة أخبار يُختار منها.
desk-read = قراءة
desk-file = اختيار ملف
desk-intake-how = يُجمع هنا نص واحد أو عدة نصوص عن حدث واحد، أو صحيفة وقائع، وتبقى إلى أن تُعدّ منها مسودة.
desk-make-draft = { $count ->
    [one] إعداد مسودة من هذا النص
    [two] إعداد مسودة من نصين
    [few] إعداد مسودة من { $count } نصوص
    [many] إعداد مسودة من { $count } نصًا
   *[other] إعداد مسودة من { $count } نص
  }
desk-feed = خلاصة أخبار
desk-take-chosen = إدخال النصوص المختارة
desk-nothing-chosen = يُرجى اختيار نص واحد على الأقل.
desk-text-number = النص { $number }
desk-is-sheet = صحيفة وقائع
desk-outlet = الناشر
desk-origin = المصدر الأصلي: الوكالة المنقول عنها
desk-date = التاريخ
desk-source-language = اللغة، بحرفين لاتينيين
desk-url = الرابط
desk-paragraphs = الفقرات: { $count }
desk-language-unfit = «{ $written }» ليس رمز لغة. يُكتب الرمز بحرفين أو ثلاثة، مثل en.
desk-as-asked = لغة السؤال
desk-drawn-as = العرض كما في
desk-answer-language = لغة الإجابات
desk-ask = سؤال إلى البوت
desk-send = إرسال
desk-try-how = يجيب البوت هنا استنادًا إلى ما نُشر، كما في أي محادثة، ولا يُحفظ من ذلك شيء.
desk-nothing-kept = لا يُحفظ هنا شيء، ولذلك لا يمكن تنفيذ هذا.
desk-nothing-to-show = لا يوجد ما يُعرض بعد: تحتاج المعلومة إلى نوع ومصدر ونص بلغة واحدة على الأقل.
desk-preview-briefing = الموجز
desk-preview-digest = نشرته اليومية
desk-no-digest = لن تُرسل نشرة.
desk-picture = صورته
desk-picture-language = اللغة
desk-picture-size = الشكل
desk-picture-tall = طولية كما في تيليغرام
desk-picture-wide = عريضة كما في ديسكورد
desk-picture-theme = الألوان
desk-picture-light = فاتحة
desk-picture-dark = داكنة
desk-picture-download = تنزيل
desk-picture-none = لا يوجد ما يُرسم: الموجز غير متاح بهذه اللغة أو أنه سُحب.
desk-picture-unavailable = يتعذّر رسم الصور على هذا الجهاز، وكل ما عدا ذلك يعمل كالمعتاد.
desk-title = العنوان
desk-event = الحدث في كلمتين أو ثلاث
desk-event-kind = نوع الحدث
desk-event-summit = قمة
desk-event-agreement = اتفاق
desk-event-measure = إجراء
desk-event-programme = برنامج
desk-participants = المشاركون
desk-summary = ما يُعرض أولًا، بهذا الترتيب
desk-background = الخلفية
desk-published-on = تاريخ النشر
desk-updated-on = تاريخ التحديث
desk-key = المفتاح
desk-key-hint = للأزرار: ستة أحرف لاتينية أو أرقام على الأكثر، ولا يُغيَّر لاحقًا.
desk-note = ملاحظة
desk-note-not-stated = الناشر غير مذكور
desk-note-secondary = ينقل عن غيره فقط
desk-no-sources = لا توجد مصادر بعد.
desk-new-source = معرّف مصدر جديد
desk-its-text = نصه، إن توفر
desk-add-source = إضافة المصدر
desk-names-how = أسماء ليست في دليل الأسماء بعد، وأفعال ومناصب ووحدات ليست في المفردات، وتُنشر مع المسودة.
desk-no-names = ليس في هذه المسودة أسماء جديدة.
desk-entry-is = هو نفسه …
desk-named-in = { $count ->
    [zero] لا تشير إليه أي معلومة.
    [one] تشير إليه معلومة واحدة.
    [two] تشير إليه معلومتان.
    [few] تشير إليه { $count } معلومات.
   *[other] تشير إليه { $count } معلومة.
}
desk-remove-named = { $count ->
    [one] تشير معلومة واحدة إلى «{ $name }». هل يُزال منها أيضًا؟
    [two] تشير معلومتان إلى «{ $name }». هل يُزال منهما أيضًا؟
    [few] تشير { $count } معلومات إلى «{ $name }». هل يُزال منها أيضًا؟
   *[other] تشير { $count } معلومة إلى «{ $name }». هل يُزال منها أيضًا؟
}
desk-name-name = الاسم
desk-name-short = صيغة مختصرة عند التكرار
desk-name-title = المنصب كما يُكتب
desk-name-honorific = الاسم مع المنصب
desk-name-aliases = أسماء أخرى تفصل بينها الفاصلة اللاتينية (,)
desk-name-adjective = الصفة، مذكر / مؤنث
desk-name-of = صيغة الإضافة
desk-name-in = الصيغة مع «في»
desk-capital = العاصمة
desk-within = جزء من
desk-publisher = الجهة المالكة
desk-icon = الرمز في الصور
desk-icon-how = اسم من lucide.dev/icons، مثل ship. وإن تُرك فارغًا استُخدم رمز القطاع الأوسع.
desk-outlet-kind = نوع الناشر
desk-outlet-official = جهة رسمية
desk-outlet-agency = وكالة أنباء
desk-outlet-paper = صحيفة أو مجلة
desk-outlet-broadcaster = إذاعة أو تلفزيون
desk-outlet-specialist = مطبوعة متخصصة أو معهد
desk-outlet-aggregator = ناقل عن غيره
desk-outlet-private = صفحة شخصية
desk-no-texts = لا يوجد نص محفوظ لأي مصدر، فلا شيء للمقارنة.
desk-coverage-how = تحت كل فقرة: هل خلت كل المعلومات من الاستشهاد بها، وما فيها من أرقام وتواريخ وأسماء لم يرد في أي معلومة.
desk-cited-of = الفقرات المستشهد بها: { $cited } من { $all }
desk-not-cited = غير مستشهد بها
desk-questions-how = تُطرح جميع أسئلة المسودة، وجميع أسئلة الموجزات الأخرى مع المسودة ومن دونها. يستغرق ذلك بعض الوقت.
desk-ask-all = طرح الأسئلة الآن
desk-asking = يجري طرح الأسئلة…
desk-questions-found = أسئلة وجدت معلومتها: { $found } من { $all }
desk-questions-lost = أسئلة من الموجزات الأخرى لم تعد تجد معلومتها: { $count } من { $all }
desk-questions-none-lost = ما زالت جميعها تجد معلومتها.
desk-questions-gained = أسئلة لم تكن تجد معلومتها وصارت تجدها: { $count }
desk-reports = بلاغات عن أخطاء
desk-no-reports = لا توجد بلاغات.
desk-report-shown = المعلومات التي عُرضت على القارئ:
desk-unanswered = أسئلة بلا جواب، بحسب الموضوع
desk-unanswered-off = لا تُحصى. يُفعَّل إحصاؤها بالإعداد COUNT_UNANSWERED=on.
desk-no-unanswered = لا يوجد شيء حتى الآن.
desk-no-subject = من دون أي اسم معروف
desk-how-often = العدد
desk-subject = الموضوع
desk-asked-in = اللغة
desk-outcome = النتيجة
desk-last-asked = آخر مرة
desk-was-closest = شيء قريب فقط
desk-was-unknown = لم يُعثر على شيء
desk-state = الحالة
desk-authors = الكتابة
desk-approver = الاعتماد
desk-approve = اعتماد
desk-approve-errors = { $count ->
    [one] هناك خطأ واحد لا بد من إصلاحه قبل النشر.
    [two] هناك خطآن لا بد من إصلاحهما قبل النشر.
    [few] هناك { $count } أخطاء لا بد من إصلاحها قبل النشر.
    [many] هناك { $count } خطأً لا بد من إصلاحها قبل النشر.
   *[other] هناك { $count } خطأ لا بد من إصلاحها قبل النشر.
  }
desk-approve-other = جزء من هذه المسودة من كتابتك، فلا بد أن يعتمدها شخص آخر.
desk-reopen = إعادة الفتح
desk-reason = السبب
desk-publish = نشر
desk-warnings-seen = اطّلعتُ على هذه التنبيهات كلها.
desk-corrects = سيُبلَّغ القراء بتصحيح ما يلي:
desk-correction = ما كان خطأً، للقراء
desk-reason-readers = السبب، للقراء
desk-is-published = هذه المسودة منشورة.
desk-to-published = إلى الموجز المنشور
desk-published-now = نُشرت
desk-published-where = كُتبت هذه الملفات، وسيأخذ بها البوت خلال ثوانٍ إن كان يعمل.
desk-withdraw = سحب
desk-withdraw-how = يُبلَّغ مَن يسأل من القراء عن المحتوى المسحوب بأنه سُحب، وبسبب سحبه.
desk-withdraw-what = المطلوب سحبه
desk-withdraw-all = الموجز كله
desk-withdraw-unpublished = لا يُسحب إلا ما نُشر.
desk-correct = تصحيح
desk-correct-how = يُفتح الموجز في مسودة، وعند نشرها يُبلَّغ القراء بما صُحِّح.
desk-correction-open = متابعة التصحيح
desk-history = السجل
desk-did-started = بدء
desk-did-edited = تحرير
desk-did-reviewed = اعتماد
desk-did-reopened = إعادة فتح
desk-did-published = نشر
desk-did-corrected = تصحيح
desk-did-withdrew = سحب
desk-discard = حذف المسودة
desk-discard-sure = أعلم أنه لا يمكن استعادتها.
desk-meant = هذا مقصود
desk-meant-why = السبب
desk-meant-so = إبقاؤه كما هو
desk-report-count = بلاغات القراء: { $count }
desk-unanswered-count = أسئلة بلا جواب: { $count }
desk-ask-these = { $count ->
    [one] طرح سؤالها
    [two] طرح سؤاليها
    [few] طرح أسئلتها ({ $count } أسئلة)
    [many] طرح أسئلتها ({ $count } سؤالًا)
   *[other] طرح أسئلتها ({ $count } سؤال)
  }

## المكتب: نموذج لغوي يكتب المسودات
desk-model = النموذج
desk-model-head = مسودة يكتبها النموذج
desk-model-how = يستخرج النموذج معلومات كل نص ويصوغها بأربع لغات. وعليه أن يقتبس لكل منها من النص حرفيًا؛ وما لا يرد فيه من أسماء وأرقام وتواريخ يُترك، وكذلك ما تناقضه الفحوص. ولا يُنشر شيء من ذلك قبل أن يعتمد أحد المعلومة.
desk-model-leaves =
    عدد أحرف هذه النصوص { $characters }، وتُرسَل مع أسماء من القوائم إلى { $model } { $host ->
        [local] على هذا الجهاز
       *[other] على { $host }
    }، وعدد الطلبات { $count }. لا يُرسَل إلا ما يجوز نقله إلى الغير.
desk-model-words-leave = ما صيغ من قبل يُرسَل إلى { $model } { $host ->
        [local] على هذا الجهاز
       *[other] على { $host }
    }.
desk-model-left-out = لا تُرسَل لأن الفحوص لا تقرأ لغتها: { $sources }
desk-model-no-texts = لا نص محفوظًا لأي مصدر، فلا شيء يُقرأ.
desk-model-makes-way = الصفوف التي لم يصغها أحد تفسح المجال لصفوف النموذج
desk-model-start = كتابة المسودة
desk-model-go-on = متابعة
desk-model-stop = إيقاف
desk-model-read-of = قُرئ { $read } من { $all } أجزاء
desk-model-taken = المعلومات المأخوذة الآن: { $count }
desk-model-tokens = الرموز: أُرسل { $sent }، وفي الإجابات { $said }
desk-model-at-work = النموذج يعمل. يمكن مغادرة هذه الصفحة.
desk-model-stopped = أُوقف. وما أُخذ يبقى.
desk-model-ended = قُرئ كل شيء.
desk-model-some-unread = لم يقل النموذج عن بعض الأجزاء ما يمكن استعماله. تُجرَّب مرة أخرى عند المتابعة.
desk-model-running = النموذج يعمل على هذه المسودة بالفعل.
desk-model-nothing = لا شيء ليفعله النموذج.
desk-model-failed-slow = استغرق النموذج وقتًا أطول من اللازم. لم يضع شيء؛ تمكن المتابعة حين يصبح أسرع، أو تُطال المهلة في MODEL_DRAFT_TIMEOUT.
desk-model-failed-limited = يطلب خادم النموذج طلبات أقل. لم يضع شيء؛ تمكن المتابعة لاحقًا.
desk-model-wait = المهلة المطلوبة بالثواني: { $seconds }.
desk-model-failed-refused = يرفض خادم النموذج هذه الطلبات: يُرجى مراجعة MODEL_NAME وMODEL_KEY. لم يضع شيء.
desk-model-failed-broken = تعذر الوصول إلى النموذج أو أنه معطل. لم يضع شيء؛ تمكن المتابعة لاحقًا.
desk-model-failed-malformed = قال النموذج غير ما طُلب منه.
desk-model-failed-declined = لم يشأ النموذج أن يقول شيئًا في هذا.
desk-model-failed-busy = يُترك النموذج وشأنه بعض الوقت لأنه أخفق أو لكثرة عمله. لم يضع شيء؛ تمكن المتابعة لاحقًا.
desk-model-failed-draft = لم تعد المسودة كما كانت: يُرجى تحميل هذه الصفحة من جديد.
desk-model-waiting = في انتظار الاعتماد
desk-model-all-approved = لا شيء ينتظر الاعتماد.
desk-model-refusals = ما تُرك: { $count }
desk-left-out-quotation = اقتباسه لا يرد في النص
desk-left-out-figure = رقم لا يرد في الاقتباس
desk-left-out-date = تاريخ لا يرد في الاقتباس
desk-left-out-name = اسم لا هو في النص ولا في القوائم
desk-left-out-unit = رقم لا يتضح ما يعدّه
desk-left-out-form = بلا صياغة في أي لغة
desk-left-out-twice = أُخذ من قبل
desk-left-out-check = يناقضه أحد الفحوص
desk-machine = من النموذج
desk-machine-by = كتبه { $model } ({ $prompt })، { $languages }
desk-machine-quotes = يقتبس
desk-machine-approved = اعتمده { $name }
desk-machine-approve = اعتماد هذه المعلومة
desk-machine-words = صياغة بواسطة النموذج: { $languages }

## المقادير: $figure هو العدد كما يُكتب، و$n قيمته، و$whole جزؤه الصحيح
amount-trillion = { $whole ->
    [few] { $figure } تريليونات
   *[other] { $figure } تريليون
  }
amount-billion = { $whole ->
    [few] { $figure } مليارات
   *[other] { $figure } مليار
  }
amount-million = { $whole ->
    [few] { $figure } ملايين
   *[other] { $figure } مليون
  }
amount-percentage = { $figure } في المئة
amount-range = من { $from } إلى { $to }
amount-about = { $amount } تقريبًا
amount-over = أكثر من { $amount }
amount-under = أقل من { $amount }
money-EUR = { $figure } يورو
money-GBP = { $figure } جنيه إسترليني
money-JPY = { $figure } ين
money-OMR = { $figure } ريال عُماني
money-PHP = { $figure } بيزو فلبيني
money-USD = { $figure } دولار أميركي

## أسئلة تُقترح على المحرر لكل معلومة
likely-government = { $seat }
likely-both = { $one } و{ $other }
likely-what = { $type ->
    [meeting] ما الذي طُرح على طاولة { $who } في ملف { $about }؟
    [agreement] علام استقر رأي { $who } في ملف { $about }؟
    [concern] ما الذي يثير هواجس { $who } في ملف { $about }؟
    [statement] ما موقف { $who } في ملف { $about }؟
    [programme] ما الذي يجري حاليًا في ملف { $about }؟
    [next-step] ما الخطوة المقبلة في ملف { $about }؟
   *[context] ما خلفية الأمور في ملف { $about }؟
  }
likely-whether = { $type ->
    [meeting] هل كان بين { $who } لقاء وجهًا لوجه؟
    [agreement] هل ثمة تفاهم مع { $who } في ملف { $about }؟
    [concern] هل صدر عن { $who } ما يدل على انزعاج في ملف { $about }؟
    [statement] هل صدر عن { $who } أي كلام في ملف { $about }؟
    [programme] هل من عمل مشترك في ملف { $about }؟
   *[next-step] هل من جديد منتظر في ملف { $about }؟
  }
likely-who = { $type ->
    [statement] من تكلم باسم { $government } في ملف { $about }؟
   *[concern] من دق ناقوس الخطر باسم { $government } في ملف { $about }؟
  }
likely-whom = من المقصود بكلام { $who } في ملف { $about }؟
likely-met = { $asks ->
    [when] في أي يوم كان اللقاء بين { $who }؟
   *[where] أين كان اللقاء بين { $who }؟
  }
likely-when = { $when ->
    [by] ما الموعد الأخير في ملف { $about }؟
    [since] منذ متى والأمر على هذه الحال في ملف { $about }؟
    [until] حتى متى يستمر الأمر في ملف { $about }؟
   *[on] { $span ->
        [day] أي تاريخ بالضبط يخص ملف { $about }؟
        [month] أي شهر يخص ملف { $about }؟
       *[year] أي سنة تخص ملف { $about }؟
      }
  }
likely-where = ما المكان المعني في ملف { $about }؟
likely-how-many = كم { $unit } بالضبط في ملف { $about }؟
likely-how-much = { $kind ->
    [percentage] كم في المئة تبلغ النسبة في ملف { $about }؟
   *[money] كم يبلغ المال في ملف { $about }؟
  }
likely-why = لأي سبب كان ذلك في ملف { $about }؟
likely-meaning = ما المقصود بعبارة «{ $name }»؟
likely-haste = { $words } { $asks ->
    [when] متى
    [where] أين
    [how-many] كم { $unit }
    [how-much] بكم
    [percentage] كم بالمئة
    [why] لماذا
   *[what] ماذا
  }

## الصور

card-kicker = { $place } · { $day }
card-updated = آخر تحديث: { $day }
card-agreed = ما اتُّفق عليه
card-in-brief = باختصار
card-differ = المصادر متباينة
card-separator = { "، " }
card-sources = { $count ->
    [1] المصدر: { $names }
   *[other] { $more ->
        [0] المصادر: { $names }
        [1] المصادر: { $names } ومصدر آخر
        [2] المصادر: { $names } ومصدران آخران
        [few] المصادر: { $names } و{ $more } مصادر أخرى
       *[other] المصادر: { $names } و{ $more } مصدرًا آخر
      }
  }
card-omitted-dates = { $count ->
    [1] تاريخ آخر لم يظهر هنا
    [2] تاريخان آخران لم يظهرا هنا
    [few] { $count } تواريخ أخرى لم تظهر هنا
    [many] { $count } تاريخًا آخر لم يظهر هنا
   *[other] { $count } تاريخ آخر لم يظهر هنا
  }
card-omitted-meetings = { $count ->
    [1] لقاء آخر لم يظهر هنا
    [2] لقاءان آخران لم يظهرا هنا
    [few] { $count } لقاءات أخرى لم تظهر هنا
    [many] { $count } لقاءً آخر لم يظهر هنا
   *[other] { $count } لقاء آخر لم يظهر هنا
  }
alt-briefing = { $title }. { $kicker }.
alt-parties = الأطراف: { $names }.
alt-party = { $name } ({ $office })
alt-differ = { $text } ({ $doubt })
alt-items = { $heading }: { $items }.
alt-figure = { $figure } – { $label }
alt-figures = أرقام: { $figures }.
alt-entry = { $date }: { $text }
alt-meeting = { $names }: { $occasions }
alt-occasion = { $place }، { $date }
alt-list = { $things }.
alt-separator = { "؛ " }
alt-more = وغير ذلك ({ $count })
