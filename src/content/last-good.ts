import { checkBriefing, checkKeys } from './check.ts'
import type { BriefingFolder, Content, ContentReading, SharedContent } from './load.ts'
import { ContentError, type Path, type Problem } from './problems.ts'
import type { Steps } from './steps.ts'

export interface Settled {
  readonly content: Content
  /** What is wrong with briefings that keep their last good version, or are left out. */
  readonly faults: readonly Problem[]
}

/**
 * The content to answer from: each briefing as it was read, or where anything is wrong with it as it was before, if it was
 * in order then. `previous` is what was answered from.
 * @throws {ContentError} where what all briefings use is broken, or does not go with a briefing as it was, or no briefing is left
 */
export function* settleContent(
  { shared, briefings, problems }: ContentReading,
  previous: Content | undefined,
): Steps<Settled> {
  if (!shared) throw new ContentError(problems)
  const before = new Map(previous?.briefings.map((folder) => [folder.id, folder]))
  const kept: BriefingFolder[] = []
  for (const { id, folder } of briefings) {
    yield
    const good = folder ?? before.get(id)
    if (!good) continue
    if (!folder && !fits(good, shared)) throw new ContentError(problems)
    kept.push(good)
  }
  const { folders, faults } = withOwnKeys(kept, before, shared)
  const all = [...problems, ...faults]
  if (folders.length === 0 && all.length > 0) throw new ContentError(all)
  // Whoever ends with one briefing deletes it; a folder without any is one that is not mounted.
  if (folders.length === 0 && before.size > 1) throw new ContentError([NO_BRIEFING])
  return { content: { ...shared, briefings: folders }, faults: all }
}

const NO_BRIEFING: Problem = { file: 'content/briefings', field: '', message: 'holds no briefing any more' }

/** What a briefing refers to may be gone. */
function fits(folder: BriefingFolder, shared: SharedContent): boolean {
  const found = collecting()
  checkBriefing(folder, shared, found)
  return found.problems.length === 0
}

/** Of several briefings with one key, the one keeps it that had it before; else the first. The others are as they were, or left out. */
function withOwnKeys(
  folders: readonly BriefingFolder[],
  before: ReadonlyMap<string, BriefingFolder>,
  shared: SharedContent,
): { folders: readonly BriefingFolder[]; faults: readonly Problem[] } {
  const hadIt = ({ id, data }: BriefingFolder) => before.get(id)?.data.key === data.key
  const byRight = [...folders.filter(hadIt), ...folders.filter((folder) => !hadIt(folder))]
  const found = collecting()
  checkKeys(byRight, found)
  if (found.problems.length === 0) return { folders, faults: [] }
  const taken = new Set<string>()
  const holders = new Map<string, BriefingFolder>()
  for (const folder of byRight) {
    const last = before.get(folder.id)
    const holder = [folder, ...(last && fits(last, shared) ? [last] : [])].find(({ data }) => !taken.has(data.key))
    if (!holder) continue
    taken.add(holder.data.key)
    holders.set(folder.id, holder)
  }
  return { folders: folders.flatMap(({ id }) => holders.get(id) ?? []), faults: found.problems }
}

/** Takes problems without their lines: the files may have changed since they were read. */
function collecting() {
  const problems: Problem[] = []
  const problem = (file: string, path: Path, message: string) => {
    problems.push({ file: `content/${file}`, field: path.map(String).join('.'), message })
  }
  return { problems, problem }
}
