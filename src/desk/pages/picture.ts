import { html, raw } from 'hono/html'
import { THEMES, type Theme } from '../../answer/document.ts'
import { isLanguage, LANGUAGES, type Language, OWN_NAMES } from '../../content/languages.ts'
import type { Phrases } from '../../language/phrases.ts'
import { SIZES, type Size } from '../../render/card/card.ts'
import { USUAL_THEMES } from '../../render/card/pictures.ts'
import { altOf } from '../../render/card/words/alt-text.ts'
import { cardOf } from '../../render/card/words/card.ts'
import { pictureAddress } from '../pictures/address.ts'
import type { DeskPictures, PicturesOf } from '../pictures/pictures.ts'
import { SIZE_ON } from '../preview/chat.ts'
import { drawPicture } from '../preview/picture.ts'
import { directionOf } from './direction.ts'
import { choices } from './fields/field.ts'
import type { Html } from './html.ts'
import type { TalkView } from './talk.ts'

/** How a briefing's picture is shown. */
export interface PictureView {
  readonly language: Language
  readonly size: Size
  readonly theme: Theme
}

/** As the address of the page has it, else as the platform that is shown has it. */
export function pictureViewOf(
  { language = '', size: written, theme: chosen }: Readonly<Record<string, string | undefined>>,
  { platform }: TalkView,
  usual: Language,
): PictureView {
  const size = SIZE_NAMES.find((one) => one === written) ?? SIZE_ON[platform]
  const theme = THEMES.find((one) => one === chosen) ?? USUAL_THEMES[size]
  return { language: isLanguage(language) ? language : usual, size, theme }
}

const SIZE_NAMES = Object.keys(SIZES) as Size[] // the keys of SIZES are its Sizes

export interface PicturePlace extends PicturesOf {
  /** The page, which is loaded again with another choice. */
  readonly page: string
  readonly briefing: string
}

/** The picture of a briefing: to choose, to look at, to take away. */
export async function pictureSection(
  phrases: Phrases,
  { platform }: TalkView,
  view: PictureView,
  place: PicturePlace,
): Promise<Html | ''> {
  const { page, pictures } = place
  if (!pictures) return ''
  const { say } = phrases
  const choice = (name: string, chosen: string, options: readonly (readonly [string, string])[]) =>
    html`<div><label for="picture-${name}">${say(`desk-picture-${name}`)}</label><select id="picture-${name}" name="${name}">${choices(chosen, options)}</select></div>`
  const languages = LANGUAGES.map((one) => [one, OWN_NAMES[one]] as const)
  const sizes = SIZE_NAMES.map((one) => [one, say(`desk-picture-${one}`)] as const)
  const themes = THEMES.map((one) => [one, say(`desk-picture-${one}`)] as const)
  return html`<section id="picture" class="card stack"><h2>${say('desk-picture')}</h2>
<form method="get" action="${page}#picture" class="row" data-send-on-change><input type="hidden" name="platform" value="${platform}">
${choice('language', view.language, languages)}${choice('size', view.size, sizes)}${choice('theme', view.theme, themes)}
<noscript><button>${say('desk-choose')}</button></noscript></form>
${await figure(phrases, view, place, pictures)}</section>`
}

async function figure(
  { say }: Phrases,
  { language, size, theme }: PictureView,
  { at, briefing, parts }: PicturePlace,
  pictures: DeskPictures,
): Promise<Html> {
  const picture = { kind: 'briefing', briefing, theme } as const
  const { library, phrases } = parts()
  const card = cardOf(picture, language, { library, phrases })
  if (!card) return html`<p class="hint">${say('desk-picture-none')}</p>`
  if (!(await pictures.areDrawn())) return html`<p class="hint">${say('desk-picture-unavailable')}</p>`
  const alt = altOf(card, phrases(language))
  const src = pictureAddress(at, { picture, language, size })
  return html`<figure class="picture-shown ${size}">${raw(drawPicture({ src, alt, size }))}
<figcaption class="hint" lang="${language}" dir="${directionOf(language)}">${alt}</figcaption></figure>
<p><a class="button" href="${src}&amp;download=on" download>${say('desk-picture-download')}</a></p>`
}
