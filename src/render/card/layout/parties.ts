import type { Party } from '../card.ts'
import type { FlagStep } from '../drawing.ts'
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

/** Those who met, each with a flag, all in letters of one size; of many, the flags of the others. */
export function partiesBlock(parties: readonly Party[], sizes: PartySizes, parts: LayoutParts): Block {
  const { columns, width, gap, space, most } = sizes
  const column = columnOf({ columns, width, gap })
  const shown = parties.length > most ? parties.slice(0, most - 1) : parties
  const even = evenSizes(shown, column, sizes, parts)
  const blocks = shown.map((party) => partyBlock(party, column, even, parts))
  const rest = parties.slice(shown.length).flatMap(({ country }) => (country && codeOf(country)) ?? [])
  if (rest.length > 0) blocks.push(flagsBlock([...new Set(rest)], column, sizes, parts))
  return gridOf(blocks, { columns, width, gap, space })
}

const indentOf = ({ flag }: PartySizes) => flag + Math.round(flag * 0.2)
const least = (size: number) => Math.round(size * 0.85)

/** Nobody stands out by the length of a name. */
function evenSizes(parties: readonly Party[], column: number, sizes: PartySizes, { setter }: LayoutParts): PartySizes {
  const width = column - indentOf(sizes)
  const sizeOf = (text: string, size: number, weight: 400 | 700) =>
    setter.fit(text, { width, sizes: [size, least(size)], weight, lines: 2 }).font.size
  const name = Math.min(sizes.name, ...parties.map((party) => sizeOf(party.name, sizes.name, 700)))
  const detail = Math.min(sizes.detail, ...parties.map((party) => sizeOf(party.detail ?? '', sizes.detail, 400)))
  return { ...sizes, name, detail }
}

function partyBlock({ name, detail, country }: Party, width: number, sizes: PartySizes, parts: LayoutParts): Block {
  const { palette } = parts
  const flag = { width: sizes.flag, height: Math.round((sizes.flag * 2) / 3) }
  const code = country && codeOf(country)
  const [indent, on] = [indentOf(sizes), palette.panel]
  const room = { width: width - indent, lines: 2, isEven: true } as const
  const weight = detail ? 700 : 600
  const named = textBlock(name, { ...room, sizes: [sizes.name, sizes.name], weight }, parts, {
    colour: palette.text,
    on,
  })
  const look = { ...room, sizes: [sizes.detail, sizes.detail] } as const
  const described = detail ? textBlock(detail, look, parts, { colour: palette.quiet, on }) : EMPTY
  const words = stacked([named, described], 0)
  const height = Math.max(words.height, flag.height)
  return {
    height,
    draw: (x, y) => [
      ...(code ? [flagStep(code, x, y + (height - flag.height) / 2, flag, parts)] : []),
      ...words.draw(x + indent, y + (height - words.height) / 2),
    ],
  }
}

/** Flags alone, in rows. */
function flagsBlock(codes: readonly string[], width: number, sizes: PartySizes, parts: LayoutParts): Block {
  const flag = { width: Math.round(sizes.flag * 0.62), height: Math.round(sizes.flag * 0.41) }
  const gap = Math.round(sizes.flag * 0.16)
  const columns = Math.max(Math.floor((width + gap) / (flag.width + gap)), 1)
  const rows = Math.ceil(codes.length / columns)
  return {
    height: rows * (flag.height + gap) - gap,
    draw: (x, y) =>
      codes.map((code, at) => {
        const [column, row] = [at % columns, Math.floor(at / columns)]
        return flagStep(code, x + column * (flag.width + gap), y + row * (flag.height + gap), flag, parts)
      }),
  }
}

function flagStep(
  code: string,
  x: number,
  y: number,
  size: Pick<FlagStep, 'width' | 'height'>,
  { palette }: LayoutParts,
): FlagStep {
  return { draw: 'flag', code, x, y, ...size, radius: size.width > 60 ? 6 : 4, outline: palette.flagEdge }
}
