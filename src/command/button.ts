import type { Action } from '../answer/document.ts'
import type { Knowledge } from '../answer/knowledge.ts'
import { isLanguage, type Language } from '../content/languages.ts'
import type { Briefing } from '../content/library.ts'
import type { Command } from './define-command.ts'

/** What a pressed button asks for. */
export interface Press {
  readonly command: string
  readonly briefing: Briefing | undefined
  /** Positions of facts in that briefing. */
  readonly facts: readonly number[]
  /** How many statements of these were shown before. */
  readonly page: number
  readonly language: Language
}

/** Telegram's limit for callback data, in bytes; Discord's is higher. */
export const BUTTON_BYTES = 64

/** Buttons outlive the process: what they carry is versioned, and read only in this version's form. */
const VERSION = '1'

/**
 * A button's data, such as `1;brief;jpit26;0.1.a;;ar`: never question text, so that it works after a restart too. Too
 * many facts for the limit are left out, and the button leads to the whole briefing.
 */
export function encodeButton(action: Action, answerLanguage: Language): string {
  const { command, briefing = '', facts = [], page, language = answerLanguage } = action
  const encode = (positions: readonly number[]) =>
    [VERSION, command, briefing, positions.map((one) => one.toString(36)).join('.'), page || '', language].join(';')
  const whole = encode(facts)
  return Buffer.byteLength(whole) <= BUTTON_BYTES ? whole : encode([])
}

/** Whether a button can carry these facts. */
export function fitsButton(action: Action, language: Language): boolean {
  return encodeButton(action, language).includes(`;${(action.facts ?? []).map((one) => one.toString(36)).join('.')};`)
}

/** Reads a button's data; undefined when it is not ours, of another version, or names what is not there any more. */
export function decodeButton(
  data: string,
  commands: ReadonlyMap<string, Command>,
  { library }: Knowledge,
): Press | undefined {
  const [version, command = '', key = '', positions = '', page = '', language = '', ...rest] = data.split(';')
  if (version !== VERSION || rest.length > 0 || !commands.has(command) || !isLanguage(language)) return undefined
  const briefing = key === '' ? undefined : library.briefings.find((one) => one.key === key)
  if (key !== '' && !briefing) return undefined
  const facts = positions === '' ? [] : positions.split('.').map((one) => Number.parseInt(one, 36))
  if (facts.some((position) => !briefing?.facts[position])) return undefined
  if (!/^\d{0,3}$/.test(page)) return undefined
  return { command, briefing, facts, page: Number(page), language }
}
