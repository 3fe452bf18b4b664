import { html } from 'hono/html'
import { writtenList } from '../../fields/as-written.ts'
import { choices, field } from '../fields/field.ts'
import { picker } from '../fields/picker.ts'
import type { Html } from '../html.ts'
import { type DraftPage, factOf } from './view.ts'

/** What counting sources cannot tell: doubt, or a dispute with the citations of the other reading. */
export function standingField(page: DraftPage, id: string): Html {
  const { say } = page.phrases
  const { standing } = factOf(page, id)
  const disputed = typeof standing === 'object' ? writtenList(standing.disputed?.citations) : []
  const level = typeof standing === 'object' ? 'disputed' : (standing ?? '')
  const levels = [
    ['', say('desk-standing-counted')],
    ['uncertain', say('desk-standing-uncertain')],
    ['disputed', say('desk-standing-disputed')],
  ] as const
  return field(page, {
    file: 'briefing',
    path: ['facts', id, 'standing'],
    label: say('desk-standing'),
    control: (control) => html`<select id="${control}" name="value">${choices(level, levels)}</select>
<span class="dispute">${picker(page, {
      id: `${control}-citations`,
      name: 'citations',
      values: disputed,
      of: 'citations',
      many: true,
      label: say('desk-standing-other'),
      otherwise: say('desk-standing-other'),
    })}</span>`,
  })
}
