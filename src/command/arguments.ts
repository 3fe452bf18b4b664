import type { Knowledge } from '../answer/knowledge.ts'
import type { Language } from '../content/languages.ts'
import { UserError } from '../errors.ts'
import { unique } from '../language/lists.ts'
import { clean, clip } from '../language/text.ts'
import { MOST_OPTIONS, resolve } from './argument-values.ts'
import { choicesFor } from './completion.ts'
import type { Argument, Command, Values } from './define-command.ts'

/** Commas between values; that of 7,30 is within one. */
const SEPARATOR = /\s*(?:[،、]|,(?!(?<=(?<!\d)\d{1,2},)\d{2}(?!\d)))\s*/u

/**
 * Reads what stands behind a command: as a whole, part by part between commas, or where several are wanted in two parts
 * between words ("Nara and Oman"); each part as the first of the arguments that fits and is still free. A `text` argument
 * takes anything.
 * @throws {UserError} when something written fits nothing
 */
export function readArguments(
  command: Command,
  line: string,
  language: Language,
  knowledge: Knowledge,
  today: string,
): Values {
  const { values, unknown } = fitArguments(command, line, language, knowledge, today)
  if (values) return values
  const open = command.arguments.filter(({ kind }) => kind !== 'text')
  throw unknownValue(unknown, open, language, knowledge)
}

type Fitted =
  | { readonly values: Values; readonly unknown?: undefined }
  | { readonly values?: undefined; readonly unknown: string }

/** The same; tells what fits nothing instead of throwing. */
export function fitArguments(
  command: Command,
  line: string,
  language: Language,
  knowledge: Knowledge,
  today: string,
): Fitted {
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
  const readAll = (parts: readonly string[]): Fitted => {
    const values: Record<string, string> = {}
    for (const part of parts) {
      const found = fitting(part, values)
      if (!found) return { unknown: part }
      const given = values[found.name]
      values[found.name] = given === undefined ? found.value : `${given},${found.value}`
    }
    return { values }
  }
  if (typed === '' || command.arguments.length === 0) return { values: {} }
  const whole = readAll([typed])
  const parts = whole.values ? whole : readAll(typed.split(SEPARATOR))
  const wanted = command.arguments.filter(({ required }) => required).length
  if (parts.values && Object.keys(parts.values).length >= wanted) return parts
  const pairs = wanted > 1 ? pairsIn(typed, language).map(readAll) : []
  return pairs.find(({ values }) => values && Object.keys(values).length > 1) ?? (whole.values ? whole : parts)
}

/** What may stand between two names: "Nara and Oman", "Nara vs Oman", نارا وعمان, 奈良とオマーン. */
const BETWEEN: Readonly<Record<Language, RegExp>> = {
  ar: /\s+(?:و\s*|مع\s+)?/gu,
  en: /\s+(?:(?:and|with|to|vs\.?|versus)\s+)?/giu,
  it: /\s+(?:(?:e|ed|con|a|vs\.?)\s+)?/giu,
  ja: /\s*[と・対]\s*|\s+/gu,
}

/** Every way of cutting a line in two between its words. */
function pairsIn(typed: string, language: Language): [string, string][] {
  return [...typed.matchAll(BETWEEN[language])].map(({ index, 0: between }) => [
    typed.slice(0, index),
    typed.slice(index + between.length),
  ])
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
        if (value === undefined) throw unknownValue(part, [{ name, kind }], language, knowledge)
        if (value instanceof UserError) throw value
        return value
      })
      .join(',')
  }
  return values
}

/** Offers what the likeliest of the arguments could be: one kind of thing, each once. */
function unknownValue(typed: string, open: readonly Argument[], language: Language, knowledge: Knowledge): UserError {
  const { kind } = open.find((one) => one.kind === 'briefing') ?? open[0] ?? { kind: 'text' }
  const choices = choicesFor(kind, language, knowledge).slice(0, MOST_OPTIONS)
  const options = unique(choices.map(({ value, label }) => (kind === 'language' ? value : label)))
  if (options.length === 0) return new UserError('error-not-understood', { value: clip(typed, 60) })
  const possible = options.join(knowledge.phrases(language).say('list-separator'))
  return new UserError('error-unknown-value', { value: clip(typed, 60), possible })
}
