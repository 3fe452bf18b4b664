import type { Asked, AskOptions } from '../../check/asked.ts'
import { changesBetween } from '../../check/asked-changes.ts'
import type { Content } from '../../content/load.ts'
import type { AskedAll } from '../pages/draft/questions.ts'
import type { DraftView } from '../pages/draft/view.ts'

/** Asks the questions that editors wrote; takes its time, elsewhere. */
export interface Asking {
  /** Those of one fact of a draft. */
  fact(view: DraftView, fact: string): Promise<Asked[]>
  /** Those of a draft, and of all other briefings before and after it. */
  all(view: DraftView): Promise<AskedAll>
}

/** `ask` asks all questions of a content in threads of its own; what is published is asked once. */
export function askingWith(
  ask: (content: Content, options?: AskOptions) => Promise<Asked[]>,
  published: () => Content,
): Asking {
  const known = new WeakMap<Content, Promise<Asked[]>>()
  const before = (content: Content) => {
    const asked = known.get(content) ?? ask(content)
    known.set(content, asked)
    return asked
  }
  return {
    fact: ({ draft, content }, fact) => ask(content, { briefing: draft.id, fact }),
    async all({ draft, content }) {
      const [then, now] = [await before(published()), await before(content)]
      const asked = now.filter(({ briefing }) => briefing === draft.id)
      return { asked, changes: changesBetween(then, now) }
    },
  }
}
