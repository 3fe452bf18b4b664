import { unique } from '../language/lists.ts'
import type { Finding } from './finding.ts'
import type { Name } from './names-in-text.ts'
import type { Passage, ReadContent, ToldFact } from './passages.ts'
import { finding } from './places.ts'
import type { Entities } from './told-names.ts'

/** Somebody is said to be of the country of their entry: no Japanese prime minister Meloni. */
export function countryOfPersonFindings(fact: ToldFact, { entities }: ReadContent): Finding[] {
  return fact.passages.flatMap((passage) =>
    passage.names.flatMap((name, index): Finding[] => {
      const [person = '', ...more] = name.entities
      const country = entities.get(person)?.country
      if (more.length > 0 || entities.get(person)?.kind !== 'person' || country === undefined) return []
      const said = countriesBeside(name, index, passage, entities)
      const ids = unique(said.flatMap((one) => [...one.entities, ...one.within]))
      if (said.length === 0 || ids.includes(country)) return []
      const message = `“${said.map(({ text }) => text).join(' ')}” beside “${name.text}”: the entry of ${person} says ${country}; mend the text, or the entry`
      return [
        finding(fact, 'error', 'names-differ', { voice: passage.language, item: { path: [passage.field] } }, message),
      ]
    }),
  )
}

/** Countries that can only be said of the person right beside them. */
function countriesBeside(name: Name, index: number, { names, language, text }: Passage, entities: Entities): Name[] {
  const isCountry = (one: Name | undefined): one is Name =>
    one !== undefined && one.entities.length > 0 && one.entities.every((id) => entities.get(id)?.kind === 'country')
  const isOffice = (one: Name | undefined) => one !== undefined && one.offices.length > 0 && one.entities.length === 0
  const [before, second, next] = [names[index - 1], names[index - 2], names[index + 1]]
  if (language === 'ja')
    return isCountry(before) && text.includes(`${before.text}の`) && isNear(before, name, 2) ? [before] : []
  // Office, country, person; in English also country, office, person, and person of country.
  if (
    isCountry(before) &&
    isNear(before, name, 1) &&
    isOffice(second) &&
    second &&
    second.clause === before.clause &&
    before.at - second.at <= 2
  )
    return [before]
  if (language !== 'en') return []
  if (isCountry(next) && text.includes(`${name.text} of ${next.text}`)) return [next]
  const isOwner = isCountry(second) && (/['’]s$/u.test(second.text) || isAdjective(second, entities))
  return isOwner && isOffice(before) && before && isNear(before, name, 1) && isNear(second, before, 1) ? [second] : []
}

function isNear(first: Name, second: Name, most: number): boolean {
  return first.clause === second.clause && second.at - first.at <= most
}

function isAdjective({ text, entities: [id = ''] }: Name, entities: Entities): boolean {
  const { name = '', adjective } = entities.get(id)?.names.en ?? {}
  return adjective === undefined ? !name.includes(text) : adjective === text
}
