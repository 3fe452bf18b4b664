import type { Hono } from 'hono'
import type { Content } from '../../content/load.ts'
import { UserError } from '../../errors.ts'
import type { Draft } from '../drafts/draft.ts'
import { isOfVocabulary } from '../drafts/entry-kinds.ts'
import type { EntryList, EntryPlace } from '../drafts/entry-references.ts'
import { type EntryKind, isEntryKind } from '../entries/entry-list.ts'
import { tidy } from '../fields/read-field.ts'
import { afresh } from './afresh.ts'
import { isTaken } from './entry-routes.ts'
import { type DeskContext, type DeskEnv, personOf } from './environment.ts'
import { formOf, kindsIn } from './form.ts'
import type { DeskServices } from './services.ts'

/** What becomes of entries that only a draft has. */
export function nameRoutes(app: Hono<DeskEnv>, { drafts, look }: DeskServices): void {
  const draftId = (context: DeskContext) => context.req.param('id') ?? ''

  app.post('/drafts/:id/entries/:kind/:entry/recast', async (context) => {
    const from = placeIn(context)
    const form = await formOf(context)
    const list = listIn(kindsIn(form.list ?? '')[0], form.list)
    const id = tidy(form.id ?? '') || from.id
    const draft = drafts.read(draftId(context))
    if (id !== from.id && isTaken(list, id, draft, look(draft).content))
      throw new UserError('desk-entry-taken', { id: id.slice(0, 80) })
    drafts.recastEntry(draft.id, from, { list, id }, personOf(context))
    return afresh(context)
  })

  app.post('/drafts/:id/entries/:kind/:entry/replace', async (context) => {
    const from = placeIn(context)
    const { as = '' } = await formOf(context)
    const draft = drafts.read(draftId(context))
    drafts.replaceEntry(draft.id, from, entryCalled(as, draft, look(draft).content), personOf(context))
    return afresh(context)
  })

  app.post('/drafts/:id/entries/:kind/:entry/remove', (context) => {
    const { kind = '', entry = '' } = context.req.param()
    // Facts name acts and units in fields that nothing else could fill: what is left open there is told as missing.
    const id = draftId(context)
    if (!isOfVocabulary(kind)) drafts.removeEntry(id, placeIn(context), personOf(context))
    else if (Object.hasOwn(drafts.read(id).gazetteer[kind] ?? {}, entry))
      drafts.change(id, [{ file: 'gazetteer', path: [kind, entry] }], personOf(context))
    else throw new UserError('draft-entry-missing', { id: entry.slice(0, 80) })
    return afresh(context)
  })
}

function placeIn(context: DeskContext): EntryPlace {
  const { kind = '', entry = '' } = context.req.param()
  return { list: listIn(isEntryKind(kind) ? kind : undefined, kind), id: entry }
}

function listIn(kind: EntryKind | undefined, written = ''): EntryList {
  if (kind === undefined || isOfVocabulary(kind))
    throw new UserError('draft-field-unknown', { field: written.slice(0, 80) })
  return kind
}

/** Be it published or the draft's own. */
function entryCalled(id: string, { gazetteer }: Draft, content: Pick<Content, 'gazetteer'>): EntryPlace {
  const found = [...Object.entries(content.gazetteer), ...Object.entries(gazetteer)].find(([, entries]) =>
    Object.hasOwn(entries ?? {}, id),
  )
  const kind = found?.[0]
  if (kind === undefined || !isEntryKind(kind)) throw new UserError('draft-entry-missing', { id: id.slice(0, 80) })
  return { list: listIn(kind, kind), id }
}
