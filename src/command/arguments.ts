import { titleOf } from '../answer/blocks.ts'
import type { Knowledge } from '../answer/knowledge.ts'
import { isLanguage, LANGUAGES, type Language } from '../content/languages.ts'
import type { Entity } from '../content/library.ts'
import { UserError } from '../errors.ts'
import { readTime } from '../language/clock.ts'
import { listNames } from '../language/lists.ts'
import { periodOfPattern } from '../language/periods.ts'
import { clean, clip, fold } from '../language/text.ts'
import { takeTimes } from '../language/times.ts'
import { meaningsOf } from '../language/vocabulary.ts'
import { areUnclearDays, readDays } from '../language/weekdays.ts'
import { placesIn } from '../language/zone-reading.ts'
import { choicesFor, KINDS } from './choices.ts'
import type { ArgumentKind, Command, Values } from './define-command.ts'
import { SCOPES, type Scope } from './services.ts'

/** How many possible values a mistaken one is answered with. */
const MOST_OPTIONS = 12

/** Commas between values; that of 7,30 is within one. */
const SEPARATOR = /\s*(?:[،、]|,(?!(?<=(?<!\d)\d{1,2},)\d{2}(?!\d)))\s*/u

/** What can name an event. */
const NAMING = ['place', 'person', 'country', 'organisation', 'term'] as const

/**
 * Reads what stands behind a command: as a whole, or part by part between commas, as the first of its arguments that fits
 * and is still free; a `text` argument takes anything.
 * @throws {UserError} when something written fits nothing
 */
export function readArguments(
  command: Command,
  line: string,
  language: Language,
  knowledge: Knowledge,
  today: string,
): Values {
  const typed = clean(line)
  const fitting = (part: string, values: Values) => {
    let unclear: UserError | undefined
    for (const { name, kind, several, required } of command.arguments) {
      if (name in values && !several) continue
      const value = resolve(kind, part, { language, knowledge, today })
      if (value instanceof UserError && required) throw value
      if (value instanceof UserError) unclear ??= value
      else if (value !== undefined) return { name, value }
    }
    if (unclear) throw unclear
    return undefined
  }
  const readAll = (parts: readonly string[]) => {
    const values: Record<string, string> = {}
    for (const part of parts) {
      const found = fitting(part, values)
      if (!found) return { unknown: part }
      const given = values[found.name]
      values[found.name] = given === undefined ? found.value : `${given},${found.value}`
    }
    return { values }
  }
  if (typed === '' || command.arguments.length === 0) return {}
  const whole = readAll([typed])
  const { values, unknown = typed } = whole.values ? whole : readAll(typed.split(SEPARATOR))
  if (values) return values
  const kinds = command.arguments.map(({ kind }) => kind)
  throw unknownValue(unknown, kinds, language, knowledge)
}

/**
 * Checks values that a platform has told apart already; each may be chosen from completions or typed.
 * @throws {UserError} when something written fits nothing
 */
export function checkArguments(
  command: Command,
  given: Readonly<Record<string, string>>,
  language: Language,
  knowledge: Knowledge,
  today: string,
): Values {
  const values: Record<string, string> = {}
  for (const { name, kind, several } of command.arguments) {
    const typed = clean(given[name] ?? '')
    if (typed === '') continue
    const parts = several ? typed.split(SEPARATOR) : [typed]
    values[name] = parts
      .map((part) => {
        const value = resolve(kind, part, { language, knowledge, today })
        if (value === undefined) throw unknownValue(part, [kind], language, knowledge)
        if (value instanceof UserError) throw value
        return value
      })
      .join(',')
  }
  return values
}

function unknownValue(
  typed: string,
  kinds: readonly ArgumentKind[],
  language: Language,
  knowledge: Knowledge,
): UserError {
  const likeliest = [...kinds].sort((a, b) => Number(b === 'briefing') - Number(a === 'briefing'))
  const each = Math.ceil(MOST_OPTIONS / kinds.length)
  const options = likeliest
    .flatMap((kind) => choicesFor(kind, language, knowledge).slice(0, each))
    .map(({ label }) => label)
  if (options.length === 0) return new UserError('error-not-understood', { value: clip(typed, 60) })
  const possible = listNames(options, language)
  return new UserError('error-unknown-value', { value: clip(typed, 60), possible })
}

interface Surroundings {
  readonly language: Language
  readonly knowledge: Knowledge
  /** The reader's day (YYYY-MM-DD), from which "last week" counts. */
  readonly today: string
}

/** The value that a typed text stands for; undefined when the kind has none such, an error when it has several. */
function resolve(kind: ArgumentKind, typed: string, surroundings: Surroundings): string | UserError | undefined {
  switch (kind) {
    case 'text':
      return typed
    case 'chat':
      return CHAT_NAME.test(typed) ? typed : undefined
    case 'switch':
      return resolveChoice(kind, typed, surroundings)
    case 'time':
      return readTime(typed, wordsOf(surroundings, 'clock'))
    case 'zone':
      return resolveZone(typed, surroundings)
    case 'days':
      return resolveChoice(kind, typed, surroundings) ?? resolveDays(typed, surroundings)
    case 'interest': {
      const [, sign = '', named = ''] = /^([+-]?)(.+)$/su.exec(typed) ?? []
      const id = resolveEntity(['sector', 'country'], named.trim(), surroundings)
      return id ? sign + id : resolveChoice(kind, typed, surroundings)
    }
    case 'language': {
      const code = typed.toLowerCase()
      return isLanguage(code) ? code : (resolveChoice(kind, typed, surroundings) ?? languageNamed(typed, surroundings))
    }
    case 'scope':
      return resolveScope(typed, surroundings)
    case 'briefing':
      return resolveBriefing(typed, surroundings)
    case 'period':
      return resolvePeriod(typed, surroundings)
    case 'topic':
    case 'sector':
    case 'person':
    case 'country':
      return resolveEntity(KINDS[kind], typed, surroundings)
  }
}

