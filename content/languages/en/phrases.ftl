# What the bot says. Statements of fact never stand here: they come from the briefings, with their citations.
# Attributes: .words = other words a reader may type for the command (separated by |), .description ≤ 100 characters.

## Headings of answers
what-who = who met
what-agreed = what was agreed
what-sectors = sectors
what-sources = sources
what-timeline = timeline
what-concerns = concerns
what-background = background
title-event = { $event }, { $date }
title-updated = { $event }, updated { $date }
title-what = { $event }: { $what }
heading-encounters-of = Who { $name } met, and when
heading-timeline-of = Timeline: { $name }
heading-sources = Sources
heading-latest = Latest briefings
heading-timeline = Timeline
heading-encounters = Who met when
heading-compare = Compared: { $events }
heading-choice = Which briefing?
heading-help = What you can ask
heading-language = Language
heading-pictures = Pictures
heading-report = Report a mistake
heading-notice = Please note
heading-error = Something went wrong

## Answers
verdict-yes = Yes.
encounter = { $names }, { $date }
lead-by = by { $date }
lead-since = since { $date }
lead-until = until { $date }
lead-until-year = until { $date }
lead-since-year = since { $date }
lead-by-year = by { $date }
lead-on-year = { $date }
assumed-briefing = This is about: { $event }. You may also mean: { $others }.
compare-two = I compare two events at a time. Which two of these: { $events }?
person-title = { $name }, { $title }
group-shared = Both: { $matter }
group-only = More from: { $title }

## What the briefings do not say
heading-unknown = Nothing found
unknown-note = I found nothing on that in the briefings. Perhaps in other words, or with the name of the event?
coverage-period = { $from } – { $to }
coverage = { $count ->
    [1] One briefing
    [2] Two briefings
    [3] Three briefings
    [4] Four briefings
    [5] Five briefings
    [6] Six briefings
    [7] Seven briefings
    [8] Eight briefings
    [9] Nine briefings
    [10] Ten briefings
   *[other] { $count } briefings
  }, { $period }: { $events }.
list-separator = { "; " }
heading-closest = Closest in the briefings
closest-note = It is not certain that this answers your question.
closest-denied = The briefings do not say what was not done, or who was not there.
closest-who = These do not say who.
closest-when = These give no date.
closest-where = These give no place.
closest-why = These give no reason.
closest-how-many = These give no number.
closest-how-much = These give no amount.
closest-how-long = These do not say how long.
heading-withdrawn = Withdrawn
withdrawn-fact = We withdrew the statement “{ $title }” on { $date }: { $reason }
withdrawn-briefing = We withdrew the briefing “{ $title }” on { $date }: { $reason }
heading-greeting = Communiqué
greeting-hello = Hello! Ask me who met, what was agreed, when, where or why it matters. { $covered }
greeting-thanks = You’re welcome.
greeting-goodbye = Goodbye – until next time.
greeting-acknowledgement = Good. Ask again whenever you like.
reply-to-nothing = I have not told you anything yet: please ask a question, or choose from /latest.
reply-no-such = There is no such entry in what I showed last.
reply-no-more = That is all the briefings say about it.
reply-no = Let’s try again: name the event you mean, or put the question another way. { $covered }

## Citations and standing
citation = { $source }, { $count ->
    [one] paragraph { $paragraphs }
   *[other] paragraphs { $paragraphs }
  }
source-dated = { $source }, { $date }
source-numbered = { $source } ({ $at })
source-via = { $origin }, via { $source }
source-with-origin = { $source } ({ $origin })
source-outlet-not-stated = Article in { $language }, outlet not stated
caveat-corroborated = { $origins ->
    [2] two independent sources
    [3] three independent sources
    [4] four independent sources
    [5] five independent sources
    [6] six independent sources
   *[other] { $origins } independent sources
  }
caveat-single = one source
caveat-disputed = but { $other }
caveat-uncertain = unconfirmed
corrected-on = corrected on { $date }
corrected-because = corrected on { $date }: { $reason }
sources-left = More sources: /sources
sources-line = Sources:

## Names of languages
language-ar = Arabic
language-en = English
language-it = Italian
language-ja = Japanese

## Buttons and choices
action-sources = Sources
action-sectors = Sectors
action-who = Who met
action-agreed = What was agreed
action-background = Background
action-brief = Overview
action-help = Help
action-more = More
action-start = From the start
action-follow-up = Follow up
action-latest = Latest briefings
action-topic = Topics
action-timeline = Timeline
action-language = Language
action-digest = Daily digest
action-preview = Preview
action-change = Change
action-pause = Pause
action-resume = Resume
action-unsubscribe = Unsubscribe
action-subscribe = Set up a digest
action-forget = Delete it
action-back = Back
choice-briefing = More than one briefing fits:
choose-briefing = Which briefing?
choose-other = Compare it with which briefing?
choose-topic = Which topic?
choose-sector = Which sector?
choose-person = Which person?
choose-country = Which country?
choose-period = Which month?
choose-language = Which language?
choose-scope = For whom?
choose-pictures = How would you like pictures?
choose-where = Where?
choose-data = What should be deleted?
choose-time = At what time?
choose-zone = Which time zone?
choose-days = On which days?
choose-topics = On which topics?
choose-empty = Send a line even when there is nothing new?
choose-channel = Which channel?
choose-question = Your question
choose-mistake = Report a mistake
prompt-question = Please write your question as a reply to this message.
prompt-mistake = What is wrong? Please describe it in a sentence or two, as a reply to this message.

