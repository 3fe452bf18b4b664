import type { Knowledge } from '../../answer/knowledge.ts'
import { LANGUAGES, type Language } from '../../content/languages.ts'
import type { Content } from '../../content/load.ts'
import { unique } from '../../language/lists.ts'
import type { DraftData, DraftFact, DraftText, Proposal, SourceText } from '../drafts/draft.ts'
import { eventIn } from './article/event.ts'
import { typeOfStatement } from './article/kind-of-statement.ts'
import { agencyNamed, withoutDateline } from './article/lead.ts'
import { isSameFact, merged } from './article/same-facts.ts'
import { type Sentence, sentencesOf } from './article/sentences.ts'
import { briefingOf } from './briefing.ts'
import { openEntries } from './entries/entries.ts'
import { freeId } from './entries/slug.ts'
import type { Event } from './facts/event.ts'
import { idFromFields, idFromWords, wordsMakeIds } from './facts/fact-ids.ts'
import { fieldsOf, isTogether } from './facts/fields.ts'
import { quotationIn } from './facts/quotation.ts'
import type { Reader, Readers } from './reading/reader.ts'
import { readSentence } from './reading/sentence.ts'
import type { Setting } from './setting.ts'
import { type OutletBook, outletBook } from './sources/outlets.ts'

type Sources = NonNullable<DraftData['sources']>

/** Reports of one event as a briefing: what their sentences tell, with the paragraphs; the words are left to its editor. */
export function proposeFromTexts(
  texts: readonly SourceText[],
  knowledge: Pick<Knowledge, 'library'>,
  content: Content,
  setting: Setting,
): Proposal {
  const outlets = outletBook(content.gazetteer.outlets)
  const named = sourcesOf(texts, outlets)
  const sentences = [...named].flatMap(([id, { text }]) => sentencesOf(text, id, setting.today))
  const told = sentences.map((one) => ({ ...one, text: withoutDateline(one.text) }))
  const entries = openEntries(content, knowledge.library.entities)
  entries.addNames(told)
  const readers = entries.readers()
  const event = eventIn(sentences, readers, setting.today)
  const found = factsOf(told, readers, event)
  const facts: Record<string, DraftFact> = {}
  const quotations: Partial<Record<Language, NonNullable<DraftText['facts']>>> = {}
  for (const { fact, sentence, quotation } of found) {
    const reader = readers(sentence.language)
    const isTaken = (id: string) => facts[id] !== undefined
    const id = wordsMakeIds(sentence.language)
      ? idFromWords(sentence.text, reader, isTaken)
      : idFromFields(fact, reader, isTaken)
    facts[id] = fact
    if (quotation !== undefined)
      quotations[sentence.language] = { ...quotations[sentence.language], [id]: { quotation } }
  }
  const sources: Sources = Object.fromEntries([...named].map(([id, { source }]) => [id, source]))
  return {
    ...briefingOf({ event, facts, sources, title: titleOf(texts), setting, entities: readers('en').entities }),
    texts: Object.fromEntries(
      LANGUAGES.flatMap((language) => (quotations[language] ? [[language, { facts: quotations[language] }]] : [])),
    ),
    sources: new Map([...named].map(([id, { text }]) => [id, text])),
    ...entries.used(facts, event, outlets.stubs),
  }
}

/** An English title makes an id that all can read. */
function titleOf(texts: readonly SourceText[]): string {
  return texts.find(({ language }) => language === 'en')?.title ?? ''
}

function sourcesOf(texts: readonly SourceText[], outlets: OutletBook) {
  const named = new Map<string, { text: SourceText; source: Sources[string] }>()
  for (const text of texts) {
    const outlet = text.outlet === undefined ? undefined : outlets.take(text.outlet)
    const agency = text.origin === undefined ? agencyNamed(text, outlets) : outlets.take(text.origin)
    const isOwn = outlet !== undefined && ['agency', 'official'].includes(outlets.kindOf(outlet) ?? '')
    const origin = agency ?? (isOwn ? outlet : undefined)
    const source = {
      ...(outlet === undefined ? { note: 'outlet-not-stated' as const } : { outlet }),
      ...(origin === undefined ? {} : { origin }),
      language: text.language,
      ...(text.date === undefined ? {} : { date: text.date }),
      ...(text.url === undefined ? {} : { url: text.url }),
    }
    named.set(
      freeId(origin ?? outlet ?? `text-${text.language}`, (id) => named.has(id)),
      { text, source },
    )
  }
  return named
}

interface FoundFact {
  readonly fact: DraftFact
  readonly sentence: Sentence
  readonly quotation?: string | undefined
}

function factsOf(sentences: readonly Sentence[], readers: Readers, event: Event): FoundFact[] {
  const found: FoundFact[] = []
  let before: readonly string[] = []
  let source: string | undefined
  for (const sentence of sentences) {
    if (sentence.source !== source) before = []
    source = sentence.source
    const reader = readers(sentence.language)
    const read = factIn(sentence, reader, event, before)
    if (read === undefined) continue
    before = unique([...read.people, ...before])
    const quotation = quotationIn(sentence.text, reader)
    const citations = [`${sentence.source} ${sentence.paragraph}`]
    const fact = { ...read.fact, ...(quotation === undefined ? {} : { quotation: true }), citations }
    const same = found.findIndex((one) => one.sentence.source !== sentence.source && isSameFact(one.fact, fact))
    const other = found[same]
    if (other) found[same] = { ...other, fact: merged(other.fact, fact) }
    else found.push({ fact, sentence, quotation })
  }
  return found
}

/** Undefined where a sentence tells nothing that could be checked. */
function factIn({ text, written }: Sentence, reader: Reader, event: Event, before: readonly string[]) {
  const reading = readSentence(text, reader, event.cast)
  const type = typeOfStatement(reading, true, isTogether(text, reader), false)
  const read = fieldsOf(text, reader, event, { type, before, written, lastDay: undefined })
  const fact = ofItsTime(read.fact, event)
  const tells = reading.named.length > 0 || (fact.amounts ?? []).length > 0
  if (!tells && reading.acts.length === 0) return undefined
  return { ...read, fact }
}

/** What was before the event is context, and what lies behind it is still to come. */
function ofItsTime(fact: DraftFact, event: Event): DraftFact {
  const { happened, dates = [], type, acts = [] } = fact
  const isLater = (date: unknown) =>
    date !== undefined && `${date}`.localeCompare(event.date.slice(0, `${date}`.length)) > 0
  if (happened !== undefined && isLater(happened)) {
    const { happened: _, ...rest } = fact
    return { ...rest, type: 'next-step', dates: [{ on: happened, of: [acts[0] ?? 'aim'] }, ...dates] }
  }
  if (happened !== undefined && !event.date.startsWith(`${happened}`)) return { ...fact, type: 'context' }
  const isToCome = dates.some((date) => isLater(date?.on) || isLater(date?.by))
  return isToCome && (type === 'context' || type === 'meeting') ? { ...fact, type: 'next-step' } : fact
}
