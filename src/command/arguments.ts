import { titleOf } from '../answer/blocks.ts'
import type { Knowledge } from '../answer/knowledge.ts'
import { isLanguage, LANGUAGES, type Language } from '../content/languages.ts'
import type { Entity } from '../content/library.ts'
import { UserError } from '../errors.ts'
import { formatDate } from '../language/dates.ts'
import { listNames, unique } from '../language/lists.ts'
import { clean, clip, fold } from '../language/text.ts'
import { firstDay, lastDay, periodOfPattern } from '../question/periods.ts'
import { takeTimes } from '../question/times.ts'
import { meaningsOf } from '../question/vocabulary.ts'
import type { Argument, ArgumentKind, Command, Values } from './define-command.ts'
import { SCOPES } from './services.ts'

/** What a reader may choose for an argument: `value` is an id, `label` its name in the reader's language. */
export interface Choice {
  readonly value: string
  readonly label: string
}

/** How many possible values a mistaken one is answered with. */
const MOST_OPTIONS = 12

/** What can name an event. */
const NAMING = ['place', 'person', 'country', 'organisation', 'term'] as const

/** What each kind of argument that names something may name. */
const KINDS = {
  topic: ['sector', 'term', 'country', 'person', 'organisation', 'place'],
  sector: ['sector'],
  person: ['person'],
  country: ['country'],
} as const satisfies Readonly<Partial<Record<ArgumentKind, readonly Entity['kind'][]>>>

/** Choices whose label begins with, or contains, what was typed; prefix matches first. In memory, no network. */
export function complete(argument: Argument, typed: string, language: Language, knowledge: Knowledge): Choice[] {
  const wanted = fold(clean(typed), language)
  const position = ({ label }: Choice) => fold(label, language).indexOf(wanted)
  return choicesFor(argument.kind, language, knowledge)
    .filter((choice) => position(choice) >= 0)
    .sort((a, b) => Math.sign(position(a)) - Math.sign(position(b)) || a.label.localeCompare(b.label, language))
}

/** Whole lines that a line beginning with a slash can become: commands first, then the values of their arguments. */
export function completeLine(
  line: string,
  commands: ReadonlyMap<string, Command>,
  language: Language,
  knowledge: Knowledge,
): string[] {
  const typed = /^\/(\S*)(?:\s+(.*))?$/su.exec(line)
  if (!typed) return []
  const [, name = '', rest] = typed
  if (rest === undefined)
    return [...commands.keys()].filter((known) => known.startsWith(name)).map((known) => `/${known} `)
  const choices =
    commands.get(name)?.arguments.flatMap((argument) => complete(argument, rest, language, knowledge)) ?? []
  return choices.map(({ label }) => `/${name} ${label}`)
}

/**
 * Reads what stands behind a command: as a whole, or part by part between commas, as the first of its arguments that fits
 * and is still free; a `text` argument takes anything.
 * @throws {UserError} when something required is missing or something written fits nothing
 */
export function readArguments(
  command: Command,
  line: string,
  language: Language,
  knowledge: Knowledge,
  now: number,
): Values {
  const typed = clean(line)
  const readAll = (parts: readonly string[]) => {
    const values: Record<string, string> = {}
    for (const part of parts) {
      const free = command.arguments.filter(({ name }) => !(name in values))
      const found = free
        .map(({ name, kind }) => ({ name, value: resolve(kind, part, { language, knowledge, now }) }))
        .find(({ value }) => value !== undefined)
      if (found?.value === undefined) return { unknown: part }
      values[found.name] = found.value
    }
    return { values }
  }
  if (typed === '' || command.arguments.length === 0) return requireAll(command, {}, language, knowledge)
  const whole = readAll([typed])
  const { values, unknown = typed } = whole.values ? whole : readAll(typed.split(/\s*[,،、]\s*/u))
  if (values) return requireAll(command, values, language, knowledge)
  const kinds = command.arguments.map(({ kind }) => kind)
  throw unknownValue(unknown, kinds, language, knowledge)
}

/**
 * Checks values that a platform has told apart already; each may be chosen from completions or typed.
 * @throws {UserError} when something required is missing or something written fits nothing
 */
