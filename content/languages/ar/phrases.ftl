# What the bot says. Statements of fact never stand here: they come from the briefings, with their citations.
# Attributes: .words = other words a reader may type for the command (separated by |), .description ≤ 100 characters.
# The reader is addressed without gender: verbal nouns and impersonal forms instead of imperatives.

## Headings of answers
heading-who = من التقى
heading-person = { $name }
heading-agreed = ما اتُّفق عليه
heading-sectors = القطاعات
heading-concerns = دواعي القلق
heading-background = الخلفية
heading-sources = المصادر
heading-latest = أحدث الموجزات
heading-timeline = التسلسل الزمني
heading-encounters = اللقاءات
heading-compare = مقارنة
heading-topic = { $name }
heading-choice = أيّ موجز تقصد؟
heading-help = ما يمكن السؤال عنه
heading-language = اللغة
heading-report = الإبلاغ عن خطأ
heading-notice = تنبيه
heading-error = حدث خلل

## Answers
verdict-yes = نعم.
assumed-briefing = ينطبق السؤال على أكثر من موجز؛ وهذا الجواب من «{ $title }».
person-title = { $name }، { $title }
group-briefing = { $title } ({ $date })
group-shared = مشترك: { $sector }
group-only = في «{ $title }» فقط

## What the briefings do not say
heading-unknown = لم يرد ذلك في الموجزات
unknown-what = لا تتضمن الموجزات جوابًا عن هذا السؤال.
unknown-note = ليس لدي شيء عن هذا الموضوع، فأنا أجيب من موجزات عن أحداث دبلوماسية فقط.
unknown-covered = ما تغطيه الموجزات حتى { $date }: { $titles }.
list-separator = { "؛ " }
heading-closest = الأقرب في الموجزات
closest-note = ليس مؤكدًا أن هذا يجيب عن سؤالك.
closest-denied = لا تذكر الموجزات ما لم يحدث ولا من غاب.
closest-who = لا تذكر من هو.
closest-when = لا تذكر تاريخًا.
closest-where = لا تذكر مكانًا.
closest-why = لا تذكر سببًا.
closest-how-many = لا تذكر عددًا.
closest-how-much = لا تذكر مبلغًا.
closest-how-long = لا تذكر المدة.
heading-greeting = Communiqué
greeting-hello = مرحبًا! اسألني من اجتمع وعلام اتُّفق ومتى وأين ولماذا يهم ذلك. الأمر /latest يعرض الموجزات.
greeting-thanks = على الرحب والسعة.
greeting-goodbye = مع السلامة، وإلى اللقاء.
greeting-acknowledgement = حسنًا، اسأل متى شئت.

## Citations and standing
citation = { $source }، الفقرة { $paragraph }
source-dated = { $source }، { $date }
source-with-origin = { $source } ({ $origin })
source-outlet-not-stated = مقال باللغة { $language } لم تُذكر جهة نشره
standing-corroborated = { $origins ->
    [zero] لا مصادر مستقلة
    [one] مصدر مستقل واحد
    [two] مصدران مستقلان
    [few] { $origins } مصادر مستقلة
    [many] { $origins } مصدرًا مستقلًا
   *[other] { $origins } مصدر مستقل
  }
standing-single = مصدر واحد فقط
standing-disputed = المصادر متباينة: { $other }
standing-uncertain = غير مؤكَّد

## Names of languages
language-ar = العربية
language-en = الإنجليزية
language-it = الإيطالية
language-ja = اليابانية

## Buttons and choices
action-sources = المصادر
action-sectors = القطاعات
action-who = من التقى
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
choose-other = بأيّ موجز نقارنه؟
choose-topic = أيّ موضوع؟
choose-sector = أيّ قطاع؟
choose-person = أيّ شخصية؟
choose-country = أيّ بلد؟
choose-period = أيّ شهر؟
choose-language = أيّ لغة؟
choose-scope = ما نطاق هذا الإعداد؟
choose-data = ما البيانات المطلوب حذفها؟
choose-time = في أيّ ساعة؟
choose-zone = أيّ منطقة زمنية؟
choose-days = في أيّ الأيام؟
choose-topics = عن أيّ المواضيع؟
choose-empty = هل يُرسل سطر حتى عند عدم وجود جديد؟
choose-channel = أيّ قناة؟
choose-question = السؤال
choose-mistake = الإبلاغ عن خطأ
prompt-question = يُرجى كتابة السؤال ردًّا على هذه الرسالة.
prompt-mistake = ما الخطأ؟ يُرجى وصفه في جملة أو جملتين ردًّا على هذه الرسالة.

