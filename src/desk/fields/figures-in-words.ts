import { type Language, languagesFrom } from '../../content/languages.ts'
import type { Content } from '../../content/load.ts'
import { figureWords } from '../../language/figure-words.ts'
import { figuresIn } from '../../language/figures-in-text.ts'
import type { ReadFigure } from './read-field.ts'

/** Reads "10.4 billion", 10,4 miliardi, ٤٠ مليون and 4000万, as the person's own language writes figures, or else another. */
export function figuresInWords({ vocabulary, lexicons }: Content, language: Language): ReadFigure {
  return (written) => {
    for (const one of languagesFrom(language)) {
      const figures = figuresIn(written, figureWords(one, { units: vocabulary.units, lexicons }))
      const [figure] = figures
      const rest = figure ? written.slice(0, figure.start) + written.slice(figure.end) : written
      // Words beside it would be left out without anybody's noticing.
      if (figure && figures.length === 1 && figure.to === undefined && !/[\p{L}\p{N}]/u.test(rest)) return figure.value
    }
    return undefined
  }
}
