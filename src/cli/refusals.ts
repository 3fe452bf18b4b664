/** Something wrong with how a command was called; exit code 2. */
export class UsageError extends Error {}

/** A command cannot do what it was asked for; its message says why. */
export class Refusal extends Error {}
