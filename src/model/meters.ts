import type { Failing } from './failure.ts'

/** What a model is asked for. */
export type Purpose = 'pick' | 'draft'

/** What is counted. Nothing of what was asked or said. */
export interface ModelMeters {
  requested(purpose: Purpose, outcome: 'answered' | Failing, milliseconds: number): void
  /** Tokens sent and said: what is paid for. */
  spent(purpose: Purpose, sent: number, said: number): void
  /** What we would have replied, what the model's verdict made of it, and whether the same fact comes first. */
  compared(ours: string, theirs: string, isSameFact: boolean): void
}
