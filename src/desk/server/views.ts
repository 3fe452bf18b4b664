import { buildLibrary } from '../../content/library.ts'
import type { Content } from '../../content/load.ts'
import { findingsIn } from '../drafts/check-draft.ts'
import type { Draft } from '../drafts/draft.ts'
import { contentWith } from '../drafts/overlay.ts'
import type { DraftView } from '../pages/draft/view.ts'

/** So many drafts are worked on at a time; each is remembered as it was looked at last. */
const MOST = 8

/** Looks at drafts beside what is published; as long as neither changes, what was seen is remembered. */
export function viewsBeside(published: () => Content): (draft: Draft) => DraftView {
  const seen = new Map<string, { readonly beside: Content; readonly view: DraftView }>()
  return (draft) => {
    const beside = published()
    const before = seen.get(draft.id)
    if (before?.beside === beside && isSame(before.view.draft, draft)) return { ...before.view, draft }
    const overlay = contentWith(beside, draft)
    const { content } = overlay
    const view = { draft, content, library: buildLibrary(content), findings: findingsIn(overlay, draft) }
    seen.delete(draft.id)
    seen.set(draft.id, { beside, view })
    const oldest = seen.size > MOST ? seen.keys().next().value : undefined
    if (oldest !== undefined) seen.delete(oldest)
    return view
  }
}

/** Versions count what the desk changes; files may be edited by hand, too. */
function isSame(one: Draft, other: Draft): boolean {
  const said = ({ data, texts, gazetteer, version }: Draft) => JSON.stringify([version, data, texts, gazetteer])
  return said(one) === said(other)
}
