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
privacy-digest = محفوظ: نشرة هذه المحادثة بأيامها وساعتها ومنطقتها الزمنية ولغتها ومواضيعها، ونتيجة آخر عمليات الإرسال.
privacy-told = محفوظ: تاريخ آخر جديد أُرسل ({ $date }).
privacy-questions = لا تُحفظ الأسئلة ولا الإجابات. يبقى السؤال الأخير في الذاكرة ربع ساعة كي يُفهم سؤال مثل «ومتى؟».
privacy-counted = تُحصى الأسئلة التي لم تجد جوابًا بحسب اليوم والموضوع (ما تذكره من أشخاص وبلدان ومواضيع)، ولا يُحفظ نصها ولا مَن سأل ولا أين.
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
draft-taken = «{ $id }» موجود من قبل.
draft-id-unfit = «{ $id }» لا يصلح اسماً لمسودة. صيغة الاسم: 2026-03-01-italy-oman-talks، أي اليوم ثم كلمات بأحرف لاتينية صغيرة تصل بينها شرطات.
draft-name-unfit = لا يمكن استخدام «{ $id }» هنا. اكتب كلمات بأحرف لاتينية صغيرة تصل بينها شرطات، مثل talks-in-muscat.
draft-field-unknown = ليس في المسودة حقل «{ $field }».
draft-file-broken = تعذّرت قراءة { $file }: انظر السطر { $line } أو تراجع عمّا كُتب فيه يدوياً آخر مرة.
draft-file-unfit = لم يُكتب { $file } على صورة موجز: انظر «{ $field }».
draft-file-unreadable = { $file } ليس ملفاً نصياً، أو حجمه أكبر مما يُقبل.
draft-unsavable = لم يُحفظ هذا: سيصبح { $file } أكبر مما يُقبل، أو سيحتوي على ما لا تمكن قراءته لاحقاً.
draft-busy = تحفظ عملية أخرى المسودات الآن. حاول مرة أخرى.
draft-not-written = لم يُحفظ هذا: القرص ممتلئ، أو لا يُسمح بالكتابة فيه ({ $code }).
draft-conflict = عدّل { $name } «{ $field }» في هذه الأثناء. اطّلع عليه ثم اكتب تعديلك من جديد.
draft-changed-since = عدّل { $name } هذه المسودة بعد أن اطّلعت عليها. اطّلع عليها مجدداً ثم وافق عليها.
draft-nothing-to-undo = لا شيء للتراجع عنه.
draft-nothing-to-redo = لا شيء لإعادته.
draft-undo-unfit = لا يمكن التراجع عن هذا التعديل: عُدّل الملف يدوياً بعده.
draft-fact-missing = ليست في المسودة معلومة باسم «{ $id }».
draft-fact-taken = في المسودة معلومة باسم «{ $id }» من قبل.
draft-is-published = هذه المسودة منشورة. لتعديلها ابدأ تصحيحاً.
draft-not-reviewed = لم تُراجع هذه المسودة.
draft-approval-own = كتب { $name } جزءاً من هذه المسودة، فلا بد أن يوافق عليها شخص آخر.
draft-reason-own = كتب { $name } جزءاً من هذه المسودة، فلا بد أن ينشرها شخص آخر إذا أُضيفت أسباب للقراء.


draft-reason-missing = اذكر بكل لغة ما كان خطأً: { $id }، { $language }.
draft-has-errors = { $count ->
    [one] يحول خطأ واحد دون نشر هذه المسودة.
    [two] يحول خطآن دون نشر هذه المسودة.
    [few] تحول { $count } أخطاء دون نشر هذه المسودة.
   *[other] يحول { $count } خطأً دون نشر هذه المسودة.
  }
draft-has-warnings = { $count ->
    [one] بقي تنبيه واحد لم يُنظر فيه.
    [two] بقي تنبيهان لم يُنظر فيهما.
    [few] بقيت { $count } تنبيهات لم يُنظر فيها.
   *[other] بقي { $count } تنبيهاً لم يُنظر فيه.
  }
