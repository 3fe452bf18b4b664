import type { Language } from '../content/languages.ts'
import type { Finding } from './finding.ts'

/** Somebody who understands a question and may only point at facts: a language model, where the operator set one up. */
export interface Picker {
  /** Where questions are sent, for readers to know: a host, or `local` where they do not leave the machine. */
  readonly host: string
  /** Asked where we are not sure ourselves, or always. */
  readonly asked: 'unsure' | 'always'
  /**
   * Which of some facts answer, if any; undefined where there is no verdict in time. Never rejects. `searchAgain` brings what is
   * found for the question in other words, for one more look.
   */
  pick(
    question: PickQuestion,
    offered: readonly OfferedFact[],
    searchAgain: (reads: string) => readonly OfferedFact[],
  ): Promise<Pick | undefined>
  /** Somebody counts how often it is of our opinion. */
  compared?(ours: Outcome, theirs: Outcome): void
}

export interface PickQuestion {
  readonly text: string
  readonly language: Language
  /** The reader's day, such as `2026-01-20`. */
  readonly today: string
  /** The question before it, if it was in words, and titles of the facts that it was answered with. */
  readonly before?: { readonly question: string; readonly shown: readonly string[] }
}

/** A fact as it is offered; `key` is `<briefing>/<fact>`. */
export interface OfferedFact {
  readonly key: string
  readonly event: string
  readonly date: string
  /** How well it stands: `corroborated`, `single`, `disputed`, `uncertain`. */
  readonly standing: string
  readonly text: string
}

export type Verdict = 'answers' | 'related' | 'none'

export interface Pick {
  readonly verdict: Verdict
  /** Keys of offered facts, the best first; at least one where they answer. */
  readonly facts: readonly string[]
}

/** A reply in short: how it was, and the fact that came first. */
export interface Outcome {
  readonly kind: Finding['kind']
  readonly fact: string | undefined
}
