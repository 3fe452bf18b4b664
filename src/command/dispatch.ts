import { type Asked, ask, QUESTION_LIMIT, type Turn } from '../answer/ask.ts'
import { askPicker } from '../answer/ask-picker.ts'
import type { Answer } from '../answer/document.ts'
import { briefingWithKey, factsAt } from '../answer/facts.ts'
import { type Knowledge, readIn } from '../answer/knowledge.ts'
import { noticeOf } from '../answer/notice.ts'
import type { Picker } from '../answer/picker.ts'
import { pictured } from '../answer/picture.ts'
import { isLanguage, type Language } from '../content/languages.ts'
import type { Briefing } from '../content/library.ts'
import { TryLaterError, UserError } from '../errors.ts'
import { detectLanguage } from '../language/detect.ts'
import { clean } from '../language/text.ts'
import { readingOf } from '../question/reading.ts'
import { fitArguments } from './arguments.ts'
import { type Called, commandCalled, rememberingCommandWords, shortCall } from './command-line.ts'
import { type Conversations, turnAfter } from './conversation.ts'
import type { Command, Context } from './define-command.ts'
import { answerReply, type Replied, replyIn } from './replies.ts'
import { runCommand } from './run-command.ts'
import type { Chat, Digests, NamedChat, Privacy, Reader, Readers, Reports, Unanswered } from './services.ts'
import { subjectOf } from './unanswered.ts'

/** What reached us from a platform, in its plainest form. */
export interface Request {
  readonly chat: Chat
  readonly reader: Reader
  /** Free text, or `/command rest`. */
  readonly text: string
  /** What the reader set or the batch door was told; else the question tells. */
  readonly language?: Language | undefined
  readonly briefing?: Briefing | undefined
  /** Values of a command's arguments, where the platform tells them apart. */
  readonly values?: Readonly<Record<string, string>>
  /** The briefing of an answer that this replies to; a question may lean on it. */
  readonly about?: Briefing | undefined
  /** The reader's language as the platform knows it, for what has no words of its own. */
  readonly hint?: Language | undefined
  /** Facts a button names, by position in the briefing. */
  readonly facts?: readonly number[]
  /** Asked only where it matters: the answer may be a call to the platform. */
  readonly isAdministrator?: () => boolean | Promise<boolean>
  /** Looks up a chat that the reader names, on the platform. */
  readonly findChat?: (name: string) => Promise<NamedChat | undefined>
  readonly canPost?: () => Promise<boolean>
  /** The platform has buttons: where several briefings fit, the reader is asked which is meant. */
  readonly canChoose?: boolean
  /** The platform completes no arguments: a command by its name alone asks first what it is to be about. */
  readonly prefersChoices?: boolean
  /** Somebody still types: nothing is written. */
  readonly isDraft?: boolean
  /** The platform keeps back what was said. */
  readonly isUnreadable?: boolean
  /** Asks too much, and is told to come back after so many seconds. */
  readonly waits?: number
  /** How many of the choices offered were shown before. */
  readonly page?: number
  /** The batch door's lines are independent of each other. */
  readonly forgetful?: boolean
}

export interface DispatchParts {
  readonly commands: ReadonlyMap<string, Command>
  /** Read at each request, so that new content takes over between two questions. */
  readonly knowledge: () => Knowledge
  readonly readers: Readers
  readonly reports: Reports
  readonly digests?: Digests | undefined
  readonly privacy?: Privacy | undefined
  /** Chooses among facts, where somebody is there who can. */
  readonly picker?: Picker | undefined
  /** Left out where nothing is counted. */
  readonly unanswered?: Unanswered | undefined
  readonly conversations: Conversations
  readonly now: () => number
  readonly newReference: () => string
  /** Called once for what only we can mend. Nothing that the reader wrote in the request is to be told. */
  readonly onError: (error: unknown, reference: string, request: Request) => void
}

export type Dispatch = (request: Request) => Promise<Answer>

