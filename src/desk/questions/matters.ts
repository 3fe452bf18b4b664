import type { Language } from '../../content/languages.ts'
import type { Entity, Fact } from '../../content/library.ts'
import { phrasesIn } from '../../language/lists.ts'
import type { QuestionParts } from './likely-questions.ts'

/** Entities that a question may be about. */
const KINDS: ReadonlySet<Entity['kind']> = new Set(['sector', 'term', 'organisation'])

/** What a fact is about, that first which fewest facts of its briefing share. */
export function mattersOf({ core, by, briefing }: Fact, { library }: QuestionParts): Entity[] {
  const shared = (id: string) => briefing.facts.filter((fact) => fact.core.includes(id)).length
  return core
    .flatMap((id) => library.entities.get(id) ?? [])
    .filter(({ id, kind }) => KINDS.has(kind) && !by.includes(id))
    .sort((a, b) => shared(a.id) - shared(b.id))
}

/** What a question can be about, that first which tells most: the rarest, then two together, then the others. */
export function subjectsOf(matters: readonly Entity[], language: Language, { phrases }: QuestionParts): string[] {
  const each = matters.map((matter) => matterIn(matter, language))
  const pairs = each.flatMap((one, at) =>
    each.slice(at + 1).map((other) => phrases(language).say('likely-both', { one, other })),
  )
  return [...each.slice(0, 1), ...pairs, ...each.slice(1)]
}

/** A matter as it can stand in a sentence; in Italian behind its “of”, which joins with the article. */
function matterIn(entity: Entity, language: Language): string {
  const { name, of } = entity.names[language]
  const plain = withoutMarks(name)
  if (language === 'it') return of ?? `di ${plain}`
  if (language === 'ar' && INFLECTS.test(plain)) return `«${plain}»`
  if (language !== 'en') return plain
  const bare = plain.replace(/^the /u, '')
  return bare.split(' ').length > LONGEST_BEFORE_NOUN ? `“${bare}”` : bare
}

/** English puts a matter before a noun ("the price floors question"); longer ones are quoted there. */
const LONGEST_BEFORE_NOUN = 3

/** Arabic duals and sound plurals are inflected behind another noun, unless they are quoted. */
const INFLECTS = /^\S+(?:ان|ون)(?= |$)/u

/** Other words for it, for questions that have no grammar; those of other scripts are left to their languages. */
export function otherWordsFor(entity: Entity, language: Language): string[] {
  const { short, aliases } = entity.names[language]
  const english = new Set([entity.names.en.name, ...phrasesIn(entity.names.en.aliases)].map((one) => one.toLowerCase()))
  return [...(short === undefined ? [] : [short]), ...phrasesIn(aliases)].filter((phrase) =>
    language === 'en'
      ? true
      : language === 'it'
        ? !english.has(phrase.toLowerCase())
        : !/\p{Script=Latin}{3}/u.test(phrase),
  )
}

/** Names without what stands in brackets, and without quotation marks. */
export function withoutMarks(name: string): string {
  return name
    .replace(/\s*[(（][^)）]*[)）]/gu, '')
    .replace(/[«»“”]/gu, '')
    .trim()
}
