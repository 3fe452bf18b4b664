import { unique } from '../../../language/lists.ts'
import type { Reader } from '../reading/reader.ts'
import { idsOfKind, type SentenceReading } from '../reading/sentence.ts'
import type { Event } from './event.ts'
import { sameSet } from './same-set.ts'

export interface Countries {
  given: readonly string[] | undefined
  reading: SentenceReading
  people: readonly string[]
  event: Event
  reader: Reader
  /** It happened at another time than the event. */
  isBefore: boolean
  isBoth: boolean
}

/** The countries of a fact; none where those of the event are meant. */
export function countriesOf({ given, reading, people, event, reader, isBefore, isBoth }: Countries): {
  countries?: string[]
} {
  if (given && given.length > 0) return sameSet(given, event.countries) ? {} : { countries: [...given] }
  const lands = people.flatMap((id) => reader.entities.get(id)?.country ?? [])
  const own = unique([...idsOfKind(reading.named, 'country'), ...lands])
  const others = own.filter((id) => !event.countries.includes(id))
  const sides = own.filter((id) => event.countries.includes(id))
  const isOneSided = sides.length === 1 && isBefore && !isBoth
  const all = unique([...(isOneSided ? sides : event.countries), ...others])
  return sameSet(all, event.countries) ? {} : { countries: all }
}
