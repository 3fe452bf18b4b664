import { html } from 'hono/html'
import { LANGUAGES, OWN_NAMES } from '../../../content/languages.ts'
import type { Phrases } from '../../../language/phrases.ts'
import { isOfVocabulary } from '../../drafts/entry-kinds.ts'
import { type EntryKind, isEntryKind } from '../../entries/entry-list.ts'
import { written, writtenList } from '../../fields/as-written.ts'
import { choiceControl, field, lineControl } from '../fields/field.ts'
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
  sectors: ['within'],
  terms: ['within'],
  outlets: ['kind', 'country', 'publisher'],
}

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
  return html`<section class="card" id="entry-${id}" aria-label="${name}"><div class="row"><h2><bdi>${name}</bdi></h2> <code>${id}</code> <small>${say(`desk-kind-${kind}`)}</small>
<form hx-post="/drafts/${page.draftId}/entries/${kind}/${id}/remove" hx-swap="none"><button class="plain">${say('desk-remove')}</button></form></div>
${isOfVocabulary(kind) ? vocabularyFields(page, kind, id) : nameFields(page, kind, id)}</section>`
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
