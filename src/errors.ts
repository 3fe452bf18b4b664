/** A value a phrase can show. */
export type PhraseValue = string | number

/**
 * Something the reader can mend. `phrase` is a key of `phrases.ftl`, `values` what it shows;
 * the border (`dispatch`) turns it into an Answer in the reader's language.
 */
export class UserError extends Error {
  readonly phrase: string
  readonly values: Readonly<Record<string, PhraseValue>>

  constructor(phrase: string, values: Readonly<Record<string, PhraseValue>> = {}) {
    super(phrase)
    this.name = 'UserError'
    this.phrase = phrase
    this.values = values
  }
}

/** What keeps things for us does not take or give them now; nothing is wrong with what the reader wants. */
export class TryLaterError extends Error {}