## Notices and mistakes
notice-empty = Please write a question, for example: “What was agreed?”
notice-too-long = That is too long: a question may have up to { $limit } characters.
notice-not-text = I could not find any words in that. Please write a question in Arabic, English, Italian or Japanese.
notice-language = I can read and answer Arabic, English, Italian and Japanese. Please ask in one of these languages.
zone-unclear = “{ $value }” can mean more than one time zone. Please name a city, whose clock holds all year round: { $possible }.
days-unclear = “{ $value }” are not the same days everywhere. Please name them, for example “Sunday to Thursday”.
notice-no-briefing = There are no briefings yet.
error-unknown-command = There is no command “{ $command }”. Type /help for the commands.
error-unknown-value = I don’t know “{ $value }”. You can choose: { $possible }.
error-several-briefings = “{ $value }” could be several briefings. Which of them: { $possible }?
error-not-understood = I can’t use “{ $value }” here.
missing-question = What is your question?
missing-mistake = What is wrong? Please describe it.
example-question = What was agreed in Tokyo?
example-mistake = The date of the second meeting is wrong
error-missing-argument = { $question } For example: { $example }
error-not-allowed = Only administrators can do this here.
error-not-while-typing = This cannot be done while you type. Please send it as a message.
error-same-briefing = That is the same briefing twice. Please choose two different ones.
error-conversation-only = That works only in a conversation: start one with “npm start”.
error-unexpected = Something went wrong on our side. If it keeps happening, report it with this reference: { $reference }
error-not-kept = I can’t store anything at the moment, so nothing was changed. Please try again in a few minutes.
error-not-looked-up = I can’t get to what is stored at the moment. Please try again in a few minutes; questions about the briefings still work.
error-reports-full = So many reports have come in today that no more can be taken. Please try again tomorrow.
language-now-reader = From now on I’ll answer you in English.
language-now-chat = From now on I’ll answer in English here.
language-now-community = From now on I’ll answer in English throughout this server or group.
language-is = I’m answering you in English. To change that, type /language ar, en, it or ja – or auto, for answers in the language of each question.
language-auto = From now on I’ll answer in the language of each question.
language-any = same as the question
pictures-off = off
    .words = no | none | without
pictures-light = light
    .words = bright
pictures-dark = dark
    .words = black
pictures-auto = automatic
    .words = auto | on | yes
pictures-is-off = I send no pictures here.
pictures-is-light = Pictures are light here.
pictures-is-dark = Pictures are dark here.
pictures-is-auto = Overviews, timelines and meetings come with a picture here, in its usual colours.
pictures-now-off =
    { $place ->
        [community] From now on I’ll send no pictures anywhere in this server or group.
       *[chat] From now on I’ll send no pictures here.
    }
pictures-now-light =
    { $place ->
        [community] From now on pictures are light throughout this server or group.
       *[chat] From now on pictures are light here.
    }
pictures-now-dark =
    { $place ->
        [community] From now on pictures are dark throughout this server or group.
       *[chat] From now on pictures are dark here.
    }
pictures-now-auto =
    { $place ->
        [community] From now on I’ll send pictures in their usual colours throughout this server or group.
       *[chat] From now on I’ll send pictures here in their usual colours.
    }
pictures-now-inherited = From now on this chat goes by what is set for the whole server or group.
report-thanks = Thank you. The editors will look into it (reference { $reference }).
scope-reader = me
    .words = me | myself
scope-chat = this chat
    .words = chat | channel | topic
scope-community = this whole server or group
    .words = server | group | community | all
data-reader = my data
data-chat = this chat’s data
data-community = data of the whole server or group
error-no-community = This chat is not part of a server or group.
notice-slow-down = That was a lot at once. Please wait { $seconds ->
    [one] a second
   *[other] { $seconds } seconds
  } and ask again.
notice-old-button = This button belongs to an older answer and no longer works. Please ask again.
notice-missing-permissions = I cannot answer in that channel. An administrator has to allow me there: { $permissions }.
permission-view = view the channel
permission-send = send messages
permission-history = read the message history
permission-send-in-threads = send messages in threads
permission-manage-threads = manage threads (this one is locked)
permission-time-out = write again (I am in a time-out)
notice-unreadable = I cannot read that message here. Mention me by name together with your question, or use /ask.
welcome = Hello! I answer questions from geopolitical briefings in Arabic, English, Italian and Japanese, each statement with its source. Mention me with a question, or type “/” to see what I can do.
latest-line = { $date } – { $title }
latest-prompt = Newest first. For an overview of any of them, type /brief and its name.
latest-updated = { $date } – { $title } (updated)

## Help
help-intro = Ask in your own words, in Arabic, English, Italian or Japanese. Every statement comes from the editors’ briefings, with its source; if they do not say, I tell you so.
help-replies = After an answer: “more”, “no”, “the second”, or a further question.
help-others = Also: { $commands }
help-line = { $call } – { $description }

## Commands
command-ask = ask
    .title = Ask a question
    .words = ask | question
    .description = Ask a question in your own words
command-brief = brief
    .words = brief | briefing | overview | summary
    .description = The main points of a briefing
command-who = who
    .title = Who met
    .words = who | people | participants | who met
    .description = Who met, and who they are
command-agreed = agreed
    .title = What was agreed
    .words = agreed | agreements | results | what was agreed
    .description = What was agreed, overall or in one sector
