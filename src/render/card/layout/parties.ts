import type { Language } from '../../../content/languages.ts'
import { LOCALES } from '../../../language/locales.ts'
import type { Party } from '../card.ts'
import { codeOf } from '../map/world.ts'
import { type Block, columnOf, EMPTY, gridOf, type LayoutParts, stacked } from './blocks.ts'
import { textBlock } from './text-block.ts'

export interface PartySizes {
  readonly width: number
  readonly columns: number
  readonly gap: number
  readonly space: number
  readonly flag: number
  readonly name: number
  readonly detail: number
  /** How many there is room for. */
  readonly most: number
}

/** Of many, there is room for a short name and a country. */
export function inShort(parties: readonly Party[]): Party[] {
  return parties.map(({ name, short = name, country }) => {
    const isCountry = country?.name === name
    return { name: short, detail: isCountry ? undefined : country?.name, country }
  })
}

/** Those who met, each with a flag; of many, how many more there were. */
export function partiesBlock(
  parties: readonly Party[],
  sizes: PartySizes,
  language: Language,
  parts: LayoutParts,
): Block {
  const { columns, width, gap, space, most } = sizes
  const column = columnOf({ columns, width, gap })
  const shown = parties.length > most ? parties.slice(0, most - 1) : parties
  const rest = parties.length - shown.length
  const blocks = shown.map((party) => partyBlock(party, column, sizes, parts))
  if (rest > 0) blocks.push(partyBlock({ name: `+ ${figureIn(rest, language)}` }, column, sizes, parts))
  return gridOf(blocks, { columns, width, gap, space })
}

function figureIn(count: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language]).format(count)
}

function partyBlock({ name, detail, country }: Party, width: number, sizes: PartySizes, parts: LayoutParts): Block {
  const { palette } = parts
  const flag = { width: sizes.flag, height: Math.round((sizes.flag * 2) / 3) }
  const code = country && codeOf(country)
  const [indent, on] = [sizes.flag + Math.round(sizes.flag * 0.2), palette.panel]
  const room = { width: width - indent }
  const least = (size: number) => Math.round(size * 0.85)
  const named = textBlock(
    name,
    { ...room, sizes: [sizes.name, least(sizes.name)], weight: detail ? 700 : 600, lines: 2 },
    parts,
    { colour: palette.text, on },
  )
  const described = detail
    ? textBlock(detail, { ...room, sizes: [sizes.detail, least(sizes.detail)], lines: 2 }, parts, {
        colour: palette.quiet,
        on,
      })
    : EMPTY
  const words = stacked([named, described], 0)
  const height = Math.max(words.height, flag.height)
  return {
    height,
    draw: (x, y) => [
      ...(code
        ? [
            {
              draw: 'flag',
              code,
              x,
              y: y + (height - flag.height) / 2,
              ...flag,
              radius: 6,
              outline: palette.flagEdge,
            } as const,
          ]
        : []),
      ...words.draw(x + indent, y + (height - words.height) / 2),
    ],
  }
}
