import type { Hono } from 'hono'
import { cardOf } from '../../render/card/words/card.ts'
import { messagePage } from '../pages/message.ts'
import { pictureFile, wantedAt } from '../pictures/address.ts'
import type { PicturesOf } from '../pictures/pictures.ts'
import type { DeskContext, DeskEnv } from './environment.ts'
import { picturesOfDraft, picturesOfPublished } from './pictures-of.ts'
import type { DeskServices } from './services.ts'

/** Pictures as readers get them: of what is published, and of a draft as it stands. */
export function pictureRoutes(app: Hono<DeskEnv>, services: DeskServices): void {
  const { drafts, look } = services
  app.get('/picture', (context) => answerPicture(context, picturesOfPublished(services)))
  app.get('/drafts/:id/picture', (context) =>
    answerPicture(context, picturesOfDraft(look(drafts.read(context.req.param('id'))), services)),
  )
}

async function answerPicture(context: DeskContext, { parts: partsNow, pictures }: PicturesOf): Promise<Response> {
  const wanted = wantedAt(context.req.query())
  if (!wanted) return context.text('This is no address of a picture.', 400)
  const parts = partsNow()
  if (!cardOf(wanted.picture, wanted.language, parts)) return context.notFound()
  const drawn = await pictures?.draw(wanted, parts)
  if (!drawn) return context.html(messagePage(context, 'desk-picture-unavailable'), 503)
  const how = wanted.isDownload ? 'attachment' : 'inline'
  return context.body(new Uint8Array(drawn), 200, {
    'content-type': 'image/png',
    'content-disposition': `${how}; filename="${pictureFile(wanted, parts.library)}"`,
  })
}
