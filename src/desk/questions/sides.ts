import type { Language } from '../../content/languages.ts'
import type { Entity, Fact } from '../../content/library.ts'
import { unique } from '../../language/lists.ts'
import { italianSubject, italianTitle } from './italian-articles.ts'
import type { QuestionParts } from './likely-questions.ts'

/** Those who act, called as readers may call them, in a form that can be the subject of a sentence. */
export interface Sides {
  readonly written: string
  readonly count: number
}

/** More than these are not listed in one question. */
const MOST = 2

/** Ways to call those who act in a fact, the most distant from their names first: by office, by government, by name. */
export function sidesOf({ by }: Pick<Fact, 'by'>, language: Language, parts: QuestionParts): Sides[] {
  const { entities } = parts.library
  const actors = by.flatMap((id) => entities.get(id) ?? [])
  const people = actors.filter(({ kind }) => kind === 'person')
  const countries = actors.filter(({ kind }) => kind === 'country')
  const others = actors.filter(({ kind }) => kind === 'organisation')
  const governments = people.length + others.length > 0 ? [] : countries
  const ofPeople = unique(people.map(({ country = '' }) => country)).flatMap((id) => entities.get(id) ?? [])
  return [
    people.map((person) => officeOf(person, language, parts)),
    (people.length > 0 ? ofPeople : governments).map((country) => governmentOf(country, language, parts)),
    (people.length > 0 ? people : [...governments, ...others]).map((actor) => nameOf(actor, language)),
  ].flatMap((names) => {
    const known = names.filter((name) => name !== undefined)
    if (known.length === 0 || known.length > MOST || known.length < names.length) return []
    return [{ written: joined(known, language, parts), count: known.length }]
  })
}

/** The Prime Minister of Japan · la premier giapponese · رئيسة الوزراء اليابانية · 日本の首相 */
function officeOf({ id, names }: Entity, language: Language, { content }: QuestionParts): string | undefined {
  const { title } = names[language]
  if (title === undefined) return undefined
  if (language === 'en') return `the ${title}`
  if (language === 'it') return italianTitle(title, content.gazetteer.people[id]?.gender ?? 'masculine')
  return title
}

/** By its capital, where a language says it so, and else by its country: Tokyo · طوكيو · 日本側 */
export function governmentOf(country: Entity, language: Language, parts: QuestionParts): string | undefined {
  const seat = language === 'ja' ? country : parts.library.entities.get(country.capital ?? '')
  return seat && parts.phrases(language).say('likely-government', { seat: seat.names[language].name })
}

function nameOf({ names, kind }: Entity, language: Language): string {
  const { name, short, honorific, of } = names[language]
  if (kind === 'person') return honorific ?? short ?? name
  return language === 'it' && of !== undefined ? italianSubject(of, name) : name
}

function joined([one = '', other]: readonly string[], language: Language, { phrases }: QuestionParts): string {
  return other === undefined ? one : phrases(language).say('likely-both', { one, other })
}
