import type { Action, Answer } from '../answer/document.ts'
import { LANGUAGES, type Language, OWN_NAMES } from '../content/languages.ts'
import { clip } from '../language/text.ts'
import { isolateRuns, labelOf, rightToLeftMark } from './bidi.ts'
import { escapeMarkdown, markdownLength, TEXT_LIMIT, writeMarkdown } from './markdown.ts'
import { type Markup, type Page, type PageParts, type Pages, pagesOf } from './pages.ts'

/** Components of Discord's API, as far as answers need them. */
export type Component =
  | { readonly type: typeof CONTAINER; readonly accent_color: number; readonly components: readonly Component[] }
  | { readonly type: typeof GALLERY; readonly items: readonly GalleryItem[] }
  | { readonly type: typeof TEXT; readonly content: string }
  | { readonly type: typeof SEPARATOR; readonly divider: boolean; readonly spacing: 1 }
  | { readonly type: typeof ROW; readonly components: readonly Component[] }
  | { readonly type: typeof BUTTON; readonly style: 1 | 2; readonly label: string; readonly custom_id: string }

export interface GalleryItem {
  readonly media: { readonly url: string }
  readonly description: string
}

/** One message of Components V2; nobody is ever pinged. */
export interface DiscordMessage {
  readonly components: readonly Component[]
  readonly flags: number
  readonly allowedMentions: { readonly parse: [] }
}

export interface DiscordParts extends PageParts {
  /** Data of a button, at most 100 characters. */
  readonly encode: (action: Action, language: Language) => string
}

/** Discord's limits. https://docs.discord.com/developers/components/reference */
const BUTTONS_A_ROW = 5
const BUTTON_ROWS = 5
const LABEL_LIMIT = 80

/** Of what stands for a picture, in a gallery and with the file itself. */
export const DESCRIPTION_LIMIT = 1024

/** What is left for the text of an answer once its title stands. */
const TITLE_LIMIT = 200

const MARKDOWN: Markup<string> = { write: writeMarkdown, length: markdownLength, limit: TEXT_LIMIT - TITLE_LIMIT }

const IS_COMPONENTS_V2 = 1 << 15
const CONTAINER = 17
const GALLERY = 12
const TEXT = 10
const SEPARATOR = 14
const ROW = 1
const BUTTON = 2
const SECONDARY = 2
const PRIMARY = 1

const ACCENT: Readonly<Record<Answer['kind'], number>> = {
  answer: 0x2f6fab,
  closest: 0x8b7bb5,
  unknown: 0xb7791f,
  notice: 0x6b7280,
  help: 0x3f7d58,
}

/**
 * An answer as messages: one container with a title, a line for each statement, the sources in small letters, and buttons.
 * Containers read better on a phone than embeds: they take the whole width, keep links and headings in the text, and hold
 * the buttons. What does not fit is a further page, behind a button where it can carry the facts, else a further message.
 */
export function renderDiscord(answer: Answer, parts: DiscordParts, from = 0): DiscordMessage[] {
  const { language } = answer
  const pages = pagesOf(answer, MARKDOWN, parts, from)
  const buttons = buttonsOf(answer, pages, from, parts)
  const messages = pages.turn ? pages.pages.slice(0, 1) : pages.pages
  return messages.map(bodyOf).map((body, index) => ({
    components: [
      container(answer.kind, [
        ...(index === 0 ? [text(`### ${titleOf(answer)}`)] : []),
        ...(body === '' ? [] : [text(body)]),
        ...(index === messages.length - 1 ? rowsOf(buttons, parts, language) : []),
      ]),
    ],
    flags: IS_COMPONENTS_V2,
    allowedMentions: { parse: [] },
  }))
}

/** A file that is sent along, or stays with its message. */
export interface NamedPicture {
  readonly name: string
  readonly description: string
}

/** A message's components with a picture at the top of the first. */
export function withPicture<C extends object>(components: readonly C[], { name, description }: NamedPicture): C[] {
  const gallery = { type: GALLERY, items: [{ media: { url: `attachment://${name}` }, description }] }
  return components.map((one, index) => {
    const inside = 'components' in one && Array.isArray(one.components) ? one.components : []
    return index === 0 ? { ...one, components: [gallery, ...inside] } : one
  })
}

function bodyOf({ lines, footers }: Page<string>): string {
  return [...lines, ...footers].join('\n')
}

interface Button {
  readonly action: Action
  readonly isPrimary: boolean
}

function buttonsOf(
  answer: Answer,
  { pages, turn, shown }: Pages<string>,
  from: number,
  { say }: DiscordParts,
): Button[] {
  const choices = answer.blocks.flatMap((block) => (block.type === 'choice' ? block.options : []))
  const turning = [
    ...(turn && from > 0 ? [{ ...turn(0), label: say('action-start') }] : []),
    ...(turn && pages.length > 1 ? [{ ...turn(shown), label: say('action-more') }] : []),
  ]
  // What turns the page is one button, whatever else could be shown.
  const next = answer.actions.filter(({ label }) => !turning.some((turned) => turned.label === label))
  const spoken = turn ? LANGUAGES.filter((language) => language !== answer.language) : []
  const languages = spoken.map((language) => ({ ...turn?.(0), label: OWN_NAMES[language], command: 'brief', language }))
  const followUp =
    answer.kind === 'answer' ? [{ label: say('action-follow-up'), command: 'ask', ...briefingOf(answer) }] : []
  return [
    ...[...choices, ...turning].map((action) => ({ action, isPrimary: true })),
    ...[...next, ...followUp, ...languages].map((action) => ({ action, isPrimary: false })),
  ]
}

/** The briefing that the answer's buttons lead to; a follow-up leans on it. */
function briefingOf({ actions }: Answer): Pick<Action, 'briefing'> {
  const briefing = actions.at(-1)?.briefing
  return briefing === undefined ? {} : { briefing }
}

function rowsOf(buttons: readonly Button[], { encode }: DiscordParts, language: Language): Component[] {
  const seen = new Set<string>()
  const components = buttons.flatMap(({ action, isPrimary }): Component[] => {
    const id = encode(action, language)
    if (seen.has(id)) return []
    seen.add(id)
    const style = isPrimary ? PRIMARY : SECONDARY
    return [{ type: BUTTON, style, label: labelOf(action.label, language, LABEL_LIMIT) || '…', custom_id: id }]
  })
  const rows: Component[] = []
  for (let at = 0; at < Math.min(components.length, BUTTONS_A_ROW * BUTTON_ROWS); at += BUTTONS_A_ROW)
    rows.push({ type: ROW, components: components.slice(at, at + BUTTONS_A_ROW) })
  return rows.length > 0 ? [{ type: SEPARATOR, divider: false, spacing: 1 }, ...rows] : []
}

function container(kind: Answer['kind'], components: readonly Component[]): Component {
  return { type: CONTAINER, accent_color: ACCENT[kind], components }
}

function text(content: string): Component {
  return { type: TEXT, content }
}

/** A title is one line, and a paragraph of it has at most this many characters once its signs are escaped. */
function titleOf({ title, language }: Answer): string {
  const line = title.replace(/\s+/gu, ' ').trim()
  const escaped = escapeMarkdown(isolateRuns(clip(line, TITLE_LIMIT / 2 - 10), language))
  return rightToLeftMark(language) + (escaped === '' ? '…' : escaped)
}
