import { html } from 'hono/html'
import { LANGUAGES, OWN_NAMES } from '../../content/languages.ts'
import type { DeskContext } from '../server/environment.ts'
import { directionOf } from './direction.ts'
import type { Html } from './html.ts'
import { shortcutsDialog } from './shortcuts.ts'

/** Nothing in a page is run as a program, and nothing is fetched from elsewhere. */
const HTMX = JSON.stringify({
  allowEval: false,
  includeIndicatorStyles: false,
  selfRequestsOnly: true,
  historyCacheSize: 0,
  scrollBehavior: 'auto',
  // What went wrong is told where everything is told, and leaves the page as it is.
  responseHandling: [
    { code: '204', swap: false },
    { code: '[23]..', swap: true },
    { code: '[45]..', swap: true, error: true, target: '#notice', swapOverride: 'innerHTML' },
  ],
})

export interface PageParts {
  readonly title: string
  readonly body: Html
  /** Address of the part of the desk in which it is, for the navigation. */
  readonly room?: string
  /** Style sheets beside the desk's own. */
  readonly styles?: readonly string[]
}

/** In this order: the later ones change the earlier. */
const STYLES = ['desk', 'table', 'picker', 'cards', 'narrow']

/** A whole page. */
export function page(context: DeskContext, { title, body, room, styles = [] }: PageParts): Html {
  const phrases = context.get('phrases')
  const { language, say } = phrases
  const session = context.get('session')
  const csrf = session ? html`<meta name="csrf" content="${session.csrf}">` : ''
  return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="htmx-config" content="${HTMX}">
${csrf}
<title>${title} – ${say('desk-name')}</title>
<link rel="icon" href="data:,">
${STYLES.map((name) => html`<link rel="stylesheet" href="/static/${name}.css">`)}
${styles.map((name) => html`<link rel="stylesheet" href="/static/${name}">`)}
<script src="/static/htmx.min.js" defer></script>
<script src="/static/desk.js" type="module"></script>
</head>
<body data-unreachable="${say('desk-unreachable')}">
<a class="skip" href="#content">${say('desk-skip')}</a>
<header class="top">
<a class="brand" href="/" translate="no">${say('desk-name')}</a>
${session ? navigation(context, room) : ''}
${session ? person(context) : ''}
</header>
<div id="notice" role="alert" aria-live="assertive"></div>
<main id="content" tabindex="-1">
${body}
</main>
${session ? shortcutsDialog(phrases) : ''}
</body>
</html>`
}

/** Rooms of the desk, in the order of their work; each has a key that leads there. */
export const ROOMS = [
  { path: '/', phrase: 'desk-drafts', key: 'd' },
  { path: '/intake', phrase: 'desk-intake', key: 'n' },
  { path: '/try', phrase: 'desk-try', key: 't' },
  { path: '/readers', phrase: 'desk-readers', key: 'r' },
] as const

function navigation(context: DeskContext, room: string | undefined): Html {
  const { say } = context.get('phrases')
  const links = ROOMS.map(({ path, phrase, key }) => {
    const current = path === room ? html` aria-current="page"` : ''
    return html`<a href="${path}" data-key="g ${key}"${current}>${say(phrase)}</a>`
  })
  return html`<nav aria-label="${say('desk-rooms')}">${links}</nav>`
}

function person(context: DeskContext): Html {
  const { say, language } = context.get('phrases')
  const session = context.get('session')
  const back = new URL(context.req.url)
  const token = html`<input type="hidden" name="csrf" value="${session?.csrf}">`
  const options = LANGUAGES.map(
    (one) =>
      html`<option value="${one}" lang="${one}"${one === language ? html` selected` : ''}>${OWN_NAMES[one]}</option>`,
  )
  return html`<div class="person">
<form method="post" action="/language" data-send-on-change>${token}
<input type="hidden" name="back" value="${back.pathname}${back.search}">
<label class="hidden" for="interface-language">${say('desk-language')}</label>
<select id="interface-language" name="language">${options}</select>
<noscript><button>${say('desk-choose')}</button></noscript></form>
<button type="button" class="plain" data-opens="shortcuts" aria-keyshortcuts="?" title="${say('desk-shortcuts')}">?</button>
<span class="name"><bdi>${session?.person}</bdi></span>
<form method="post" action="/logout">${token}<button class="plain">${say('desk-logout')}</button></form>
</div>`
}
