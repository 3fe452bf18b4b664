# What the bot says. Statements of fact never stand here: they come from the briefings, with their citations.
# Attributes: .words = other words a reader may type for the command (separated by |), .description ≤ 100 characters.

## Headings of answers
heading-who = Who met
heading-person = { $name }
heading-agreed = What was agreed
heading-sectors = Sectors
heading-concerns = Concerns
heading-background = Background
heading-sources = Sources
heading-latest = Latest briefings
heading-timeline = Timeline
heading-encounters = Meetings
heading-compare = Side by side
heading-topic = { $name }
heading-choice = Which briefing?
heading-help = What you can ask
heading-language = Language
heading-report = Report a mistake
heading-notice = Please note
heading-error = Something went wrong

## Answers
verdict-yes = Yes.
assumed-briefing = Several briefings fit; this is from “{ $title }”.
person-title = { $name }, { $title }
group-briefing = { $title } ({ $date })
group-shared = In both: { $sector }
group-only = Only in “{ $title }”

## What the briefings do not say
heading-unknown = The briefings do not say
unknown-what = The briefings do not answer this.
unknown-note = I have nothing on that: I answer only from briefings on diplomatic events.
unknown-covered = Covered, up to { $date }: { $titles }.
list-separator = { "; " }
heading-closest = Closest in the briefings
closest-note = It is not certain that this answers your question.
closest-denied = The briefings do not say what was not done, or who was not there.
closest-who = They do not say who.
closest-when = They give no date.
closest-where = They give no place.
closest-why = They give no reason.
closest-how-many = They give no number.
closest-how-much = They give no amount.
closest-how-long = They do not say how long.
heading-greeting = Communiqué
greeting-hello = Hello! Ask me who met, what was agreed, when, where, or why it matters. /latest lists the briefings.
greeting-thanks = You’re welcome.
greeting-goodbye = Goodbye – until next time.
greeting-acknowledgement = Good. Ask on whenever you like.

## Citations and standing
citation = { $source }, paragraph { $paragraph }
source-dated = { $source }, { $date }
source-with-origin = { $source } ({ $origin })
source-outlet-not-stated = Article in { $language }, outlet not stated
standing-corroborated = { $origins ->
    [one] One independent source
   *[other] { $origins } independent sources
  }
standing-single = One source only
standing-disputed = Sources differ: { $other }
standing-uncertain = Unconfirmed

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
choice-briefing = Several briefings fit:
choose-briefing = Which briefing?
choose-other = Compare it with which briefing?
choose-topic = Which topic?
choose-sector = Which sector?
choose-person = Which person?
choose-country = Which country?
choose-period = Which month?
choose-language = Which language?
choose-scope = For whom?
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
notice-no-briefing = There is no briefing yet.
error-unknown-command = There is no command “{ $command }”. Type /help to see what there is.
error-unknown-value = “{ $value }” is not known here. Possible: { $possible }.
error-not-understood = I do not know what to do with “{ $value }” here.
zone-unclear = “{ $value }” can mean more than one time zone. Please name a city, whose clock holds all year round: { $possible }.
days-unclear = “{ $value }” are not the same days everywhere. Please name them, for example “Sunday to Thursday”.
error-missing-argument = Something is missing: { $argument }.
error-not-allowed = Only administrators may do this here.
error-not-while-typing = This cannot be done while you type. Please send it as a message.
error-same-briefing = That is the same briefing twice. Please choose two different ones.
error-conversation-only = That works in a conversation only: start one with “npm start”.
error-unexpected = Something went wrong on our side. If it keeps happening, report it with this reference: { $reference }
language-now-reader = I now answer you in English.
language-now-chat = Here I now answer in English.
language-now-community = I now answer in English throughout this server or group.
language-is = I answer you in English. To change that: /language ar, en, it or ja – or auto, to follow the language of each question.
language-auto = I now follow the language of each question.
language-any = same as the question
report-thanks = Thank you. The editors will look into it (reference { $reference }).
scope-reader = me
    .words = me | myself
scope-chat = this chat
    .words = chat | channel | topic
scope-community = this whole server or group
    .words = server | group | community | all
error-no-community = This chat is not part of a server or group.
notice-slow-down = That was a lot at once. Please wait { $seconds ->
    [one] a second
   *[other] { $seconds } seconds
  } and ask again.
notice-old-button = This button is from an older answer and leads nowhere any more. Please ask again.
notice-missing-permissions = I cannot answer in that channel. An administrator has to allow me there: { $permissions }.
permission-view = view the channel
permission-send = send messages
permission-history = read the message history
welcome = Hello! I answer questions about geopolitical briefings in Arabic, English, Italian and Japanese, each statement with its source. Mention me with a question, or type “/” to see what there is.
latest-line = { $title }, { $date }
permission-send-in-threads = send messages in threads
permission-manage-threads = manage threads (this one is locked)
permission-time-out = write again (I am in a time-out)
notice-unreadable = I cannot read that message here. Mention me by name together with your question, or use /ask.

