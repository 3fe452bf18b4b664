import { html } from 'hono/html'
import { LANGUAGES, OWN_NAMES } from '../../../content/languages.ts'
import type { Phrases } from '../../../language/phrases.ts'
import { factsNaming } from '../../drafts/entry-edits.ts'
import { isOfVocabulary } from '../../drafts/entry-kinds.ts'
import type { EntryList } from '../../drafts/entry-references.ts'
import { type EntryKind, isEntryKind } from '../../entries/entry-list.ts'
import { written, writtenList } from '../../fields/as-written.ts'
import { choiceControl, choices, field, lineControl } from '../fields/field.ts'
import { picker } from '../fields/picker.ts'
import type { Html } from '../html.ts'
import { looseOf } from './own-words.ts'
import type { DraftPage } from './view.ts'
import { vocabularyFields } from './vocabulary-card.ts'

const OUTLET_KINDS = ['official', 'agency', 'paper', 'broadcaster', 'specialist', 'aggregator', 'private'] as const

/** Which fields of its own a list's entries have, beside their names. */
export const ENTRY_FIELDS: Readonly<Partial<Record<EntryKind, readonly string[]>>> = {
  people: ['country', 'title', 'gender'],
  countries: ['capital'],
  places: ['country'],
  sectors: ['within', 'icon'],
  terms: ['within'],
  outlets: ['kind', 'country', 'publisher'],
}

/** What an entry may turn out to be instead; an outlet is nothing that a fact is about. */
const ALIKE: readonly EntryList[] = ['people', 'countries', 'places', 'organisations', 'sectors', 'terms']

const NAME_FIELDS: Readonly<Partial<Record<EntryKind, readonly string[]>>> = {
  people: ['name', 'short', 'title', 'honorific', 'aliases'],
  countries: ['name', 'adjective', 'of', 'in', 'aliases'],
  places: ['name', 'of', 'in', 'aliases'],
}

/** Entries that only this draft has, and that are published with it. */
export function ownNames(page: DraftPage): Html {
  const { say } = page.phrases
  const cards = Object.entries(page.draft.gazetteer).flatMap(([kind, entries]) =>
    isEntryKind(kind) ? Object.keys(entries ?? {}).map((id) => entryCard(page, kind, id)) : [],
  )
  const lists = ['people', 'countries', 'places', 'organisations', 'terms', 'outlets', 'acts', 'offices', 'units'].join(
    ',',
  )
  return html`<p class="hint">${say('desk-names-how')}</p>
<button type="button" class="button" hx-get="/drafts/${page.draftId}/entries/new?kinds=${lists}" hx-target="#entry" data-shows="entry">${say('desk-new-entry')}</button>
${cards.length === 0 ? html`<p class="hint">${say('desk-no-names')}</p>` : cards}`
}

function entryCard(page: DraftPage, kind: EntryKind, id: string): Html {
  const { say } = page.phrases
  const name = page.nameOf([kind], id)
  const at = `/drafts/${page.draftId}/entries/${kind}/${id}`
  const facts = isOfVocabulary(kind) ? undefined : factsNaming(page.draft, { list: kind, id }).length
  const isSure = facts ? html` hx-confirm="${say('desk-remove-named', { name, count: facts })}"` : ''
  return html`<section class="card" id="entry-${id}" aria-label="${name}"><div class="row"><h2><bdi>${name}</bdi></h2> <code>${id}</code> <small>${say(`desk-kind-${kind}`)}</small>
<form hx-post="${at}/remove" hx-swap="none"${isSure}><button class="plain">${say('desk-remove')}</button></form></div>
${facts === undefined ? '' : html`<p class="hint">${say('desk-named-in', { count: facts })}</p>`}
${isOfVocabulary(kind) ? vocabularyFields(page, kind, id) : html`${elsewhere(page, kind, id, at)}${nameFields(page, kind, id)}`}</section>`
}

