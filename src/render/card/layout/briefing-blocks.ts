import type { Language } from '../../../content/languages.ts'
import { LOCALES } from '../../../language/locales.ts'
import type { BriefingCard, Figure, Item, Party } from '../card.ts'
import { codeOf } from '../map/world.ts'
import { type Block, columnOf, EMPTY, gridOf, type LayoutParts, stacked } from './blocks.ts'
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

export interface ItemSizes {
  readonly width: number
  readonly columns: number
  readonly gap: number
  readonly space: number
  readonly icon: number
  readonly text: number
  readonly sector: number
  readonly lines: number
}

/** What was agreed: a sign, the sector, and in a few words what. */
export function itemsBlock(items: readonly Item[], sizes: ItemSizes, parts: LayoutParts): Block {
  const { columns, width, gap, space } = sizes
  const column = columnOf({ columns, width, gap })
  return gridOf(
    items.map((item) => itemBlock(item, column, sizes, parts)),
    { columns, width, gap, space },
  )
}

function itemBlock({ icon, sector, text }: Item, width: number, sizes: ItemSizes, parts: LayoutParts): Block {
  const { palette } = parts
  const indent = sizes.icon + Math.round(sizes.icon * 0.28)
  const room = { width: width - indent }
  const on = palette.page
  const named = sector
    ? textBlock(sector, { ...room, sizes: [sizes.sector, sizes.sector - 3], weight: 600, lines: 2 }, parts, {
        colour: palette.accent,
        on,
      })
    : EMPTY
  const told = textBlock(
    text,
    { ...room, sizes: [sizes.text, Math.round(sizes.text * 0.86)], weight: 600, lines: sizes.lines, isEven: true },
    parts,
    { colour: palette.text, on },
  )
  const words = stacked([named, told], 0)
  const height = Math.max(words.height, sizes.icon)
  return {
    height,
    draw(x, y) {
      const top = y + (height - sizes.icon) / 2
      const inner = Math.round(sizes.icon * 0.58)
      const margin = (sizes.icon - inner) / 2
      return [
        {
          draw: 'rect',
          x,
          y: top,
          width: sizes.icon,
          height: sizes.icon,
          radius: sizes.icon * 0.26,
          fill: palette.tile,
        },
        { draw: 'icon', name: icon, x: x + margin, y: top + margin, size: inner, colour: palette.accent },
        ...words.draw(x + indent, y + (height - words.height) / 2),
      ]
    },
  }
}

export interface FigureSizes {
  readonly width: number
  readonly columns: number
  readonly gap: number
  readonly figure: number
  readonly label: number
  readonly padding: number
  /** The colour that the tiles stand on differs from page to panel. */
  readonly tile: string
}

/** Figures large, with what they measure. */
export function figuresBlock(figures: readonly Figure[], sizes: FigureSizes, parts: LayoutParts): Block {
  const widthOf = (columns: number) => columnOf({ ...sizes, columns })
  const fits = ({ figure }: Figure, columns: number) => {
    const room = {
      width: widthOf(columns) - sizes.padding * 2,
      sizes: [sizes.figure, Math.round(sizes.figure * 0.6)],
    } as const
    return !parts.setter.fit(figure, { ...room, weight: 700 }).isCut
  }
  const whole = figures.filter((one) => fits(one, 1))
  let columns = Math.min(whole.length, sizes.columns)
  // Rather fewer figures than small ones.
  while (columns > 1 && !whole.slice(0, columns).every((one) => fits(one, columns))) columns--
  if (columns === 0) return EMPTY
  const shown = whole.slice(0, columns)
  const column = widthOf(columns)
  const tiles = shown.map((figure) => figureBlock(figure, column - sizes.padding * 2, sizes, parts))
  const height = Math.max(...tiles.map((tile) => tile.height)) + sizes.padding * 2
  return {
    height,
    draw: (x, y) =>
      tiles.flatMap((tile, at) => {
        const left = x + at * (column + sizes.gap)
        return [
          { draw: 'rect', x: left, y, width: column, height, radius: 14, fill: sizes.tile },
          ...tile.draw(left + sizes.padding, y + sizes.padding),
        ]
      }),
  }
}

function figureBlock({ figure, label }: Figure, width: number, sizes: FigureSizes, parts: LayoutParts): Block {
  const { palette } = parts
  const on = sizes.tile
  const large = textBlock(
    figure,
    { width, sizes: [sizes.figure, Math.round(sizes.figure * 0.6)], weight: 700 },
    parts,
    { colour: palette.accent, on },
  )
  const small = textBlock(label, { width, sizes: [sizes.label, Math.round(sizes.label * 0.85)], lines: 3 }, parts, {
    colour: palette.text,
    on,
  })
  return stacked([large, small], 2)
}

/** Where and when, and what it is called. */
export function headerBlock(
  { kicker, title }: BriefingCard,
  {
    width,
    kickerSize,
    titleSizes,
    lines,
  }: { width: number; kickerSize: number; titleSizes: readonly [number, number]; lines: number },
  parts: LayoutParts,
): Block {
  const { palette } = parts
  const on = palette.page
  return stacked(
    [
      textBlock(kicker, { width, sizes: [kickerSize, kickerSize - 6], weight: 600 }, parts, {
        colour: palette.accent,
        on,
      }),
      textBlock(title, { width, sizes: titleSizes, weight: 700, lines }, parts, { colour: palette.text, on }),
    ],
    Math.round(kickerSize * 0.2),
  )
}

/** As many figures in a narrow panel: each in a row with what it measures behind it, if there is room for all of it. */
export function figureRows(figures: readonly Figure[], most: number, width: number, parts: LayoutParts): Block {
  const { palette } = parts
  const padding = 16
  const inner = width - padding * 2
  const on = palette.tile
  const room = { width: inner * 0.5, sizes: [40, 22], weight: 700, lines: 2 } as const
  const rows = figures.flatMap(({ figure, label }): Block[] => {
    const large = textBlock(figure, room, parts, { colour: palette.accent, on })
    const indent = large.width + 16
    const small = textBlock(label, { width: inner - indent, sizes: [20, 17], lines: 4 }, parts, {
      colour: palette.text,
      on,
    })
    if (large.isCut || small.isCut) return []
    const height = Math.max(large.height, small.height) + 20
    const draw: Block['draw'] = (x, y) => [
      { draw: 'rect', x, y, width, height, radius: 12, fill: palette.tile },
      ...large.draw(x + padding, y + (height - large.height) / 2),
      ...small.draw(x + padding + indent, y + (height - small.height) / 2),
    ]
    return [{ height, draw }]
  })
  return stacked(rows.slice(0, most), 10)
}
