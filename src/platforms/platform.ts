/** A place where readers reach us. Started by its own function; `stop` lets what is under way finish, within seconds. */
export interface Platform {
  readonly name: string
  stop(): Promise<void>
}

/** Tells what happened, never what a reader wrote, nor a token. */
export type Log = (event: string, fields?: Readonly<Record<string, string | number | boolean | undefined>>) => void

/** Something that whoever runs the bot has to mend; the message says what. */
export class PlatformError extends Error {}
