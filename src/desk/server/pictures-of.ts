import { buildLibrary } from '../../content/library.ts'
import { phrasesOf } from '../../language/phrases.ts'
import { altOf } from '../../render/card/words/alt-text.ts'
import { cardOf } from '../../render/card/words/card.ts'
import type { DraftView } from '../pages/draft/view.ts'
import type { TalkView } from '../pages/talk.ts'
import { pictureAddress } from '../pictures/address.ts'
import type { PicturesOf } from '../pictures/pictures.ts'
import { SIZE_ON } from '../preview/chat.ts'
import type { DrawnPicture } from '../preview/picture.ts'
import type { Said } from './chats.ts'
import type { DeskServices } from './services.ts'

type Drawing = Pick<DeskServices, 'phrases' | 'pictures'>

export function picturesOfPublished({
  published,
  phrases,
  pictures,
}: Drawing & Pick<DeskServices, 'published'>): PicturesOf {
  return { at: '', parts: () => ({ library: buildLibrary(published()), phrases }), pictures }
}

/** As it stands, with units that only it has. */
export function picturesOfDraft({ draft, content, library }: DraftView, { phrases, pictures }: Drawing): PicturesOf {
  const own = () => (draft.gazetteer.units ? phrasesOf(content.phrases, content.vocabulary.units) : phrases)
  return { at: `/drafts/${draft.id}`, parts: () => ({ library, phrases: own() }), pictures }
}

/** The picture that goes out with an answer; undefined where readers would get none. */
export async function pictureBeside(
  { answer: { picture, language }, from = 0 }: Said,
  { platform }: TalkView,
  { at, parts, pictures }: PicturesOf,
): Promise<DrawnPicture | undefined> {
  // Its further pages go out without.
  if (!picture || !pictures || from > 0) return undefined
  const { library, phrases } = parts()
  const card = cardOf(picture, language, { library, phrases })
  if (!card || !(await pictures.areDrawn())) return undefined
  const size = SIZE_ON[platform]
  return { src: pictureAddress(at, { picture, language, size }), alt: altOf(card, phrases(language)), size }
}
