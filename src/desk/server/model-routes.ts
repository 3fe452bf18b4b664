import type { Hono } from 'hono'
import { html } from 'hono/html'
import { findingsList } from '../pages/draft/findings.ts'
import { draftFrame, savedLine } from '../pages/draft/frame.ts'
import { modelProgress, modelRoom } from '../pages/draft/model-room.ts'
import { factTable } from '../pages/draft/table.ts'
import { draftPage } from '../pages/draft/view.ts'
import { type DeskContext, type DeskEnv, personOf } from './environment.ts'
import { formOf } from './form.ts'
import type { DeskServices } from './services.ts'

/** A model that drafts; where none is set, none of these pages is there. */
export function modelRoutes(app: Hono<DeskEnv>, { drafting, drafts, look }: DeskServices): void {
  if (!drafting) return
  const { model, runs } = drafting
  const idOf = (context: DeskContext) => context.req.param('id') ?? ''
  const pageOf = (context: DeskContext) => draftPage(look(drafts.read(idOf(context))), context.get('phrases'))
  const progress = (context: DeskContext) => {
    const page = pageOf(context)
    const run = runs.of(page.draftId)
    return context.html(html`${modelProgress(page, model, run)}${savedLine(page, true)}${findingsList(page, true)}`)
  }

  app.get('/drafts/:id/model', (context) => {
    const page = pageOf(context)
    return context.html(draftFrame(context, page, 'model', modelRoom(page, model, runs.of(page.draftId))))
  })

  app.get('/drafts/:id/model/progress', progress)

  app.post('/drafts/:id/model/start', async (context) => {
    const form = await formOf(context)
    // It goes on by itself; what becomes of it is told by its progress.
    void runs.start(idOf(context), { by: personOf(context), makesWay: form['makes-way'] === 'on' })
    return progress(context)
  })

  app.post('/drafts/:id/model/stop', (context) => {
    runs.stop(idOf(context))
    return progress(context)
  })

  app.post('/drafts/:id/facts/:fact/words', async (context) => {
    const { id, fact } = context.req.param()
    const draft = await drafting.wordFact({ id, fact, by: personOf(context), stopped: context.req.raw.signal })
    const page = draftPage(look(draft), context.get('phrases'))
    return context.html(html`${factTable(page, fact)}${savedLine(page, true)}${findingsList(page, true)}`)
  })
}
