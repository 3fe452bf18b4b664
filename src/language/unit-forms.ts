import type { Language } from '../content/languages.ts'

/** Figures that show every form which a language has for whole numbers. */
const FIGURES = Array.from({ length: 100 }, (_, at) => at + 1)

/** The forms that a figure's unit takes in a language, by the categories of its plural rules (CLDR); `other` is the last. */
export function unitForms(language: Language): readonly Intl.LDMLPluralRule[] {
  const rules = new Intl.PluralRules(language)
  const taken = new Set(FIGURES.map((figure) => rules.select(figure)))
  return [...[...taken].filter((form) => form !== 'other'), 'other']
}
