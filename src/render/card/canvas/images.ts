import { createRequire } from 'node:module'
import { type Image, loadImage } from '@napi-rs/canvas'
import * as flags from 'country-flag-icons/string/3x2'

const require = createRequire(import.meta.url)

/** Pixels that an SVG is drawn at before it is made smaller. */
const FLAG = { width: 384, height: 256 }
const ICON = 128

export interface Images {
  flag(code: string): Promise<Image | undefined>
  icon(name: string, colour: string): Promise<Image>
}

/** Flags and signs as pictures, each made once. */
export function createImages(): Images {
  const known = new Map<string, Promise<Image | undefined>>()
  const icons = new Map<string, Promise<Image>>()
  return {
    flag(code) {
      const image = known.get(code) ?? flagOf(code)
      known.set(code, image)
      return image
    },
    icon(name, colour) {
      const key = `${name} ${colour}`
      const image = icons.get(key) ?? iconOf(name, colour)
      icons.set(key, image)
      return image
    },
  }
}

/** ISO 3166-1 alpha-2; there are flags of these alone. */
async function flagOf(code: string): Promise<Image | undefined> {
  const svg = (flags as Readonly<Record<string, string>>)[code] // one export a country
  if (svg === undefined) return undefined
  return await loadImage(Buffer.from(svg.replace('<svg ', `<svg width="${FLAG.width}" height="${FLAG.height}" `)))
}

async function iconOf(name: string, colour: string): Promise<Image> {
  const { icons, width, height } = require('@iconify-json/lucide/icons.json') as IconSet // as Iconify describes it
  const { body = '' } = icons[name] ?? icons['circle-dot'] ?? {}
  const painted = body.replaceAll('currentColor', colour)
  const size = `width="${ICON}" height="${ICON}" viewBox="0 0 ${width} ${height}"`
  return await loadImage(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${size}>${painted}</svg>`))
}

interface IconSet {
  readonly icons: Readonly<Record<string, { readonly body: string }>>
  readonly width: number
  readonly height: number
}