function resolveChoice(kind: ArgumentKind, typed: string, { language, knowledge }: Surroundings): string | undefined {
  const wanted = fold(typed, language)
  const choices = choicesFor(kind, language, knowledge)
  return choices.find(({ value, label }) => value === typed.toLowerCase() || fold(label, language) === wanted)?.value
}

/** By id, key or title, by a part of the title ("Nara"), or by whatever else names its event ("Muscat"): the newest such. */
function resolveBriefing(typed: string, surroundings: Surroundings): string | undefined {
  const { language } = surroundings
  const { library, index } = surroundings.knowledge
  const called = library.briefings.find(({ id, key }) => id === typed || key === typed)
  if (called) return called.id
  const wanted = fold(typed, language)
  const titled = library.briefings.map((briefing) => ({ briefing, title: fold(titleOf(briefing, language), language) }))
  const found = titled.find(({ title }) => title === wanted) ?? titled.find(({ title }) => title.includes(wanted))
  const named = found ? undefined : resolveEntity(NAMING, typed, surroundings)
  return found?.briefing.id ?? (named && index.heads.get(named)?.[0]?.id)
}

/** A channel's name or number, as Discord and Telegram write them. */
const CHAT_NAME = /^(?:@\w{4,32}|-?\d{5,20}|<#\d{5,20}>)$/u

/** As it is offered, or in a word of any of our languages: group, gruppo, サーバー. */
function resolveScope(typed: string, { language, knowledge: { phrases } }: Surroundings): Scope | undefined {
  return SCOPES.find((scope) =>
    languagesFrom(language).some((one) => {
      const words = phrases(one).attribute(`scope-${scope}`, 'words')?.split('|') ?? []
      return [scope, phrases(one).say(`scope-${scope}`), ...words].some(
        (word) => fold(word.trim(), one) === fold(typed, one),
      )
    }),
  )
}

/** By its name in any of our languages: Arabic, arabo, アラビア語. */
function languageNamed(typed: string, { language, knowledge: { phrases } }: Surroundings): Language | undefined {
  return LANGUAGES.find((code) =>
    languagesFrom(language).some((one) => fold(phrases(one).say(`language-${code}`), one) === fold(typed, one)),
  )
}

/**
 * As people write it; a place or country that the gazetteer knows is taken by its English name, a palace by its country's. Several
 * zones are told to the reader, who has to name one.
 */
function resolveZone(typed: string, surroundings: Surroundings): string | UserError | undefined {
  const { language, knowledge } = surroundings
  const { library, zones } = knowledge
  const named = () => {
    const id = placesIn(typed).flatMap((name) => resolveEntity(['place', 'country'], name, surroundings) ?? [])[0]
    const entity = library.entities.get(id ?? '')
    const country = library.entities.get(entity?.country ?? '')
    return [entity, country].map((one) => (one ? zones.read(one.names.en.name, 'en') : [])).find(isFound) ?? []
  }
  const found = [zones.read(typed, language)].find(isFound) ?? named()
  const [zone, ...others] = found
  if (others.length === 0) return zone
  const possible = listNames(
    found.slice(0, MOST_OPTIONS).map((one) => zones.write(one, language)),
    language,
  )
  return new UserError('zone-unclear', { value: clip(typed, 60), possible })
}

function isFound(zones: readonly string[]): boolean {
  return zones.length > 0
}

const INTERVAL = /^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/u

/** As an interval of ISO 8601 (`2026-01-13/2026-01-16`), either end of which may be left out. */
function resolvePeriod(typed: string, { language, knowledge, today }: Surroundings): string | undefined {
  if (INTERVAL.test(typed)) return typed
  const { dates, period, rest } = takeTimes(typed, knowledge.vocabulary(language), today)
  const [date] = dates
  const asked = period ?? (date && periodOfPattern(date, today))
  return asked && !/[\p{L}\p{N}]{4,}/u.test(rest) ? `${asked.from ?? ''}/${asked.to ?? ''}` : undefined
}

/** By id, name or any alias, in the reader's language or another. */
function resolveEntity(
  kinds: readonly Entity['kind'][],
  typed: string,
  { language, knowledge: { library, vocabulary } }: Surroundings,
): string | undefined {
  const isOfKind = (id: string) => kinds.some((kind) => library.entities.get(id)?.kind === kind)
  if (library.entities.has(typed) && isOfKind(typed)) return typed
  for (const one of languagesFrom(language)) {
    const senses = meaningsOf(typed, vocabulary(one))
    const found = senses.find((sense) => sense.kind === 'entity' && isOfKind(sense.id))
    if (found && 'id' in found) return found.id
  }
  return undefined
}

function resolveDays(typed: string, surroundings: Surroundings): string | UserError | undefined {
  const days = readDays(typed, wordsOf(surroundings, 'weekdays'))
  if (days || !wordsOf(surroundings, 'weekdays').some((words) => areUnclearDays(typed, words))) return days
  return new UserError('days-unclear', { value: clip(typed, 60) })
}

/** What each language says of times or days, the reader's own first; a language is prepared when it is come to. */
function wordsOf<Kind extends 'clock' | 'weekdays'>({ language, knowledge }: Surroundings, kind: Kind) {
  return Iterator.from(languagesFrom(language)).map((one) => knowledge.vocabulary(one)[kind])
}

/** The reader's own language first. */
function languagesFrom(language: Language): Language[] {
  return [language, ...LANGUAGES.filter((other) => other !== language)]
}
