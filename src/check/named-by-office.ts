import type { Passage, ReadContent } from './passages.ts'

/** Whether a text speaks of somebody by the office alone; the office of somebody else, whom no entry has, is not theirs. */
export function standsByOffice(person: string, passage: Passage, { entities, leaders }: ReadContent): boolean {
  const title = entities.get(person)?.title ?? ''
  const isTaken = ({ clause, at }: Passage['names'][number]) =>
    passage.strangers.some(({ office }) => office?.clause === clause && office.at === at)
  const own = passage.names.filter((name) => !isTaken(name))
  return (
    own.some(({ entities: ids, offices }) => ids.length === 0 && offices.includes(title)) ||
    (leaders.offices.has(title) && own.length === passage.names.length && leaders.areIn(passage.text, passage.language))
  )
}