## Notices and mistakes
notice-empty = يُرجى كتابة سؤال، مثل: «علامَ اتُّفق؟»
notice-too-long = النص أطول من اللازم: الحد الأقصى لعدد الأحرف في السؤال هو { $limit }.
notice-not-text = لم أجد في الرسالة كلمات. يُرجى كتابة سؤال بالعربية أو الإنجليزية أو الإيطالية أو اليابانية.
notice-language = أقرأ العربية والإنجليزية والإيطالية واليابانية وأجيب بها. يُرجى طرح السؤال بإحدى هذه اللغات.
notice-no-briefing = لا يوجد أي موجز بعد.
error-unknown-command = لا يوجد أمر باسم «{ $command }». للاطلاع على المتاح: /مساعدة
error-unknown-value = القيمة «{ $value }» غير معروفة هنا. القيم الممكنة: { $possible }.
error-not-understood = لا يُعرف هنا ما المقصود بـ«{ $value }».
zone-unclear = قد تعني «{ $value }» أكثر من منطقة زمنية. اذكر مدينة، فتوقيتها صالح طوال السنة: { $possible }.
days-unclear = لا تعني «{ $value }» الأيام نفسها في كل البلدان. اذكر الأيام، مثل «من الأحد إلى الخميس».
error-missing-argument = ثمة ما ينقص: { $argument }.
error-not-allowed = هذا الأمر متاح للمشرفين وحدهم هنا.
error-not-while-typing = لا يمكن تنفيذ هذا أثناء الكتابة. يُرجى إرساله في رسالة.
error-same-briefing = اختير الموجز نفسه مرتين. يُرجى اختيار موجزين مختلفين.
error-conversation-only = لا يعمل هذا إلا في محادثة؛ ابدأها بالأمر «npm start».
error-unexpected = حدث خلل من جانبنا. إذا تكرر، يُرجى الإبلاغ عنه مع ذكر هذا الرقم المرجعي: { $reference }
language-now-reader = سأجيبك بالعربية من الآن.
language-now-chat = سأجيب هنا بالعربية من الآن.
language-now-community = سأجيب من الآن بالعربية في كامل الخادم أو المجموعة.
language-is = أجيب الآن بالعربية. لتغيير ذلك: /لغة ثم ar أو en أو it أو ja، أو auto لتكون الإجابة بلغة كل سؤال.
language-auto = من الآن أجيب بلغة كل سؤال.
language-any = لغة السؤال
report-thanks = شكرًا. سينظر المحررون في الأمر (الرقم المرجعي { $reference }).
scope-reader = أنا فقط
    .words = أنا | لي
scope-chat = هذه المحادثة
    .words = المحادثة | القناة
scope-community = كامل الخادم أو المجموعة
    .words = الخادم | المجموعة
error-no-community = هذه المحادثة ليست ضمن خادم ولا مجموعة.
notice-slow-down = طلبات كثيرة دفعة واحدة. انتظر { $seconds ->
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $seconds } ثوانٍ
   *[other] { $seconds } ثانية
  } ثم اسأل من جديد.
notice-old-button = هذا الزر من إجابة قديمة ولم يعد يقود إلى شيء. اسأل من جديد من فضلك.
notice-missing-permissions = لا أستطيع الإجابة في تلك القناة. على أحد المشرفين أن يسمح لي هناك بما يلي: { $permissions }.
permission-view = عرض القناة
permission-send = إرسال الرسائل
permission-history = قراءة سجل الرسائل
welcome = مرحبًا! أجيب عن أسئلة حول موجزات السياسة الدولية بالعربية والإنجليزية والإيطالية واليابانية، وكل معلومة بمصدرها. اذكرني مع سؤالك، أو اكتب «/» لترى المتاح.
latest-line = { $title }، { $date }
permission-send-in-threads = إرسال الرسائل في سلاسل المحادثات
permission-manage-threads = إدارة سلاسل المحادثات (هذه السلسلة مقفلة)
permission-time-out = الكتابة من جديد (أنا موقوف عنها مؤقتًا)
notice-unreadable = لا أستطيع قراءة تلك الرسالة هنا. اذكرني باسمي مع سؤالك في رسالة واحدة، أو استعمل /ask.