draft-nothing-new = لا تختلف هذه المسودة عمّا هو منشور.
draft-content-changed = عُدّل { $file } بعد بدء هذه المسودة. أدخل ذلك التعديل في المسودة أو ابدأ من جديد.
draft-content-broken = لن يقبل البوت هذا المحتوى: { $problem }

## مكتب التحرير: النصوص المُدخَلة
desk-intake-too-large = الحجم أكبر من { $size } ميغابايت، وهو أقصى ما يُقبل.
desk-intake-empty = لا كلمات في هذا النص.
desk-intake-no-text = هذا ليس نصًا. تُقبل النصوص العادية وملفات Markdown وHTML.
desk-intake-encoding = ترميز هذا النص غير مذكور فيه. احفظه بترميز UTF-8 أو الصقه.
desk-intake-no-file = تعذّرت قراءة هذا الملف.
desk-intake-unfit-file = هذا ليس ملفًا عاديًا، أو أنه كبير جدًا.
desk-intake-no-address = «{ $address }» ليس عنوانًا على الويب.
desk-intake-not-web = لا تُقرأ إلا عناوين http أو https: «{ $address }».
desk-intake-password = لا تُقرأ العناوين التي تحمل اسم مستخدم أو كلمة مرور.
desk-intake-port = المنفذ { $port } لا يُقرأ؛ تُقرأ منافذ الويب وحدها: 80 و443.
desk-intake-not-public = «{ $host }» ليس على الشبكة العامة، ولذلك لا يُقرأ.
desk-intake-unreachable = تعذّر الوصول إلى «{ $host }». انسخ النص من المتصفح والصقه.
desk-intake-slow = استغرق «{ $host }» أكثر من { $seconds } ثانية. حاول لاحقًا أو الصق النص.
desk-intake-redirects = يُحيل «{ $host }» إلى عناوين أخرى مرات كثيرة جدًا. انسخ النص من المتصفح والصقه.
desk-intake-status = لا يتيح «{ $host }» هذه الصفحة (الحالة { $status }). انسخ النص من المتصفح والصقه.
desk-intake-packed = هذه الصفحة مضغوطة بطريقة لا تُقرأ ({ $encoding }). انسخ نصها والصقه.
desk-intake-pdf = لا تُقرأ ملفات PDF. انسخ النص والصقه.
desk-intake-type = هذا ليس نصًا بل «{ $type }».
desk-intake-no-article = لم يُعثر على مقال في هذه الصفحة. انسخ النص من المتصفح والصقه.
desk-intake-no-feed = تعذّرت قراءة هذه الخلاصة.
desk-intake-empty-feed = لا شيء يُقرأ في هذه الخلاصة.

## البوت في قوائم المنصات: اسم لا يتجاوز 64 حرفًا، ونص لا يتجاوز 512، ونص قصير لا يتجاوز 120
bot-name = Communiqué
bot-description = أجيب عن أسئلة بشأن القمم والاتفاقات: من التقى، وعلامَ اتُّفق، ومتى وأين ولماذا، بالعربية أو الإنجليزية أو الإيطالية أو اليابانية. كل معلومة مرفقة بمصدرها، وإن لم يرد الجواب في الموجزات قلت ذلك صراحةً. للبدء تكفي كتابة سؤال أو الضغط على زر البدء.
bot-short-description = إجابات موثقة بالمصادر من موجزات القمم والاتفاقات، بالعربية والإنجليزية والإيطالية واليابانية.

