import type { Language } from '../content/languages.ts'
import { allConflictsIn, quoted } from './comparison.ts'
import type { Finding } from './finding.ts'
import type { Name } from './names-in-text.ts'
import type { Passage, ReadContent, ToldFact } from './passages.ts'
import { finding } from './places.ts'

/** Offices that say nothing of which one it is. */
const GENERAL: ReadonlySet<string> = new Set(['counterpart', 'minister'])

/** Somebody is called by the office of their entry, and offices agree in all languages. */
export function officeFindings(fact: ToldFact, read: ReadContent): Finding[] {
  const called = fact.passages.flatMap((passage) => callsIn(passage, read))
  const wrong = called.filter((call) => !isRight(call, fact, read))
  const findings = wrong.map(({ person, passage, text, entity }) => {
    const isRightElsewhere = called.some((other) => other.person === person && !wrong.includes(other))
    const message = `“${text}”: the entry of ${entity} says ${read.content.gazetteer.people[person]?.title ?? ''}; mend the text, or the entry`
    return finding(
      fact,
      isRightElsewhere ? 'error' : 'warning',
      'office-differs',
      { voice: passage.language, item: { path: [passage.field] } },
      message,
    )
  })
  return [
    ...findings,
    ...(wrong.length > 0 ? [] : differing(fact, read)),
    ...called.flatMap((call) => outOfTime(fact, call, read)),
  ]
}

interface Call {
  readonly passage: Passage
  readonly person: string
  readonly entity: string
  readonly offices: readonly string[]
  readonly text: string
}

/** Offices that stand right before a person, behind them in Japanese; their country may be in between. */
function callsIn(passage: Passage, { entities, leaders }: ReadContent): Call[] {
  const step = passage.language === 'ja' ? 1 : -1
  const isLeader = ({ text, offices }: Name) => offices.length === 1 && leaders.isGeneral(text, passage.language)
  return passage.names.flatMap((name, index): Call[] => {
    const [person, ...more] = name.entities
    if (person === undefined || more.length > 0 || entities.get(person)?.kind !== 'person') return []
    for (let at = index + step, last = name; ; at += step) {
      const other = passage.names[at]
      if (!other || other.clause !== name.clause || Math.abs(other.at - last.at) !== 1) return []
      if (other.offices.length > 0 && other.entities.length === 0) {
        const text = step > 0 ? `${name.text}${other.text}` : `${other.text} ${name.text}`
        return isPlural(other, passage.language) || isLeader(other)
          ? []
          : [{ passage, person, entity: person, offices: other.offices, text }]
      }
      if (!other.entities.every((id) => entities.get(id)?.kind === 'country')) return []
      last = other
    }
  })
}

/** 両首相: the office of two. */
function isPlural({ text }: Name, language: Language): boolean {
  return language === 'ja' && /^両|ら$/u.test(text)
}

function isRight({ person, offices, passage }: Call, { fact }: ToldFact, { content }: ReadContent): boolean {
  const { title = '', held } = content.gazetteer.people[person] ?? {}
  const wasHeld =
    NO_MORE[passage.language].test(passage.text) ||
    (held?.until !== undefined && fact.day !== undefined && fact.day < held.until)
  return offices.some(
    (office) =>
      office === title ||
      office === 'counterpart' ||
      (office === 'minister' && title.endsWith('minister')) ||
      (wasHeld && title === `former-${office}`),
  )
}

interface Said {
  readonly offices: readonly string[]
  readonly text: string
  readonly path: readonly string[]
  /** It may be said, and contradicts nothing: leaders, the office within a name. */
  readonly isVague: boolean
}

/** Finance ministers here, foreign ministers there. */
function differing(fact: ToldFact, { leaders }: ReadContent): Finding[] {
  const voices = new Map(
    fact.languages.map((language) => {
      const passages = fact.passages.filter((passage) => passage.language === language)
      const said = passages.flatMap(({ names, field }) =>
        names.flatMap(({ offices, officesWithin, text }): Said[] => {
          // "Leaders" are of every kind.
          const isVague = leaders.isWord(text, language) || offices.some((office) => GENERAL.has(office))
          const own = { offices, text, path: [field], isVague }
          return [
            ...(offices.length > 0 ? [own] : []),
            ...officesWithin.map((office) => ({ ...own, offices: [office], isVague: true })),
          ]
        }),
      )
      return [language, said] as const
    }),
  )
  const conflicts = allConflictsIn<Said>(voices, {
    agree: (a, b) => a.offices.some((office) => b.offices.includes(office)),
    // An adviser, a national security adviser: the same, told shorter.
    rival: (a, b) => !a.isVague && !b.isVague && !a.text.includes(b.text) && !b.text.includes(a.text),
  })
  return conflicts.map(({ odd, others }) => {
    const message = `says “${odd.item.text}” where others say ${quoted(others, ({ text }) => text)}: mend the one that is wrong`
    return finding(fact, 'error', 'office-differs', odd, message)
  })
}

/** Words by which a text says that somebody holds the office no more. */
const NO_MORE: Readonly<Record<Language, RegExp>> = {
  ar: /آنذاك|حينها|السابق/u,
  en: /\b(?:then|former|ex-|at the time|outgoing)/iu,
  it: /\b(?:allora|ex|uscente|all['’]epoca)\b/iu,
  ja: /当時|前|元/u,
}

function outOfTime(fact: ToldFact, { person, passage, text, offices }: Call, { content }: ReadContent): Finding[] {
  const entry = content.gazetteer.people[person]
  const day = fact.fact.day
  if (
    !entry?.held ||
    day === undefined ||
    !offices.includes(entry.title) ||
    NO_MORE[passage.language].test(passage.text)
  )
    return []
  const { from, until } = entry.held
  const isBefore = from !== undefined && day < from.slice(0, day.length)
  const isAfter = until !== undefined && day.slice(0, until.length) > until
  if (!isBefore && !isAfter) return []
  const message = `“${text}” in ${day}, but ${person} held that office ${isBefore ? `from ${from}` : `until ${until}`} (people.yaml): say “then” or “former”, or mend the dates`
  return [
    finding(fact, 'warning', 'office-past', { voice: passage.language, item: { path: [passage.field] } }, message),
  ]
}
