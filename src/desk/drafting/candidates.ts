import type { Language } from '../../content/languages.ts'
import { unique } from '../../language/lists.ts'
import type { DraftFact } from '../drafts/draft.ts'
import type { MachineRefusal, RefusalReason } from '../drafts/machine.ts'
import { idFromFields, idFromWords } from '../propose/facts/fact-ids.ts'
import { fieldsOf } from '../propose/facts/fields.ts'
import { sameSet } from '../propose/facts/same-set.ts'
import { foundDates } from './dates.ts'
import type { SaidFact } from './fact-prompt.ts'
import { foundAmounts } from './figures.ts'
import { type ResolvedNames, resolveNames } from './names.ts'
import type { Piece } from './pieces.ts'
import { quotedIn } from './quoted.ts'
import type { DraftSetting } from './setting.ts'
import { type FactWords, inLanguages } from './words.ts'

/** A fact of a model's, as it would stand in the draft. */
export interface Candidate {
  readonly id: string
  readonly fact: DraftFact
  readonly words: Readonly<Partial<Record<Language, FactWords>>>
  readonly quotation: string
  readonly citation: string
}

export interface Candidates {
  readonly candidates: readonly Candidate[]
  /** What was left out, of a fact or all of it. */
  readonly refused: readonly MachineRefusal[]
}

/** What can be made of a model's facts: each stands where it says, and its names, figures and dates do. */
export function candidatesIn(said: readonly SaidFact[], piece: Piece, setting: DraftSetting): Candidates {
  const candidates: Candidate[] = []
  const refused: MachineRefusal[] = []
  const taken = new Set(Object.keys(setting.draft.data.facts ?? {}))
  const marks = (setting.draft.machine?.marks ?? []).filter(({ fact }) => taken.has(fact))
  const known = new Set(marks.map(({ quotation, fact }) => `${quotation}\n${stem(fact)}`))
  for (const one of said) {
    const refuse = (reason: RefusalReason, told: string, rest: Partial<MachineRefusal> = {}) =>
      refused.push({ said: shortened(told), reason, ...rest })
    const paragraph = quotedIn(one.quotation, one.paragraph, piece)
    if (!paragraph) {
      refuse('quotation', one.quotation)
      continue
    }
    const citation = `${piece.source} ${paragraph.number}`
    const words = inLanguages(one.words)
    if (Object.keys(words).length === 0) {
      refuse('form', one.quotation, { citation })
      continue
    }
    const names = resolveNames(one.names, { language: piece.language, text: paragraph.text }, setting)
    const read = factOf(one, names, piece, setting)
    const wish = idOf(words, read.fact, piece, setting, () => false)
    const own = `${one.quotation}\n${stem(wish)}`
    if (known.has(own)) {
      refuse('twice', one.quotation, { citation })
      continue
    }
    const id = idOf(words, read.fact, piece, setting, (name) => taken.has(name))
    taken.add(id)
    known.add(own)
    for (const [reason, told] of read.left) refuse(reason, told, { citation, fact: id })
    candidates.push({ id, fact: { ...read.fact, citations: [citation] }, words, quotation: one.quotation, citation })
  }
  return { candidates, refused }
}

/** The fields as we read them in the quotation ourselves, with what the model adds to them and we can find there. */
function factOf(said: SaidFact, { ids, unfounded }: ResolvedNames, piece: Piece, setting: DraftSetting) {
  const { entries, event } = setting
  const reader = entries.readers()(piece.language)
  const written = piece.date ?? event.date
  const { person: people, country: countries, organisation: organisations, place } = ids
  const given = { type: said.type, ...(countries.length > 0 ? { countries } : {}), before: people, written }
  const { fact: own } = fieldsOf(said.quotation, reader, event, given)
  const figures = foundAmounts(
    said.amounts,
    (own.amounts ?? []).flatMap((one) => one ?? []),
    said.quotation,
    reader,
  )
  const act = own.acts?.[0]
  const when = foundDates(said, own, { quotation: said.quotation, reader, written, event: event.date, act })
  const everybody = event.participants.map(({ person }) => person)
  const { people: _, happened: __, dates: ___, amounts: ____, ...rest } = own
  const bodies = unique([...(own.organisations ?? []), ...organisations])
  const inPlaces = new Set((own.places ?? []).map((one) => one?.at))
  const places = [...(own.places ?? []), ...place.filter((at) => !inPlaces.has(at)).map((at) => ({ at }))]
  const theirs = people.length === 0 ? own.people : sameSet(people, everybody) ? undefined : [...people]
  const fact: DraftFact = {
    ...rest,
    type: said.type,
    ...(theirs === undefined ? {} : { people: theirs }),
    ...(bodies.length > 0 ? { organisations: bodies } : {}),
    ...(places.length > 0 ? { places } : {}),
    ...(when.dates.length > 0 ? { dates: [...when.dates] } : {}),
    ...(figures.amounts.length > 0 ? { amounts: [...figures.amounts] } : {}),
    ...(when.happened === undefined ? {} : { happened: when.happened }),
  }
  const left = [
    ...unfounded.map((name) => ['name', name] as const),
    ...figures.unfounded.map((figure) => ['figure', figure] as const),
    ...figures.unmeasured.map((figure) => ['unit', figure] as const),
    ...when.unfounded.map((date) => ['date', date] as const),
  ]
  return { fact, left }
}

function idOf(
  words: Candidate['words'],
  fact: DraftFact,
  { language }: Piece,
  { entries, event }: DraftSetting,
  isTaken: (id: string) => boolean,
): string {
  const readers = entries.readers()
  const title = words.en?.title
  if (title !== undefined) return idFromWords(title, readers('en'), isTaken)
  return idFromFields(
    fact,
    event.participants.map(({ person }) => person),
    readers(language),
    isTaken,
  )
}

/** An id without the number that tells it from another. */
function stem(id: string): string {
  return id.replace(/-\d+$/u, '')
}

function shortened(text: string): string {
  const line = text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .toWellFormed()
  return line.length > 200 ? `${line.slice(0, 200).toWellFormed()}…` : line
}
