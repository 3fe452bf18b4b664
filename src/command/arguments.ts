import { titleOf } from '../answer/blocks.ts'
import type { Knowledge } from '../answer/knowledge.ts'
import { isLanguage, LANGUAGES, type Language } from '../content/languages.ts'
import type { Entity } from '../content/library.ts'
import { UserError } from '../errors.ts'
import { listNames, phrasesIn } from '../language/lists.ts'
import { clean, clip, fold } from '../language/text.ts'
import type { Argument, ArgumentKind, Command, Values } from './define-command.ts'

/** What a reader may choose for an argument: `value` is an id, `label` its name in the reader's language. */
export interface Choice {
  readonly value: string
  readonly label: string
}

/** How many possible values a mistaken one is answered with. */
const MOST_OPTIONS = 12

const KINDS: Readonly<Partial<Record<ArgumentKind, readonly Entity['kind'][]>>> = {
  topic: ['sector', 'term', 'country', 'person', 'organisation'],
  sector: ['sector'],
  person: ['person'],
  country: ['country'],
}

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
 * Reads what stands behind a command as the first of its arguments that it fits; a `text` argument takes anything.
 * @throws {UserError} when something required is missing or something written fits nothing
 */
export function readArguments(command: Command, line: string, language: Language, knowledge: Knowledge): Values {
  const typed = clean(line)
  if (typed === '' || command.arguments.length === 0) return requireAll(command, {}, language, knowledge)
  for (const { name, kind } of command.arguments) {
    const value = kind === 'text' ? typed : resolve(kind, typed, language, knowledge)
    if (value !== undefined) return requireAll(command, { [name]: value }, language, knowledge)
  }
  const options = command.arguments
    .flatMap(({ kind }) => choicesFor(kind, language, knowledge))
    .map(({ label }) => label)
  const possible = listNames(options.slice(0, MOST_OPTIONS), language)
  throw new UserError('error-unknown-value', { value: clip(typed, 60), possible })
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

function choicesFor(kind: ArgumentKind, language: Language, knowledge: Knowledge): Choice[] {
  if (kind === 'text') return []
  if (kind === 'language') return [...LANGUAGES, 'auto'].map((value) => ({ value, label: value }))
  if (kind === 'briefing')
    return knowledge.library.briefings.map((briefing) => ({ value: briefing.id, label: titleOf(briefing, language) }))
  const kinds = KINDS[kind] ?? []
  return [...knowledge.library.entities.values()]
    .filter((entity) => kinds.includes(entity.kind) && knowledge.index.entities.has(entity.id))
    .map(({ id, names }) => ({ value: id, label: names[language].name }))
}

/** An id, a label or any alias, in the reader's language or another. */
function resolve(kind: ArgumentKind, typed: string, language: Language, knowledge: Knowledge): string | undefined {
  if (kind === 'language')
    return isLanguage(typed.toLowerCase()) || typed.toLowerCase() === 'auto' ? typed.toLowerCase() : undefined
  if (kind === 'briefing') {
    const wanted = fold(typed, language)
    return knowledge.library.briefings.find(
      (briefing) =>
        briefing.id === typed || briefing.key === typed || fold(titleOf(briefing, language), language) === wanted,
    )?.id
  }
  const kinds = KINDS[kind] ?? []
  const entities = [...knowledge.library.entities.values()].filter((entity) => kinds.includes(entity.kind))
  const languages = [language, ...LANGUAGES.filter((other) => other !== language)]
  for (const one of languages) {
    const wanted = fold(typed, one)
    const found = entities.find(
      ({ id, names: { [one]: names } }) =>
        id === typed ||
        [names.name, names.short, ...phrasesIn(names.aliases)].some(
          (name) => name !== undefined && fold(name, one) === wanted,
        ),
    )
    if (found) return found.id
  }
  return undefined
}