## Help
help-intro = يمكن السؤال بأي صياغة، بالعربية أو الإنجليزية أو الإيطالية أو اليابانية. كل ما أعرضه من معلومات مأخوذ من موجزات المحررين ومرفق بمصدره، وما لم يرد فيها أقول إنه لم يرد.
help-examples = أمثلة: «من التقى؟»، «علامَ اتُّفق بشأن الفضاء؟»، «متى تكون المقاتلة جاهزة؟»
help-command = /{ $name } – { $description }

## Commands
command-ask = سؤال
    .words = سؤال | اسأل | اسألي | سل | استفسار | ask
    .description = طرح سؤال بأي صياغة
command-brief = خلاصة
    .words = خلاصة | الخلاصة | ملخص | الملخص | موجز | الموجز | لمحة | نظرة عامة | brief
    .description = أهم ما جاء في الموجز
command-who = من
    .words = من | مين | الأشخاص | المشاركون | المشاركين | من التقى | طرفا اللقاء | who
    .description = من التقى، ومن هم
command-agreed = اتفاق
    .words = اتفاق | الاتفاق | اتفاقات | الاتفاقات | نتائج | النتائج | ما اتفق عليه | ما الذي اتفق عليه | agreed
    .description = ما اتُّفق عليه، إجمالًا أو في قطاع واحد
command-sectors = قطاعات
    .words = قطاعات | القطاعات | قطاع | مجالات | المجالات | ميادين | sectors
    .description = القطاعات التي يتناولها الموجز
command-concerns = قلق
    .words = قلق | القلق | دواعي القلق | مخاوف | المخاوف | هواجس | concerns
    .description = ما يقلق الجانبين
command-said = تصريحات
    .words = تصريحات | التصريحات | أقوال | اقتباسات | من قال ماذا | said
    .description = من قال ماذا
command-background = خلفية
    .words = خلفية | الخلفية | سياق | السياق | background
    .description = ما وراء الحدث
command-latest = الأحدث
    .words = الأحدث | أحدث | جديد | الجديد | موجزات | الموجزات | أخبار | آخر الأخبار | latest
    .description = أحدث الموجزات
command-topic = موضوع
    .words = موضوع | topic | كل شيء عن
    .description = كل ما في الموجزات عن قطاع أو بلد أو شخص أو مسألة
command-timeline = تسلسل
    .words = تسلسل | التسلسل الزمني | timeline
    .description = ماذا حدث ومتى، في موضوع ما أو في فترة زمنية
command-compare = مقارنة
    .words = مقارنة | قارن | compare
    .description = حدثان جنبًا إلى جنب: ما يجمعهما وما يفرّق بينهما
command-sources = مصادر
    .words = مصادر | المصادر | مصدر | المصدر | مراجع | المراجع | sources
    .description = من أين جاءت المعلومات
command-language = لغة
    .words = لغة | اللغة | لغات | language
    .description = اختيار لغة الإجابات
command-help = مساعدة
    .words = مساعدة | المساعدة | ساعدني | ساعديني | ابدأ | بداية | help
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
    .description = لمن: لك أو لهذه المحادثة أو لكامل الخادم أو المجموعة
argument-data = البيانات
    .description = أيّ البيانات: بياناتك أو بيانات هذه المحادثة أو كامل الخادم أو المجموعة
argument-time = الساعة
    .description = الساعة بالتوقيت المحلي، مثل 07:30
argument-zone = المنطقة
    .description = المنطقة الزمنية أو المدينة، مثل Asia/Riyadh أو روما
argument-days = الأيام
    .description = الأيام، مثل من الأحد إلى الخميس؛ كل يوم إن لم تُذكر
argument-topics = المواضيع
    .description = قطاعات وبلدان تفصل بينها فواصل؛ الكل إن لم تُذكر
argument-empty = بلا-جديد
    .description = إرسال سطر أيضًا عند عدم وجود جديد: نعم أو لا
argument-channel = القناة
    .description = قناة أنت من مشرفيها، إن لم تكن هذه المحادثة
argument-mistake = الخطأ
    .description = وصف الخطأ في جملة أو جملتين