## Help
help-intro = Ask in your own words, in Arabic, English, Italian or Japanese. Every statement I show comes from the editors' briefings, with its source. If the briefings do not say, I tell you so.
help-examples = For example: “Who met?”, “What was agreed on space?”, “When will the fighter be ready?”
help-command = /{ $name } – { $description }

## Commands
command-ask = ask
    .words = ask | question
    .description = Ask a question in your own words
command-brief = brief
    .words = brief | briefing | overview | summary
    .description = The main points of a briefing
command-who = who
    .words = who | people | participants | who met
    .description = Who met, and who they are
command-agreed = agreed
    .words = agreed | agreements | results | what was agreed
    .description = What was agreed, in all or in one sector
command-sectors = sectors
    .words = sectors | fields | areas
    .description = Which sectors a briefing covers
command-concerns = concerns
    .words = concerns | worries
    .description = What worries the two sides
command-said = said
    .words = said | quotes | statements
    .description = Who said what
command-background = background
    .words = background | context
    .description = What lies behind it
command-latest = latest
    .words = latest | briefings | news
    .description = The latest briefings
command-topic = topic
    .words = topic | subject | everything on
    .description = Everything the briefings hold on a sector, country, person or matter
command-timeline = timeline
    .words = timeline | chronology
    .description = What happened when, on a topic or in a stretch of time
command-compare = compare
    .words = compare | comparison
    .description = Two events side by side: what they share, where they differ
command-sources = sources
    .words = sources | references
    .description = Where the statements come from
command-language = language
    .words = language | lang
    .description = Choose the language of the answers
command-help = help
    .words = help | start
    .description = What you can ask
command-report = report
    .words = report | mistake | error
    .description = Report a mistake to the editors
command-digest = digest
    .words = digest | daily digest
    .description = The daily digest: set it up, see when the next one comes
command-digest-subscribe = subscribe
    .description = Get what is new every day at your time
command-digest-change = change
    .description = Change the days, time, time zone, language or topics
command-digest-status = status
    .description = When the next digest comes, and what holds for it
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
    .description = A stretch of time, for example January 2026 or last week
argument-other = other
    .description = The briefing to compare it with
argument-topic = topic
    .description = A sector, a country, a person or a matter
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
argument-data = data
    .description = Whose data: yours, this chat's, or the whole server's or group's
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
digest-updated = Updated: { $title } ({ $date })
digest-ahead = Coming up
digest-also = Also new: { $titles }
digest-corrected = Corrected ({ $title }): { $text }
digest-not-here = Digests can be set up where the bot runs in Discord or Telegram.
digest-no-channel = I cannot find the channel { $channel }. Please add me to it as an administrator first.
digest-not-administrator = Only administrators of { $channel } may do this.
digest-cannot-post = I may not write there. An administrator has to allow me to send messages first.
digest-none = No digest is set up here.
digest-subscribed = Done, the digest is set up.
digest-changed = Done. The settings have been changed.
digest-unsubscribed = Done. No more digests will come here, and the subscription has been deleted.
digest-next = The next one comes on { $date } at { $time }.
digest-paused = It is paused.
digest-suspended = It is suspended because it could not be delivered: { $reason }
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
digest-why-latest = included – among the latest
digest-why-older = not included – older
digest-why-told = not included – already sent
digest-why-other-topics = not included – outside the topics
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
privacy-digest = Stored: this chat's digest, with its days, time, time zone, language and topics, and what became of its last deliveries.
privacy-told = Stored: how far news has been sent (up to { $date }).
privacy-questions = Questions and answers are not stored. What you asked last is remembered for fifteen minutes, so that “and when?” works.
privacy-reports = A mistake that you report is kept for the editors, without your name.
privacy-forgotten = Done. Everything that was stored has been deleted.

## The terminal
terminal-welcome = Communiqué – ask about the briefings. /help shows what you can ask; Ctrl-D ends.
terminal-prompt = Question
terminal-goodbye = Goodbye.

## The bot in its platforms' lists: a name of up to 64 characters, a text of up to 512, and one of up to 120
bot-name = Communiqué
bot-description = Ask about summits and agreements – who met, what was agreed, when, where and why – in Arabic, English, Italian or Japanese. Every statement comes with its source, and when the briefings do not say, I say so. Write a question, or press Start.
bot-short-description = Answers with their sources from geopolitical briefings, in Arabic, English, Italian and Japanese.

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
