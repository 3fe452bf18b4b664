import { LOCALES } from '../../../language/locales.ts'
import type { Meeting, Occasion, Person } from '../card.ts'
import type { Step } from '../drawing.ts'
import { codeOf } from '../map/world.ts'
import { type Block, EMPTY, type LayoutParts, stacked } from './blocks.ts'
import { atLeast } from './frame.ts'

/** Sizes in pixels. */
export interface NodeSizes {
  readonly name: number
  readonly detail: number
  readonly flag: number
  readonly padding: number
  readonly gap: number
  readonly hasOffices: boolean
  /** Where and when stand in one line. */
  readonly isInline: boolean
  /** No text is smaller. */
  readonly least: number
}

interface Boxed extends Block {
  readonly width: number
}

const EDGE = 3
const RADIUS = 14

/** Somebody beside their flag; who was asked about stands in a frame. */
export function personRow(person: Person, width: number, sizes: NodeSizes, parts: LayoutParts): Boxed {
  const { padding } = sizes
  const flag = flagOf(person, sizes.flag, parts)
  const indent = flag.width === 0 ? 0 : flag.width + Math.round(padding * 0.9)
  const words = wordsOf(person, width - 2 * padding - indent, sizes, parts)
  const height = Math.max(words.height, flag.height) + Math.round(padding * 1.3)
  return {
    width,
    height,
    draw: (x, y) => [
      ...cardBox(person, { x, y, width, height }, parts),
      ...flag.draw(x + padding, y + (height - flag.height) / 2),
      ...words.draw(x + padding + indent, y + (height - words.height) / 2),
    ],
  }
}

/** Somebody below their flag. */
export function portrait(person: Person, width: number, sizes: NodeSizes, parts: LayoutParts): Boxed {
  const { padding } = sizes
  const flag = flagOf(person, Math.min(sizes.flag * 1.7, width - 2 * padding), parts)
  const words = wordsOf(person, width - 2 * padding, sizes, parts, 'center')
  const between = flag.height === 0 ? 0 : padding * 0.7
  const height = flag.height + words.height + between + padding * 2
  return {
    width,
    height,
    draw: (x, y) => [
      ...cardBox(person, { x, y, width, height }, parts),
      ...flag.draw(x + (width - flag.width) / 2, y + padding),
      ...words.draw(x + width / 2, y + padding + flag.height + between),
    ],
  }
}

function cardBox(
  { isKey }: Person,
  box: { x: number; y: number; width: number; height: number },
  { palette }: LayoutParts,
) {
  return framed(box, isKey ? palette.panel : palette.tile, isKey ? palette.accent : palette.tile)
}

function framed(
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  fill: string,
  edge: string,
): Step[] {
  const inner = { x: x + EDGE, y: y + EDGE, width: width - 2 * EDGE, height: height - 2 * EDGE }
  return [
    { draw: 'rect', x, y, width, height, radius: RADIUS, fill: edge },
    { draw: 'rect', ...inner, radius: RADIUS - EDGE, fill },
  ]
}

function flagOf({ country }: Person, wide: number, { palette }: LayoutParts): Boxed {
  const code = country && codeOf(country)
  if (code === undefined) return { ...EMPTY, width: 0 }
  const [width, height] = [Math.round(wide), Math.round((wide * 2) / 3)]
  return {
    width,
    height,
    draw: (x, y) => [{ draw: 'flag', code, x, y, width, height, radius: 6, outline: palette.flagEdge }],
  }
}

function wordsOf(
  { name, detail, isKey }: Person,
  width: number,
  sizes: NodeSizes,
  parts: LayoutParts,
  align: 'left' | 'center' = 'left',
): Block {
  const { palette } = parts
  const on = isKey ? palette.panel : palette.tile
  const named = aligned(name, { width, size: sizes.name, lines: 2, weight: 700 }, sizes, parts, {
    colour: palette.text,
    on,
    align,
  })
  if (!sizes.hasOffices || detail === undefined) return named
  const described = aligned(detail, { width, size: sizes.detail, lines: 4, weight: 400 }, sizes, parts, {
    colour: palette.quiet,
    on,
    align,
  })
  return stacked([named, described], 2)
}

interface Look {
  readonly colour: string
  readonly on: string
  readonly align: 'left' | 'center'
}

