import { globSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** An editor at work. */
export interface Editing {
  count(): number
  end(): void
}

/**
 * Every so many milliseconds a text is saved as editors save, beside and then in its place: with a comment more; and now and
 * then it is broken until it is saved again.
 */
export function keepEditing(contentDir: string, every: number): Editing {
  const files = globSync('briefings/*/??.yaml', { cwd: contentDir }).sort()
  const texts = new Map(files.map((file) => [file, readFileSync(join(contentDir, file), 'utf8')]))
  let edits = 0
  let broken: string | undefined
  const save = (file: string, text: string) => {
    const path = join(contentDir, file)
    writeFileSync(`${path}~`, text)
    renameSync(`${path}~`, path)
  }
  const timer = setInterval(() => {
    edits++
    const file = broken ?? files[edits % files.length] ?? ''
    const text = texts.get(file) ?? ''
    const breaks = broken === undefined && edits % 3 === 0
    save(file, breaks ? `${text.slice(0, text.length / 2)}\n{` : `${text}# edit ${edits}\n`)
    broken = breaks ? file : undefined
  }, every)
  return { count: () => edits, end: () => clearInterval(timer) }
}
