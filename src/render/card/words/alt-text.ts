import { listNames } from '../../../language/lists.ts'
import type { Phrases } from '../../../language/phrases.ts'
import { capitalise } from '../../../language/text.ts'
import type { BriefingCard, Card, EncountersCard, Person, TimelineCard } from '../card.ts'

/** Discord takes 1,024 characters of a description; what is read aloud should end sooner. */
export const ALT_LIMIT = 1000

/** A sentence; one that lists things may lose the last of them. */
interface Sentence {
  readonly things: readonly string[]
  written(things: string): string
}

/** What a picture shows, in words, for whoever does not see it: cut between things where there are too many. */
export function altOf(card: Card, phrases: Phrases): string {
  const between = phrases.language === 'ja' ? '' : ' '
  let told = ''
  for (const sentence of sentencesOf(card, phrases)) {
    const lead = told === '' ? '' : between
    const whole = shortened(sentence, ALT_LIMIT - told.length - lead.length, phrases)
    if (whole === undefined) break
    told += lead + whole
  }
  return told
}

/** As many things as there is room for, and how many more there are; undefined where there is room for none. */
function shortened({ things, written }: Sentence, room: number, phrases: Phrases): string | undefined {
  for (let kept = things.length; kept > 0; kept--) {
    const more = things.length - kept
    const shown = more === 0 ? things : [...things.slice(0, kept), phrases.say('alt-more', { count: more })]
    const text = written(shown.join(phrases.say('alt-separator')))
    if (text.length <= room) return text
  }
  return undefined
}

function sentencesOf(card: Card, phrases: Phrases): Sentence[] {
  switch (card.kind) {
    case 'briefing':
      return briefingSentences(card, phrases)
    case 'timeline':
      return timelineSentences(card, phrases)
    case 'encounters':
      return encountersSentences(card, phrases)
  }
}

/** As many as pictures of both sizes may show. */
const MOST_ITEMS = 6
const MOST_FIGURES = 2

function briefingSentences({ title, kicker, lead, parties, heading, items, figures }: BriefingCard, phrases: Phrases) {
  return [
    plain(phrases.say('alt-briefing', { title, kicker })),
    ...(lead === undefined ? [] : [plain(lead)]),
    listing(
      parties.map(({ name, detail, country }) => {
        const office = detail ?? (country?.name === name ? undefined : country?.name)
        return office === undefined ? name : phrases.say('alt-party', { name, office })
      }),
      (names) => phrases.say('alt-parties', { names }),
    ),
    listing(
      items
        .slice(0, MOST_ITEMS)
        .map(({ text, doubt }) => (doubt === undefined ? text : phrases.say('alt-differ', { text, doubt }))),
      (things) => phrases.say('alt-items', { heading, items: things }),
    ),
    listing(
      figures.slice(0, MOST_FIGURES).map(({ figure, label }) => phrases.say('alt-figure', { figure, label })),
      (things) => phrases.say('alt-figures', { figures: things }),
    ),
  ]
}

function timelineSentences({ title, entries }: TimelineCard, phrases: Phrases): Sentence[] {
  const things = entries.map(({ fullDate, text, doubt }) =>
    phrases.say('alt-entry', {
      date: fullDate,
      text: doubt === undefined ? text : phrases.say('alt-differ', { text, doubt }),
    }),
  )
  return [plain(phrases.say('alt-list', { things: title })), listing(things, (said) => sentence(said, phrases))]
}

function encountersSentences({ title, people, meetings: met }: EncountersCard, phrases: Phrases): Sentence[] {
  const known = new Map(people.map((person) => [person.id, person]))
  const things = met.map((meeting) => {
    const there = meeting.people.flatMap((id) => known.get(id) ?? []).sort(keyFirst)
    const occasions = meeting.occasions.map(({ place, date }) =>
      place === undefined ? date : phrases.say('alt-occasion', { place, date }),
    )
    const names = namesOf(there, phrases)
    return phrases.say('alt-meeting', { names, occasions: occasions.join(phrases.say('alt-separator')) })
  })
  const meetings = things.map((thing) => plain(sentence(thing, phrases)))
  return [plain(phrases.say('alt-list', { things: title })), ...meetings]
}

/** Of a crowd, as many as can be listened to. */
function namesOf(people: readonly Person[], phrases: Phrases): string {
  const names = people.map(({ name }) => name)
  if (names.length <= MOST_NAMES) return listNames(names, phrases.language)
  const more = phrases.say('alt-more', { count: names.length - MOST_NAMES })
  return [...names.slice(0, MOST_NAMES), more].join(phrases.say('card-separator'))
}

const MOST_NAMES = 16

const keyFirst = (a: Person, b: Person) => Number(b.isKey) - Number(a.isKey)

function sentence(things: string, phrases: Phrases): string {
  return phrases.say('alt-list', { things: capitalise(things) })
}

function plain(text: string): Sentence {
  return { things: [text], written: (thing) => thing }
}

function listing(things: readonly string[], written: Sentence['written']): Sentence {
  return { things, written }
}
