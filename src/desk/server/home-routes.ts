import type { Hono } from 'hono'
import { buildLibrary } from '../../content/library.ts'
import { draftsPage } from '../pages/drafts.ts'
import { page } from '../pages/layout.ts'
import { readersPage } from '../pages/readers.ts'
import type { DeskEnv } from './environment.ts'
import type { DeskServices } from './services.ts'

/** Where the desk begins: all that lies on it, and what readers sent. */
export function homeRoutes(app: Hono<DeskEnv>, { drafts, published, fromReaders }: DeskServices): void {
  app.get('/readers', async (context) => {
    const phrases = context.get('phrases')
    const body = readersPage(phrases, await fromReaders(), buildLibrary(published()))
    return context.html(page(context, { title: phrases.say('desk-readers'), room: '/readers', body }))
  })

  app.get('/', async (context) => {
    const phrases = context.get('phrases')
    const { reports, unanswered } = await fromReaders()
    const overview = {
      drafts: drafts.list(),
      published: buildLibrary(published()).briefings,
      reports: reports.length,
      unanswered: unanswered?.reduce((sum, { questions }) => sum + questions, 0),
    }
    return context.html(
      page(context, { title: phrases.say('desk-drafts'), room: '/', body: draftsPage(phrases, overview) }),
    )
  })
}