/** The border: whatever comes in, an Answer in the reader's language comes out. */
export function createDispatch(parts: DispatchParts): Dispatch {
  const commandWords = rememberingCommandWords(parts.commands)
  return async (request) => {
    const knowledge = parts.knowledge()
    let language = request.language ?? 'en'
    let called: Called | undefined
    try {
      const text = clean(request.text)
      const { timeZone, pictures, ...settings } = await parts.readers.settings(request.reader, request.chat)
      const chosen = request.language ?? settings.language
      const last = lastTurn(request, parts)
      const words = commandWords(knowledge)
      called = commandCalled(text, words) ?? shortCall(text, words, isFitting(chosen, parts, knowledge))
      language = chosen ?? called?.language ?? languageFor({ request, text, called, last }, parts, knowledge)
      if (request.waits) throw new UserError('notice-slow-down', { seconds: request.waits })
      if (request.isUnreadable) throw new UserError('notice-unreadable')
      const answer = await run({ request, text, chosen, language, timeZone, called, last }, parts, knowledge)
      return pictured(answer, pictures)
    } catch (error) {
      const phrases = knowledge.phrases(language)
      if (error instanceof UserError) return noticeOf(phrases, error.phrase, error.values)
      // Whatever is away tells so itself, once, in the log.
      if (error instanceof TryLaterError) {
        const changes = parts.commands.get(called?.name ?? '')?.changes
        return noticeOf(phrases, changes ? 'error-not-kept' : 'error-not-looked-up')
      }
      const reference = parts.newReference()
      parts.onError(error, reference, request)
      return noticeOf(phrases, 'error-unexpected', { reference }, 'heading-error')
    }
  }
}

