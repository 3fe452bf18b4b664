import type { Hono } from 'hono'
import { html } from 'hono/html'
import { LANGUAGES } from '../../content/languages.ts'
import type { Content } from '../../content/load.ts'
import { draftFrame } from '../pages/draft/frame.ts'
import { draftPage } from '../pages/draft/view.ts'
import { page } from '../pages/layout.ts'
import { pictureSection, pictureViewOf } from '../pages/picture.ts'
import { TALK_STYLES, talk, talkViewOf, turn } from '../pages/talk.ts'
import type { PicturesOf } from '../pictures/pictures.ts'
import type { DeskContext, DeskEnv } from './environment.ts'
import { formOf } from './form.ts'
import { pictureBeside, picturesOfDraft, picturesOfPublished } from './pictures-of.ts'
import type { DeskServices } from './services.ts'

/** The bot, tried on what is published, and on a draft beside it. */
export function talkRoutes(app: Hono<DeskEnv>, services: DeskServices): void {
  const { drafts, look, published, chats } = services
  app.get('/try', async (context) => {
    const phrases = context.get('phrases')
    const { say, language } = phrases
    const view = talkViewOf(context.req.query())
    const hello = await chats.say(published(), { chat: chatOf(context), text: '/help', language, hint: language })
    const body = html`<div class="talking"><h1>${say('desk-try')}</h1><p class="hint">${say('desk-try-how')}</p>
${talk(phrases, '/try', view, [turn(view, undefined, hello)])}</div>`
    return context.html(page(context, { title: say('desk-try'), room: '/try', styles: TALK_STYLES, body }))
  })
  app.post('/try/say', (context) => answer(context, published(), 'published', picturesOfPublished(services)))

  app.get('/drafts/:id/preview', async (context) => {
    const phrases = context.get('phrases')
    const draft = draftPage(look(drafts.read(context.req.param('id'))), phrases)
    const pictures = picturesOfDraft(draft, services)
    const view = talkViewOf(context.req.query())
    const told = LANGUAGES.filter((one) => draft.content.briefings.find(({ id }) => id === draft.draftId)?.texts[one])
    const { language = told.find((one) => one === phrases.language) ?? told[0] ?? phrases.language } = view
    const { say } = phrases
    const key = draft.library.briefingById.get(draft.draftId)?.key
    if (key === undefined)
      return context.html(
        draftFrame(context, draft, 'preview', html`<p class="hint">${say('desk-nothing-to-show')}</p>`),
      )
    const chat = chatOf(context, draft.draftId)
    const brief = await chats.say(draft.content, { chat, text: `/brief ${key}`, language, hint: language })
    const digest = chats.digest(draft.content, draft.draftId, language)
    const shown = [
      html`<h2>${say('desk-preview-briefing')}</h2>`,
      turn(view, undefined, brief, await pictureBeside(brief, view, pictures)),
      html`<h2>${say('desk-preview-digest')}</h2>`,
      digest
        ? turn(view, undefined, digest, await pictureBeside(digest, view, pictures))
        : html`<p class="hint">${say('desk-no-digest')}</p>`,
    ]
    const at = `/drafts/${draft.draftId}/preview`
    const chosen = pictureViewOf(context.req.query(), view, language)
    const place = { ...pictures, page: at, briefing: draft.draftId }
    const body = html`<div class="talking">${talk(phrases, at, view, shown)}</div>
${await pictureSection(phrases, view, chosen, place)}`
    return context.html(draftFrame(context, draft, 'preview', body, TALK_STYLES))
  })
  app.post('/drafts/:id/preview/say', (context) => {
    const draft = look(drafts.read(context.req.param('id')))
    return answer(context, draft.content, draft.draft.id, picturesOfDraft(draft, services))
  })

  async function answer(context: DeskContext, content: Content, about: string, pictures: PicturesOf) {
    const { text, press, ...chosen } = await formOf(context)
    const view = talkViewOf(chosen)
    const hint = view.language ?? context.get('phrases').language
    const said = await chats.say(content, { chat: chatOf(context, about), text, press, language: view.language, hint })
    const picture = await pictureBeside(said, view, pictures)
    return context.html(turn(view, press === undefined ? text : undefined, said, picture))
  }
}

/** Each session has a conversation about each draft. */
function chatOf(context: DeskContext, about = 'published'): string {
  return `${context.get('session')?.id ?? ''} ${about}`
}
