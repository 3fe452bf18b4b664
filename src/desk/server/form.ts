import { type EntryKind, isEntryKind } from '../entries/entry-list.ts'
import type { Form } from '../fields/read-field.ts'
import type { DeskContext } from './environment.ts'

/** The texts of a form; files are read where they are expected. */
export async function formOf(context: DeskContext): Promise<Form> {
  const body = await context.req.parseBody()
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  )
}

/** Names of lists with commas between them. */
export function kindsIn(written: string): EntryKind[] {
  return written.split(',').filter(isEntryKind)
}

/** JSON for a header, which takes no letters beyond ASCII. */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
