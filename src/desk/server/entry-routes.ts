import type { Hono } from 'hono'
import { LANGUAGES } from '../../content/languages.ts'
import type { Content } from '../../content/load.ts'
import { UserError } from '../../errors.ts'
import type { Draft } from '../drafts/draft.ts'
import { isOfVocabulary, type OwnKind } from '../drafts/entry-kinds.ts'
import { type Form, tidy } from '../fields/read-field.ts'
import { readVocabularyEntry } from '../fields/vocabulary-entry.ts'
import { entryForm } from '../pages/draft/entry-form.ts'
import { draftEntryOptions, factOptions, sourceOptions } from '../pages/draft/options.ts'
import { ENTRY_FIELDS } from '../pages/draft/own-names.ts'
import { draftPage } from '../pages/draft/view.ts'
import { type DeskContext, type DeskEnv, personOf } from './environment.ts'
import { asciiJson, formOf, kindsIn } from './form.ts'
import type { DeskServices } from './services.ts'

/** What pickers offer, and entries that are not there yet. */
export function entryRoutes(app: Hono<DeskEnv>, { drafts, look }: DeskServices): void {
  const pageOf = (context: DeskContext, draft: Draft) => draftPage(look(draft), context.get('phrases'))

  app.get('/drafts/:id/entries', (context) => {
    const page = pageOf(context, drafts.read(context.req.param('id')))
    const { kinds = '', q = '' } = context.req.query()
    if (kinds === 'facts') return context.html(factOptions(page, q))
    if (kinds === 'sources' || kinds === 'citations') return context.html(sourceOptions(page, q, kinds === 'citations'))
    return context.html(draftEntryOptions(page, kindsIn(kinds), q))
  })

  app.get('/drafts/:id/entries/new', (context) => {
    const page = pageOf(context, drafts.read(context.req.param('id')))
    const { kinds = '', name = '' } = context.req.query()
    return context.html(entryForm(page, kindsIn(kinds), name.slice(0, 200)))
  })

  app.post('/drafts/:id/entries', async (context) => {
    const form = await formOf(context)
    const [kind] = kindsIn(form.list ?? '')
    const { id: entry = '' } = form
    const draft = drafts.read(context.req.param('id'))
    const { content } = look(draft)
    if (!kind || isTaken(kind, entry, draft, content))
      throw new UserError('desk-entry-taken', { id: entry.slice(0, 80) })
    const value = isOfVocabulary(kind) ? readVocabularyEntry(kind, form) : readNames(kind, form)
    const change = { file: 'gazetteer', path: [kind, entry], value } as const
    const page = pageOf(context, drafts.change(draft.id, [change], personOf(context)))
    const name = page.nameOf([kind], entry)
    context.header('hx-trigger', asciiJson({ 'entry-added': { kind, id: entry, name } }))
    return context.body(null, 204)
  })
}

function readNames(kind: OwnKind, form: Form): object {
  const named = LANGUAGES.flatMap((language) => {
    const name = tidy(form[`${language}.name`] ?? '')
    return name ? [[language, { name }] as const] : []
  })
  const rest = (ENTRY_FIELDS[kind] ?? []).flatMap((field) => {
    const value = tidy(form[field] ?? '')
    return value ? [[field, value] as const] : []
  })
  return Object.fromEntries([...rest, ...named])
}

/** Ids of all lists that one field can name together are one set: those of the gazetteer, and acts; offices and units stand alone. */
export function isTaken(
  kind: OwnKind,
  id: string,
  { gazetteer: own }: Draft,
  { gazetteer, vocabulary }: Published,
): boolean {
  const { offices, units, ...joint } = { ...gazetteer, ...vocabulary }
  const { offices: ownOffices = {}, units: ownUnits = {}, ...ownJoint } = own
  const lists =
    kind === 'offices'
      ? [offices, ownOffices]
      : kind === 'units'
        ? [units, ownUnits]
        : [...Object.values(joint), ...Object.values(ownJoint)]
  return lists.some((entries) => Object.hasOwn(entries ?? {}, id))
}

type Published = Pick<Content, 'gazetteer' | 'vocabulary'>
