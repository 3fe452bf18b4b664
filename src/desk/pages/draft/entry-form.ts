import { html } from 'hono/html'
import { LANGUAGES, OWN_NAMES } from '../../../content/languages.ts'
import { isOfVocabulary } from '../../drafts/entry-kinds.ts'
import type { EntryKind } from '../../entries/entry-list.ts'
import { choices, languageOf } from '../fields/field.ts'
import { picker } from '../fields/picker.ts'
import type { Html } from '../html.ts'
import { outletKinds } from './own-names.ts'
import { detectScript } from './script.ts'
import type { DraftPage } from './view.ts'
import { vocabularyForm } from './vocabulary-form.ts'

/** A few lines for an entry that the gazetteer or the vocabulary lacks; its other words have their place among the draft's names. */
export function entryForm(page: DraftPage, kinds: readonly EntryKind[], name: string): Html {
  const { say } = page.phrases
  const kindChoices = kinds.map((kind) => [kind, say(`desk-kind-${kind}`)] as const)
  const own = detectScript(name, page.language)
  const names = LANGUAGES.map((language) => {
    const id = `entry-${language}`
    return html`<div><label for="${id}">${OWN_NAMES[language]}</label><input id="${id}" name="${language}.name" value="${
      language === own ? name : ''
    }"${languageOf(language)} autocomplete="off"></div>`
  })
  const one = (field: string, of: EntryKind, label: string) =>
    html`<div class="for-${field}"><label for="entry-${field}">${label}</label>${picker(page, { id: `entry-${field}`, name: field, values: [], of: [of] })}</div>`
  const genders = [
    ['', '–'],
    ['feminine', say('desk-feminine')],
    ['masculine', say('desk-masculine')],
  ] as const
  return html`<h2>${say('desk-new-entry')}</h2>
<form class="stack entry-form" hx-post="/drafts/${page.draftId}/entries" hx-swap="none" data-kind="${kinds[0] ?? ''}">
<div><label for="entry-kind">${say('desk-list')}</label><select id="entry-kind" name="list">${choices(kinds[0], kindChoices)}</select></div>
<div><label for="entry-id">${say('desk-id')}</label><input id="entry-id" name="id" required dir="ltr" value="${idFrom(own === 'en' || own === 'it' ? name : '')}" pattern="[a-z0-9]+(-[a-z0-9]+)*" autocomplete="off"></div>
<div class="names for-names">${names}</div>${kinds.some(isOfVocabulary) ? vocabularyForm(page, name, own) : ''}
${one('country', 'countries', say('desk-country'))}${one('title', 'offices', say('desk-office'))}
<div class="for-kind"><label for="entry-outlet">${say('desk-outlet-kind')}</label><select id="entry-outlet" name="kind">${choices('', outletKinds(page.phrases))}</select></div>
<div class="for-gender"><label for="entry-gender">${say('desk-gender')}</label><select id="entry-gender" name="gender">${choices('', genders)}</select></div>
<div class="row"><button class="main">${say('desk-add')}</button><button type="button" class="plain" data-closes>${say('desk-cancel')}</button></div>
</form>`
}

/** `São Tomé` → `sao-tome`; of letters that are not Latin nothing is left. */
export function idFrom(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.replace(/[^a-z0-9]+/gu, '-').replace(/^-|-$/gu, '')
}