command-sectors = sectors
    .words = sectors | fields | areas
    .description = Which sectors a briefing covers
command-concerns = concerns
    .words = concerns | worries
    .description = What the participants are concerned about
command-said = said
    .title = Who said what
    .words = said | quotes | statements
    .description = Who said what
command-background = background
    .words = background | context
    .description = The background to an event
command-latest = latest
    .words = latest | briefings | news | latest briefings | newest briefings | what are the latest briefings | which briefings are there | what is new | what’s new | what's new
    .description = The latest briefings
command-topic = topic
    .title = Everything on a topic
    .words = topic | subject | everything on
    .description = Everything in the briefings on a sector, country, person or subject
command-timeline = timeline
    .words = timeline | chronology
    .description = What happened when, on a topic or over a period
command-compare = compare
    .title = Compare two events
    .words = compare | comparison
    .description = Two events side by side: what they share, where they differ
command-sources = sources
    .words = sources | references
    .description = Where the statements come from
command-language = language
    .words = language | lang
    .description = Choose the language of the answers
command-pictures = pictures
    .words = pictures | images
    .description = Turn off the pictures beside answers, or choose light or dark ones
command-help = help
    .words = help | start | what can you do | who are you | what are you | what do you know | how does this work
    .description = What you can ask
command-report = report
    .words = report | mistake | error
    .description = Report a mistake to the editors
command-digest = digest
    .words = digest | daily digest
    .description = The daily digest: set it up, or see when the next one is due
command-digest-subscribe = subscribe
    .description = Get a summary of what is new every day, at a time you choose
command-digest-change = change
    .description = Change the days, time, time zone, language or topics
command-digest-status = status
    .description = When the next digest is due, and its settings
command-digest-preview = preview
    .description = What would be sent now, and why each briefing is in it or not
command-digest-now = now
    .description = Show what is new right now
command-digest-pause = pause
    .description = Send no digests until you resume them
command-digest-resume = resume
    .description = Send digests again
command-digest-unsubscribe = unsubscribe
    .description = End the digests here and delete the subscription
command-forget = forget
    .title = Delete data
    .description = Delete everything stored about you or this chat
command-privacy = privacy
    .words = privacy | data
    .description = What is stored about you and this chat

## Arguments of commands
argument-question = question
    .description = Your question, in your own words
argument-briefing = briefing
    .description = The briefing it is about
argument-period = period
    .description = A period, for example January 2026 or last week
argument-other = other
    .description = The briefing to compare it with
argument-topic = topic
    .description = A sector, a country, a person or a subject
argument-sector = sector
    .description = A sector, for example space or energy
argument-person = person
    .description = A person, by name
argument-country = country
    .description = A country
argument-language = language
    .description = ar, en, it, ja, or auto
argument-scope = scope
    .description = For whom: you, this chat, or this whole server or group
argument-pictures = pictures
    .description = off, light, dark, or auto
argument-where = where
    .description = This chat, or this whole server or group
argument-data = data
    .description = Whose data: yours, this chat’s, or the whole server’s or group’s
argument-time = time
    .description = Local time, for example 07:30
argument-zone = zone
    .description = Time zone or city, for example Europe/London or Rome
argument-days = days
    .description = Days, for example Mon-Fri; every day if left out
argument-topics = topics
    .description = Sectors and countries, with commas between them; all if left out
argument-empty = nothing_new
    .description = Also send a line when nothing is new: yes or no
argument-channel = channel
    .description = A channel that you administer, if it is not this chat
argument-mistake = mistake
    .description = What is wrong, in a sentence or two

## Digests
heading-digest = Daily digest
digest-title = Digest for { $date }
digest-nothing = Nothing new since the last digest.
digest-updated = Updated: { $title }
digest-ahead = Coming up
digest-also = Also new: { $titles }
digest-corrected = Corrected ({ $title }): { $text }
digest-withdrawn-fact = Withdrawn ({ $event }): { $title } – { $reason }
digest-withdrawn-briefing = Withdrawn: { $title } – { $reason }
digest-not-here = Digests are available only in Discord and Telegram.
digest-no-channel = I cannot find the channel { $channel }. Please add me to it as an administrator first.
digest-not-administrator = Only administrators of { $channel } can do this.
digest-cannot-post = I am not allowed to post there. An administrator has to allow me to send messages first.
digest-none = No digest is set up here.
digest-subscribed = Done. The digest is set up.
digest-changed = Done. The settings have been changed.
digest-unsubscribed = Done. No more digests will be sent here, and the subscription has been deleted.
digest-next = The next one is due on { $date } at { $time }.
digest-paused = The digest is paused.
digest-suspended = The digest is suspended because it could not be delivered: { $reason }
digest-when = When: { $days }, { $time }, { $zone }
digest-in = Language: { $language }
digest-on = Topics: { $topics }
digest-says-nothing = If there is nothing new, you get a line saying so.
digest-change-what = What would you like to change?
digest-preview = Which briefings are in it, which are not, and why:
digest-why = { $title }: { $why }
digest-why-new = included – new
digest-why-updated = included – updated
digest-why-corrected = included – corrected
digest-why-withdrawn = included – withdrawn
digest-why-latest = included – among the latest
digest-why-older = not included – older
digest-why-told = not included – already sent
digest-why-other-topics = not included – outside the topics
digest-why-to-come = not included – its date is still to come
digest-suspension = I could not deliver the digest to { $chat } and have suspended it. The platform says: { $reason }. To go on, use /digest resume there.
days-every = every day
days-working = Monday to Friday
interest-all = everything
switch-yes = yes
switch-no = no
change-time = Time
change-days = Days
change-language = Language
change-topics = Topics
change-empty = When nothing is new
change-zone = Time zone

