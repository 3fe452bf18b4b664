import type { Action, Answer } from '../answer/document.ts'
import { LANGUAGES, type Language, OWN_NAMES } from '../content/languages.ts'
import { labelOf } from './bidi.ts'
import type { Pages } from './pages.ts'

/** Buttons below a message, row by row. `data` is what a button sends back, at most 64 bytes. */
export type Rows = readonly (readonly { readonly label: string; readonly data: string }[])[]

export interface KeyboardParts {
  readonly encode: (action: Action, language: Language) => string
  /** Words of the buttons that turn pages. */
  readonly say: (key: string) => string
}

export interface Shown {
  readonly pages: Pages<unknown>
  readonly from: number
  readonly back: Action | undefined
}

const LABEL_LIMIT = 60
/** What a phone shows of a row, in columns; East Asian letters take two. */
const ROW_WIDTH = 34
const MOST_A_ROW = 3
/** Telegram takes a hundred buttons; nobody reads more than these. */
const MOST_ROWS = 30

/** An answer's buttons, group by group: what to choose, the pages, what to ask next, the other languages. */
export function keyboardOf(answer: Answer, shown: Shown, { encode, say }: KeyboardParts): Rows {
  const seen = new Set<string>()
  return groupsOf(answer, shown, say)
    .flatMap((group) => {
      const buttons = group.flatMap((action) => {
        const data = encode(action, answer.language)
        if (seen.has(data)) return []
        seen.add(data)
        return [{ label: labelOf(action.label, answer.language, LABEL_LIMIT) || '…', data }]
      })
      return rowsOf(buttons)
    })
    .slice(0, MOST_ROWS)
}

function groupsOf(
  answer: Answer,
  { pages: { pages, turn, shown }, from, back }: Shown,
  say: KeyboardParts['say'],
): Action[][] {
  const choices = answer.blocks.flatMap((block) => (block.type === 'choice' ? block.options : []))
  const turning = [
    ...(back ? [{ ...back, label: `‹ ${say('action-back')}` }] : []),
    ...(turn && from > 0 ? [{ ...turn(0), label: say('action-start') }] : []),
    ...(turn && pages.length > 1 ? [{ ...turn(shown), label: say('action-more') }] : []),
  ]
  const spoken = turn ? LANGUAGES.filter((language) => language !== answer.language) : []
  const languages = spoken.map((language) => ({ ...turn?.(0), label: OWN_NAMES[language], command: 'brief', language }))
  const next = answer.actions.filter(({ label }) => !turning.some((turned) => turned.label === label))
  return [[...choices], turning, next, languages]
}

/** As many in a row as have room for their words. */
function rowsOf<Button extends { readonly label: string }>(buttons: readonly Button[]): Button[][] {
  const rows: Button[][] = []
  for (const button of buttons) {
    const row = rows.at(-1)
    const wider = [...(row ?? []), button]
    const room = Math.floor(ROW_WIDTH / wider.length)
    if (row && wider.length <= MOST_A_ROW && wider.every(({ label }) => widthOf(label) + 2 <= room)) row.push(button)
    else rows.push([button])
  }
  return rows
}

function widthOf(label: string): number {
  return [...label.replace(/[\p{Cf}\p{M}]/gu, '')].reduce(
    (width, letter) =>
      width + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/u.test(letter) ? 2 : 1),
    0,
  )
}
