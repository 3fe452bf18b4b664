import type { Language } from '../content/languages.ts'
import type { Fact } from '../content/library.ts'
import { formatDay } from '../language/dates.ts'
import { type DateRelation, monthNames, withoutDate } from '../language/dates-in-text.ts'
import type { Phrases } from '../language/phrases.ts'
import { capitalise } from '../language/text.ts'
import type { Caveat, Statement } from './document.ts'
import { factKey } from './facts.ts'

/** How well a fact stands is said where there is doubt; of few facts also that a source is the only one, of one how many there are. */
export type Care = 'one' | 'few' | 'doubts'

/** One fact in the reader's words. @throws {RangeError} when the fact is not told in that language */
export function statementOf(fact: Fact, phrases: Phrases, care: Care = 'doubts'): Statement {
  const words = fact.words[phrases.language]
  if (!words) throw new RangeError(`${factKey(fact)} is not told in ${phrases.language}`)
  const caveat = caveatOn(fact, phrases, care)
  const correction = correctionOf(fact, phrases)
  const statement = { text: words.text, citations: fact.citations, fact: factKey(fact) }
  return { ...statement, ...(caveat ? { caveat } : {}), ...(correction ? { correction } : {}) }
}

/** When it was corrected, and what was wrong before, where the editors say so. */
function correctionOf({ corrected, words }: Fact, phrases: Phrases): string | undefined {
  if (corrected === undefined) return undefined
  const date = formatDay(corrected, phrases.language)
  const reason = words[phrases.language]?.correction
  return reason === undefined
    ? phrases.say('corrected-on', { date })
    : phrases.say('corrected-because', { date, reason })
}

function caveatOn({ standing, words }: Fact, phrases: Phrases, care: Care): Caveat | undefined {
  switch (standing.level) {
    case 'disputed': {
      const other = words[phrases.language]?.other ?? ''
      return { text: phrases.say('caveat-disputed', { other }), citations: standing.citations }
    }
    case 'uncertain':
      return { text: phrases.say('caveat-uncertain'), citations: [] }
    case 'single':
      return care === 'doubts' ? undefined : { text: phrases.say('caveat-single'), citations: [] }
    case 'corroborated':
      return care === 'one'
        ? { text: phrases.say('caveat-corroborated', { origins: standing.origins }), citations: [] }
        : undefined
  }
}

/** How far into a sentence what was asked for may stand and still be seen at once: this share of its length. */
const EARLY = 0.35

/** What somebody only says stays theirs, and a title does not tell whose word it is. */
const SAID: ReadonlySet<Fact['type']> = new Set(['statement', 'concern'])

/**
 * A statement that begins with what was asked for, and says it once: in front of the sentence; where the sentence says it
 * too, in front of the fact's title, or only set off where it stands.
 */
export function led(statement: Statement, lead: Lead, fact: Fact, { language }: Phrases): Statement {
  const { text } = statement
  const { date, relation } = lead
  const cut = date === undefined ? undefined : withoutDate(text, date, language, relation)
  if (cut !== undefined) return { ...statement, lead: capitalise(lead.text), text: cut }
  const found = lead.said.flatMap((one) => placeOf(one, text, language) ?? [])[0]
  if (!found) return { ...statement, lead: capitalise(lead.text) }
  const title = fact.words[language]?.title ?? ''
  const isInTitle = lead.said.some((said) => placeOf(said, title, language))
  const isTitled = lead.isWhole && title !== '' && !isInTitle && !SAID.has(fact.type)
  if (found.at > text.length * EARLY && isTitled) return { ...statement, lead: capitalise(lead.text), text: title }
  if (lead.isList) return statement
  const unit = found.said === lead.said[0] ? '' : unitBehind(text, found)
  return { ...statement, stressed: found.match + unit }
}

interface Place {
  readonly said: string
  readonly match: string
  readonly at: number
}

/** What a figure counts: 184.3 million *rials*, 184,3 milioni *di rial*. */
function unitBehind(text: string, { match, at }: Place): string {
  if (!/^[\p{N}.,\s]+(?:\p{L}+)?$/u.test(match)) return ''
  return /^\s(?:di\s)?\p{L}+/u.exec(text.slice(at + match.length))?.[0] ?? ''
}

/** Where a sentence says it, as a word of its own. */
function placeOf(said: string, text: string, language: Language): Place | undefined {
  const escaped = said.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/(\d)[,.\s](?=\d{3})/gu, '$1[,.\\s]?')
  // In spaced scripts without clitics a name is a word of its own: no Oman in Romania.
  const letters = /^[\p{Script=Latin}]/u.test(said) ? '\\p{L}' : ''
  const months = `\\s(?:${monthNames(language).join('|')})`
  const behind = /^\p{N}+$/u.test(said) ? `(?![\\p{N}年月日時分]|${months})` : `(?![\\p{N}${letters}])`
  const found = new RegExp(`(?<![\\p{N}${letters}])${escaped}${behind}`, 'iu').exec(text)
  return found ? { said, match: found[0], at: found.index } : undefined
}

/** What a question asks for: a date, a sum, a place, a name. */
export interface Lead {
  readonly text: string
  /** The ways in which a sentence may say it already, the longest first. */
  readonly said: readonly string[]
  /** The fact is about nothing else, so that its title can stand behind it. */
  readonly isWhole: boolean
  /** Several names: one of them in bold would seem to be all. */
  readonly isList?: boolean
  /** A date as the content writes it, and how it stands to what happened. */
  readonly date?: string
  readonly relation?: DateRelation
}
