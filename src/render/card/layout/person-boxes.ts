import type { Person } from '../card.ts'
import type { Step } from '../drawing.ts'
import { codeOf } from '../map/world.ts'
import type { LayoutParts } from './blocks.ts'
import { framed, NOBODY, type NodeBox, type NodeSizes, pile, wordsIn } from './node-box.ts'

/** Somebody beside their flag; who was asked about stands in a frame. */
export function personRow(person: Person, width: number, sizes: NodeSizes, parts: LayoutParts): NodeBox {
  const { padding } = sizes
  const flag = flagOf(person, sizes.flag, parts)
  const indent = flag.width === 0 ? 0 : flag.width + Math.round(padding * 0.9)
  const words = wordsOf(person, width - 2 * padding - indent, 'left', sizes, parts)
  const height = Math.max(words.height, flag.height) + Math.round(padding * 1.3)
  return {
    width,
    height,
    isWhole: words.isWhole,
    draw: (x, y) => [
      ...cardBox(person, { x, y, width, height }, parts),
      ...flag.draw(x + padding, y + (height - flag.height) / 2),
      ...words.draw(x + padding + indent, y + (height - words.height) / 2),
    ],
  }
}

/** Somebody below their flag. */
export function portrait(person: Person, width: number, sizes: NodeSizes, parts: LayoutParts): NodeBox {
  const { padding } = sizes
  const flag = flagOf(person, Math.min(sizes.flag * 1.7, width - 2 * padding), parts)
  const words = wordsOf(person, width - 2 * padding, 'center', sizes, parts)
  const between = flag.height === 0 ? 0 : padding * 0.7
  const height = flag.height + words.height + between + padding * 2
  return {
    width,
    height,
    isWhole: words.isWhole,
    draw: (x, y) => [
      ...cardBox(person, { x, y, width, height }, parts),
      ...flag.draw(x + (width - flag.width) / 2, y + padding),
      ...words.draw(x + width / 2, y + padding + flag.height + between),
    ],
  }
}

/** Many who were at the same meetings, each behind their flag, in lines. */
export function crowdBox(people: readonly Person[], width: number, sizes: NodeSizes, parts: LayoutParts): NodeBox {
  const { padding } = sizes
  const inner = width - 2 * padding
  const isKey = people.some((person) => person.isKey)
  const members = people.map((person) => memberOf(person, inner, sizes, parts))
  const lines = inLines(members, inner, padding * 1.6).map((line) => sideBySide(line, padding * 1.6))
  const names = pile(lines, Math.round(padding * 0.4))
  const height = names.height + padding * 2
  return {
    width,
    height,
    isWhole: names.isWhole,
    draw: (x, y) => [...cardBox({ isKey }, { x, y, width, height }, parts), ...names.draw(x + padding, y + padding)],
  }
}

function memberOf(person: Person, width: number, sizes: NodeSizes, parts: LayoutParts): NodeBox {
  const { palette } = parts
  const flag = flagOf(person, sizes.name * 1.3, parts)
  const indent = flag.width === 0 ? 0 : flag.width + sizes.padding * 0.6
  const look = { colour: palette.text, on: person.isKey ? palette.panel : palette.tile, align: 'left' } as const
  const name = wordsIn(
    person.name,
    { width: width - indent, size: sizes.name, lines: 2, weight: 600, ...look },
    sizes,
    parts,
  )
  const height = Math.max(name.height, flag.height)
  return {
    width: indent + name.width,
    height,
    isWhole: name.isWhole,
    draw: (x, y) => [
      ...flag.draw(x, y + (height - flag.height) / 2),
      ...name.draw(x + indent, y + (height - name.height) / 2),
    ],
  }
}

function inLines(boxes: readonly NodeBox[], width: number, gap: number): NodeBox[][] {
  const lines: NodeBox[][] = []
  let taken = 0
  for (const box of boxes) {
    const line = lines.at(-1)
    if (line && taken + gap + box.width <= width) {
      line.push(box)
      taken += gap + box.width
    } else {
      lines.push([box])
      taken = box.width
    }
  }
  return lines
}

function sideBySide(boxes: readonly NodeBox[], gap: number): NodeBox {
  const height = Math.max(...boxes.map((box) => box.height))
  return {
    width: boxes.reduce((sum, { width }) => sum + width, gap * (boxes.length - 1)),
    height,
    isWhole: boxes.every(({ isWhole }) => isWhole),
    draw(x, y) {
      let left = x
      return boxes.flatMap((box) => {
        const steps = box.draw(left, y + (height - box.height) / 2)
        left += box.width + gap
        return steps
      })
    },
  }
}

type Rectangle = Parameters<typeof framed>[0]

function cardBox({ isKey }: Pick<Person, 'isKey'>, box: Rectangle, { palette }: LayoutParts): Step[] {
  return framed(box, isKey ? palette.panel : palette.tile, isKey ? palette.accent : palette.tile)
}

function flagOf({ country }: Person, wide: number, { palette }: LayoutParts): NodeBox {
  const code = country && codeOf(country)
  if (code === undefined) return NOBODY
  const [width, height] = [Math.round(wide), Math.round((wide * 2) / 3)]
  return {
    width,
    height,
    isWhole: true,
    draw: (x, y) => [{ draw: 'flag', code, x, y, width, height, radius: 6, outline: palette.flagEdge }],
  }
}

function wordsOf(
  { name, detail, isKey }: Person,
  width: number,
  align: 'left' | 'center',
  sizes: NodeSizes,
  parts: LayoutParts,
): NodeBox {
  const { palette } = parts
  const look = { width, align, on: isKey ? palette.panel : palette.tile }
  const named = { ...look, size: sizes.name, lines: 2, weight: 700, colour: palette.text } as const
  const described = { ...look, size: sizes.detail, lines: 4, weight: 400, colour: palette.quiet } as const
  const hasOffice = sizes.hasOffices && detail !== undefined
  return pile([wordsIn(name, named, sizes, parts), ...(hasOffice ? [wordsIn(detail, described, sizes, parts)] : [])], 2)
}
