import type { Knowledge } from '../../answer/knowledge.ts'
import { LANGUAGES, type Language } from '../../content/languages.ts'
import type { Content } from '../../content/load.ts'
import type { DraftData, DraftFact, DraftText, Proposal, SourceText } from '../drafts/draft.ts'
import { eventIn } from './article/event.ts'
import { factsIn } from './article/facts.ts'
import { withoutDateline } from './article/lead.ts'
import { sentencesOf } from './article/sentences.ts'
import { briefingOf } from './briefing.ts'
import { openEntries } from './entries/entries.ts'
import { idFromFields, idFromWords, wordsMakeIds } from './facts/fact-ids.ts'
import { type Setting, takenIn, usualMatters } from './setting.ts'
import { outletBook } from './sources/outlets.ts'
import { sourcesOfTexts } from './sources/text-sources.ts'

type Sources = NonNullable<DraftData['sources']>

/** Reports of one event as a briefing: what their sentences tell, with the paragraphs; the words are left to its editor. */
export function proposeFromTexts(
  texts: readonly SourceText[],
  knowledge: Pick<Knowledge, 'library'>,
  content: Content,
  setting: Setting,
): Proposal {
  const outlets = outletBook(content.gazetteer.outlets)
  const named = sourcesOfTexts(texts, outlets)
  const sentences = [...named].flatMap(([id, { text }]) => sentencesOf(text, id, setting.today))
  const told = sentences.map((one) => (one.paragraph > 1 ? one : { ...one, text: withoutDateline(one.text) }))
  const entries = openEntries(content, knowledge.library.entities)
  entries.addNames(told)
  const readers = entries.readers()
  const event = eventIn(sentences, readers, entries.isCity, setting.today)
  const found = factsIn(told, readers, event)
  const facts: Record<string, DraftFact> = {}
  const quotations: Partial<Record<Language, NonNullable<DraftText['facts']>>> = {}
  for (const { fact, sentence, quotation } of found) {
    const reader = readers(sentence.language)
    const isTaken = (id: string) => facts[id] !== undefined
    const id = wordsMakeIds(sentence.language)
      ? idFromWords(sentence.text, reader, isTaken)
      : idFromFields(
          fact,
          event.participants.map(({ person }) => person),
          reader,
          isTaken,
        )
    facts[id] = fact
    if (quotation !== undefined)
      quotations[sentence.language] = { ...quotations[sentence.language], [id]: { quotation } }
  }
  const sources: Sources = Object.fromEntries([...named].map(([id, { source }]) => [id, source]))
  return {
    ...briefingOf({
      event,
      facts,
      sources,
      title: titleOf(texts),
      today: setting.today,
      taken: takenIn(content, setting),
      usual: usualMatters(content),
      entities: readers('en').entities,
    }),
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