## Privacy
heading-privacy = What is stored
privacy-nothing = Nothing about you is stored here.
privacy-language = Stored: the language that was chosen ({ $language }).
privacy-pictures = Stored: what was chosen about pictures for this chat, or for the whole server or group ({ $pictures }).
privacy-digest = Stored: this chat’s digest, with its days, time, time zone, language and topics, and whether its recent deliveries arrived.
privacy-told = Stored: the date up to which news has been sent to you ({ $date }).
privacy-questions = Questions and answers are not stored. What you asked last is remembered for fifteen minutes, so that “and when?” works.
privacy-model =
    { $asked ->
        [always] Each question
       *[unsure] Where the bot is not sure of an answer, the question
    } and the one before it are sent to a language model { $host ->
        [local] on the bot’s own machine
       *[other] at { $host }
    }, with facts from the briefings, of which it may only choose. It is not told who asks. What you read was written or approved by editors.
privacy-counted = Questions that find no answer are counted by day, language and subject (the briefing, people, countries and topics they name, and what they ask about them). Their words are not stored, nor who asked, nor where.
privacy-not-counted = The subjects of questions are not counted.
privacy-reports = A mistake that you report is kept for the editors, without your name.
privacy-forgotten = Done. Everything that was stored has been deleted.

## The terminal
terminal-welcome = Communiqué – ask about the briefings. /help shows what you can ask; Ctrl-D ends.
terminal-prompt = Question
terminal-more = For more, type “more”; for the sources, /sources.
terminal-goodbye = Goodbye.

## Drafts of briefings, in the desk
draft-missing = There is no draft “{ $id }”.
draft-taken = “{ $id }” exists already.
draft-id-unfit = “{ $id }” cannot be the name of a draft. A name has the form 2026-03-01-italy-oman-talks: the day, then words in lower case joined by hyphens.
draft-name-unfit = “{ $id }” cannot be used here. Write words in lower case joined by hyphens, such as talks-in-muscat.
draft-field-unknown = A draft has no field “{ $field }”.
draft-file-broken = { $file } cannot be read: look at line { $line }, or undo the last edit made to it by hand.
draft-file-unfit = { $file } does not have the form of a briefing: look at “{ $field }”.
draft-file-unreadable = { $file } is not a text file, or is too large.
draft-busy = Another process is saving drafts right now. Try again.
draft-conflict = { $name } has changed “{ $field }” in the meantime. Look at it, then enter your change again.
draft-unsavable = This was not saved: { $file } would be too large, or hold what cannot be read again.
draft-not-written = This was not saved: the disk is full, or the desk may not write there ({ $code }).
draft-changed-since = { $name } has changed this draft since you looked at it. Look at it again, then approve it.
draft-nothing-to-undo = There is nothing to undo.
draft-nothing-to-redo = There is nothing to redo.
draft-undo-unfit = This change cannot be undone: the file has been edited by hand since.
draft-fact-missing = The draft has no fact “{ $id }”.
draft-entry-missing = There is no name “{ $id }”.
draft-entry-unfit = “{ $id }” cannot become that: choose another name, or another list.
draft-fact-taken = The draft has a fact “{ $id }” already.
draft-is-published = This draft is published. Begin a correction to change it.
draft-not-reviewed = This draft has not been approved.
draft-approval-own = { $name } wrote part of this draft: somebody else has to approve it.
draft-machine-open = { $count ->
    [one] One fact was written by the model and has not been approved: compare it with its quotation.
    *[other] { $count } facts were written by the model and have not been approved: compare each with its quotation.
  }
draft-reason-own = { $name } wrote part of this draft: somebody else has to publish it where reasons for readers are added.


draft-reason-missing = Say in each language what was wrong: { $id }, { $language }.
draft-has-errors = { $count ->
    [one] One error keeps this draft from being published.
   *[other] { $count } errors keep this draft from being published.
  }
draft-has-warnings = { $count ->
    [one] One warning has not been looked at yet.
   *[other] { $count } warnings have not been looked at yet.
  }
draft-nothing-new = Nothing in this draft differs from what is published.
draft-content-changed = { $file } has changed since this draft was begun. Bring that change into the draft, or begin again.
draft-content-broken = The bot would not take this content: { $problem }

## The desk: texts that are taken in
desk-intake-too-large = This is too large: at most { $size } MB can be taken in.
desk-intake-empty = There are no words in this text.
desk-intake-no-text = This is not text. Plain text, Markdown and HTML can be taken in.
desk-intake-encoding = This text does not say how it is encoded. Save it as UTF-8, or paste it.
desk-intake-no-file = This file could not be read.
desk-intake-unfit-file = This is not a regular file, or it is too large.
desk-intake-no-address = “{ $address }” is not a web address.
desk-intake-not-web = Only addresses with http or https can be read: “{ $address }”.
desk-intake-password = Addresses with a user name or password are not read.
desk-intake-port = Port { $port } is not read, only the ports of the web: 80 and 443.
desk-intake-not-public = “{ $host }” is not on the public network, so it is not read.
desk-intake-unreachable = “{ $host }” could not be reached. Copy the text from your browser and paste it.
desk-intake-slow = “{ $host }” took longer than { $seconds } seconds. Try again later, or paste the text.
desk-intake-redirects = “{ $host }” redirects too many times. Copy the text from your browser and paste it.
desk-intake-status = “{ $host }” did not give this page (status { $status }). Copy the text from your browser and paste it.
desk-intake-packed = This page is compressed in a way that cannot be read ({ $encoding }). Copy its text and paste it.
desk-intake-pdf = PDF files are not read. Copy the text and paste it.
desk-intake-type = This is not text but “{ $type }”.
desk-intake-no-article = No article was found on this page. Copy the text from your browser and paste it.
desk-intake-no-feed = This feed could not be read.
desk-intake-empty-feed = There is nothing to read in this feed.

