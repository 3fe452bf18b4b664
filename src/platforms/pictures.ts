import { z } from 'zod'
import type { Answer, Picture, Theme } from '../answer/document.ts'
import { LANGUAGES, type Language } from '../content/languages.ts'
import type { Size } from '../render/card/card.ts'
import type { Drawn } from '../render/card/pictures.ts'
import type { PlatformCore } from './core.ts'

/** A picture as it is kept until it is drawn: what it shows, and whose words stand on it. */
export interface PictureReference {
  readonly picture: Picture
  readonly language: Language
}

export interface DescribedPicture extends PictureReference {
  /** For whoever does not see it. */
  readonly description: string
}

/** An answer's picture, where pictures are drawn at all and this one can be. */
export function pictureOf(
  { picture, language }: Pick<Answer, 'picture' | 'language'>,
  { pictures }: Pick<PlatformCore, 'pictures'>,
): DescribedPicture | undefined {
  const description = picture && pictures?.describe(picture, language)
  return picture && description ? { picture, language, description } : undefined
}

/** How long a picture is waited for unless said otherwise, in milliseconds: many may be wanted at once, and a text waits for it. */
const PATIENCE = 5000

/** Draws a picture; undefined where that is not possible, or not in time. */
export async function drawnFor(
  { picture, language }: PictureReference,
  size: Size,
  { pictures }: Pick<PlatformCore, 'pictures'>,
  patience = PATIENCE,
): Promise<Drawn | undefined> {
  const { promise: late, resolve } = Promise.withResolvers<undefined>()
  const timer = setTimeout(() => resolve(undefined), patience)
  try {
    return await Promise.race([pictures?.draw(picture, language, size), late])
  } finally {
    clearTimeout(timer)
  }
}

const LIGHT_OR_DARK: z.ZodType<Theme> = z.enum(['light', 'dark'])
const theme = { theme: LIGHT_OR_DARK.exactOptional() }
const facts = z.array(z.string())

/** A picture as it stands in a stored part. One that this version cannot draw is none: its text goes alone. */
export const STORED_PICTURE = z
  .object({
    picture: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('briefing'), briefing: z.string(), ...theme }),
      z.object({ kind: z.literal('timeline'), title: z.string(), facts, ...theme }),
      z.object({ kind: z.literal('encounters'), title: z.string(), facts, about: z.array(z.string()), ...theme }),
    ]),
    language: z.enum(LANGUAGES),
  })
  .optional()
  .catch(undefined)
