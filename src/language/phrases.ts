import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle'
import type { Language } from '../content/languages.ts'
import type { VocabularyData } from '../content/schemas.ts'
import type { PhraseValue } from '../errors.ts'
import { LOCALES } from './locales.ts'

/** What the bot says in one language. */
export interface Phrases {
  readonly language: Language
  /** @throws {Error} on a key or value that is missing: a parity test keeps this from happening */
  say(key: string, values?: Readonly<Record<string, PhraseValue>>): string
  /** An attribute of a phrase, such as a command's `.words`. */
  attribute(key: string, attribute: string): string | undefined
}

/** @throws {Error} listing what does not parse */
export function buildPhrases(language: Language, text: string): Phrases {
  const bundle = new FluentBundle(LOCALES[language], { useIsolating: false })
  const errors = bundle.addResource(new FluentResource(text))
  if (errors.length > 0) throw new Error(`phrases of ${language}: ${errors.map(({ message }) => message).join('; ')}`)
  const format = (pattern: Parameters<FluentBundle['formatPattern']>[0], values: Record<string, FluentVariable>) => {
    const problems: Error[] = []
    const said = bundle.formatPattern(pattern, values, problems)
    if (problems[0]) throw new Error(`phrase of ${language}: ${said}`, { cause: problems[0] })
    return said
  }
  return {
    language,
    say(key, values = {}) {
      const pattern = bundle.getMessage(key)?.value
      if (!pattern) throw new Error(`no phrase "${key}" in ${language}`)
      return format(pattern, values)
    },
    attribute(key, attribute) {
      const pattern = bundle.getMessage(key)?.attributes[attribute]
      return pattern ? format(pattern, {}) : undefined
    },
  }
}

/** The phrases of every language, each built when it is first spoken. */
export type AllPhrases = (language: Language) => Phrases

export function phrasesOf(texts: Readonly<Record<Language, string>>, units: VocabularyData['units']): AllPhrases {
  const built = new Map<Language, Phrases>()
  return (language) => {
    let phrases = built.get(language)
    if (!phrases) {
      phrases = buildPhrases(language, texts[language] + unitPhrases(units, language))
      built.set(language, phrases)
    }
    return phrases
  }
}

/** Each unit as a message `unit-<id>` that takes `$n` and its written `$figure`. */
function unitPhrases(units: VocabularyData['units'], language: Language): string {
  const messages = Object.entries(units).map(([id, unit]) => {
    const forms = Object.entries(unit[language].forms).map(([category, form]) => {
      const mark = category === 'other' ? '*' : ' '
      return `   ${mark}[${category}] ${form.replaceAll('#', '{ $figure }')}`
    })
    return `\nunit-${id} = { $n ->\n${forms.join('\n')}\n  }\n`
  })
  return messages.join('')
}
