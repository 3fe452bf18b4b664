import { createRequire } from 'node:module'
import type { SKRSContext2D } from '@napi-rs/canvas'
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import type { Family, Font, Measure } from '../drawing.ts'

const require = createRequire(import.meta.url)

/** IBM Plex, from three packages: the machine's own fonts are never used. */
const FILES = {
  latin: ['ibm-plex-sans', 'IBMPlexSans'],
  arabic: ['ibm-plex-sans-arabic', 'IBMPlexSansArabic'],
  japanese: ['ibm-plex-sans-jp', 'IBMPlexSansJP'],
} as const
const WEIGHTS = { 400: '400Regular', 600: '600SemiBold', 700: '700Bold' } as const
const NAMES: Readonly<Record<Family, string>> = {
  latin: 'Card Latin',
  arabic: 'Card Arabic',
  japanese: 'Card Japanese',
}

/** Each script's own signs come from its own font, what it lacks from the others. */
const STACKS: Readonly<Record<Family, string>> = {
  latin: stackOf('latin', 'japanese', 'arabic'),
  arabic: stackOf('arabic', 'latin', 'japanese'),
  japanese: stackOf('japanese', 'latin', 'arabic'),
}

/** The files of a family, by weight. */
export function fontFiles(family: Family): Record<Font['weight'], string> {
  const [folder, name] = FILES[family]
  const fileOf = (weight: string) => require.resolve(`@expo-google-fonts/${folder}/${weight}/${name}_${weight}.ttf`)
  return { 400: fileOf(WEIGHTS[400]), 600: fileOf(WEIGHTS[600]), 700: fileOf(WEIGHTS[700]) }
}

/** @throws {Error} when a font cannot be read */
export function registerFonts(): void {
  for (const family of ['latin', 'arabic', 'japanese'] as const) {
    if (GlobalFonts.has(NAMES[family])) continue
    for (const file of Object.values(fontFiles(family)))
      if (!GlobalFonts.registerFromPath(file, NAMES[family])) throw new Error(`the font ${file} cannot be read`)
  }
}

export function useFont(context: SKRSContext2D, { size, weight, family }: Font): void {
  context.font = `${weight} ${size}px ${STACKS[family]}`
}

/** Measures with the fonts that are drawn with; the same text is measured once. */
export function measuring(): Measure {
  registerFonts()
  const context = createCanvas(8, 8).getContext('2d')
  const known = new Map<string, number>()
  return (text, font) => {
    const key = `${font.family} ${font.weight} ${font.size} ${text}`
    const before = known.get(key)
    if (before !== undefined) return before
    useFont(context, font)
    context.direction = font.family === 'arabic' ? 'rtl' : 'ltr'
    const width = Math.round(context.measureText(text).width * 10) / 10
    if (known.size > MOST_MEASURED) known.clear()
    known.set(key, width)
    return width
  }
}

const MOST_MEASURED = 20_000

function stackOf(...families: readonly Family[]): string {
  return families.map((family) => `"${NAMES[family]}"`).join(', ')
}
