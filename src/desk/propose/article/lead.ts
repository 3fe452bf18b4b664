import { isLanguage } from '../../../content/languages.ts'
import type { SourceText } from '../../drafts/draft.ts'
import type { OutletBook } from '../sources/outlets.ts'

/** So far into a text it says whose report it is. */
const OPENING = 80

/** The agency that a text names in front: "ROME (ANSA) –", 【ソウル聯合ニュース】, "مسقط - العمانية". */
export function agencyNamed({ paragraphs, language }: SourceText, outlets: OutletBook): string | undefined {
  if (!isLanguage(language)) return undefined
  const opening = (paragraphs[0] ?? '').slice(0, OPENING)
  const marked = [...opening.matchAll(/[(（【[]([^)）】\]]{2,40})[)）】\]]|[-–—/]\s*([^-–—/(]{2,30})\s*[-–—:/]/gu)]
  const ids = marked.flatMap(([, bracket, between]) => outlets.find(bracket ?? between ?? '') ?? [])
  return ids.find((id) => outlets.kindOf(id) === 'agency')
}

/** A text without what stands in front of its report: the place, the agency, the day. */
export function withoutDateline(text: string): string {
  return text.replace(
    /^\s*(?:[\p{L}\p{N}\s,.،/]{2,40}?)?\s*\([^)]{2,40}\)\s*[-–—:]\s*|^【[^】]{2,30}】\s*|^[\p{L}\p{N}\s,.،]{2,40}?(?:\s[-–—]\s|\/[^/]{2,30}\/\s*)/u,
    '',
  )
}
