import type { Language } from '../../../content/languages.ts'
import type { Align, Step } from '../drawing.ts'

const OPPOSITE: Readonly<Record<Align, Align>> = { left: 'right', right: 'left', center: 'center' }

/** Steps that were laid out from the left, as they stand in a language: where one reads from the right, everything changes sides. */
export function inReadingOrder(steps: readonly Step[], width: number, language: Language): readonly Step[] {
  return language === 'ar' ? mirrored(steps, width) : steps
}

/** Nothing is turned over. */
function mirrored(steps: readonly Step[], width: number): Step[] {
  return steps.map((step) => changed(step, width))
}

function changed(step: Step, width: number): Step {
  switch (step.draw) {
    case 'rect':
    case 'flag':
      return { ...step, x: width - step.x - step.width }
    case 'icon':
      return { ...step, x: width - step.x - step.size }
    case 'circle':
      return { ...step, x: width - step.x }
    case 'text':
      return { ...step, x: width - step.x, align: OPPOSITE[step.align] }
    case 'path':
      throw new RangeError('a path is placed where it belongs before it is drawn')
  }
}