## النشرات
heading-digest = النشرة اليومية
digest-title = نشرة { $date }
digest-nothing = لا جديد منذ النشرة السابقة.
digest-updated = تحديث: { $title } ({ $date })
digest-ahead = مواعيد مقبلة
digest-also = جديد أيضًا: { $titles }
digest-corrected = تصحيح ({ $title }): { $text }
digest-not-here = يمكن إعداد النشرات حيث يعمل البوت في Discord أو Telegram.
digest-no-channel = تعذّر العثور على القناة { $channel }. يُرجى إضافتي إليها مشرفًا أولًا.
digest-not-administrator = هذا متاح لمشرفي { $channel } وحدهم.
digest-cannot-post = لا يمكنني الكتابة هناك. يلزم أولًا أن يسمح لي أحد المشرفين بإرسال الرسائل.
digest-none = لم تُعَدّ أي نشرة هنا.
digest-subscribed = أُعدّت النشرة.
digest-changed = عُدِّلت إعدادات النشرة.
digest-unsubscribed = أُوقف إرسال النشرة هنا، وحُذفت بيانات الاشتراك.
digest-next = تصل النشرة التالية يوم { $date } في الساعة { $time }.
digest-paused = النشرة متوقفة مؤقتًا.
digest-suspended = النشرة معلّقة لتعذّر إيصالها: { $reason }
digest-when = الموعد: { $days }، { $time }، { $zone }
digest-in = اللغة: { $language }
digest-on = المواضيع: { $topics }
digest-says-nothing = عند عدم وجود جديد يصل سطر يشير إلى ذلك.
digest-change-what = ما المطلوب تعديله؟
digest-preview = الموجزات المشمولة وغير المشمولة، مع السبب:
digest-why = { $title }: { $why }
digest-why-new = مشمول – جديد
digest-why-updated = مشمول – محدَّث
digest-why-corrected = مشمول – ورد فيه تصحيح
digest-why-latest = مشمول – من أحدث الموجزات
digest-why-older = غير مشمول – أقدم
digest-why-told = غير مشمول – سبق إرساله
digest-why-other-topics = غير مشمول – خارج المواضيع المختارة
digest-suspension = تعذّر إيصال النشرة إلى { $chat } فعُلِّق إرسالها. رد المنصة: { $reason }. للاستئناف يُستخدم هناك الأمر ‎/digest resume.
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
privacy-told = محفوظ: التاريخ الذي أُرسل الجديد حتى حينه ({ $date }).
privacy-questions = لا تُحفظ الأسئلة ولا الإجابات. يبقى السؤال الأخير في الذاكرة ربع ساعة كي يُفهم سؤال مثل «ومتى؟».
privacy-reports = تُحفظ بلاغات الأخطاء للمحررين من دون اسم المُبلِّغ.
privacy-forgotten = حُذف كل ما كان محفوظًا.

## The terminal
terminal-welcome = Communiqué – أسئلة وأجوبة عن الموجزات. للمساعدة: /مساعدة، وللخروج: Ctrl-D
terminal-prompt = السؤال
terminal-goodbye = إلى اللقاء.

## البوت في قوائم المنصات: اسم لا يتجاوز 64 حرفًا، ونص لا يتجاوز 512، ونص قصير لا يتجاوز 120
bot-name = Communiqué
bot-description = أجيب عن أسئلة بشأن القمم والاتفاقات: من التقى، وعلامَ اتُّفق، ومتى وأين ولماذا، بالعربية أو الإنجليزية أو الإيطالية أو اليابانية. كل معلومة مرفقة بمصدرها، وإن لم يرد الجواب في الموجزات قلت ذلك صراحةً. للبدء يكفي كتابة سؤال أو الضغط على «ابدأ».
bot-short-description = إجابات موثقة بالمصادر من موجزات القمم والاتفاقات، بالعربية والإنجليزية والإيطالية واليابانية.

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
amount-about = نحو { $amount }
amount-over = أكثر من { $amount }
amount-under = أقل من { $amount }
money-EUR = { $figure } يورو
money-GBP = { $figure } جنيه إسترليني
money-JPY = { $figure } ين
money-OMR = { $figure } ريال عُماني
money-PHP = { $figure } بيزو فلبيني
money-USD = { $figure } دولار أميركي
