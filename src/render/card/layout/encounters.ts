import { LOCALES } from '../../../language/locales.ts'
import { type EncountersCard, type Meeting, SIZES, type Size, type Style } from '../card.ts'
import type { Drawing, Measure, Step } from '../drawing.ts'
import type { World } from '../map/world.ts'
import { PALETTES } from '../themes.ts'
import type { LayoutParts } from './blocks.ts'
import { aroundOne } from './encounters-around.ts'
import { inColumns } from './encounters-columns.ts'
import { frameOf, leastOf } from './frame.ts'
import { inReadingOrder } from './mirror.ts'
import type { NodeSizes } from './node-box.ts'
import { sidesOf } from './sides.ts'
import { typesetter } from './typesetter.ts'

/** From large to small: name, what stands below it, flag, padding, gap; offices go before names become hard to read. */
const LEVELS: Readonly<Record<Size, readonly (readonly number[])[]>> = {
  tall: [
    [50, 34, 170, 30, 30],
    [42, 30, 130, 26, 26],
    [36, 27, 104, 22, 22],
    [32, 25, 86, 20, 20],
    [28, 23, 70, 16, 16],
    [26, 22, 58, 14, 12],
    [26, 22, 48, 12, 10],
    [23, 22, 38, 10, 8],
  ],
  wide: [
    [38, 26, 130, 24, 22],
    [32, 22, 100, 20, 18],
    [28, 20, 80, 16, 16],
    [25, 19, 66, 14, 14],
    [22, 18, 54, 12, 11],
    [20, 18, 42, 10, 9],
    [19, 17, 34, 9, 7],
    [17, 17, 30, 8, 5],
  ],
}

/** So many of the smallest levels show no offices, and put where and when in one line. */
const BARE = 3

/** Crowds take much room, and are not set large. */
const CROWDED = 3

type Shown = Pick<EncountersCard, 'people' | 'meetings'>

/** Who met whom: as large as it fits; where there is no room for all even when it is small, without what nobody asked about. */
export function layEncounters(card: EncountersCard, { size, theme }: Style, measure: Measure, world: World): Drawing {
  const parts: LayoutParts = { setter: typesetter(card.language, measure), palette: PALETTES[theme], world }
  const levels = LEVELS[size].map((level, at, all) => ({
    ...sizesOf(level, at >= all.length - BARE),
    least: leastOf(size),
    isLast: at === all.length - 1,
  }))
  let shown: Shown = card
  for (;;) {
    const note = card.omitted[card.meetings.length - shown.meetings.length] ?? ''
    const { steps, inside } = frameOf(card, note, size, parts)
    const frame = inReadingOrder(steps, SIZES[size].width, card.language)
    const sides = sidesOf(shown)
    const isOne = size === 'tall' && sides.meetings.length === 1
    const offices = levels.slice(0, -BARE)
    const tries = isOne
      ? levels.map((sizes) => () => aroundOne(sides, inside, sizes, parts))
      : [
          ...offices.map((sizes) => () => inColumns(sides, inside, size, sizes, parts, false)),
          ...levels.slice(CROWDED).map((sizes) => () => inColumns(sides, inside, size, sizes, parts, true)),
        ]
    for (const attempt of shown === card ? tries : tries.slice(-1)) {
      const diagram = attempt()
      if (diagram) return drawing(frame, diagram, size)
    }
    const less = reduced(shown, card)
    if (less.people.length < 2) return drawing(frame, [], size)
    shown = less
  }
}

function drawing(frame: readonly Step[], diagram: readonly Step[], size: Size): Drawing {
  return { ...SIZES[size], steps: [...frame, ...diagram] }
}

function sizesOf(
  [name = 0, detail = 0, flag = 0, padding = 0, gap = 0]: readonly number[],
  isBare: boolean,
): Omit<NodeSizes, 'least' | 'isLast'> {
  return { name, detail, flag, padding, gap, hasOffices: !isBare, isInline: isBare }
}

/**
 * Without the earliest meeting, and first without those that nobody asked about was at; of one meeting, without the last of those
 * who were there, who are counted.
 */
function reduced({ people, meetings }: Shown, { language, ...card }: EncountersCard): Shown {
  if (meetings.length > 1) {
    const keys = people.filter(({ isKey }) => isKey)
    const isAside = (meeting: Meeting) => !keys.some(({ id }) => meeting.people.includes(id))
    const least = meetings.find(isAside) ?? meetings[0]
    const others = meetings.filter((meeting) => meeting !== least)
    const isThere = (id: string) => others.some((one) => one.people.includes(id))
    return { people: people.filter(({ id }) => isThere(id)), meetings: others }
  }
  const [meeting] = meetings
  const named = people.filter(({ id }) => id !== REST).slice(0, -1)
  const whole = card.meetings.find(({ occasions }) => occasions === meeting?.occasions)
  const there = card.people.filter(({ id }) => whole?.people.includes(id))
  const count = new Intl.NumberFormat(LOCALES[language]).format(there.length - named.length)
  const rest = { id: REST, name: `+ ${count}`, isKey: false }
  const occasions = meeting?.occasions ?? []
  return { people: [...named, rest], meetings: [{ people: [...named.map(({ id }) => id), REST], occasions }] }
}

/** Stands for those there is no room for. */
const REST = '+'
