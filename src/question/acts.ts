/**
 * What the grammar of a question has to know of the acts that the lexicons name: who does them, to whom, and whether they
 * belong to the event. All other acts need no entry here.
 */

/** Acts of the event itself: they share its place and time. */
export const ACTS_OF_THE_EVENT: ReadonlySet<string> = new Set(
  'meet agree announce say worry discuss raise visit host'.split(' '),
)

/** Acts of being there: with the event named, they are asked of the event, not of what was agreed in it. */
export const PRESENCE: ReadonlySet<string> = new Set(['take-part', 'meet', 'host', 'visit'])

/** Acts in which it matters who does it; in the others (meet, cooperate …) all sides do the same. */
export const DIRECTED: ReadonlySet<string> = new Set(
  (
    'say discuss consider restrict worry depend take-office visit host invite thank praise condemn lead fund propose ' +
    'award own represent'
  ).split(' '),
)

/** Acts between one side and another: who does it is not whom it is done to ("Does Italy depend on Japan?"). */
export const DONE_TO: ReadonlySet<string> = new Set(['worry', 'depend', 'restrict'])

/** What one person says is not what the two governments state together. */
export const SPOKEN: ReadonlySet<string> = new Set(['say', 'discuss', 'consider'])

/** What is said belongs to a person even as a noun: "Meloni's remarks". */
export const UTTERED: ReadonlySet<string> = new Set(['say', 'consider'])

/** Acts of telling: where nobody in particular tells, they only introduce what is asked. */
export const TELLING: ReadonlySet<string> = new Set(['say', 'discuss', 'consider', 'refer', 'announce'])

/** Felt by whoever follows it without a preposition ("What worries Japan?"). */
export const FELT = 'worry'

/** A country beside it is what is mentioned, not who does it ("Does the text name China?"). */
export const MENTIONED = 'refer'

/** A place behind it is a place, and no government ("to Rome"). */
export const TRAVELLING = 'visit'

/** Acts that all who are named do together: what two agree is not what one of them says of the other. */
export const MUTUAL: ReadonlySet<string> = new Set(['agree', 'sign', 'negotiate'])

/** Said of one body at a time: who leads Edgewing does not lead the firm he came from. */
export const LEADING = 'lead'

/** What "what comes next?" asks about. */
export const AIMING = 'aim'

/** Acts in which who does it and whom it is done to are never the same: "Who owns Leonardo?" is not what Leonardo owns. */
export const BETWEEN_TWO: ReadonlySet<string> = new Set(['own', 'invite', 'thank', 'praise', 'award'])

/** What "since when is she prime minister?" asks about. */
export const TAKING_OFFICE = 'take-office'
