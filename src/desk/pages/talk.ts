import { html, raw } from 'hono/html'
import { factsOf } from '../../answer/document.ts'
import { isLanguage, LANGUAGES, type Language, OWN_NAMES } from '../../content/languages.ts'
import type { Phrases } from '../../language/phrases.ts'
import { type DrawnPlatform, drawChat, drawQuestion } from '../preview/chat.ts'
import { drawDiscord } from '../preview/discord.ts'
import type { DrawnPicture } from '../preview/picture.ts'
import { drawTelegram } from '../preview/telegram.ts'
import type { Said } from '../server/chats.ts'
import { choices } from './fields/field.ts'
import type { Html } from './html.ts'

/** How a conversation is shown. */
export interface TalkView {
  readonly platform: DrawnPlatform
  /** Left out, each question is answered in its own. */
  readonly language: Language | undefined
}

export const TALK_STYLES = ['preview-telegram.css', 'preview-discord.css']

export function talkViewOf({ platform, language = '' }: Readonly<Record<string, string | undefined>>): TalkView {
  return {
    platform: platform === 'discord' ? 'discord' : 'telegram',
    language: isLanguage(language) ? language : undefined,
  }
}

/** A conversation with the bot: what was said, and a line to say more. `at` is its address. */
export function talk(phrases: Phrases, at: string, view: TalkView, shown: readonly Html[]): Html {
  const { say } = phrases
  const platforms = [
    ['telegram', 'Telegram'],
    ['discord', 'Discord'],
  ] as const
  const languages = [['', say('desk-as-asked')] as const, ...LANGUAGES.map((one) => [one, OWN_NAMES[one]] as const)]
  return html`<form method="get" action="${at}" class="row" data-send-on-change>
<div><label for="platform">${say('desk-drawn-as')}</label><select id="platform" name="platform">${choices(view.platform, platforms)}</select></div>
<div><label for="talk-language">${say('desk-answer-language')}</label><select id="talk-language" name="language">${choices(view.language ?? '', languages)}</select></div></form>
<form hx-post="${at}/say" hx-target="#talk" hx-swap="beforeend" class="talk">
<input type="hidden" name="platform" value="${view.platform}"><input type="hidden" name="language" value="${view.language ?? ''}">
<div id="talk" role="log" aria-live="polite">${shown}</div></form>
<form hx-post="${at}/say" hx-target="#talk" hx-swap="beforeend" class="row ask" data-empties>
<input type="hidden" name="platform" value="${view.platform}"><input type="hidden" name="language" value="${view.language ?? ''}">
<div class="wide"><label for="say">${say('desk-ask')}</label><input id="say" name="text" required dir="auto" autocomplete="off" maxlength="1000"></div>
<button class="main">${say('desk-send')}</button></form>`
}

/** What was asked, and what came of it, as the platform would draw it. */
export function turn(
  { platform }: TalkView,
  asked: string | undefined,
  { answer, presentation, from }: Said,
  picture?: DrawnPicture,
): Html {
  const drawn =
    platform === 'discord'
      ? drawDiscord(answer, presentation, from, picture)
      : drawTelegram(answer, presentation, from === undefined ? undefined : { from }, picture)
  const facts = factsOf(answer)
  // Both are drawn from escaped text alone.
  return html`<section class="turn">${raw(drawChat(platform, [...(asked === undefined ? [] : [drawQuestion(asked)]), drawn]))}
${facts.length > 0 ? html`<p class="hint facts" dir="ltr"><code>${facts.map((fact) => fact.split('/').at(-1)).join(' · ')}</code></p>` : ''}</section>`
}