## The bot in its platforms' lists: a name of up to 64 characters, a text of up to 512, and one of up to 120
bot-name = Communiqué
bot-description = Ask about summits and agreements – who met, what was agreed, when, where and why – in Arabic, English, Italian or Japanese. Every statement comes with its source, and when the briefings do not say, I say so. Write a question, or press Start.
bot-short-description = Answers with their sources from geopolitical briefings, in Arabic, English, Italian and Japanese.

## The desk
desk-name = Communiqué desk
desk-skip = Skip to the content
desk-rooms = Parts of the desk
desk-drafts = Drafts
desk-intake = New draft
desk-try = Try the bot
desk-readers = From readers
desk-language = Language of the desk
desk-choose = Choose
desk-close = Close
desk-shortcuts = Keyboard shortcuts
desk-key-next = Next fact
desk-key-previous = Previous fact
desk-key-finding = Next finding
desk-key-fold = Fold or unfold the fact
desk-undo = Undo
desk-login = Log in
desk-login-name = Your name
desk-login-name-why = It is shown next to what you write and approve, in this desk only.
desk-login-name-wrong = The name must have one to sixty characters.
desk-login-as = You will be logged in as { $person }.
desk-login-open = Open the desk
desk-login-used = This address does not open the desk, or no longer does. The desk’s terminal shows the one that does.
desk-login-needed = Open the address shown in the desk’s terminal.
desk-logout = Log out
desk-not-found = There is no such page.
desk-unreachable = The desk does not answer: it may have been stopped. What you type stays here until it is back.
desk-state-draft = Draft
desk-state-reviewed = Approved
desk-state-published = Published
desk-no-drafts = There are no drafts yet.
desk-fact-count = { $count ->
    [one] { $count } fact
    *[other] { $count } facts
  }
desk-saved = All saved · change { $version }
desk-redo = Redo
desk-draft-rooms = Parts of the draft
desk-facts = Facts
desk-briefing = Event
desk-names = New names
desk-sources = Sources
desk-coverage = Coverage
desk-questions = Questions
desk-preview = Preview
desk-review = Review
desk-error = Error:
desk-warning = Warning:
desk-errors = { $count ->
    [one] { $count } error
    *[other] { $count } errors
  }
desk-warnings = { $count ->
    [one] { $count } warning
    *[other] { $count } warnings
  }
