import type { Block, LayoutParts } from './blocks.ts'
import type { Paragraph, Room } from './typesetter.ts'

/** A line or a few of text. */
export function textBlock(
  text: string,
  room: Room,
  { setter }: LayoutParts,
  { colour, on }: { readonly colour: string; readonly on: string },
): Block & Pick<Paragraph, 'width' | 'isCut'> {
  const paragraph = setter.fit(text, room)
  return {
    height: paragraph.height,
    width: paragraph.width,
    isCut: paragraph.isCut,
    draw: (x, y) => setter.set(paragraph, { x, y, colour, on }),
  }
}
