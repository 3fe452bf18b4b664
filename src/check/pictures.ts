import { createRequire } from 'node:module'
import type { SharedContent } from '../content/load.ts'
import { nearestTo } from '../content/nearest.ts'
import { countryCodeOf } from '../language/country-codes.ts'
import type { Finding } from './finding.ts'

const require = createRequire(import.meta.url)

/** Entries that pictures cannot show as they should. */
export function pictureWarnings({ gazetteer }: Pick<SharedContent, 'gazetteer'>): Finding[] {
  return [...unknownIcons(gazetteer), ...unmappedCountries(gazetteer)]
}

function unknownIcons({ sectors }: SharedContent['gazetteer']): Finding[] {
  return Object.entries(sectors).flatMap(([id, { icon }]): Finding[] => {
    if (icon === undefined || Object.hasOwn(iconSet().icons, icon)) return []
    const like = iconSet().aliases[icon]?.parent ?? nearestTo(icon, Object.keys(iconSet().icons))
    const hint = like === undefined ? '' : ` (nearest: ${like})`
    const message = `“${icon}” is no name of lucide.dev/icons${hint}: pictures show a plain dot`
    return [{ severity: 'warning', rule: 'icon-unknown', file: 'gazetteer/sectors.yaml', path: [id, 'icon'], message }]
  })
}

function unmappedCountries({ countries }: SharedContent['gazetteer']): Finding[] {
  return Object.entries(countries).flatMap(([id, { en }]): Finding[] => {
    if (countryCodeOf(en.name) !== undefined) return []
    const message = `no country of ISO 3166 has the English name “${en.name}”: pictures show it without flag and place`
    const path = [id, 'en', 'name']
    return [{ severity: 'warning', rule: 'country-unmapped', file: 'gazetteer/countries.yaml', path, message }]
  })
}

interface IconSet {
  readonly icons: Readonly<Record<string, object>>
  /** Former names. */
  readonly aliases: Readonly<Record<string, { readonly parent: string }>>
}

/** Some 600 KB, read when the first name is looked up. */
function iconSet(): IconSet {
  return require('@iconify-json/lucide/icons.json') as IconSet // as Iconify describes it
}