function aligned(
  text: string,
  { width, size, lines, weight }: { width: number; size: number; lines: number; weight: 400 | 600 | 700 },
  { least }: NodeSizes,
  { setter }: LayoutParts,
  look: Look,
): Block {
  const paragraph = setter.fit(text, atLeast(size, least, { width, lines, weight }))
  return { height: paragraph.height, draw: (x, y) => setter.set(paragraph, { x, y, ...look }) }
}

/** Between where and when of one time and the next. */
function divider(width: number, { palette }: LayoutParts): Block {
  const wide = width * 0.4
  return {
    height: 2,
    draw: (x, y) => [{ draw: 'rect', x: x - wide / 2, y, width: wide, height: 2, fill: palette.rule }],
  }
}

/** So many times that the same people met are written out. */
const MOST_OCCASIONS = 4

/** Where and when some people met. */
export function meetingBox({ occasions }: Meeting, width: number, sizes: NodeSizes, parts: LayoutParts): Boxed {
  const { palette, setter } = parts
  const inner = width - 2 * sizes.padding
  const shown = occasions.length > MOST_OCCASIONS ? occasions.slice(1 - MOST_OCCASIONS) : occasions
  const rest = occasions.length - shown.length
  const line = (text: string, isPlace: boolean, isDoubt = false) =>
    aligned(
      text,
      {
        width: inner,
        size: isPlace ? Math.round(sizes.name * 0.9) : sizes.detail,
        lines: 2,
        weight: isPlace ? 700 : 600,
      },
      sizes,
      parts,
      { colour: isPlace ? palette.text : isDoubt ? palette.accent : palette.quiet, on: palette.page, align: 'center' },
    )
  const doubted = ({ doubt }: Occasion) => (doubt === undefined ? [] : [line(doubt, false, true)])
  const told = shown.map((occasion, at): Block => {
    const { line: whole, place, date } = occasion
    if (sizes.isInline) return stacked([line(whole, false), ...doubted(occasion)], 0)
    const isSame = place === shown[at - 1]?.place
    const above = place === undefined || isSame ? [] : [line(place, true)]
    const apart = at === 0 || isSame ? [] : [divider(inner, parts)]
    return stacked([...apart, stacked([...above, line(date, false), ...doubted(occasion)], 0)], 6)
  })
  const more = rest === 0 ? [] : [line(`+ ${new Intl.NumberFormat(LOCALES[setter.language]).format(rest)}`, false)]
  const words = stacked([...more, ...told], sizes.isInline ? 0 : 4)
  const height = words.height + sizes.padding * (sizes.isInline ? 0.7 : 1.2)
  return {
    width,
    height,
    draw: (x, y) => [
      ...framed({ x, y, width, height }, palette.page, palette.party),
      ...words.draw(x + width / 2, y + (height - words.height) / 2),
    ],
  }
}

/** Many who were at the same meetings, each behind their flag, in lines. */
export function crowdBox(people: readonly Person[], width: number, sizes: NodeSizes, parts: LayoutParts): Boxed {
  const { palette, setter } = parts
  const { padding, least } = sizes
  const inner = width - 2 * padding
  const rows: { readonly x: number; readonly block: Boxed }[][] = []
  for (const person of people) {
    const flag = flagOf(person, sizes.name * 1.3, parts)
    const indent = flag.width === 0 ? 0 : flag.width + padding * 0.6
    const room = atLeast(sizes.name, least, { width: inner - indent, lines: 2, weight: 600 })
    const name = setter.fit(person.name, room)
    const height = Math.max(name.height, flag.height)
    const block: Boxed = {
      width: indent + name.width,
      height,
      draw: (x, y) => [
        ...flag.draw(x, y + (height - flag.height) / 2),
        ...setter.set(name, {
          x: x + indent,
          y: y + (height - name.height) / 2,
          colour: palette.text,
          on: palette.tile,
        }),
      ],
    }
    const row = rows.at(-1)
    const last = row?.at(-1)
    const x = last ? last.x + last.block.width + padding * 1.6 : 0
    if (row && last && x + block.width <= inner) row.push({ x, block })
    else rows.push([{ x: 0, block }])
  }
  const lines = rows.map(
    (row): Block => ({
      height: Math.max(...row.map(({ block }) => block.height)),
      draw: (x, y) => row.flatMap((one) => one.block.draw(x + one.x, y)),
    }),
  )
  const words = stacked(lines, Math.round(padding * 0.4))
  const height = words.height + padding * 2
  return {
    width,
    height,
    draw: (x, y) => [
      { draw: 'rect', x, y, width, height, radius: RADIUS, fill: palette.tile },
      ...words.draw(x + padding, y + padding),
    ],
  }
}
