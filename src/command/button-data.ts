import type { Action } from '../answer/document.ts'
import { briefingWithKey } from '../answer/facts.ts'
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
  /** Values of the command's arguments, by name; undefined where it carries none. */
  readonly values: Readonly<Record<string, string>> | undefined
}

/** Telegram's limit for callback data, in bytes; Discord's is higher. */
export const BUTTON_BYTES = 64

/** Stands for a value that is still to be chosen. */
export const ASK = '?'

/** Buttons outlive the process: what they carry is versioned, and read only in this version's form. */
const VERSION = '1'

/**
 * A button's data, such as `1;brief;jpit26;0.1.a;;ar` or `1;topic;;;;en;topic=space`: never question text, so that it works
 * after a restart too. Too many facts for the limit are left out, and the button leads to the whole briefing.
 */
export function encodeButton(action: Action, answerLanguage: Language): string {
  const { command, briefing = '', facts = [], page, language = answerLanguage } = action
  const values = Object.entries(action.values ?? {}).map(([name, value]) => `${name}=${value}`)
  const encode = (positions: readonly number[]) => {
    const shown = positions.map((one) => one.toString(36)).join('.')
    return [VERSION, command, briefing, shown, page || '', language, ...(values[0] ? [values.join(',')] : [])].join(';')
  }
  const whole = encode(facts)
  return Buffer.byteLength(whole) <= BUTTON_BYTES ? whole : encode([])
}

/** Whether a button can carry these facts and values. */
export function fitsButton(action: Action, language: Language): boolean {
  const data = encodeButton(action, language)
  const shown = (action.facts ?? []).map((one) => one.toString(36)).join('.')
  return Buffer.byteLength(data) <= BUTTON_BYTES && data.includes(`;${shown};`)
}

/** Reads a button's data; undefined when it is not ours, of another version, or names what is not there any more. */
export function decodeButton(
  data: string,
  commands: ReadonlyMap<string, Command>,
  { library }: Knowledge,
): Press | undefined {
  const [version, command = '', key = '', positions = '', page = '', language = '', written, ...rest] = data.split(';')
  if (version !== VERSION || rest.length > 0 || !commands.has(command) || !isLanguage(language)) return undefined
  const briefing = key === '' ? undefined : briefingWithKey(key, library)
  if (key !== '' && !briefing) return undefined
  const facts = positions === '' ? [] : positions.split('.').map((one) => Number.parseInt(one, 36))
  if (facts.some((position) => !briefing?.facts[position])) return undefined
  if (!/^\d{0,3}$/.test(page)) return undefined
  const values = valuesIn(written)
  const known = commands.get(command)?.arguments.map(({ name }) => name)
  if (values && !Object.keys(values).every((name) => known?.includes(name))) return undefined
  return { command, briefing, facts, page: Number(page), language, values }
}

function valuesIn(written: string | undefined): Record<string, string> | undefined {
  if (written === undefined) return undefined
  return Object.fromEntries(
    written.split(',').map((pair) => {
      const [name = '', value = ''] = pair.split('=')
      return [name, value]
    }),
  )
}
