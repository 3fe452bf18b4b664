import type { Hono } from 'hono'
import { coverageOf } from '../coverage/coverage.ts'
import { readPaste } from '../intake/paste.ts'
import { briefingHead } from '../pages/draft/briefing.ts'
import { coverageList } from '../pages/draft/coverage.ts'
import { type DraftRoom, draftFrame } from '../pages/draft/frame.ts'
import { ownNames } from '../pages/draft/own-names.ts'
import { questionsList, questionsStart } from '../pages/draft/questions.ts'
import { sourcesList } from '../pages/draft/sources.ts'
import { type DraftPage, draftPage } from '../pages/draft/view.ts'
import type { Html } from '../pages/html.ts'
import { afresh } from './afresh.ts'
import { type DeskContext, type DeskEnv, personOf } from './environment.ts'
import { formOf } from './form.ts'
import type { DeskServices } from './services.ts'

/** The rooms of a draft beside its table. */
export function roomRoutes(app: Hono<DeskEnv>, { drafts, look, evidence, asking }: DeskServices): void {
  const pageOf = (context: DeskContext) =>
    draftPage(look(drafts.read(context.req.param('id') ?? '')), context.get('phrases'))

  const room = (name: DraftRoom, body: (page: DraftPage) => Html) =>
    app.get(`/drafts/:id/${name}`, (context) => {
      const page = pageOf(context)
      return context.html(draftFrame(context, page, name, body(page)))
    })

  room('briefing', briefingHead)
  room('names', ownNames)
  room('sources', sourcesList)
  room('coverage', (page) =>
    coverageList(page, coverageOf(page.draft, { content: page.content, entities: page.library.entities })),
  )
  room('questions', questionsStart)

  app.post('/drafts/:id/questions', async (context) => {
    const page = pageOf(context)
    return context.html(questionsList(page, await asking.all(page)))
  })

  app.post('/drafts/:id/sources', async (context) => {
    const { id: source = '', text = '' } = await formOf(context)
    const id = context.req.param('id')
    if (text.trim() === '')
      drafts.change(id, [{ file: 'briefing', path: ['sources', source], value: { language: 'en' } }], personOf(context))
    else drafts.addSource(id, source, readPaste(text, evidence()), personOf(context))
    return afresh(context)
  })

  app.post('/drafts/:id/sources/:source/remove', (context) => {
    const { id, source } = context.req.param()
    drafts.removeSource(id, source, personOf(context))
    return afresh(context)
  })
}