/** Where it belongs instead: another list, another id, an entry that is there. */
function elsewhere(page: DraftPage, kind: EntryList, id: string, at: string): Html {
  const { say } = page.phrases
  const of = kind === 'outlets' ? (['outlets'] as const) : ALIKE
  const same = picker(page, { id: `same-${id}`, name: 'as', values: [], of })
  return html`<div class="fact-fields">${recasting(page, kind, id, at)}
<form class="field" hx-post="${at}/replace" hx-trigger="change" hx-swap="none"><label for="same-${id}">${say('desk-entry-is')}</label>${same}</form></div>`
}

function nameFields(page: DraftPage, kind: EntryKind, id: string): Html {
  const { say } = page.phrases
  return html`<div class="fact-fields">${(ENTRY_FIELDS[kind] ?? []).map((one) => ownField(page, kind, id, one))}</div>
<div class="fact-words">${LANGUAGES.map((language) => {
    const own = looseOf(looseOf(page.draft.gazetteer, kind), id)[language]
    return html`<div class="language"><h3 lang="${language}">${OWN_NAMES[language]}</h3>${(
      NAME_FIELDS[kind] ?? ['name', 'short', 'aliases']
    ).map((one) =>
      field(page, {
        file: 'gazetteer',
        path: [kind, id, language, one],
        label: say(`desk-name-${one}`),
        control: lineControl(one === 'adjective' ? adjective(looseOf(own)[one]) : looseOf(own)[one], { language }),
      }),
    )}</div>`
  })}</div>`
}

/** Its list and its id, saved as they are left. */
function recasting({ phrases: { say } }: DraftPage, kind: EntryList, id: string, at: string): Html {
  const lists = (kind === 'outlets' ? [kind] : ALIKE).map((one) => [one, say(`desk-kind-${one}`)] as const)
  const send = html`hx-post="${at}/recast" hx-trigger="change, submit" hx-swap="none" hx-sync="this:drop"`
  return html`<form class="field" ${send}><label for="list-${id}">${say('desk-list')}</label><select id="list-${id}" name="list">${choices(kind, lists)}</select></form>
<form class="field" ${send}><input type="hidden" name="list" value="${kind}"><label for="id-${id}">${say('desk-id')}</label><input id="id-${id}" name="id" value="${id}" required dir="ltr" pattern="[a-z0-9]+(-[a-z0-9]+)*" autocomplete="off"></form>`
}

function ownField(page: DraftPage, kind: EntryKind, id: string, name: string): Html {
  const { say } = page.phrases
  const value = looseOf(looseOf(page.draft.gazetteer, kind), id)[name]
  const path = [kind, id, name]
  const pick = (of: EntryKind, label: string, many = false) =>
    field(page, {
      file: 'gazetteer',
      path,
      label,
      control: (control) =>
        picker(page, {
          id: control,
          name: 'value',
          values: many ? writtenList(value) : written(value) ? [written(value)] : [],
          of: [of],
          many,
        }),
    })
  switch (name) {
    case 'country':
      return pick('countries', say('desk-country'))
    case 'title':
      return pick('offices', say('desk-office'))
    case 'capital':
      return pick('places', say('desk-capital'))
    case 'within':
      return pick('sectors', say('desk-within'), true)
    case 'icon':
      return field(page, {
        file: 'gazetteer',
        path,
        label: say('desk-icon'),
        control: lineControl(value),
        hint: say('desk-icon-how'),
      })
    case 'publisher':
      return pick('outlets', say('desk-publisher'))
    case 'gender':
      return field(page, {
        file: 'gazetteer',
        path,
        label: say('desk-gender'),
        control: choiceControl(value, [
          ['', '–'],
          ['feminine', say('desk-feminine')],
          ['masculine', say('desk-masculine')],
        ]),
      })
    default: {
      return field(page, {
        file: 'gazetteer',
        path,
        label: say('desk-outlet-kind'),
        control: choiceControl(value, outletKinds(page.phrases)),
      })
    }
  }
}

export function outletKinds({ say }: Phrases): (readonly [string, string])[] {
  return [['', '–'], ...OUTLET_KINDS.map((one) => [one, say(`desk-outlet-${one}`)] as const)]
}

function adjective(value: unknown): string {
  if (typeof value === 'string') return value
  const { m, f } = looseOf(value)
  return [m, f].map(written).filter(Boolean).join(' / ')
}
