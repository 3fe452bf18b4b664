import type { Language } from '../../content/languages.ts'
import type { Entity, Fact } from '../../content/library.ts'
import { hasteQuestions } from './in-haste.ts'
import type { QuestionParts } from './likely-questions.ts'
import { mattersOf, subjectsOf, withoutMarks } from './matters.ts'
import { governmentOf, type Sides, sidesOf } from './sides.ts'
import { unitAsked } from './units.ts'

/** Wordings of one question each, the most telling question first; what a fact does not answer is not asked. */
export function* candidates(fact: Fact, language: Language, parts: QuestionParts): Generator<string[]> {
  const { say } = parts.phrases(language)
  const matters = mattersOf(fact, parts)
  const sides = sidesOf(fact, language, parts)
  const both = sides.filter(({ count }) => count === 2)
  const isMeeting = fact.type === 'meeting' && fact.acts.includes('meet')

  /** With each subject, or with each subject and each way to call who acts. */
  const about = (key: string, values: Values = {}, of = matters) =>
    subjectsOf(of, language, parts).map((subject) => say(key, { ...values, about: subject }))
  const aboutBy = (key: string, values: Values = {}) =>
    subjectsOf(matters, language, parts).flatMap((subject) =>
      sides.map((side) => say(key, { ...values, ...asValues(side), about: subject })),
    )

  for (const amount of fact.amounts) {
    const measured = matters.filter(({ id }) => amount.of.includes(id))
    const of = measured.length > 0 ? measured : matters
    if (amount.kind === 'money' || amount.kind === 'percentage')
      yield about('likely-how-much', { kind: amount.kind }, of)
    else if (Object.hasOwn(parts.content.vocabulary.units, amount.unit))
      yield about('likely-how-many', { unit: unitAsked(amount.unit, language, parts) }, of)
  }
  for (const { on, by, since } of fact.dates) {
    const when = on !== undefined ? 'on' : by !== undefined ? 'by' : since !== undefined ? 'since' : 'until'
    const isOfMeeting = isMeeting && when === 'on' && on?.length === 10
    if (isOfMeeting && both.length > 0) yield both.map((side) => say('likely-met', { asks: 'when', ...asValues(side) }))
    else yield about('likely-when', { when, span: spanOf(on) })
  }
  if (fact.places.length > 0) {
    if (isMeeting && both.length > 0) yield both.map((side) => say('likely-met', { asks: 'where', ...asValues(side) }))
    else yield about('likely-where')
  }
  if (fact.explains.length > 0) yield about('likely-why')
  for (const id of fact.defines) yield meaningQuestions(parts.library.entities.get(id), language, parts)
  yield whoQuestions(fact, matters, language, parts)
  const [hasty, other] = hasteQuestions(fact, matters, language, parts)
  yield hasty
  yield whatQuestions()
  yield whetherQuestions()
  yield other
  if (fact.to.length > 0 && (fact.type === 'statement' || fact.type === 'concern')) yield aboutBy('likely-whom')

  function whatQuestions(): string[] {
    const { type } = fact
    if (type === 'meeting' && !fact.acts.includes('discuss')) return []
    return WITHOUT_SIDES.has(type) ? about('likely-what', { type, who: '' }) : aboutBy('likely-what', { type })
  }

  function whetherQuestions(): string[] {
    const { type } = fact
    if (type === 'context') return []
    if (type !== 'meeting') return aboutBy('likely-whether', { type })
    return isMeeting ? both.map((side) => say('likely-whether', { type, about: '', ...asValues(side) })) : []
  }
}

type Values = Readonly<Record<string, string>>

/** Questions on facts of these types name nobody who acts. */
const WITHOUT_SIDES: ReadonlySet<Fact['type']> = new Set(['context', 'programme', 'next-step'])

function asValues({ written }: Sides): Values {
  return { who: written }
}

function spanOf(date = ''): 'day' | 'month' | 'year' {
  return date.length === 10 ? 'day' : date.length === 7 ? 'month' : 'year'
}

function meaningQuestions(entity: Entity | undefined, language: Language, parts: QuestionParts): string[] {
  if (!entity) return []
  const { name, short } = entity.names[language]
  return [short, name].flatMap((one) =>
    one ? [parts.phrases(language).say('likely-meaning', { name: withoutMarks(one) })] : [],
  )
}

/** Of one person who speaks for a country. */
function whoQuestions(
  { type, by, named }: Fact,
  matters: readonly Entity[],
  language: Language,
  parts: QuestionParts,
): string[] {
  if (!named || (type !== 'statement' && type !== 'concern')) return []
  const { entities } = parts.library
  const people = by.flatMap((id) => entities.get(id) ?? []).filter(({ kind }) => kind === 'person')
  const country = people.length === 1 ? entities.get(people[0]?.country ?? '') : undefined
  const government = country && governmentOf(country, language, parts)
  if (government === undefined) return []
  const { say } = parts.phrases(language)
  return subjectsOf(matters, language, parts).map((about) => say('likely-who', { type, government, about }))
}
