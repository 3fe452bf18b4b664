import type { Figure } from '../../../language/figures-in-text.ts'

/** So few letters lie between the parts of one length: "1 hour *and* 15 minutes". */
const BETWEEN = 5
const MINUTES = 60

/** Hours and minutes side by side are one length, told in minutes. */
export function inWholeLengths(figures: readonly Figure[]): Figure[] {
  return figures.flatMap((figure, at) => {
    const [before, next] = [figures[at - 1], figures[at + 1]]
    if (before && isOneLength(before, figure)) return []
    if (!next || !isOneLength(figure, next)) return [figure]
    const { units, precision, end } = next
    return [{ ...figure, units, precision, end, value: figure.value * MINUTES + next.value }]
  })
}

function isOneLength(one: Figure, other: Figure): boolean {
  const isHour = one.kind === 'duration' && one.units[0] === 'hour' && one.to === undefined
  return isHour && other.kind === 'duration' && other.units[0] === 'minute' && other.start - one.end <= BETWEEN
}
