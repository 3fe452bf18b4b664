import { length } from './limits.ts'
import type { Problem } from './types.ts'

/** A command or an option of one, in the fields that rules are about. */
export interface Declared {
  readonly name: string
  readonly type?: number
  readonly description?: string
  readonly name_localizations?: Record<string, string> | null
  readonly description_localizations?: Record<string, string> | null
  readonly required?: boolean | null
  readonly autocomplete?: boolean | null
  readonly options?: readonly Declared[] | null
  readonly choices?:
    | readonly { name: string; value: unknown; name_localizations?: Record<string, string> | null }[]
    | null
}

/** discord.com/developers/docs/reference#locales; the OpenAPI document also lists `ar` and `he`, which no client offers. */
const LOCALES = new Set(
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  ),
)
const NAME = /^[-_'\p{L}\p{N}\p{Script=Devanagari}\p{Script=Thai}]{1,32}$/u
const SUBCOMMAND = 1
const GROUP = 2

/** Rules about slash commands that Discord keeps but does not write into its OpenAPI document. */
export function commandsProblems(commands: readonly Declared[]): Problem[] {
  const chatInput = commands.filter(isChatInput)
  return [
    ...(chatInput.length > 100 ? [problem([], 'more than 100 commands')] : []),
    ...repeatedNames(commands, []),
    ...commands.flatMap((command, index) => commandProblems(command, [String(index)])),
  ]
}

export function commandProblems(command: Declared, path: readonly string[]): Problem[] {
  if (!isChatInput(command)) return localeProblems(command, path)
  const size = totalLength(command)
  return [
    ...(command.description ? [] : [problem([...path, 'description'], 'This field is required')]),
    ...(size > 8000 ? [problem(path, `names, descriptions and values of ${size} characters, more than 8,000`)] : []),
    ...declaredProblems(command, path),
  ]
}

const isChatInput = ({ type = 1 }: Declared) => type === 1
const isSub = ({ type }: Declared) => type === SUBCOMMAND || type === GROUP
const problem = (path: readonly string[], message: string): Problem => ({
  path,
  code: 'APPLICATION_COMMAND_INVALID',
  message,
})

function declaredProblems(declared: Declared, path: readonly string[]): Problem[] {
  const { name, name_localizations, options, choices } = declared
  const names: [string, readonly string[]][] = [
    [name, [...path, 'name']],
    ...Object.entries(name_localizations ?? {}).map(([locale, localized]): [string, readonly string[]] => [
      localized,
      [...path, 'name_localizations', locale],
    ]),
  ]
  return [
    ...names.flatMap(([name, at]) =>
      NAME.test(name) && name === name.toLowerCase() ? [] : [problem(at, `"${name}" is no name for a slash command`)],
    ),
    ...localeProblems(declared, path),
    ...optionsProblems(options ?? [], [...path, 'options']),
    ...(declared.autocomplete && choices?.length
      ? [problem([...path, 'autocomplete'], 'not together with choices')]
      : []),
    ...(choices ?? []).flatMap((choice, index) => localeProblems(choice, [...path, 'choices', String(index)])),
  ]
}

function optionsProblems(options: readonly Declared[], path: readonly string[]): Problem[] {
  const firstOptional = options.findIndex((option) => !option.required)
  return [
    ...repeatedNames(options, path),
    ...(options.some(isSub) && !options.every(isSub) ? [problem(path, 'subcommands and options do not mix')] : []),
    ...options.flatMap((option, index) => [
      ...declaredProblems(option, [...path, String(index)]),
      ...(option.required && firstOptional >= 0 && index > firstOptional
        ? [problem([...path, String(index), 'required'], 'Required options must be placed before non-required options')]
        : []),
    ]),
  ]
}

function repeatedNames(all: readonly Declared[], path: readonly string[]): Problem[] {
  const key = ({ name, type = 1 }: Declared) => (path.length === 0 ? `${type} ${name}` : name)
  return all.flatMap((one, index) =>
    all.findIndex((other) => key(other) === key(one)) === index
      ? []
      : [problem([...path, String(index), 'name'], 'Application command names must be unique')],
  )
}

function localeProblems(
  { name_localizations, description_localizations }: Partial<Declared>,
  path: readonly string[],
): Problem[] {
  return Object.entries({ name_localizations, description_localizations }).flatMap(([field, texts]) =>
    Object.keys(texts ?? {})
      .filter((locale) => !LOCALES.has(locale))
      .map((locale) => problem([...path, field, locale], 'Discord has no such locale')),
  )
}

/** Of a text and its translations only the longest counts. */
function totalLength({
  name,
  description = '',
  name_localizations,
  description_localizations,
  options,
  choices,
}: Declared): number {
  const longest = (text: string, translations: Record<string, string> | null = {}) =>
    Math.max(...[text, ...Object.values(translations ?? {})].map(length))
  return (
    longest(name, name_localizations) +
    longest(description, description_localizations) +
    (options ?? []).reduce((sum, option) => sum + totalLength(option), 0) +
    (choices ?? []).reduce((sum, one) => sum + longest(one.name, one.name_localizations) + length(String(one.value)), 0)
  )
}
