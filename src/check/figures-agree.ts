import type { Language } from '../content/languages.ts'
import type { Path } from '../content/problems.ts'
import type { Amount } from '../content/schemas.ts'
import type { Figure } from '../language/figures-in-text.ts'
import {
  allConflictsIn,
  isDisputed,
  otherReading,
  ownReading,
  quoted,
  type Said,
  type Telling,
  tellingsIn,
} from './comparison.ts'
import { FIGURES, sharesUnit, type ToldFigure } from './figures-alike.ts'
import type { Finding } from './finding.ts'
import type { ToldFact } from './passages.ts'
import { finding, TYPED } from './places.ts'

/** Figures agree in all languages and with `amounts`. */
export function figureFindings(fact: ToldFact): Finding[] {
  const voices = figureVoices(fact)
  const conflicts = allConflictsIn(voices, FIGURES)
  const isOpen = (telling: Telling<ToldFigure>) => !isDisputed(telling, conflicts)
  const differing = conflicts.map(({ odd, others }) =>
    finding(
      fact,
      'error',
      'figures-differ',
      odd,
      `says “${odd.item.text}” where others say ${quoted(others, shown)}: mend the one that is wrong`,
    ),
  )
  const own = tellingsIn(ownReading(voices), FIGURES)
  const other = tellingsIn(otherReading(voices, fact.languages), FIGURES)
  return [
    ...differing,
    ...[...own, ...other].flatMap((telling) => unitFindings(fact, telling)),
    ...own.filter(isOpen).flatMap((telling) => silenceFindings(fact, telling)),
    ...other.filter(isOpen).flatMap((telling) => silentAlone(fact, telling)),
  ]
}

/** Only one language does not say it of the other reading. */
function silentAlone(fact: ToldFact, { said, silent }: Telling<ToldFigure>): Finding[] {
  const [voice, ...more] = silent
  if (voice === undefined || more.length > 0 || fact.languages.length < 3 || !said.some(({ item }) => isPlain(item)))
    return []
  return [missingIn(fact, voice, said, 'other')]
}

/** What each language says, and what is typed. */
export function figureVoices({ passages, data, languages }: ToldFact): Map<string, ToldFigure[]> {
  const voices = new Map<string, ToldFigure[]>(languages.map((language) => [language, []]))
  for (const { language, field, figures } of passages)
    voices
      .get(language)
      ?.push(...figures.flatMap((figure) => endsOf(figure, [field])).filter((figure) => isSeveral(figure, language)))
  voices.set(
    TYPED,
    data.amounts.flatMap((amount, at) => typedEnds(amount, ['amounts', at])),
  )
  return voices
}

export function endsOf(figure: Figure, path: Path): ToldFigure[] {
  const { value, to, ...rest } = figure
  const one = { ...rest, path }
  return [{ ...one, value }, ...(to === undefined ? [] : [{ ...one, value: to }])]
}

function typedEnds(amount: Amount, path: Path): ToldFigure[] {
  const { value, to } = amount
  const of = {
    precision: 0,
    kind: amount.kind,
    units: 'unit' in amount ? [amount.unit] : [],
    currency: 'currency' in amount ? amount.currency : undefined,
    written: 'digits' as const,
    path,
  }
  const unit = amount.kind === 'percentage' ? '%' : ` ${'unit' in amount ? amount.unit : amount.currency}`
  return [value, ...(to === undefined ? [] : [to])].map((end) => ({ ...of, value: end, text: `${end}${unit}` }))
}

/** One of something is told in many ways, and rarely with its figure: 1カ国. */
function isSeveral({ value, kind, written }: ToldFigure, language: Language): boolean {
  return (
    value !== 1 ||
    kind === 'percentage' ||
    kind === 'duration' ||
    kind === 'money' ||
    kind === 'ordinal' ||
    (written === 'digits' && language !== 'ja')
  )
}

function shown({ text }: ToldFigure): string {
  return text
}

