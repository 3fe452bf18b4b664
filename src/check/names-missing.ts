import type { Language } from '../content/languages.ts'
import type { Finding } from './finding.ts'
import type { ReadContent, ToldFact } from './passages.ts'
import { finding } from './places.ts'
import { happensAt, isCapital, isNamed, type NameVoices, namedIn, type ToldName } from './told-names.ts'

/** What only one language does not name in the other reading of a disputed fact. */
export function missingInOther(fact: ToldFact, all: NameVoices, { entities }: ReadContent): Finding[] {
  const voices = new Map(
    fact.languages.map((language) => [language, (all.get(language) ?? []).filter(({ path }) => path[0] === 'other')]),
  )
  if (fact.languages.length < 3) return []
  return namedIn(fact, voices).flatMap(({ id, name, by }) => {
    const silent = fact.languages.filter((language) => !isNamed(id, voices.get(language) ?? [], entities))
    const [voice, ...more] = silent
    if (voice === undefined || more.length > 0 || by.length < fact.languages.length - 1) return []
    const message = `does not name “${name.text}” (${id}), as ${by.join(', ')} do: name it here too`
    return [finding(fact, 'warning', 'name-missing', { voice, item: { path: ['other'] } }, message)]
  })
}

interface Named {
  readonly id: string
  readonly name: ToldName
  /** Languages that name it. */
  readonly by: readonly string[]
}

/** What one language does not name as the others do, or names alone. */
export function missingNames(fact: ToldFact, voices: NameVoices, read: ReadContent): Finding[] {
  return namedIn(fact, voices).flatMap((named) => {
    const silent = silentIn(fact, voices, named, read)
    const [only] = named.by
    if (only !== undefined && named.by.length === 1 && silent.length > 1) {
      if (fact.fact.entities.includes(named.id)) return []
      const message = `only this language names “${named.name.text}”: take it out, or name it everywhere`
      return [finding(fact, 'warning', 'name-alone', { voice: only, item: named.name }, message)]
    }
    const { id, name, by } = named
    const others = by.filter((language) => !silent.includes(language))
    const message = `does not name “${name.text}” (${id}), as ${others.join(', ')} ${others.length === 1 ? 'does' : 'do'}: name it here too`
    return silent.map((voice) => finding(fact, 'warning', 'name-missing', { voice, item: { path: ['text'] } }, message))
  })
}

/** Languages that miss a name, and say it in no other way. */
function silentIn(fact: ToldFact, voices: NameVoices, { id, name, by }: Named, read: ReadContent): string[] {
  const { entities } = read
  const { briefing, entities: own } = fact.fact
  const kind = entities.get(id)?.kind
  const isInText = (language: string) =>
    (voices.get(language) ?? []).some(({ ids, path }) => path[0] === 'text' && ids.includes(id))
  const without = fact.languages.filter((language) => !isInText(language))
  const isCountry = kind === 'country'
  if (!isCountry && without.length === 1 && fact.languages.length > 2)
    return without.filter((language) => !standsFor(id, language, fact, voices, read))
  // Whose event it is, and where, goes without saying.
  if (isCountry && briefing.countries.includes(id) && (by.length > 1 || own.includes(id))) return []
  if (id === briefing.place) return []
  const isStrange = by.length === 1 && (kind === 'person' || (kind === 'place' && !isCapital(id, entities)))
  return fact.languages.filter((language) => {
    if (by.includes(language)) return false
    return isStrange || ![id, ...(name.within ?? [])].some((one) => isNamed(one, voices.get(language) ?? [], entities))
  })
}

/** Whether a language speaks of somebody by the office, of a government by its country and not by its capital. */
function standsFor(
  id: string,
  language: Language,
  fact: ToldFact,
  voices: NameVoices,
  { entities, leaders }: ReadContent,
): boolean {
  const entity = entities.get(id)
  const own = voices.get(language) ?? []
  if (entity?.kind === 'person') {
    const title = entity.title ?? ''
    return fact.passages.some(
      (passage) =>
        passage.language === language &&
        passage.field === 'text' &&
        (passage.names.some(({ entities: ids, offices }) => ids.length === 0 && offices.includes(title)) ||
          (leaders.offices.has(title) && leaders.areIn(passage.text, language))),
    )
  }
  if (entity?.kind === 'place') return !happensAt(id, fact) && isCapital(id, entities) && isNamed(id, own, entities)
  return false
}
