import { extname } from 'node:path'
import type { Hono } from 'hono'
import { UserError } from '../../errors.ts'
import { listEntries } from '../entries/entry-list.ts'
import { tidy } from '../fields/read-field.ts'
import type { Feed } from '../intake/feed.ts'
import { readTextBytes } from '../intake/file.ts'
import { readPaste } from '../intake/paste.ts'
import { readAddress, readFeedItem } from '../intake/read-address.ts'
import type { Tray } from '../intake/tray.ts'
import { entryOptions } from '../pages/draft/options.ts'
import { type Intake, intakePage } from '../pages/intake.ts'
import { page } from '../pages/layout.ts'
import { looksLikeSheet } from '../propose/sheet/read-sheet.ts'
import { type DeskContext, type DeskEnv, personOf } from './environment.ts'
import { formOf, kindsIn } from './form.ts'
import type { DeskServices } from './services.ts'

/** Items of a feed that are read at once. */
const MOST_CHOSEN = 10

/** Texts come in, are described, and become a draft. */
export function intakeRoutes(app: Hono<DeskEnv>, services: DeskServices): void {
  const { trayOf, drafts, propose, evidence, published, fetchLimits } = services
  /** Read last, by session. */
  const feeds = new Map<string, Feed>()
  const own = (context: DeskContext) => trayOf(personOf(context))
  const sessionOf = (context: DeskContext) => context.get('session')?.id ?? ''

  function pageOf(context: DeskContext, extra: Omit<Intake, 'items'> = {}) {
    const parts = { at: '/intake', version: 0, phrases: context.get('phrases'), nameOf }
    return intakePage(parts, { items: own(context).items(), ...extra })
  }
  const nameOf = (_: unknown, id: string) => id
  const answer = (context: DeskContext, extra?: Omit<Intake, 'items'>) => context.html(pageOf(context, extra))

  app.get('/intake', (context) =>
    context.html(
      page(context, { title: context.get('phrases').say('desk-intake'), room: '/intake', body: pageOf(context) }),
    ),
  )

  app.get('/intake/entries', (context) => {
    const { kinds = '', q = '' } = context.req.query()
    return context.html(entryOptions(context.get('phrases'), listEntries(published()), kindsIn(kinds), q))
  })

  app.post('/intake/paste', async (context) => {
    const { text = '' } = await formOf(context)
    addText(own(context), readPaste(text, evidence()), text)
    return answer(context)
  })

  app.post('/intake/file', async (context) => {
    const { file } = await context.req.parseBody()
    if (!(file instanceof File)) throw new UserError('desk-intake-no-file')
    const bytes = new Uint8Array(await file.arrayBuffer())
    const text = await readTextBytes(bytes, extname(file.name), evidence())
    addText(own(context), text, new TextDecoder().decode(bytes))
    return answer(context)
  })

  app.post('/intake/address', async (context) => {
    const { address = '' } = await formOf(context)
    const found = await readAddress(address, evidence(), fetchLimits)
    if (found.kind === 'feed') {
      feeds.set(sessionOf(context), found.feed)
      return answer(context, { feed: found.feed })
    }
    own(context).add(found.source)
    return answer(context)
  })

  app.post('/intake/feed', async (context) => {
    const form = await formOf(context)
    const feed = feeds.get(sessionOf(context))
    const chosen = feed?.items.filter((_, at) => form[at] === 'on').slice(0, MOST_CHOSEN) ?? []
    if (!feed || chosen.length === 0) throw new UserError('desk-nothing-chosen')
    for (const item of chosen) own(context).add(await readFeedItem(item, feed, evidence(), fetchLimits))
    feeds.delete(sessionOf(context))
    return answer(context)
  })

  app.post('/intake/fields', async (context) => {
    const { path = '', value = '' } = await formOf(context)
    const [id = '', field = ''] = path.split('.')
    if (!isDetail(field)) throw new UserError('draft-field-unknown', { field: field.slice(0, 80) })
    const written = tidy(value.replace(/\p{Cf}/gu, ' '))
    own(context).describe(
      id,
      field === 'language' ? { language: languageIn(written) } : { [field]: written || undefined },
    )
    return context.body(null, 204)
  })

  app.post('/intake/:item/remove', (context) => {
    own(context).remove(context.req.param('item'))
    return answer(context)
  })

  app.post('/intake/draft', (context) => {
    const tray = own(context)
    const draft = drafts.create(propose(tray.items()), personOf(context))
    tray.clear()
    context.header('hx-redirect', `/drafts/${draft.id}`)
    return context.body(null, 204)
  })
}

function addText(tray: Tray, text: ReturnType<typeof readPaste>, written: string): void {
  tray.add(text, looksLikeSheet(written) ? written : undefined)
}

const DETAILS = ['outlet', 'origin', 'date', 'language', 'url', 'title'] as const

function isDetail(field: string): field is (typeof DETAILS)[number] {
  return DETAILS.some((one) => one === field)
}

function languageIn(written: string): string {
  if (!/^[a-z]{2,3}$/u.test(written)) throw new UserError('desk-language-unfit', { written: written.slice(0, 20) })
  return written
}