## المكتب
desk-name = مكتب Communiqué
desk-skip = إلى المحتوى
desk-rooms = أقسام المكتب
desk-drafts = المسوّدات
desk-intake = مسوّدة جديدة
desk-try = تجربة البوت
desk-readers = من القرّاء
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
desk-login-name-why = يظهر بجانب ما يُكتب ويُعتمد، داخل هذا المكتب فقط.
desk-login-name-wrong = يلزم اسم من حرف إلى ستين حرفًا.
desk-login-as = أنت { $person }.
desk-login-open = فتح المكتب
desk-login-used = هذا العنوان لا يفتح المكتب، أو لم يعد يفتحه. العنوان الصالح ظاهر في نافذة الأوامر التي شُغّل منها المكتب.
desk-login-needed = يُرجى فتح العنوان الظاهر في نافذة الأوامر التي شُغّل منها المكتب.
desk-logout = تسجيل الخروج
desk-not-found = لا توجد صفحة كهذه.
desk-unreachable = المكتب لا يستجيب، وقد يكون أُوقف. ما يُكتب يبقى هنا إلى أن يعود.
desk-state-draft = مسوّدة
desk-state-reviewed = روجعت
desk-state-published = منشور
desk-no-drafts = لا توجد مسوّدات بعد.
desk-fact-count = المعلومات: { $count }
desk-saved = كل شيء محفوظ · التغيير { $version }
desk-redo = إعادة
desk-draft-rooms = أقسام المسوّدة
desk-facts = المعلومات
desk-briefing = الحدث
desk-names = أسماء جديدة
desk-sources = المصادر
desk-coverage = التغطية
desk-questions = الأسئلة
desk-preview = معاينة
desk-review = المراجعة والنشر
desk-error = خطأ:
desk-warning = للنظر:
desk-errors = الأخطاء: { $count }
desk-warnings = للنظر: { $count }
desk-no-findings = لا شيء يحتاج إلى إصلاح.
desk-beside = إلى جانب المعلومة
desk-not-complete = غير مكتملة بعد: يظهر هنا ما ستعرضه.
desk-standing = مدى التوثيق
desk-standing-counted = بحسب عدد المصادر
desk-standing-uncertain = غير مؤكدة
desk-standing-disputed = محل خلاف
desk-standing-other = مصادر القراءة الأخرى
desk-standing-open = ناقصة
desk-level-corroborated = مؤكدة
desk-level-single = مصدر واحد
desk-level-disputed = محل خلاف
desk-level-uncertain = غير مؤكدة
desk-corroborated-by = مؤكدة، عدد الجهات: { $count }
desk-place = المكان
desk-day = اليوم
desk-no-paragraph = مصدر مذكور كله دون تحديد فقرة.
desk-no-text = نصه غير محفوظ هنا.
desk-open-all = فتح الكل
desk-fold-all = طيّ الكل
desk-no-facts = لا معلومات بعد.
desk-new-fact = معرّف معلومة جديدة: كلمات لاتينية وشرطات
desk-add-fact = إضافة معلومة
desk-fact-kept = يُحفظ كل حقل عند مغادرته.
desk-id = المعرّف
desk-up = إلى أعلى
desk-down = إلى أسفل
desk-duplicate = نسخ
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
desk-to = المعنيّ
desk-people = الأشخاص
desk-countries = البلدان
desk-organisations = المنظمات
desk-about = الموضوعات
desk-places = الأماكن
desk-dates = التواريخ
desk-amounts = الأرقام
desk-happened = وقت الحدوث إن لم يكن أثناء الحدث
desk-defines = يعرّف
desk-explains = يعلّل
desk-citations = المصادر المستشهد بها
desk-nobody = لا أحد
desk-none = لا شيء
desk-when = متى
desk-when-on = في
desk-when-by = بحلول
desk-when-since = منذ
desk-when-until = حتى
desk-of = لأي أفعال أو مسائل
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
desk-host = المضيف
desk-office = المنصب
desk-gender = الجنس
desk-feminine = مؤنث
desk-masculine = مذكر
desk-fact-title = العنوان
desk-text = النص
desk-quotation-and-other = الاقتباس والقراءة الأخرى
desk-quotation = الاقتباس كما في النص
desk-other = القراءة الأخرى
desk-asked = أسئلة، سؤال في كل سطر
desk-holds-quotation = فيها اقتباس
desk-remove = حذف
desk-remove-entry = حذف { $name }
desk-only-near = لا شيء بهذه الحروف؛ المشابه:
desk-nothing-found = لا نتيجة.
desk-add-entry = إضافة «{ $name }» …
desk-new-entry = اسم جديد
desk-entry-taken = تعذّرت إضافة «{ $id }»: المعرّف مستعمل، أو القائمة لا تقبل إضافات هنا.
desk-figure-unfit = «{ $written }» ليس رقمًا: تُكتب أرقام ونقطة قبل الكسور، مثل 10400000000.
desk-list = القائمة
desk-kind-people = شخص
desk-kind-countries = بلد
desk-kind-places = مكان
desk-kind-organisations = منظمة
desk-kind-sectors = قطاع
desk-kind-terms = مصطلح
desk-kind-outlets = وسيلة إعلام
desk-add = إضافة
desk-cancel = إلغاء
desk-paste = لصق نص
desk-take-in = إدخال
desk-address = قراءة عنوان
desk-address-hint = صفحة، أو خلاصة يُختار منها.
desk-read = قراءة
desk-file = اختيار ملف
desk-intake-how = يُجمع هنا نص أو عدة نصوص عن حدث واحد، أو ورقة وقائع، وتبقى إلى أن تصير مسوّدة.
desk-make-draft = إعداد مسوّدة (عدد النصوص: { $count })
desk-feed = خلاصة
desk-take-chosen = إدخال المختار
desk-nothing-chosen = يُرجى اختيار نص واحد على الأقل.
desk-text-number = النص { $number }
desk-is-sheet = ورقة وقائع
desk-outlet = الناشر
desk-origin = الأصل: الوكالة الناقلة
desk-date = التاريخ
desk-source-language = اللغة، حرفان لاتينيان
desk-url = العنوان
desk-paragraphs = الفقرات: { $count }
desk-language-unfit = «{ $written }» ليست لغة: يُكتب حرفان أو ثلاثة، مثل en.
desk-as-asked = بلغة كل سؤال
desk-drawn-as = بشكل
desk-answer-language = لغة الأجوبة
desk-ask = سؤال البوت
desk-send = إرسال
desk-try-how = يجيب البوت هنا ممّا نُشر كما في أي محادثة، ولا يُحفظ منها شيء.
desk-nothing-kept = لا يُحفظ هنا شيء، فلا يمكن تنفيذ ذلك.
desk-nothing-to-show = لا شيء يُعرض بعد: تحتاج المعلومة إلى نوع ومصدر ونص بلغة واحدة.
desk-preview-briefing = الموجز
desk-preview-digest = نشرته اليومية
desk-no-digest = لن تُرسل نشرة.
desk-title = العنوان
desk-event = الحدث في كلمتين أو ثلاث
desk-event-kind = نوع الحدث
desk-event-summit = قمة
desk-event-agreement = اتفاق
desk-event-measure = إجراء
desk-event-programme = برنامج
desk-participants = المشاركون
desk-summary = ما يُروى أولًا بهذا الترتيب
desk-background = الخلفية
desk-published-on = تاريخ النشر
desk-updated-on = تاريخ التحديث
desk-key = المفتاح
desk-key-hint = للأزرار: ستة أحرف أو أرقام على الأكثر، ولا يتغير لاحقًا.
desk-note = ملاحظة
desk-note-not-stated = الناشر غير مذكور
desk-note-secondary = ينقل عن غيره فقط
desk-no-sources = لا مصادر بعد.
desk-new-source = معرّف مصدر جديد
desk-its-text = نصه إن توفر
desk-add-source = إضافة المصدر
desk-names-how = أسماء لا يعرفها المعجم بعد، وتُنشر مع المسوّدة.
desk-no-names = لا تحتاج هذه المسوّدة إلى أسماء جديدة.
desk-name-name = الاسم
desk-name-short = مختصرًا عند تكراره
desk-name-title = المنصب كما يُكتب
desk-name-honorific = الاسم مع المنصب
desk-name-aliases = أسماء أخرى بينها فواصل
desk-name-adjective = الصفة، مذكر / مؤنث
desk-name-of = مضافًا إليه
desk-name-in = مع «في»
desk-capital = العاصمة
desk-within = ضمن
desk-publisher = الجهة المالكة
desk-outlet-kind = نوع وسيلة الإعلام
desk-outlet-official = رسمية
desk-outlet-agency = وكالة أنباء
desk-outlet-paper = صحيفة أو مجلة
desk-outlet-broadcaster = إذاعة أو تلفزيون
desk-outlet-specialist = متخصصة
desk-outlet-aggregator = تنقل عن غيرها
desk-outlet-private = صفحة شخصية
desk-no-texts = لا نص محفوظ لأي مصدر، فلا شيء يُقارن.
desk-coverage-how = ما لا تستشهد به أو تتضمنه أي معلومة من كل فقرة: أرقام وتواريخ وأسماء.
desk-cited-of = الفقرات المستشهد بها: { $cited } من { $all }
desk-not-cited = غير مستشهد بها
desk-questions-how = تُطرح جميع أسئلة المسوّدة، وأسئلة الموجزات الأخرى معها وبدونها. يستغرق ذلك بعض الوقت.
desk-ask-all = طرح الأسئلة الآن
desk-asking = جارٍ الطرح …
desk-questions-found = أسئلة تجد معلومتها: { $found } من { $all }
desk-questions-lost = من { $all } سؤالًا سابقًا، أسئلة لم تعد تجد معلومتها: { $count }
desk-questions-none-lost = لم يُفقد أي منها.
desk-questions-gained = أسئلة صارت تجدها: { $count }
desk-reports = بلاغات عن أخطاء
desk-no-reports = لا بلاغات.
desk-report-shown = ما عُرض على القارئ:
desk-unanswered = أسئلة بلا جواب، بحسب الموضوع
desk-unanswered-off = لا تُحصى؛ تُفعَّل بالإعداد COUNT_UNANSWERED=on.
desk-no-unanswered = لا شيء حتى الآن.
desk-no-subject = لم يُذكر شيء معروف
desk-how-often = العدد
desk-subject = الموضوع
desk-asked-in = اللغة
desk-outcome = النتيجة
desk-last-asked = آخر مرة
desk-was-closest = ما يقاربه فقط
desk-was-unknown = لا نتيجة
desk-state = الحالة
desk-authors = كتبها
desk-approver = اعتمدها
desk-approve = اعتماد
desk-approve-errors = أخطاء لا بد من إصلاحها قبل النشر: { $count }
desk-approve-other = شاركتَ في كتابتها، فيعتمدها غيرك.
desk-reopen = فتح من جديد
desk-reason = السبب
desk-publish = نشر
desk-warnings-seen = نظرتُ فيها جميعًا.
desk-corrects = سيُبلَّغ القرّاء بتصحيح ما يلي:
desk-correction = ما كان خطأً، للقرّاء
desk-reason-readers = السبب، للقرّاء
desk-is-published = هذه المسوّدة منشورة.
desk-to-published = إلى الموجز المنشور
desk-published-now = نُشرت
desk-published-where = كُتبت هذه الملفات، ويأخذ بها البوت العامل خلال ثوانٍ.
desk-withdraw = سحب
desk-withdraw-how = من يسأل عنه من القرّاء يُبلَّغ بأنه سُحب وبسبب ذلك.
desk-withdraw-what = ماذا
desk-withdraw-all = الموجز كله
desk-withdraw-unpublished = لا يُسحب إلا ما نُشر.
desk-correct = تصحيح
desk-correct-how = تُفتح مسوّدة منه، ويُبلَّغ القرّاء بما صُحّح عند نشره من جديد.
desk-correction-open = متابعة التصحيح
desk-history = ما جرى
desk-did-started = بدأها
desk-did-edited = حرّرها
desk-did-reviewed = اعتمدها
desk-did-reopened = أعاد فتحها
desk-did-published = نشرها
desk-did-corrected = صحّحها
desk-did-withdrew = سحبها
desk-discard = حذف المسوّدة
desk-discard-sure = لا يمكن استعادتها.
desk-meant = هكذا هو مقصود
desk-meant-why = السبب
desk-meant-so = إبقاؤه
desk-report-count = بلاغات القرّاء: { $count }
desk-unanswered-count = أسئلة بلا جواب: { $count }
desk-ask-these = طرح أسئلتها (العدد: { $count })

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
