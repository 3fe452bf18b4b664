import type { Knowledge } from '../answer/knowledge.ts'
import { titleOf } from '../answer/titles.ts'
import { LANGUAGES, type Language } from '../content/languages.ts'
import type { Briefing } from '../content/library.ts'
import { choicesFor } from './completion.ts'
import { type Argument, type Command, phraseKeyOf } from './define-command.ts'

/** A command as a reader would write it, with what it cannot do without, or else with its first argument: `/compare Nara, Oman`. */
export function exampleOf(
  name: string,
  { arguments: all }: Pick<Command, 'arguments'>,
  language: Language,
  knowledge: Knowledge,
): string {
  const required = all.filter((argument) => argument.required)
  const usual = all.find(({ kind }) => kind === 'briefing') ?? all[0]
  const wanted = required.length > 0 ? required : usual ? [usual] : []
  const separator = language === 'ar' ? '، ' : language === 'ja' ? '、' : ', '
  const before = (argument: Argument, at: number) =>
    wanted.slice(0, at).filter(({ kind }) => kind === argument.kind).length
  const values = wanted.map((argument, at) => valueFor(argument, before(argument, at), language, knowledge))
  return `${callOf(name, language, knowledge)} ${values.join(separator)}`.trim()
}

/** A command by its name in the reader's language. */
export function callOf(name: string, language: Language, { phrases }: Knowledge): string {
  const own = phrases(language)
    .say(phraseKeyOf(name.split(' ')[0] ?? name))
    .replace(/\s+/gu, '_')
  const [, sub] = name.split(' ')
  return sub === undefined ? `/${own}` : `/${own} ${phrases(language).say(phraseKeyOf(name))}`
}

/** The same in Latin letters, as menus have it, where that is another word. */
export function callWithName(name: string, language: Language, knowledge: Knowledge): string {
  const call = callOf(name, language, knowledge)
  if (call === `/${name}`) return call
  return language === 'ja' ? `${call}（/${name}）` : `${call} (/${name})`
}

function valueFor({ kind, name }: Argument, at: number, language: Language, knowledge: Knowledge): string {
  switch (kind) {
    case 'text':
      return knowledge.phrases(language).say(`example-${name}`)
    case 'briefing':
      return namesOfEvents(language, knowledge)[at] ?? ''
    case 'time':
      return '7:30'
    case 'language':
      return LANGUAGES.find((one) => one !== language) ?? language
    default:
      return choicesFor(kind, language, knowledge)[at]?.label ?? ''
  }
}

/** Events by the place that names one of them alone, else by their titles. */
function namesOfEvents(language: Language, { library }: Knowledge): string[] {
  const placeOf = ({ place = '' }: Briefing) => library.entities.get(place)?.names[language]
  const isAlone = (briefing: Briefing) =>
    library.briefings.every((other) => other === briefing || !other.head.has(briefing.place ?? ''))
  const alone = library.briefings.filter((briefing) => placeOf(briefing) && isAlone(briefing))
  const named = alone.map((briefing) => placeOf(briefing)?.name ?? '')
  return named.length > 1 ? named : library.briefings.map((briefing) => titleOf(briefing, language))
}
