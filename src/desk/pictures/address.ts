import { z } from 'zod'
import { type Picture, THEMES, type Theme } from '../../answer/document.ts'
import { LANGUAGES, type Language } from '../../content/languages.ts'
import type { Library } from '../../content/library.ts'
import { SIZES, type Size } from '../../render/card/card.ts'
import { USUAL_THEMES } from '../../render/card/pictures.ts'

/** A picture in one language and one of its shapes. */
export interface PictureWanted {
  readonly picture: Picture
  readonly language: Language
  readonly size: Size
}

/** Where the desk has it; `at` is the draft beside which it is drawn, `/drafts/<id>`, or empty for what is published. */
export function pictureAddress(at: string, { picture, language, size }: PictureWanted): string {
  const fields = Object.entries({ ...picture, language, size }).map(([name, value]): [string, string] => [
    name,
    typeof value === 'string' ? value : value.join(' '),
  ])
  return `${at}/picture?${new URLSearchParams(fields)}`
}

/** Far more than any answer has. */
const MOST_IDS = 100
const LONGEST_TITLE = 500

const id = z
  .string()
  .regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)?$/u)
  .max(200)
const ids = z
  .string()
  .transform((written) => written.split(' ').filter(Boolean))
  .pipe(z.array(id).max(MOST_IDS))
const title = z.string().max(LONGEST_TITLE)
const shape = {
  language: z.enum(LANGUAGES),
  size: z.enum(Object.keys(SIZES) as [Size, ...Size[]]), // the keys of SIZES are its Sizes
  theme: z.enum(THEMES).optional(),
  download: z.literal('on').optional(),
}
const query = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('briefing'), briefing: id, ...shape }),
  z.strictObject({ kind: z.literal('timeline'), title, facts: ids, ...shape }),
  z.strictObject({ kind: z.literal('encounters'), title, facts: ids, about: ids, ...shape }),
])

/** What an address asks for; undefined where it is none of ours. */
export function wantedAt(
  asked: Readonly<Record<string, string>>,
): (PictureWanted & { readonly isDownload: boolean }) | undefined {
  const read = query.safeParse(asked)
  if (!read.success) return undefined
  const { language, size, theme, download, ...shown } = read.data
  return { picture: { ...shown, ...(theme ? { theme } : {}) }, language, size, isDownload: download === 'on' }
}

/** What its file is called: `jpit26-ar-tall-dark.png`. */
export function pictureFile({ picture, language, size }: PictureWanted, { briefingById }: Library): string {
  const key = picture.kind === 'briefing' ? briefingById.get(picture.briefing)?.key : undefined
  return `${key ?? picture.kind}-${language}-${size}-${themeOf(picture, size)}.png`
}

function themeOf({ theme }: Picture, size: Size): Theme {
  return theme ?? USUAL_THEMES[size]
}
