import { buildLibrary } from '../../content/library.ts'
import type { Content } from '../../content/load.ts'
import { type CheckedDraft, draftChecker } from '../drafts/check-draft.ts'
import type { Draft } from '../drafts/draft.ts'
import type { DraftView } from '../pages/draft/view.ts'

/** So many drafts are worked on at a time; each is remembered as it was looked at last. */
const MOST = 8

/** Looks at drafts beside what is published; as long as neither changes, what was seen is remembered. */
export function viewsBeside(published: () => Content, model?: DraftView['model']): (draft: Draft) => DraftView {
  const seen = new Map<string, DraftView>()
  let beside: { readonly content: Content; readonly check: (draft: Draft) => CheckedDraft } | undefined
  return (draft) => {
    const content = published()
    if (beside?.content !== content) {
      beside = { content, check: draftChecker(content) }
      seen.clear()
    }
    const before = seen.get(draft.id)
    if (before && isSame(before.draft, draft)) return { ...before, draft }
    const checked = beside.check(draft)
    const view = {
      draft,
      content: checked.content,
      library: buildLibrary(checked.content),
      findings: checked.findings,
      model,
    }
    seen.delete(draft.id)
    seen.set(draft.id, view)
    const oldest = seen.size > MOST ? seen.keys().next().value : undefined
    if (oldest !== undefined) seen.delete(oldest)
    return view
  }
}

/** Versions count what the desk changes; files may be edited by hand, too. */
function isSame(one: Draft, other: Draft): boolean {
  const said = ({ data, texts, gazetteer, version, machine, review }: Draft) =>
    JSON.stringify([version, data, texts, gazetteer, machine, review.state])
  return said(one) === said(other)
}
