import type { Name } from './names-in-text.ts'
import type { Passage, ReadContent } from './passages.ts'

/** Whether a text speaks of somebody by the office alone; an office beside somebody else's name is not theirs. */
export function standsByOffice(person: string, passage: Passage, { entities, leaders }: ReadContent): boolean {
  const { names, strangers, language, text } = passage
  const title = entities.get(person)?.title ?? ''
  const isStrangers = ({ clause, at }: Name) =>
    strangers.some(({ office }) => office?.clause === clause && office.at === at)
  const step = language === 'ja' ? -1 : 1
  const isOthers = ({ clause, at }: Name) =>
    names.some(
      (other) =>
        other.clause === clause &&
        other.at === at + step &&
        other.entities.some((id) => id !== person && entities.get(id)?.kind === 'person'),
    )
  const isFree = (name: Name) => name.entities.length === 0 && !isStrangers(name) && !isOthers(name)
  if (names.some((name) => isFree(name) && name.offices.includes(title))) return true
  return leaders.offices.has(title) && !names.some(isStrangers) && leaders.areIn(text, language)
}
