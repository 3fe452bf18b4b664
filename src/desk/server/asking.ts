import type { Asked, AskOptions } from '../../check/asked.ts'
import { changesBetween } from '../../check/asked-changes.ts'
import type { Content } from '../../content/load.ts'
import type { AskedAll } from '../pages/draft/questions.ts'
import type { DraftView } from '../pages/draft/view.ts'

/** `ask` asks all questions of a content in threads of its own; what is published is asked once. */
export function askingAll(
  ask: (content: Content, options?: AskOptions) => Promise<Asked[]>,
  published: () => Content,
): (view: DraftView) => Promise<AskedAll> {
  const known = new WeakMap<Content, Promise<Asked[]>>()
  const before = (content: Content) => {
    const asked = known.get(content) ?? ask(content)
    known.set(content, asked)
    return asked
  }
  return async ({ draft, content }) => {
    const [then, now] = [await before(published()), await before(content)]
    const asked = now.filter(({ briefing }) => briefing === draft.id)
    return { asked, changes: changesBetween(then, now) }
  }
}
