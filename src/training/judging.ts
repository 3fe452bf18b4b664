import { type Signs, signsOf } from '../answer/judge.ts'
import { dot, logistic } from '../search/features.ts'
import { rankedBy } from '../search/search.ts'
import type { SearchIndex } from '../search/search-index.ts'
import type { Case } from './cases.ts'
import { type Example, learnLogistic } from './learn.ts'

/** Questions off the subject are rarer here than in life; those of editors are less like readers' own. */
const OFF_SUBJECT_WEIGHT = 3
const ASKED_WEIGHT = 0.4
/** The most unanswerable questions that may be taken for answered, and of those off the subject for on it. */
const MOST_CLAIMED = 0.12
const MOST_OFF_SUBJECT = 0.09
/** A right fact among so many counts. */
const SHOWN = 3
const FOLDS = 5

interface Judged {
  readonly signs: Signs
  readonly isRight: boolean
  readonly of: 'answerable' | 'unanswerable' | 'off-subject' | 'asked'
}

export interface JudgingCases {
  readonly blind: readonly Case[]
  readonly offSubject: readonly Case[]
  /** Questions that facts are said to answer, each with that one question left out. */
  readonly asked: readonly Case[]
}

/** Weights for whether the best facts answer (`sure`) and whether a question is on the subject, and from where on they count. */
export function judgingFrom({ blind, offSubject, asked }: JudgingCases, ranking: Float64Array, index: SearchIndex) {
  const judged: Judged[] = [
    ...blind.map((one) => judge(one, one.right.length > 0 ? 'answerable' : 'unanswerable', ranking, index)),
    ...offSubject.map((one) => judge(one, 'off-subject', ranking, index)),
    ...asked.map((one) => judge(one, 'asked', ranking, index)),
  ]
  const names = Object.keys(judged[0]?.signs ?? {})
  const examples = (is: (one: Judged) => boolean, offWeight: number) =>
    judged.map((one): Example => {
      const weight = one.of === 'asked' ? ASKED_WEIGHT : one.of === 'off-subject' ? offWeight : 1
      return { signs: names.map((name) => one.signs[name] ?? 0), is: is(one), weight }
    })
  const sure = examples(({ isRight }) => isRight, 1)
  const subject = examples(({ of }) => of !== 'off-subject', OFF_SUBJECT_WEIGHT)
  return {
    names,
    sure: learnLogistic(sure, names.length),
    subject: learnLogistic(subject, names.length),
    thresholds: {
      sure: thresholdFor(sure, (at) => judged[at]?.of === 'unanswerable', MOST_CLAIMED),
      subject: thresholdFor(subject, (at) => judged[at]?.of === 'off-subject', MOST_OFF_SUBJECT),
    },
  }
}

function judge(one: Case, of: Judged['of'], ranking: Float64Array, index: SearchIndex): Judged {
  const ranked = rankedBy(ranking, one.candidates)
  const right = new Set(one.right.map((at) => one.candidates[at]?.fact))
  const isRight = ranked.slice(0, SHOWN).some(({ fact }) => right.has(fact))
  return { signs: signsOf(one.reading, { ranked, terms: one.terms }, index), isRight, of }
}

/** The probability that at most so many of some examples reach, each judged by weights learned without its fold. */
function thresholdFor(examples: readonly Example[], isOf: (at: number) => boolean, most: number): number {
  const columns = examples[0]?.signs.length ?? 0
  const reached: number[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = learnLogistic(
      examples.filter((_, at) => at % FOLDS !== fold),
      columns,
    )
    for (const [at, { signs }] of examples.entries())
      if (at % FOLDS === fold && isOf(at)) reached.push(logistic(dot(signs, weights)))
  }
  reached.sort((a, b) => b - a)
  return reached[Math.floor(most * reached.length)] ?? 0.5
}
