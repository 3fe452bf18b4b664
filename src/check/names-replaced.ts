import { distance } from 'fastest-levenshtein'
import type { Language } from '../content/languages.ts'
import { phrasesIn, unique } from '../language/lists.ts'
import { fold } from '../language/text.ts'
import { countryInstead } from './countries-replaced.ts'
import type { Finding } from './finding.ts'
import { standsByOffice } from './named-by-office.ts'
import type { Passage, ReadContent, ToldFact } from './passages.ts'
import { finding } from './places.ts'
import type { Stranger } from './strangers.ts'
import type { Entities } from './told-names.ts'

/** Names that nobody knows in the place of names that others give, field by field. */
export function replacedNames(fact: ToldFact, read: ReadContent): Finding[] {
  return (['title', 'text', 'other'] as const).flatMap((field) => {
    const passages = fact.passages.filter((passage) => passage.field === field)
    return [
      ...passages.flatMap((passage) => unknownInstead(fact, passage, passages, read)),
      ...passages.flatMap((passage) => countryInstead(fact, passage, passages, read)),
      ...differingStrangers(fact, passages),
    ]
  })
}

/** What all the others name here, and in its place an unknown name. */
function unknownInstead(
  fact: ToldFact,
  passage: Passage,
  passages: readonly Passage[],
  { entities, ...read }: ReadContent,
): Finding[] {
  const others = passages.filter((other) => other !== passage).map((other) => namedIn(other))
  if (others.length < 2) return []
  const own = new Set(passage.names.flatMap(({ entities: ids, within }) => [...ids, ...within]))
  const strangers = passage.strangers.filter((stranger) => !isKnownElsewhere(stranger, passage, fact))
  const found = unique(others.flatMap((those) => [...those])).flatMap((id) => {
    const by = others.filter((those) => those.has(id)).length
    if (by < 2 || own.has(id)) return []
    const known = wordsOfNames(id, passage.language, entities)
    const isCalledSo = ({ words }: Stranger) => words.every((word) => known.has(word))
    const stands = standsByOffice(id, passage, { entities, ...read })
    const isPerson = entities.get(id)?.kind === 'person'
    const stranger = strangers.find(
      (one) =>
        !isCalledSo(one) &&
        canStandFor(one, isPerson, by === others.length, passage.language) &&
        (!stands || (one.isPerson && LATIN.includes(passage.language))),
    )
    if (!stranger) return []
    const message = `names “${stranger.text}” where others name ${id}: mend the one that is wrong, or add the spelling to the aliases of ${id}`
    const severity = stranger.isUnsure ? 'warning' : 'error'
    return [
      finding(fact, severity, 'names-differ', { voice: passage.language, item: { path: [passage.field] } }, message),
    ]
  })
  // One name stands in one place.
  return found.slice(0, 1)
}

/** Whether an unknown name is sure enough to be one, and may be of that kind. */
function canStandFor(stranger: Stranger, isPerson: boolean, byAll: boolean, language: Language): boolean {
  if (!LATIN.includes(language) && !isPerson) return stranger.office !== undefined && language === 'ar'
  if (!stranger.isUnsure) return true
  return isPerson && byAll && (language !== 'ja' || /^[\p{Script=Katakana}ー]+$/u.test(stranger.text))
}

function namedIn({ names }: Passage): Set<string> {
  return new Set(names.flatMap(({ entities: [id, ...more] }) => (id === undefined || more.length > 0 ? [] : [id])))
}

function wordsOfNames(id: string, language: Language, entities: Entities): Set<string> {
  const { name = '', short = '', aliases = '' } = entities.get(id)?.names[language] ?? {}
  const names = [name, short, ...phrasesIn(aliases)]
  return new Set(names.flatMap((one) => one.split(/[\s·・-]/u)).map((word) => fold(word, language)))
}

/** English and Italian write the names of people and firms alike: what one has and the other has not, with another in its place. */
function differingStrangers(fact: ToldFact, passages: readonly Passage[]): Finding[] {
  const [en, it] = LATIN.map((language) => passages.find((passage) => passage.language === language))
  if (!en || !it) return []
  const alone = (passage: Passage) =>
    passage.strangers.find((stranger) => !stranger.isUnsure && !isKnownElsewhere(stranger, passage, fact))
  const [first, second] = [alone(en), alone(it)]
  if (!first || !second) return []
  const message = `names “${second.text}” where English names “${first.text}”: mend the one that is wrong`
  return [finding(fact, 'error', 'names-differ', { voice: 'it', item: { path: [it.field] } }, message)]
}

const LATIN: readonly Language[] = ['en', 'it']

/** Whether the other language with these letters has one of its words, in about the same spelling. */
function isKnownElsewhere({ words }: Stranger, { language }: Passage, { passages }: ToldFact): boolean {
  if (!LATIN.includes(language)) return false
  const others = passages.filter((other) => other.language !== language && LATIN.includes(other.language))
  const theirs = unique(
    others.flatMap(({ text, language: own }) => text.match(/[\p{L}\p{M}]+/gu)?.map((word) => fold(word, own)) ?? []),
  )
  return words.some((word) => theirs.some((other) => areAlike(word, other)))
}

/** Abruzzo and Abruzzi, Zelensky and Zelenskyj. */
function areAlike(a: string, b: string): boolean {
  const most = Math.floor(Math.max(a.length, b.length) / 3)
  return a === b || (Math.abs(a.length - b.length) <= most && distance(a, b) <= most)
}
