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
import { readDays } from '../language/weekdays.ts'
import { readZone } from '../language/zones.ts'
import { choicesFor, KINDS } from './choices.ts'
import type { ArgumentKind, Command, Values } from './define-command.ts'
import { SCOPES, type Scope } from './services.ts'

/** How many possible values a mistaken one is answered with. */
const MOST_OPTIONS = 12

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
  now: number,
): Values {
  const typed = clean(line)
  const fitting = (part: string, values: Values) => {
    for (const { name, kind, several } of command.arguments) {
      if (name in values && !several) continue
      const value = resolve(kind, part, { language, knowledge, now })
      if (value !== undefined) return { name, value }
    }
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
  const { values, unknown = typed } = whole.values ? whole : readAll(typed.split(/\s*[,،、]\s*/u))
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
  now: number,
): Values {
  const values: Record<string, string> = {}
  for (const { name, kind, several } of command.arguments) {
    const typed = clean(given[name] ?? '')
    if (typed === '') continue
    const parts = several ? typed.split(/\s*[,،、]\s*/u) : [typed]
    values[name] = parts
      .map((part) => {
        const value = resolve(kind, part, { language, knowledge, now })
        if (value === undefined) throw unknownValue(part, [kind], language, knowledge)
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
  /** Milliseconds since 1970, from which "last week" counts. */
  readonly now: number
}

/** The value that a typed text stands for; undefined when the kind has none such. */
function resolve(kind: ArgumentKind, typed: string, surroundings: Surroundings): string | undefined {
  switch (kind) {
    case 'text':
      return typed
    case 'chat':
      return CHAT_NAME.test(typed) ? typed : undefined
    case 'switch':
      return resolveChoice(kind, typed, surroundings)
    case 'time':
      return readTime(typed)
    case 'zone':
      return resolveZone(typed, surroundings)
    case 'days':
      return resolveChoice(kind, typed, surroundings) ?? readDays(typed, languagesFrom(surroundings.language))
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

/** By its name or city; a place or country that the gazetteer knows, in any language, is taken by its English name. */
function resolveZone(typed: string, surroundings: Surroundings): string | undefined {
  const found = readZone(typed) ?? resolveChoice('zone', typed, surroundings)
  if (found) return found
  const id = resolveEntity(['place', 'country'], typed, surroundings)
  const { entities } = surroundings.knowledge.library
  const entity = id ? entities.get(id) : undefined
  const city = entity?.capital ? entities.get(entity.capital) : entity
  return city && readZone(city.names.en.name)
}

const INTERVAL = /^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/u

/** As an interval of ISO 8601 (`2026-01-13/2026-01-16`), either end of which may be left out. */
function resolvePeriod(typed: string, { language, knowledge, now }: Surroundings): string | undefined {
  if (INTERVAL.test(typed)) return typed
  const today = new Date(now).toISOString().slice(0, 10)
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

/** The reader's own language first. */
function languagesFrom(language: Language): Language[] {
  return [language, ...LANGUAGES.filter((other) => other !== language)]
}
