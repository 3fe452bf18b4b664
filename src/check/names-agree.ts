import type { EntityKind } from '../content/library.ts'
import { unique } from '../language/lists.ts'
import { conflictsIn, type Likeness, quoted } from './comparison.ts'
import type { Finding } from './finding.ts'
import { PROPER } from './names-in-text.ts'
import { missingInOther, missingNames } from './names-missing.ts'
import type { ReadContent, ToldFact } from './passages.ts'
import { finding, TYPED } from './places.ts'
import { type Entities, isCapital, isNamed, type NameVoices, namedIn, nameVoices, type ToldName } from './told-names.ts'

/** People, countries, places and organisations are the same in all languages and in the fields. */
export function nameFindings(fact: ToldFact, read: ReadContent): Finding[] {
  const { entities } = read
  const all = nameVoices(fact, entities)
  const voices = new Map([...all].map(([voice, names]) => [voice, names.filter(({ path }) => path[0] !== 'other')]))
  return [
    ...[...PROPER].flatMap((kind) => differing(fact, kind, all, entities)),
    ...missingNames(fact, voices, read),
    ...missingInOther(fact, all, read),
    ...untyped(fact, voices, entities),
    ...untold(fact, voices, entities),
  ]
}

/** One language names Meloni where the others name Mattarella. */
function differing(fact: ToldFact, kind: EntityKind, voices: NameVoices, entities: Entities): Finding[] {
  const isOfKind = (id: string) => entities.get(id)?.kind === kind
  const typed = new Set(fact.fact.entities)
  const own = new Map(
    [...voices].map(([voice, names]) => {
      const own = names.filter(({ ids }) => ids.some(isOfKind))
      // Whoever else took part may be named, and stands for nobody whom the fields name.
      const those =
        kind === 'person' && voice === TYPED && own.some(({ isInherited }) => !isInherited)
          ? own.filter(({ isInherited }) => !isInherited)
          : own
      return [voice, kind === 'country' ? [...those, ...countriesBehind(names, entities)] : those]
    }),
  )
  const likeness: Likeness<ToldName> = {
    agree: ({ ids }, other) => ids.some((id) => other.ids.includes(id)),
    rival: (a, b) =>
      !a.isInherited &&
      !b.isInherited &&
      // "Japanese and Philippine forces": each language joins the words for them in its own way.
      (a.within ?? []).join() === (b.within ?? []).join() &&
      // A capital is another name of its government, unless the fact happens there.
      (kind !== 'place' || a.ids.some((id) => typed.has(id)) !== b.ids.some((id) => typed.has(id))),
  }
  return conflictsIn(own, likeness).map(({ odd, others }) => {
    const message = `names “${odd.item.text}” where others name ${quoted(others, ({ text }) => text)}: mend the one that is wrong`
    return finding(fact, 'error', 'names-differ', odd, message)
  })
}

/** A person stands for their country, and so does a place. */
function countriesBehind(names: readonly ToldName[], entities: Entities): ToldName[] {
  return names.flatMap(({ ids, text, path }) =>
    ids.flatMap((id) => {
      const country = entities.get(id)?.country
      return country === undefined ? [] : [{ ids: [country], text, path, isInherited: true }]
    }),
  )
}

/** Named in the texts, and in no field: readers do not find the fact by it. */
function untyped(fact: ToldFact, voices: NameVoices, entities: Entities): Finding[] {
  const typed = voices.get(TYPED) ?? []
  return namedIn(fact, voices).flatMap(({ id, name, by }) => {
    if (by.length <= fact.languages.length / 2 || typed.some(({ ids }) => ids.includes(id))) return []
    const entity = entities.get(id)
    const stands =
      entity?.kind === 'place' &&
      entity.country !== undefined &&
      isCapital(id, entities) &&
      typed.some(({ ids }) => ids.includes(entity.country ?? ''))
    if (stands) return []
    const field = {
      person: 'people',
      country: 'countries',
      place: 'places',
      organisation: 'organisations',
      sector: 'about',
      term: 'about',
    }[entity?.kind ?? 'term']
    const message = `the texts name “${name.text}”, but no field does: add ${id} to ${field}, by or to, so that readers find the fact by it`
    return [finding(fact, 'warning', 'name-untyped', { voice: TYPED, item: { path: [field] } }, message)]
  })
}

/** Somebody whom the fields give a part in the fact, and no text. */
function untold(fact: ToldFact, voices: NameVoices, entities: Entities): Finding[] {
  const texts = fact.languages.flatMap((language) => voices.get(language) ?? [])
  const typed = (voices.get(TYPED) ?? []).filter(
    ({ ids: [id = ''], path, isInherited }) =>
      !isInherited && ['by', 'people', 'to'].includes(String(path[0])) && entities.get(id)?.kind === 'person',
  )
  return unique(typed.map(({ ids: [id = ''] }) => id)).flatMap((id) => {
    const name = typed.find(({ ids }) => ids.includes(id))
    if (!name || isNamed(id, texts, entities)) return []
    return [
      finding(
        fact,
        'warning',
        'name-untold',
        { voice: TYPED, item: name },
        `${id} is named in no text: take the entry out, or tell what the person does`,
      ),
    ]
  })
}
