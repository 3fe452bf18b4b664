import type { DraftData, SourceText } from '../../drafts/draft.ts'
import { agencyNamed } from '../article/lead.ts'
import { freeId } from '../entries/slug.ts'
import type { OutletBook } from './outlets.ts'

type Sources = NonNullable<DraftData['sources']>

/** Texts as sources of a briefing, by ids that can be read. */
export function sourcesOfTexts(texts: readonly SourceText[], outlets: OutletBook) {
  const named = new Map<string, { text: SourceText; source: Sources[string] }>()
  for (const text of texts) {
    const outlet = text.outlet === undefined ? undefined : outlets.take(text.outlet, text.url)
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
