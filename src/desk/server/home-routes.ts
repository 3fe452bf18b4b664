import type { Hono } from 'hono'
import { buildLibrary } from '../../content/library.ts'
import { draftsPage } from '../pages/drafts.ts'
import { page } from '../pages/layout.ts'
import type { DeskEnv } from './environment.ts'
import type { DeskServices } from './services.ts'

/** Where the desk begins: all that lies on it. */
export function homeRoutes(app: Hono<DeskEnv>, { drafts, published }: DeskServices): void {
  app.get('/', (context) => {
    const phrases = context.get('phrases')
    const overview = { drafts: drafts.list(), published: buildLibrary(published()).briefings }
    return context.html(
      page(context, { title: phrases.say('desk-drafts'), room: '/', body: draftsPage(phrases, overview) }),
    )
  })
}
