import type { Hono } from 'hono'
import { html } from 'hono/html'
import { LANGUAGES } from '../../content/languages.ts'
import { buildLibrary } from '../../content/library.ts'
import { UserError } from '../../errors.ts'
import { correctedFacts, type Reasons, withdrawalChanges } from '../drafts/corrections.ts'
import type { Draft } from '../drafts/draft.ts'
import { publishedFiles } from '../drafts/publication-files.ts'
import { publishDraft, startCorrection } from '../drafts/publish.ts'
import { draftIn } from '../drafts/read-draft.ts'
import { markOf, warningsIn } from '../drafts/seen-warnings.ts'
import { type Form, tidy } from '../fields/read-field.ts'
import { findingsList } from '../pages/draft/findings.ts'
import { draftFrame, savedLine } from '../pages/draft/frame.ts'
import { type ReviewParts, reviewRoom } from '../pages/draft/review.ts'
import { type DraftPage, draftPage } from '../pages/draft/view.ts'
import { page } from '../pages/layout.ts'
import { pictureSection, pictureViewOf } from '../pages/picture.ts'
import { publishedPage } from '../pages/published.ts'
import { TALK_STYLES, talkViewOf, turn } from '../pages/talk.ts'
import { type DeskContext, type DeskEnv, personOf } from './environment.ts'
import { formOf } from './form.ts'
import { pictureBeside, picturesOfPublished } from './pictures-of.ts'
import type { DeskServices } from './services.ts'

/** Reviewing, publishing, correcting and withdrawing. */
export function reviewRoutes(app: Hono<DeskEnv>, services: DeskServices): void {
  const { drafts, look, publisher, twoPeople, published, reload, today, chats } = services
  const idOf = (context: DeskContext) => context.req.param('id') ?? ''
  const pageOf = (context: DeskContext, draft: Draft) => draftPage(look(draft), context.get('phrases'))

  function partsFor(context: DeskContext, { draft }: DraftPage): ReviewParts {
    const isCorrection = draft.review.base !== undefined && draft.review.state !== 'published'
    const corrected = isCorrection ? correctedFacts(draftIn(publishedFiles(publisher.contentDir, draft.id)), draft) : []
    return { person: personOf(context), twoPeople, corrected }
  }

  app.get('/drafts/:id/review', (context) => {
    const draft = pageOf(context, drafts.read(idOf(context)))
    return context.html(draftFrame(context, draft, 'review', reviewRoom(draft, partsFor(context, draft))))
  })

  const afresh = (context: DeskContext, draft: Draft, written?: readonly string[]) => {
    const fresh = pageOf(context, draft)
    const parts = { ...partsFor(context, fresh), ...(written ? { written } : {}) }
    return context.html(html`${reviewRoom(fresh, parts)}${savedLine(fresh, true)}${findingsList(fresh, true)}`)
  }

  app.post('/drafts/:id/approve', async (context) => {
    const { version = '' } = await formOf(context)
    // Whoever does not say what was seen has seen nothing.
    const seen = /^\d{1,9}$/u.test(version) ? Number(version) : -1
    return afresh(context, drafts.approve(idOf(context), personOf(context), { twoPeople, seen }))
  })

  app.post('/drafts/:id/reopen', async (context) => {
    const { reason = '' } = await formOf(context)
    return afresh(context, drafts.reopen(idOf(context), personOf(context), tidy(reason) || undefined))
  })

  app.post('/drafts/:id/publish', async (context) => {
    const form = await formOf(context)
    const id = idOf(context)
    const warnings = warningsIn(look(drafts.read(id)).findings)
    // What was found since the page was made has not been seen.
    const isSeen = form.seen === 'on' && form.warnings === markOf(warnings)
    const reasons = reasonsIn(form)
    const reason = Object.values(reasons)[0]
    const { files } = publishDraft(publisher, id, {
      by: personOf(context),
      reason,
      reasons,
      twoPeople,
      seen: isSeen ? warnings : [],
    })
    await reload()
    return afresh(context, drafts.read(id), files)
  })

  app.post('/drafts/:id/withdraw', async (context) => {
    const form = await formOf(context)
    const draft = drafts.read(idOf(context))
    if (draft.review.base === undefined) throw new UserError('desk-withdraw-unpublished')
    const changes = withdrawalChanges(draft, today(), reasonsIn(form), form.fact || undefined)
    return afresh(context, drafts.change(draft.id, changes, personOf(context)))
  })

  app.post('/drafts/:id/discard', (context) => {
    drafts.remove(idOf(context))
    context.header('hx-redirect', '/')
    return context.body(null, 204)
  })

  app.get('/published/:id', async (context) => {
    const phrases = context.get('phrases')
    const library = buildLibrary(published())
    const briefing = library.briefingById.get(idOf(context)) ?? library.withdrawn.find(({ id }) => id === idOf(context))
    if (!briefing) return context.notFound()
    const view = talkViewOf({ ...context.req.query(), platform: 'telegram' })
    const { language = phrases.language } = view
    const chat = `${context.get('session')?.id ?? ''} ${briefing.id}`
    const brief = await chats.say(published(), { chat, text: `/brief ${briefing.key}`, language, hint: language })
    const pictures = picturesOfPublished(services)
    const place = { ...pictures, page: `/published/${briefing.id}`, briefing: briefing.id }
    const chosen = pictureViewOf(context.req.query(), view, language)
    const drawn = {
      told: turn(view, undefined, brief, await pictureBeside(brief, view, pictures)),
      picture: await pictureSection(phrases, view, chosen, place),
    }
    const body = publishedPage(phrases, briefing, drawn, openCorrection(briefing.id))
    return context.html(
      page(context, { title: briefing.titles[phrases.language] ?? briefing.id, room: '/', styles: TALK_STYLES, body }),
    )
  })

  /** A correction that somebody has begun is gone on with. */
  function openCorrection(id: string): boolean {
    return drafts.has(id) && drafts.read(id).review.state !== 'published'
  }

  app.post('/published/:id/:act', async (context) => {
    const { id, act } = context.req.param()
    if (act !== 'correct' && act !== 'withdraw') return context.notFound()
    if (!openCorrection(id)) startCorrection(publisher, id, personOf(context))
    context.header('hx-redirect', act === 'correct' ? `/drafts/${id}` : `/drafts/${id}/review#withdraw`)
    return context.body(null, 204)
  })
}

function reasonsIn(form: Form): Reasons {
  return Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const reason = tidy(form[`reason.${language}`] ?? '')
      return reason ? [[language, reason] as const] : []
    }),
  )
}
