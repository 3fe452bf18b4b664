import { buildKnowledge, type Knowledge } from '../answer/knowledge.ts'
import { folderState } from '../content/folder-state.ts'
import { type Content, loadContent } from '../content/load.ts'
import { watchContent } from '../content/watch.ts'

export interface PublishedContent {
  content(): Content
  knowledge(): Knowledge
  /** Takes the folder as it is now; where it is broken, what there was stays, and that is told. */
  reload(): Promise<void>
  close(): void
}

/** What is published, as the folder holds it: edits by hand are taken over too. @throws {ContentError} */
export async function openPublished(
  contentDir: string,
  { onFault, wait }: { onFault: (error: unknown) => void; wait: (ms: number, ended: AbortSignal) => Promise<void> },
): Promise<PublishedContent> {
  const since = await folderState(contentDir)
  let content = loadContent(contentDir)
  let knowledge = buildKnowledge(content)

  async function reload(): Promise<void> {
    try {
      content = loadContent(contentDir)
      knowledge = buildKnowledge(content)
    } catch (error) {
      onFault(error)
    }
  }

  const watcher = watchContent(contentDir, { since, onChange: reload, now: () => performance.now(), wait })
  return { content: () => content, knowledge: () => knowledge, reload, close: () => watcher.close() }
}
