import { html } from 'hono/html'
import { FACT_TYPES } from '../../../content/schemas.ts'
import { looseList, written, writtenList } from '../../fields/as-written.ts'
import { KINDS_OF_FIELD } from '../../fields/shapes.ts'
import { choiceControl, dayControl, field, fieldId } from '../fields/field.ts'
import { amountsControl, datesControl, placesControl } from '../fields/lists.ts'
import { picker } from '../fields/picker.ts'
import type { Html } from '../html.ts'
import { factMark, factSide } from './fact-side.ts'
import { standingField } from './standing.ts'
import { type DraftPage, factOf, titleOf } from './view.ts'
import { words } from './words.ts'

/** A fact as a row: what it is about, its words in four languages, and beside them where it stands and what is wrong. */
export function factRow(page: DraftPage, id: string, at: number, isOpen: boolean): Html {
  return html`<section class="fact" id="fact-${id}" data-fact="${id}" aria-label="${titleOf(page, id)}">
<details${isOpen ? html` open` : ''}>
<summary><span class="number">${at + 1}</span> <span class="fact-title" id="title-${id}"><bdi>${titleOf(page, id)}</bdi></span>
<code>${id}</code> ${factMark(page, id)}</summary>
${isOpen ? factBody(page, id) : later(page, id)}
</details></section>`
}

/** What is folded is loaded when it is unfolded. */
function later({ draftId }: DraftPage, id: string): Html {
  return html`<div hx-get="/drafts/${draftId}/facts/${id}" hx-trigger="toggle from:closest details once" hx-swap="outerHTML"></div>`
}

export function factBody(page: DraftPage, id: string): Html {
  const { say } = page.phrases
  return html`<div class="fact-body">
<div class="fact-fields">${fields(page, id)}</div>
<div class="fact-words">${words(page, id)}</div>
${factSide(page, id)}
</div>
<div class="fact-acts">${rowActs(page, id)}<span class="hint">${say('desk-fact-kept')}</span></div>`
}

function fields(page: DraftPage, id: string): Html[] {
  const { say } = page.phrases
  const fact = factOf(page, id)
  const types = FACT_TYPES.map((type) => [type, say(`desk-type-${type}`)] as const)
  const path = (name: string) => ['facts', id, name]
  const ids = (name: keyof typeof fact, label: string, inherits?: { otherwise: string; none: string }) =>
    idsField(page, path(name), label, fact[name], inherits)
  const { participants, countries } = page.draft.data
  const people = looseList(participants).map(({ person }) => page.nameOf(['people'], written(person)))
  const lands = writtenList(countries).map((one) => page.nameOf(['countries'], one))
  return [
    field(page, {
      file: 'briefing',
      path: path('type'),
      label: say('desk-type'),
      control: choiceControl(fact.type, [['', '–'], ...types]),
    }),
    citationsField(page, id),
    ids('acts', say('desk-acts')),
    ids('by', say('desk-by'), { otherwise: [...people, ...lands].join(', '), none: say('desk-nobody') }),
    ids('to', say('desk-to')),
    ids('people', say('desk-people'), { otherwise: people.join(', '), none: say('desk-nobody') }),
    ids('countries', say('desk-countries'), { otherwise: lands.join(', '), none: say('desk-none') }),
    ids('organisations', say('desk-organisations')),
    ids('about', say('desk-about')),
    field(page, {
      file: 'briefing',
      path: path('places'),
      label: say('desk-places'),
      isGroup: true,
      control: placesControl(page, fact.places),
    }),
    field(page, {
      file: 'briefing',
      path: path('dates'),
      label: say('desk-dates'),
      isGroup: true,
      control: datesControl(page, fact.dates),
    }),
    field(page, {
      file: 'briefing',
      path: path('happened'),
      label: say('desk-happened'),
      control: dayControl(fact.happened),
    }),
    field(page, {
      file: 'briefing',
      path: path('amounts'),
      label: say('desk-amounts'),
      isGroup: true,
      control: amountsControl(page, fact.amounts),
    }),
    standingField(page, id),
    ids('defines', say('desk-defines')),
    explainsField(page, id),
  ]
}

function idsField(
  page: DraftPage,
  path: readonly string[],
  label: string,
  value: unknown,
  inherits?: { readonly otherwise: string; readonly none: string },
): Html {
  const of = KINDS_OF_FIELD[path.at(-1) ?? ''] ?? []
  const none = inherits && { label: inherits.none, isChosen: Array.isArray(value) && value.length === 0 }
  return field(page, {
    file: 'briefing',
    path,
    label,
    control: (id) =>
      picker(page, {
        id,
        name: 'value',
        values: writtenList(value),
        of,
        many: true,
        ...(inherits ? { otherwise: inherits.otherwise } : {}),
        ...(none ? { none } : {}),
      }),
  })
}

export function citationsField(page: DraftPage, id: string): Html {
  const path = ['facts', id, 'citations']
  const values = writtenList(factOf(page, id).citations)
  return field(page, {
    file: 'briefing',
    path,
    label: page.phrases.say('desk-citations'),
    control: (control) => picker(page, { id: control, name: 'value', values, of: 'citations', many: true }),
  })
}

function explainsField(page: DraftPage, id: string): Html {
  const path = ['facts', id, 'explains']
  const values = writtenList(factOf(page, id).explains)
  return field(page, {
    file: 'briefing',
    path,
    label: page.phrases.say('desk-explains'),
    control: (control) => picker(page, { id: control, name: 'value', values, of: 'facts', many: true }),
  })
}

function rowActs({ draftId, phrases: { say } }: DraftPage, id: string): Html {
  const act = (name: string, label: string, extra: Html | '' = '') =>
    html`<button type="button" hx-post="/drafts/${draftId}/facts/${id}/${name}" hx-target="#table" hx-swap="outerHTML"${extra}>${label}</button>`
  const rename = fieldId('briefing', ['facts', id, 'id'])
  return html`${act('up', say('desk-up'))}${act('down', say('desk-down'))}${act('duplicate', say('desk-duplicate'))}
<form class="inline" hx-post="/drafts/${draftId}/facts/${id}/rename" hx-target="#table" hx-swap="outerHTML">
<label for="${rename}">${say('desk-id')}</label><input id="${rename}" name="id" value="${id}" dir="ltr" autocomplete="off" size="24"><button>${say('desk-rename')}</button></form>
${act('remove', say('desk-remove-fact'))}`
}
