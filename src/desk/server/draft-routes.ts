import type { Hono } from 'hono'
import { html } from 'hono/html'
import { isLanguage } from '../../content/languages.ts'
import { UserError } from '../../errors.ts'
import type { Draft, DraftFile } from '../drafts/draft.ts'
import { figuresInWords } from '../fields/figures-in-words.ts'
import { isMeantPlace } from '../fields/meant.ts'
import { readField, tidy } from '../fields/read-field.ts'
import { shapeOf } from '../fields/shapes.ts'
import { factBody } from '../pages/draft/fact.ts'
import { questionsOf } from '../pages/draft/fact-questions.ts'
import { factMark, factSide } from '../pages/draft/fact-side.ts'
import { findingsList } from '../pages/draft/findings.ts'
import { draftFrame, savedLine } from '../pages/draft/frame.ts'
import { likelyList } from '../pages/draft/likely-questions.ts'
import { factTable } from '../pages/draft/table.ts'
import { type DraftPage, draftPage, factIds, titleOf } from '../pages/draft/view.ts'
import type { Html } from '../pages/html.ts'
import { type DeskContext, type DeskEnv, personOf } from './environment.ts'
import { formOf } from './form.ts'
import type { DeskServices } from './services.ts'

/** The table of a draft: its facts, and each of its fields. */
export function draftRoutes(app: Hono<DeskEnv>, { drafts, look, asking, published, phrases }: DeskServices): void {
  const pageOf = (context: DeskContext, draft: Draft) => draftPage(look(draft), context.get('phrases'))
  const idOf = (context: DeskContext) => context.req.param('id') ?? ''

  app.get('/drafts/:id', (context) => {
    const page = pageOf(context, drafts.read(idOf(context)))
    return context.html(draftFrame(context, page, '', factTable(page)))
  })

  app.post('/drafts/:id/fields', async (context) => {
    const form = await formOf(context)
    const path = (form.path ?? '').split('.')
    const file = form.file as DraftFile // `shapeOf` knows no field of any other, and the store refuses them
    const shape = shapeOf(file, path)
    const { language } = context.get('phrases')
    if (!shape) throw new UserError('draft-field-unknown', { field: path.join('.').slice(0, 80) })
    const seen = /^\d{1,9}$/u.test(form.version ?? '') ? Number(form.version) : undefined
    const change = { file, path, value: readField(shape, form, figuresInWords(published(), language)) }
    const page = pageOf(context, drafts.change(idOf(context), [change], personOf(context), seen))
    context.header('x-draft-version', String(page.version))
    return context.html(freshPieces(page, path[0] === 'facts' ? path[1] : undefined))
  })

  app.post('/drafts/:id/meant', async (context) => {
    const { file = '', path: written = '', reason } = await formOf(context)
    const path = written.split('.')
    if (!isMeantPlace(file, path)) throw new UserError('draft-field-unknown', { field: written.slice(0, 80) })
    const change = { file: file as DraftFile, path, value: tidy(reason ?? '') } // the store refuses other files
    const page = pageOf(context, drafts.change(idOf(context), [change], personOf(context)))
    return context.html(freshPieces(page, path[0] === 'facts' ? path[1] : undefined))
  })

  app.get('/drafts/:id/facts/:fact', (context) => {
    const page = pageOf(context, drafts.read(idOf(context)))
    const { fact } = context.req.param()
    return factIds(page).includes(fact) ? context.html(factBody(page, fact)) : context.notFound()
  })

  app.get('/drafts/:id/facts/:fact/likely/:language', (context) => {
    const page = pageOf(context, drafts.read(idOf(context)))
    const { fact, language } = context.req.param()
    if (!factIds(page).includes(fact) || !isLanguage(language)) return context.notFound()
    return context.html(likelyList(page, fact, language, phrases))
  })

  app.post('/drafts/:id/facts', async (context) => {
    const { id: fact = '' } = await formOf(context)
    const before = drafts.read(idOf(context))
    if (Object.hasOwn(before.data.facts ?? {}, fact)) throw new UserError('draft-fact-taken', { id: fact })
    const change = { file: 'briefing', path: ['facts', fact], value: { type: 'statement' } } as const
    return freshTable(context, drafts.change(before.id, [change], personOf(context)), fact)
  })

  app.post('/drafts/:id/facts/:fact/:act', async (context) => {
    const { fact, act } = context.req.param()
    const [id, by] = [idOf(context), personOf(context)]
    switch (act) {
      case 'up':
      case 'down':
        return freshTable(context, drafts.orderFacts(id, moved(drafts.read(id), fact, act), by), fact)
      case 'duplicate': {
        const as = freeId(drafts.read(id), fact)
        return freshTable(context, drafts.duplicateFact(id, fact, as, by), as)
      }
      case 'remove':
        return freshTable(context, drafts.removeFact(id, fact, by))
      case 'rename': {
        const { id: to = '' } = await formOf(context)
        return freshTable(context, drafts.renameFact(id, fact, to, by), to)
      }
      case 'approve':
        return context.html(freshPieces(pageOf(context, drafts.approveFact(id, fact, by)), fact))
      case 'ask': {
        const page = pageOf(context, drafts.read(id))
        return context.html(questionsOf(page, fact, await asking.fact(page, fact)))
      }
      default:
        return context.notFound()
    }
  })

  for (const act of ['undo', 'redo'] as const)
    app.post(`/drafts/:id/${act}`, (context) => {
      drafts[act](idOf(context), personOf(context))
      // Anything on the page may be another now.
      context.header('hx-refresh', 'true')
      return context.body(null, 204)
    })

  function freshTable(context: DeskContext, draft: Draft, open?: string): Response | Promise<Response> {
    const page = pageOf(context, draft)
    return context.html(html`${factTable(page, open ?? '')}${savedLine(page, true)}${findingsList(page, true)}`)
  }
}

/** What follows from a field, wherever it stands on the page; what is typed into is left alone. */
function freshPieces(page: DraftPage, fact: string | undefined): Html {
  const isFact = fact !== undefined && factIds(page).includes(fact)
  return html`${savedLine(page, true)}${findingsList(page, true)}${
    isFact
      ? html`${factSide(page, fact, true)}${factMark(page, fact, true)}<span class="fact-title" id="title-${fact}" hx-swap-oob="true"><bdi>${titleOf(page, fact)}</bdi></span>`
      : ''
  }`
}

function moved({ data }: Draft, fact: string, way: 'up' | 'down'): string[] {
  const ids = Object.keys(data.facts ?? {})
  const at = ids.indexOf(fact)
  const to = at + (way === 'up' ? -1 : 1)
  const other = ids[to]
  if (at < 0 || other === undefined) return ids
  return ids.with(at, other).with(to, fact)
}

function freeId({ data }: Draft, fact: string): string {
  const stem = fact.replace(/-\d+$/u, '')
  for (let number = 2; ; number++) if (!Object.hasOwn(data.facts ?? {}, `${stem}-${number}`)) return `${stem}-${number}`
}