export function checkArguments(
  command: Command,
  given: Readonly<Record<string, string>>,
  language: Language,
  knowledge: Knowledge,
  now: number,
): Values {
  const values: Record<string, string> = {}
  for (const { name, kind } of command.arguments) {
    const typed = clean(given[name] ?? '')
    if (typed === '') continue
    const value = resolve(kind, typed, { language, knowledge, now })
    if (value === undefined) throw unknownValue(typed, [kind], language, knowledge)
    values[name] = value
  }
  return requireAll(command, values, language, knowledge)
}

function unknownValue(
  typed: string,
  kinds: readonly ArgumentKind[],
  language: Language,
  knowledge: Knowledge,
): UserError {
  const options = kinds.flatMap((kind) => choicesFor(kind, language, knowledge)).map(({ label }) => label)
  const possible = listNames(options.slice(0, MOST_OPTIONS), language)
  return new UserError('error-unknown-value', { value: clip(typed, 60), possible })
}

/** @throws {UserError} when a required argument is missing */
function requireAll(command: Command, values: Values, language: Language, { phrases }: Knowledge): Values {
  for (const { name, required } of command.arguments)
    if (required && !values[name]) {
      const argument = phrases(language).attribute(`argument-${name}`, 'description') ?? name
      throw new UserError('error-missing-argument', { argument })
    }
  return values
}

function choicesFor(kind: ArgumentKind, language: Language, { library, index, phrases }: Knowledge): Choice[] {
  switch (kind) {
    case 'text':
      return []
    case 'scope':
      return SCOPES.map((value) => ({ value, label: phrases(language).say(`scope-${value}`) }))
    case 'language':
      return [...LANGUAGES, 'auto'].map((value) => ({ value, label: value }))
    case 'briefing':
      return library.briefings.map((briefing) => ({ value: briefing.id, label: titleOf(briefing, language) }))
    case 'period': {
      const months = unique(library.briefings.map(({ date }) => date.slice(0, 7)))
      return months.map((month) => ({
        value: `${firstDay(month)}/${lastDay(month)}`,
        label: formatDate(month, language),
      }))
    }
    case 'topic':
    case 'sector':
    case 'person':
    case 'country':
      return [...library.entities.values()]
        .filter((entity) => KINDS[kind].some((one) => one === entity.kind) && index.entities.has(entity.id))
        .map(({ id, names }) => ({ value: id, label: names[language].name }))
  }
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
    case 'language': {
      const code = typed.toLowerCase()
      return isLanguage(code) || code === 'auto' ? code : undefined
    }
    case 'scope':
      return resolveChoice(kind, typed, surroundings)
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
  return choices.find(({ value, label }) => value === typed || fold(label, language) === wanted)?.value
}

/** By id, key or title, by a part of the title ("Nara"), or by whatever else names its event ("Muscat"): the newest such. */
function resolveBriefing(typed: string, surroundings: Surroundings): string | undefined {
  const { language } = surroundings
  const { library, index } = surroundings.knowledge
  const wanted = fold(typed, language)
  const titled = library.briefings.map((briefing) => ({ briefing, title: fold(titleOf(briefing, language), language) }))
  const exact = titled.find(({ briefing: { id, key }, title }) => id === typed || key === typed || title === wanted)
  const found = exact ?? titled.find(({ title }) => title.includes(wanted))
  const named = found ? undefined : resolveEntity(NAMING, typed, surroundings)
  return found?.briefing.id ?? (named && index.heads.get(named)?.[0]?.id)
}

/** As an interval of ISO 8601 (`2026-01-13/2026-01-16`), either end of which may be left out. */
function resolvePeriod(typed: string, { language, knowledge, now }: Surroundings): string | undefined {
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
  for (const one of [language, ...LANGUAGES.filter((other) => other !== language)]) {
    const senses = meaningsOf(typed, vocabulary(one))
    const found = senses.find((sense) => sense.kind === 'entity' && isOfKind(sense.id))
    if (found && 'id' in found) return found.id
  }
  return undefined
}
