import { watch } from 'node:fs'

/** An editor writes several files at once: what changes within this many milliseconds is one change. */
const SETTLED = 200

/** Calls back once a content folder has changed and come to rest. Close it to stop. @throws where a folder cannot be watched */
export function watchContent(root: string, onChange: () => void): { close(): void } {
  let timer: NodeJS.Timeout | undefined
  const watcher = watch(root, { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(onChange, SETTLED)
  })
  return {
    close() {
      clearTimeout(timer)
      watcher.close()
    },
  }
}
