import { html } from 'hono/html'
import { LANGUAGES, OWN_NAMES } from '../../../content/languages.ts'
import { written, writtenList } from '../../fields/as-written.ts'
import { choiceControl, dayControl, field, lineControl } from '../fields/field.ts'
import { participantsControl } from '../fields/lists.ts'
import { type Choosable, picker } from '../fields/picker.ts'
import type { Html } from '../html.ts'
import type { DraftPage } from './view.ts'

const KINDS = ['summit', 'agreement', 'measure', 'programme'] as const
/** The longest name of an event that the content takes. */
const LONGEST_EVENT = 60

/** The event as a whole: what it is called, when and where it was, whose it is, and what of it is told first. */
export function briefingHead(page: DraftPage): Html {
  const { say } = page.phrases
  const { data, texts } = page.draft
  const titles = LANGUAGES.map(
    (language) => html`<div class="language"><h3 lang="${language}">${OWN_NAMES[language]}</h3>
${field(page, { file: language, path: ['title'], label: say('desk-title'), control: lineControl(texts[language]?.title, { language }) })}
${field(page, { file: language, path: ['event'], label: say('desk-event'), control: lineControl(texts[language]?.event, { language, most: LONGEST_EVENT }) })}</div>`,
  )
  const line = (name: 'key', label: string, hint: string) =>
    field(page, { file: 'briefing', path: [name], label, hint, control: lineControl(data[name], { most: 6 }) })
  const day = (name: 'date' | 'published' | 'updated', label: string) =>
    field(page, { file: 'briefing', path: [name], label, control: dayControl(data[name]) })
  const list = (name: 'countries' | 'about' | 'summary' | 'background', label: string, of: Choosable) =>
    ids(page, name, label, writtenList(data[name]), of)
  const kinds = KINDS.map((kind) => [kind, say(`desk-event-${kind}`)] as const)
  return html`<section class="card"><div class="fact-words">${titles}</div>
<div class="fact-fields">
${field(page, { file: 'briefing', path: ['kind'], label: say('desk-event-kind'), control: choiceControl(data.kind, [['', '–'], ...kinds]) })}
${day('date', say('desk-date'))}
${field(page, {
  file: 'briefing',
  path: ['place'],
  label: say('desk-place'),
  control: (id) =>
    picker(page, { id, name: 'value', values: written(data.place) ? [written(data.place)] : [], of: ['places'] }),
})}
${list('countries', say('desk-countries'), ['countries'])}
${list('about', say('desk-about'), ['sectors', 'terms', 'organisations'])}
${field(page, {
  file: 'briefing',
  path: ['participants'],
  label: say('desk-participants'),
  isGroup: true,
  control: participantsControl(page, data.participants),
})}
${list('summary', say('desk-summary'), 'facts')}
${list('background', say('desk-background'), 'facts')}
${day('published', say('desk-published-on'))}${day('updated', say('desk-updated-on'))}
${line('key', say('desk-key'), say('desk-key-hint'))}
</div></section>`
}

function ids(page: DraftPage, name: string, label: string, values: readonly string[], of: Choosable): Html {
  return field(page, {
    file: 'briefing',
    path: [name],
    label,
    control: (id) => picker(page, { id, name: 'value', values, of, many: true }),
  })
}
