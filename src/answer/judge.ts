import { tokensOf } from '../language/tokens.ts'
import { type Reading, TYPED } from '../question/reading.ts'
import { partiesIn } from '../search/closeness.ts'
import { AT, logistic } from '../search/features.ts'
import { holdsBest } from '../search/kinds.ts'
import type { Results } from '../search/search.ts'
import { rarityOf, type SearchIndex } from '../search/search-index.ts'
import weights from '../search/weights.json' with { type: 'json' }

/** Probabilities, from 0 to 1. */
export interface Judgement {
  /** That the best facts answer. */
  readonly sure: number
  /** That the briefings have to do with it. */
  readonly onSubject: number
}

export function judge(reading: Reading, results: Results, index: SearchIndex): Judgement {
  const signs = signsOf(reading, results, index)
  return { sure: probability(signs, weights.sure), onSubject: probability(signs, weights.subject) }
}

/** From here on a fact counts as an answer, and a question as one on the subject; found with the weights. */
export const SURE: number = weights.thresholds.sure
export const ON_SUBJECT: number = weights.thresholds.subject

function probability(signs: Signs, of: Readonly<Record<string, number>>): number {
  const sum = Object.entries(signs).reduce((total, [sign, value]) => total + value * (of[sign] ?? 0), 0)
  return logistic(sum)
}

/** Features of the best fact that are signs too. */
const TAKEN = [
  ...(['exact', 'cover', 'closest-question', 'pairs-text', 'pairs-asked', 'briefing-words'] as const),
  ...(['entities', 'entities-missing', 'acts', 'acts-missing', 'subjects', 'kind-missing', 'times-missing'] as const),
]

/** A word that is met less than this is not met. */
const MET = 0.6
/** About the weight of the rarest words, so that signs are of one size. */
const HEAVY = 8
const MANY_WORDS = 4
const MANY_PARTIES = 2
const MOST_UNKNOWN = 3

/** What tells whether the best fact answers, and whether the question is on the subject at all: each from 0 to about 1. */
export type Signs = Readonly<Record<string, number>>

export function signsOf(reading: Reading, { ranked, terms }: Results, index: SearchIndex): Signs {
  const [best] = ranked
  const { asks, named, subjects, language } = reading
  const telling = terms.flatMap((term, at) => (term.counts ? [{ term, met: best?.met[at] ?? 0 }] : []))
  const { stems } = index.language(language).words
  const names = new Set(named.flatMap(({ text }) => tokensOf(text, language, stems)))
  const others = telling.filter(({ term }) => !names.has(term.token))
  const weigh = (some: typeof telling) => some.reduce((sum, { term }) => sum + term.weight, 0)
  const share = (some: typeof telling, among: typeof telling) => (among.length > 0 ? some.length / among.length : 0)
  const heaviest = others.map(({ term, met: one }) => (term.weight * one) / HEAVY).sort((a, b) => b - a)
  const parties = partiesIn(named, index)
  const met = named.filter(({ ids }) => ids.some((id) => best?.fact.entities.includes(id)))
  const asked = new Set(tokensOf(reading.thing ?? '', language, stems))
  const thing = telling.filter(({ term }) => asked.has(term.token))
  const isUnmet = ({ met: one }: (typeof telling)[number]) => one < MET
  const isStrange = ({ term }: (typeof telling)[number]) => !term.meets.some(([, likeness]) => likeness >= MET)
  const flag = (is: boolean | undefined) => (is ? 1 : 0)
  const taken = Object.fromEntries(TAKEN.map((feature) => [feature, best?.features[AT[feature]] ?? 0]))
  return {
    one: 1,
    ...taken,
    share: best?.share ?? 0,
    named: flag(named.length > 0),
    'topic-met':
      Math.max(0, ...met.filter((one) => !parties.includes(one)).map(({ ids }) => rarityOf(ids, index))) / HEAVY,
    'parties-met': Math.min(MANY_PARTIES, met.filter((one) => parties.includes(one)).length) / MANY_PARTIES,
    'subjects-missing': flag(subjects.length > 0 && taken.subjects === 0),
    kind: best ? holdsBest([best.fact], reading) : 0,
    unknown: Math.min(MOST_UNKNOWN, reading.unknown.length) / MOST_UNKNOWN,
    foreign: flag(reading.foreign.length > 0),
    'unmet-words': share(telling.filter(isUnmet), telling),
    'strange-words': share(others.filter(isStrange), others),
    'other-words': Math.min(MANY_WORDS, others.length) / MANY_WORDS,
    'other-words-met':
      others.length > 0 ? others.reduce((sum, { term, met }) => sum + term.weight * met, 0) / weigh(others) : 0,
    'other-words-met-second': heaviest[1] ?? 0,
    'other-words-met-count': Math.min(MANY_WORDS, others.filter(({ met: one }) => one === 1).length) / MANY_WORDS,
    'thing-asked': flag(thing.length > 0),
    'thing-unmet': flag(thing.length > 0 && thing.every(isUnmet)),
    except: flag(reading.except),
    'yes-no': flag(reading.yesNo),
    ...Object.fromEntries(TYPED.map((ask) => [`asks-${ask}`, flag(asks.includes(ask))])),
    'in-ar': flag(language === 'ar'),
    'in-ja': flag(language === 'ja'),
  }
}
