import type { Knowledge } from '../answer/knowledge.ts'
import { LANGUAGES, type Language } from '../content/languages.ts'
import type { Phrases } from '../language/phrases.ts'
import { fold } from '../language/text.ts'
import { type Command, phraseKeyOf } from './define-command.ts'

/** The command that a text calls, and what stands behind it. */
export interface Called {
  readonly name: string
  readonly rest: string
  readonly language?: Language
}

/** The longest word or phrase that stands for a command, in characters. */
const LONGEST_COMMAND_WORD = 60

/** `/name rest`, or a command's own word in any language typed alone ("settori", "القطاعات", "分野"). */
export function commandCalled(text: string, words: CommandWords): Called | undefined {
  const slash = /^\/(\S+)\s*(.*)$/su.exec(text)
  if (slash) {
    const [, word = '', rest = ''] = slash
    const called = words(word) ?? { name: word }
    const [, second = '', others = ''] = /^(\S*)\s*(.*)$/su.exec(rest) ?? []
    const sub = second === '' ? undefined : words(`${called.name} ${second}`)
    return sub ? { ...called, name: sub.name, rest: others } : { ...called, rest }
  }
  if (text.length > LONGEST_COMMAND_WORD) return undefined
  const found = words(text.replace(/[\p{P}\p{S}\s]+$/gu, ''))
  return found && { ...found, rest: '' }
}

/** In so many words a command is called without its slash; more are a question. */
const SHORT_CALL = 6

/** A command's own word with what it is to be about behind it, in a few words: "brief Nara", "sintesi Oman", «اتفاق الدفاع». */
export function shortCall(
  text: string,
  words: CommandWords,
  isFitting: (called: Called) => boolean,
): Called | undefined {
  if (/[?؟？]\s*$/u.test(text) || text.split(/\s+/u).length > SHORT_CALL) return undefined
  const called = commandCalled(`/${text.replace(/^(\S+?)[:：]\s*/u, '$1 ')}`, words)
  return called && called.rest !== '' && isFitting(called) ? called : undefined
}

/** What a reader may write for a command; for one of a group, the group's name and its own in their language. */
function wordsFor(name: string, phrases: Phrases): string[] {
  const [group, sub] = name.split(' ')
  const key = phraseKeyOf(name)
  return sub === undefined
    ? [phrases.say(key), ...(phrases.attribute(key, 'words')?.split('|') ?? [])]
    : [`${group} ${phrases.say(key)}`]
}

export type CommandWords = (word: string) => { name: string; language?: Language } | undefined

/** Looks a word up among the commands' names and their words in every language; built once for each content version. */
export function rememberingCommandWords(
  commands: ReadonlyMap<string, Command>,
): (knowledge: Knowledge) => CommandWords {
  let built: { knowledge: Knowledge; words: ReadonlyMap<string, { name: string; language: Language }> } | undefined
  const build = ({ phrases }: Knowledge) => {
    const words = new Map<string, { name: string; language: Language }>()
    for (const language of LANGUAGES)
      for (const name of commands.keys())
        for (const word of wordsFor(name, phrases(language))) {
          const key = `${language} ${fold(word.trim(), language)}`
          if (!words.has(key)) words.set(key, { name, language })
        }
    return words
  }
  return (knowledge) => {
    if (built?.knowledge !== knowledge) built = { knowledge, words: build(knowledge) }
    const { words } = built
    return (word) => {
      const name = word.toLowerCase()
      if (commands.has(name)) return { name }
      const language = LANGUAGES.find((one) => words.has(`${one} ${fold(word, one)}`))
      return language && words.get(`${language} ${fold(word, language)}`)
    }
  }
}
