import type { CardParts } from '../../render/card/words/card.ts'
import type { PictureWanted } from './address.ts'

/** Draws pictures for the desk's pages. */
export interface DeskPictures {
  /** Whether this machine can draw them; what draws is loaded when that is asked first. */
  areDrawn(): Promise<boolean>
  /** A PNG of what `parts` tell; undefined where it cannot be drawn. */
  draw(wanted: PictureWanted, parts: CardParts): Promise<Uint8Array | undefined>
}

/** Pictures of one content: of what is published, or of that with a draft. */
export interface PicturesOf {
  /** Before the address of each: `/drafts/<id>`, or empty for what is published. */
  readonly at: string
  readonly parts: () => CardParts
  /** Left out where pictures are switched off. */
  readonly pictures: DeskPictures | undefined
}