/** The same figure of different things: 10 billion yen, 10 billion dollars. */
function unitFindings(fact: ToldFact, { said }: Telling<ToldFigure>): Finding[] {
  return [
    ...unlike(
      fact,
      said.filter(({ item }) => item.currency !== undefined),
      'currency',
    ),
    ...unlike(
      fact,
      said.filter(({ item }) => item.kind === 'count' && item.written === 'digits'),
      'unit',
    ),
  ]
}

/** The first whose currency or unit no other voice has, where others have another one. */
function unlike(fact: ToldFact, said: readonly Said<ToldFigure>[], what: 'currency' | 'unit'): Finding[] {
  const isLike = (a: ToldFigure, b: ToldFigure) => (what === 'unit' ? sharesUnit(a, b) : a.currency === b.currency)
  const odd = said.find((one) => {
    const others = said.filter(({ voice }) => voice !== one.voice)
    return others.length > 0 && !others.some(({ item }) => isLike(one.item, item))
  })
  if (!odd) return []
  const others = said.filter(({ voice, item }) => voice !== odd.voice && !isLike(odd.item, item))
  const message = `says “${odd.item.text}” where others say ${quoted(others, shown)}: is it the same ${what}?`
  return [finding(fact, what === 'currency' ? 'error' : 'warning', 'units-differ', odd, message)]
}

/** Figures that only some of the voices give. */
function silenceFindings(fact: ToldFact, { said, silent }: Telling<ToldFigure>): Finding[] {
  const inTexts = said.filter(({ voice }) => voice !== TYPED)
  const [first] = inTexts
  const typed = said.find(({ voice }) => voice === TYPED)
  // "Both of them", "the same evening".
  const isTelling = typed !== undefined && (typed.item.value > 2 || isPlain(typed.item))
  if (!first) return isTelling && silent.length === fact.languages.length ? [untold(fact, typed)] : []
  const missing = silent.filter((voice) => voice !== TYPED)
  const isTyped = typed !== undefined || !silent.includes(TYPED)
  const isSmall = !inTexts.some(({ item }) => isPlain(item))
  if (isSmall && !(typed && missing.length === 1 && fact.languages.length > 2)) return []
  const isFew = !isTyped && inTexts.length < missing.length
  const findings: Finding[] = []
  if (missing.length > 0 && isFew)
    findings.push(
      finding(
        fact,
        'warning',
        'figure-alone',
        first,
        `only this language says “${first.item.text}”, and no amount has it: take it out, or tell it everywhere`,
      ),
    )
  else for (const voice of missing) findings.push(missingIn(fact, voice, inTexts))
  if (!isTyped && !isFew && inTexts.some(({ item }) => isMeasured(item))) findings.push(untyped(fact, first))
  return findings
}

function missingIn(fact: ToldFact, voice: string, said: readonly Said<ToldFigure>[], field = 'text'): Finding {
  const message = `does not say ${quoted(said, shown)}: tell it here too, unless its words say the same`
  return finding(fact, 'warning', 'figure-missing', { voice, item: { path: [field] } }, message)
}

function untold(fact: ToldFact, typed: Said<ToldFigure>): Finding {
  const message = `“${typed.item.text}” stands in no text: tell it, or take it away`
  return finding(fact, 'warning', 'figure-untold', typed, message)
}

function untyped(fact: ToldFact, { item }: Said<ToldFigure>): Finding {
  const kind = item.kind === 'number' ? 'count' : item.kind
  const message = `the texts say “${item.text}”, but amounts has no such ${kind}: add it, so that “how many?” and “how much?” find it`
  return finding(fact, 'warning', 'figure-untyped', { voice: TYPED, item: { path: ['amounts'] } }, message)
}

/** A figure that a careful reader misses where it is not said; "the three" and "both" come and go. */
function isPlain({ value, kind }: ToldFigure): boolean {
  return value > 10 || kind === 'money' || kind === 'percentage'
}

/** What `amounts` can hold. */
function isMeasured({ kind }: ToldFigure): boolean {
  return kind !== 'ordinal' && kind !== 'number'
}