const ON = /^(?:on|about|of|su|sul|sulla|sull['’]|di|del|della|عن|حول|بشأن)(?![\p{L}])/iu

/** Whether what stands behind a command's word is something that it can be about. */
function isFitting(chosen: Language | undefined, { commands, now }: DispatchParts, knowledge: Knowledge) {
  return ({ name, rest, language: called = 'en' }: Called) => {
    const command = commands.get(name)
    if (!command || command.arguments.length === 0) return false
    // "Report the date is wrong" tells a mistake; "report on Nara" asks.
    const takesText = command.arguments.some(({ kind }) => kind === 'text')
    if (takesText)
      return command.changes === true && !ON.test(rest) && readIn(rest, called, knowledge).asks.length === 0
    const language = chosen ?? called
    const today = knowledge.zones.today(now(), language)
    return fitArguments(command, rest, language, knowledge, today).values !== undefined
  }
}

/** The longest text of a request that is read as a question, in characters. */
export { QUESTION_LIMIT }

/** Somebody else's words that a reader points at: a question, whatever they say, and never a command. */
export function asQuestion(words: string): string {
  return `/ask ${words}`
}

/** A request, understood as far as it has to be to hand it on. */
interface Understood {
  readonly request: Request
  readonly text: string
  /** The language the reader or the request fixed. */
  readonly chosen: Language | undefined
  readonly language: Language
  readonly timeZone: string | undefined
  readonly called: Called | undefined
  readonly last: Turn | undefined
}

async function run(
  { request, text, chosen, language, timeZone, called, last }: Understood,
  parts: DispatchParts,
  knowledge: Knowledge,
): Promise<Answer> {
  const { chat, reader, facts = [] } = request
  // A command by its name alone is about the event spoken of, or the first of those just listed.
  const isBare = called?.rest === '' && Object.keys(request.values ?? {}).length === 0
  const listed = last?.options?.[0]?.briefing
  const spokenOf = isBare
    ? (knowledge.library.briefingById.get(last?.briefing ?? '') ?? briefingWithKey(listed ?? '', knowledge.library))
    : undefined
  const briefing = request.briefing ?? (called && request.about) ?? spokenOf
  const now = parts.now()
  // Whoever still types does not wait.
  const picker = request.isDraft ? undefined : parts.picker
  const counted = (asked: Asked) => {
    const unanswered = subjectOf(asked, request.briefing?.id ?? last?.briefing)
    if (unanswered && !request.isDraft && !request.forgetful) parts.unanswered?.add(unanswered)
    return asked
  }
  const askFreely = (question: string) => {
    const options = {
      language: chosen,
      briefing: request.briefing,
      hint: request.hint,
      previous: last,
      now,
      timeZone,
      canChoose: request.canChoose,
    }
    return picker
      ? askPicker(question, knowledge, options, picker).then(counted)
      : counted(ask(question, knowledge, options))
  }
  const context: Context = {
    chat,
    reader,
    language,
    phrases: knowledge.phrases(language),
    knowledge,
    readers: parts.readers,
    reports: parts.reports,
    digests: parts.digests,
    privacy: parts.privacy && forgettingConversations(parts.privacy, parts.conversations),
    countsUnanswered: parts.unanswered !== undefined,
    briefing,
    canChoose: request.canChoose ?? false,
    isAdministrator: async () => (await request.isAdministrator?.()) ?? false,
    findChat: async (name) => await request.findChat?.(name),
    canPost: async () => (await request.canPost?.()) ?? true,
    facts,
    shown: factsAt(last?.facts ?? [], knowledge.library),
    ask: askFreely,
    picker: parts.picker,
    now,
    timeZone,
    newReference: parts.newReference,
    commands: parts.commands,
  }
  const reply = called || request.forgetful ? undefined : replyIn(text, language, knowledge)
  const goesOn = reply !== undefined && (last !== undefined || !/^\p{N}+$/u.test(text))
  const result = goesOn
    ? await replyTo(reply, last, request, context)
    : called
      ? await runCommand(called, request, context)
      : await askFreely(text)
  const { answer, reading = last?.reading ?? readingOf(language, {}) }: Asked =
    'answer' in result ? result : { answer: result }
  if (request.forgetful) return answer
  const isUnknown = answer.kind === 'unknown'
  const turn =
    turnAfter(answer, reading, last, goesOn ? last : undefined) ?? (isUnknown ? (last ?? { reading }) : undefined)
  const knowsCoverage = isUnknown || last?.knowsCoverage === true
  if (turn) parts.conversations.remember(chat, reader, { ...turn, knowsCoverage }, now)
  // What is covered is told once in a conversation.
  return isUnknown && last?.knowsCoverage ? { ...answer, blocks: answer.blocks.slice(0, 1) } : answer
}

/** "More", "no", "the second": goes on from what was shown last. */
async function replyTo(
  reply: Replied,
  last: Turn | undefined,
  request: Request,
  context: Context,
): Promise<Answer | Asked> {
  const { knowledge, language } = context
  const outcome = answerReply(reply, last, knowledge, language)
  if ('answer' in outcome) return outcome.answer
  const { command, briefing: key, facts = [], values, page } = outcome.action
  const briefing = key === undefined ? undefined : briefingWithKey(key, knowledge.library)
  const pressed = {
    ...request,
    text: `/${command}`,
    briefing,
    facts,
    ...(values ? { values } : {}),
    ...(page ? { page } : {}),
  }
  return await runCommand({ name: command, rest: '' }, pressed, { ...context, briefing, facts })
}

/** What was said last is forgotten with all else. */
function forgettingConversations(privacy: Privacy, conversations: Conversations): Privacy {
  return {
    ...privacy,
    async forgetReader(reader, own) {
      await privacy.forgetReader(reader, own)
      conversations.forget(reader)
    },
  }
}

/** What the reader asked last here; else the answer that this replies to. */
function lastTurn({ chat, reader, about, forgetful, hint = 'en' }: Request, { conversations, now }: DispatchParts) {
  const last = forgetful ? undefined : conversations.recall(chat, reader, now())
  if (!about || last?.briefing === about.id) return last
  return { reading: readingOf(last?.reading.language ?? hint, {}), briefing: about.id }
}

/** Names and times behind a command are of no language; in Latin letters they tell less than the reader's own device. */
function languageFor(
  { request: { hint }, text, called, last }: Pick<Understood, 'request' | 'text' | 'called' | 'last'>,
  { commands }: DispatchParts,
  knowledge: Knowledge,
): Language {
  const written = called?.rest ?? text
  const takesWords = commands.get(called?.name ?? '')?.arguments.some(({ kind }) => kind === 'text') ?? true
  if (hint && !takesWords && !OTHER_SCRIPTS.test(written)) return hint
  return languageOf(written, last, hint, knowledge)
}

const OTHER_SCRIPTS = /[\p{Script=Arabic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** For what is said before a question is read, or when there is none: commands, mistakes. */
function languageOf(text: string, last: Turn | undefined, hint: Language | undefined, knowledge: Knowledge): Language {
  const detected = detectLanguage(text.slice(0, 200), knowledge.evidence)
  return isLanguage(detected) ? detected : (last?.reading.language ?? hint ?? 'en')
}