desk-no-findings = Nothing to fix.
desk-beside = Beside the fact
desk-not-complete = Not complete yet. What it will show appears here.
desk-standing = Standing
desk-standing-counted = as the sources are counted
desk-standing-uncertain = uncertain
desk-standing-disputed = disputed
desk-standing-other = cited for the other reading
desk-standing-open = incomplete
desk-level-corroborated = corroborated
desk-level-single = one source
desk-level-disputed = disputed
desk-level-uncertain = uncertain
desk-corroborated-by = corroborated, { $count } independent sources
desk-place = Place
desk-day = Day
desk-no-paragraph = Cited as a whole: no paragraph is named.
desk-no-text = Its text is not kept here.
desk-open-all = Unfold all
desk-fold-all = Fold all
desk-no-facts = No facts yet.
desk-new-fact = ID of a new fact: words and hyphens
desk-add-fact = Add a fact
desk-fact-kept = Every field is saved as you leave it.
desk-id = ID
desk-up = Up
desk-down = Down
desk-duplicate = Duplicate
desk-rename = Change the ID
desk-remove-fact = Remove the fact
desk-type = Type
desk-type-meeting = meeting
desk-type-agreement = agreement
desk-type-concern = concern
desk-type-statement = statement
desk-type-context = context
desk-type-programme = programme
desk-type-next-step = next step
desk-acts = Acts
desk-by = By whom
desk-to = To whom
desk-people = People
desk-countries = Countries
desk-organisations = Organisations
desk-about = About
desk-places = Places
desk-dates = Dates
desk-amounts = Figures
desk-happened = When it happened, if not at the event
desk-defines = Says what these are
desk-explains = Gives the reason for
desk-citations = Cites
desk-nobody = nobody
desk-none = none
desk-when = When
desk-when-on = on
desk-when-by = by
desk-when-since = since
desk-when-until = until
desk-of = of which acts or matters
desk-add-place = place
desk-add-date = date
desk-add-amount = figure
desk-add-participant = participant
desk-amount-kind = Kind of figure
desk-amount-count = count
desk-amount-duration = duration
desk-amount-percentage = per cent
desk-amount-money = money
desk-bound = Precision
desk-bound-exactly = exactly
desk-bound-about = about
desk-bound-over = over
desk-bound-under = under
desk-figure = Figure
desk-figure-to = Up to
desk-unit = Unit
desk-currency = Currency
desk-person = Person
desk-country = Country
desk-host = host
desk-office = Office
desk-gender = Gender
desk-feminine = feminine
desk-masculine = masculine
desk-fact-title = Title
desk-text = Text
desk-quotation-and-other = Quotation, other reading
desk-quotation = Quotation, as in the text
desk-other = The other reading
desk-asked = Questions, one per line
desk-likely = Likely questions
desk-likely-all = Add all
desk-likely-none = Nothing to offer: there are four questions by now, or the fact says too little of who, what and when.
desk-holds-quotation = Holds a quotation
desk-remove = Remove
desk-remove-entry = Remove { $name }
desk-only-near = No exact match. Similar:
desk-nothing-found = Nothing found.
desk-add-entry = Add “{ $name }”…
desk-new-entry = New name
desk-entry-taken = “{ $id }” cannot be added: this ID is taken, or this list takes no additions here.
desk-figure-unfit = “{ $written }” is not a number: write digits, with a point before decimals, such as 10400000000.
desk-list = List
desk-kind-people = person
desk-kind-countries = country
desk-kind-places = place
desk-kind-organisations = organisation
desk-kind-sectors = sector
desk-kind-terms = term
desk-kind-outlets = outlet
desk-kind-acts = act
desk-kind-offices = office
desk-kind-units = unit
desk-gloss = Means, in a few English words, for editors
desk-words = Words readers use for it, in all forms, separated by commas
desk-act-is = Traits: event, presence, directed, mutual, telling
desk-vocabulary-how = An act, an office or a unit serves all briefings and is published with the draft. In forms, # stands for the figure. Afterwards, whoever looks after the content folder adds its line to the table in content/README.md.
desk-form-one = 1 (“# kilometre”)
desk-form-two = 2
desk-form-few = Few (Arabic 3–10)
desk-form-many = Many (Arabic 11–99)
desk-form-other = Other figures (“# kilometres”)
desk-add = Add
desk-cancel = Cancel
desk-paste = Paste a text
desk-take-in = Take in
desk-address = Read a web address
desk-address-hint = A page, or a feed to choose from.
desk-read = Read
desk-file = Choose a file
desk-intake-how = Collect one or more texts on one event, or a fact sheet. They stay here until you make a draft of them.
desk-make-draft = { $count ->
    [one] Make a draft of this text
    *[other] Make a draft of { $count } texts
  }
desk-feed = Feed
desk-take-chosen = Take in the chosen texts
desk-nothing-chosen = Choose at least one text.
desk-text-number = Text { $number }
desk-is-sheet = Fact sheet
desk-outlet = Outlet
desk-origin = Origin: the agency behind it
desk-date = Date
desk-source-language = Language, two letters
desk-url = Web address
desk-paragraphs = Paragraphs: { $count }
desk-language-unfit = “{ $written }” is not a language code: write two or three letters, such as en.
desk-as-asked = same as the question
desk-drawn-as = Shown as in
desk-answer-language = Language of the answers
desk-ask = Ask the bot
desk-send = Send
desk-try-how = Here the bot answers from what is published, as in a chat. None of it is kept.
desk-nothing-kept = Nothing is kept here, so this cannot be done.
desk-nothing-to-show = There is nothing to show yet: a fact needs its type, a citation and its text in at least one language.
desk-preview-briefing = The briefing
desk-preview-digest = Its digest
desk-no-digest = There would be no digest.
desk-picture = Its picture
desk-picture-language = Language
desk-picture-size = Shape
desk-picture-tall = tall, as on Telegram
desk-picture-wide = wide, as on Discord
desk-picture-theme = Colours
desk-picture-light = light
desk-picture-dark = dark
desk-picture-download = Download
desk-picture-none = Nothing can be drawn: the briefing is not told in this language, or it was withdrawn.
desk-picture-unavailable = Pictures cannot be drawn on this machine; everything else works as usual.
desk-title = Title
desk-event = The event in two or three words
desk-event-kind = Kind
desk-event-summit = summit
desk-event-agreement = agreement
desk-event-measure = measure
desk-event-programme = programme
desk-participants = Participants
desk-summary = Told first, in this order
desk-background = Background
desk-published-on = Published on
desk-updated-on = Updated on
desk-key = Key
desk-key-hint = For buttons: up to six letters or digits. Never change it later.
desk-note = Note
desk-note-not-stated = outlet not stated
desk-note-secondary = only passes on others’ reports
desk-no-sources = No sources yet.
desk-new-source = ID of a new source
desk-its-text = Its text, if you have it
desk-add-source = Add the source
desk-names-how = Names that the gazetteer does not know yet, and acts, offices and units that the vocabulary lacks. They are published together with the draft.
desk-no-names = This draft has no new names.
desk-entry-is = This is …
desk-named-in = { $count ->
    [0] No fact names it.
    [one] One fact names it.
   *[other] { $count } facts name it.
}
desk-remove-named = { $count ->
    [one] One fact names { $name }. Remove it there too?
   *[other] { $count } facts name { $name }. Remove it there too?
}
desk-name-name = Name
desk-name-short = Short form, when it comes again
desk-name-title = Office as printed
desk-name-honorific = Name with the office
desk-name-aliases = Other names, separated by commas
desk-name-adjective = Adjective, m / f
desk-name-of = With “of”
desk-name-in = With “in”
desk-capital = Capital
desk-within = Part of
desk-publisher = Publisher
desk-icon = Sign in pictures
desk-icon-how = A name from lucide.dev/icons, such as ship. Without one, that of the wider sector is shown.
desk-outlet-kind = Kind of outlet
desk-outlet-official = official
desk-outlet-agency = news agency
desk-outlet-paper = newspaper or magazine
desk-outlet-broadcaster = broadcaster
desk-outlet-specialist = trade press, institute
desk-outlet-aggregator = aggregator
desk-outlet-private = private page
desk-no-texts = No source’s text is kept here, so there is nothing to compare.
desk-coverage-how = Under each paragraph: that no fact cites it, if so, and those of its figures, days and names that no fact has.
desk-cited-of = { $cited } of { $all } paragraphs cited
desk-not-cited = not cited
desk-questions-how = Asks every question of this draft, and those of all other briefings both with and without it. This takes a while.
desk-ask-all = Ask now
desk-asking = Asking…
desk-questions-found = { $found } of { $all } questions find their fact
desk-questions-lost = { $count } of { $all } questions of other briefings no longer find their fact
desk-questions-none-lost = All of them still find it.
desk-questions-gained = Questions that did not find their fact before and now do: { $count }
desk-reports = Reports of mistakes
desk-no-reports = No reports.
desk-report-shown = Facts shown to the reader:
desk-unanswered = Questions without an answer, by subject
desk-unanswered-off = They are not counted. COUNT_UNANSWERED=on turns that on.
desk-no-unanswered = None so far.
desk-no-subject = no known name in it
desk-how-often = How often
desk-subject = Subject
desk-asked-in = Language
desk-outcome = Outcome
desk-last-asked = Last asked
desk-was-closest = only something close
desk-was-unknown = nothing found
desk-state = State
desk-authors = Written by
desk-approver = Approved by
desk-approve = Approve
desk-approve-errors = { $count ->
    [one] One error has to be fixed before this can be published.
    *[other] { $count } errors have to be fixed before this can be published.
  }
desk-approve-other = You wrote part of this draft: somebody else has to approve it.
desk-reopen = Reopen
desk-reason = Reason
desk-publish = Publish
desk-warnings-seen = I have looked at all of these.
desk-corrects = Readers will be told that these were corrected:
desk-correction = What was wrong, for readers
desk-reason-readers = Why, for readers
desk-is-published = This draft is published.
desk-to-published = Go to the published briefing
desk-published-now = Published
desk-published-where = These files were written. A running bot picks them up within a few seconds.
desk-withdraw = Withdraw
desk-withdraw-how = Readers who ask about it are told that it was withdrawn, and why.
desk-withdraw-what = What to withdraw
desk-withdraw-all = the whole briefing
desk-withdraw-unpublished = Only what is published can be withdrawn.
desk-correct = Correct
desk-correct-how = Opens it as a draft. When that is published, readers are told what was corrected.
desk-correction-open = Continue the correction
desk-history = History
desk-did-started = started
desk-did-edited = edited
desk-did-reviewed = approved
desk-did-reopened = reopened
desk-did-published = published
desk-did-corrected = corrected
desk-did-withdrew = withdrawn
desk-discard = Discard the draft
desk-discard-sure = I know that it cannot be brought back.
desk-meant = This is intended
desk-meant-why = Why
desk-meant-so = Keep it as it is
desk-report-count = Reports from readers: { $count }
desk-unanswered-count = Questions without an answer: { $count }
desk-ask-these = { $count ->
    [one] Ask its question
    *[other] Ask its { $count } questions
  }

## The desk: a language model that drafts
desk-model = Model
desk-model-head = Draft by the model
desk-model-how = The model lists the facts of each text and words them in four languages. Each has to quote the text to the letter; names, figures and dates that do not stand there are left out, and so is what the checks contradict. Nothing of it is published before somebody has approved the fact.
desk-model-leaves =
    { $characters } characters of these texts, with names of entries, go to { $model } { $host ->
        [local] on this machine
       *[other] at { $host }
    }, in { $count ->
        [one] one request
       *[other] { $count } requests
    }. Send only what you may pass on.
desk-model-words-leave = What is worded already goes to { $model } { $host ->
        [local] on this machine
       *[other] at { $host }
    }.
desk-model-left-out = Not sent, because the checks cannot read their language: { $sources }
desk-model-no-texts = No source’s text is held, so there is nothing to read.
desk-model-makes-way = Rows that nobody has worded make way for the model’s
desk-model-start = Draft
desk-model-go-on = Go on
desk-model-stop = Stop
desk-model-read-of = { $read } of { $all } pieces read
desk-model-taken = Facts taken over now: { $count }
desk-model-tokens = Tokens: { $sent } sent, { $said } answered
desk-model-at-work = The model is at work. You may leave this page.
desk-model-stopped = Stopped. What was taken over stays.
desk-model-ended = All has been read.
desk-model-some-unread = Of some pieces the model said nothing that can be used. Go on to try them once more.
desk-model-running = The model is at work on this draft already.
desk-model-nothing = There is nothing for the model to do.
desk-model-failed-slow = The model took too long. Nothing is lost; go on when it is quicker, or allow it more time with MODEL_DRAFT_TIMEOUT.
desk-model-failed-limited = The model’s server wants fewer requests. Nothing is lost; go on later.
desk-model-wait = It asks for { $seconds } seconds.
desk-model-failed-refused = The model’s server refuses such requests: look at MODEL_NAME and MODEL_KEY. Nothing is lost.
desk-model-failed-broken = The model cannot be reached, or is out of order. Nothing is lost; go on later.
desk-model-failed-malformed = The model said something else than was asked for.
desk-model-failed-declined = The model would not say anything about this.
desk-model-failed-busy = The model is left alone for a while, because it failed or has too much to do. Nothing is lost; go on later.
desk-model-failed-draft = The draft is no longer what it was: load this page again.
desk-model-waiting = To be approved
desk-model-all-approved = Nothing waits for approval.
desk-model-refusals = Left out: { $count }
desk-left-out-quotation = its quotation does not stand in the text
desk-left-out-figure = figure that the quotation does not have
desk-left-out-date = date that the quotation does not have
desk-left-out-name = name that is neither in the text nor an entry’s
desk-left-out-unit = figure of which it is not clear what it counts
desk-left-out-form = without words in any language
desk-left-out-twice = taken over before
desk-left-out-check = contradicted by a check
desk-machine = by the model
desk-machine-by = Written by { $model } ({ $prompt }), { $languages }
desk-machine-quotes = It quotes
desk-machine-approved = Approved by { $name }
desk-machine-approve = Approve this fact
desk-machine-words = Word it by the model: { $languages }

## Amounts: $figure is the number as it is written, $n its value, $whole its integer part
amount-trillion = { $figure } trillion
amount-billion = { $figure } billion
amount-million = { $figure } million
amount-percentage = { $figure } per cent
amount-range = { $from } to { $to }
amount-about = about { $amount }
amount-over = over { $amount }
amount-under = under { $amount }
money-EUR = { $n ->
    [one] { $figure } euro
   *[other] { $figure } euros
  }
money-GBP = { $n ->
    [one] { $figure } pound
   *[other] { $figure } pounds
  }
money-JPY = { $figure } yen
money-OMR = { $n ->
    [one] { $figure } Omani rial
   *[other] { $figure } Omani rials
  }
money-PHP = { $n ->
    [one] { $figure } Philippine peso
   *[other] { $figure } Philippine pesos
  }
money-USD = { $n ->
    [one] { $figure } US dollar
   *[other] { $figure } US dollars
  }

## Questions that an editor is offered for a fact
likely-government = { $seat }
likely-both = { $one } and { $other }
likely-what = { $type ->
    [meeting] What was there for { $who } to talk over on the { $about } front?
    [agreement] What did { $who } settle on the { $about } front?
    [concern] What makes { $who } uneasy over the { $about } question?
    [statement] What line did { $who } take over the { $about } question?
    [programme] What is under way on the { $about } front?
    [next-step] What is meant to come next on the { $about } front?
   *[context] What lies in the background on the { $about } front?
  }
likely-whether = { $type ->
    [meeting] Did { $who } see each other face to face?
    [agreement] Is there any deal with { $who } over the { $about } question?
    [concern] Did { $who } voice any worry over the { $about } question?
    [statement] Did { $who } have a word to say over the { $about } question?
    [programme] Is there any joint work on the { $about } side of things?
   *[next-step] Is anything still to come on the { $about } side of things?
  }
likely-who = { $type ->
    [statement] Who spoke for { $government } on the { $about } front?
   *[concern] Who raised the alarm for { $government } on the { $about } front?
  }
likely-whom = Whom did { $who } have in mind over the { $about } question?
likely-met = { $asks ->
    [when] On which day did { $who } get together?
   *[where] Whereabouts did { $who } get together?
  }
likely-when = { $when ->
    [by] By when should it be done on the { $about } front?
    [since] Since when has it been so on the { $about } front?
    [until] Until when does it last on the { $about } front?
   *[on] { $span ->
        [day] Which exact date goes with the { $about } question?
        [month] Which month goes with the { $about } question?
       *[year] Which year goes with the { $about } question?
      }
  }
likely-where = Which place is it about on the { $about } front?
likely-how-many = How many { $unit } does it come to on the { $about } front?
likely-how-much = { $kind ->
    [percentage] What percentage does it come to on the { $about } front?
   *[money] How much money does it come to on the { $about } front?
  }
likely-why = For what reason, on the { $about } front?
likely-meaning = What exactly is meant by “{ $name }”?
likely-haste = { $words } { $asks ->
    [when] when
    [where] where
    [how-many] how many { $unit }
    [how-much] how much
    [percentage] what percent
    [why] why
   *[what] what
  }

## Pictures

card-kicker = { $place } · { $day }
card-updated = Updated { $day }
card-agreed = What was agreed
card-in-brief = In brief
card-differ = sources differ
card-separator = { ", " }
card-sources = { $count ->
    [one] Source: { $names }
   *[other] { $more ->
        [0] Sources: { $names }
       *[other] Sources: { $names } and { $more } more
      }
  }
card-omitted-dates = { $count ->
    [one] One more date is not shown
   *[other] { $count } more dates are not shown
  }
card-omitted-meetings = { $count ->
    [one] One more meeting is not shown
   *[other] { $count } more meetings are not shown
  }
alt-briefing = { $title }. { $kicker }.
alt-parties = With { $names }.
alt-party = { $name } ({ $office })
alt-differ = { $text } ({ $doubt })
alt-items = { $heading }: { $items }.
alt-figure = { $figure } – { $label }
alt-figures = Figures: { $figures }.
alt-entry = { $date }: { $text }
alt-meeting = { $names }: { $occasions }
alt-occasion = { $place }, { $date }
alt-list = { $things }.
alt-separator = { "; " }
alt-more = and { $count } more
