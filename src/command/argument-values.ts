import { briefingWithKey } from '../answer/facts.ts'
import type { Knowledge } from '../answer/knowledge.ts'
import { PICTURE_CHOICES } from '../answer/picture.ts'
import { titleOf } from '../answer/titles.ts'
import { isLanguage, LANGUAGES, type Language, languagesFrom } from '../content/languages.ts'
import type { Briefing, Entity } from '../content/library.ts'
import { UserError } from '../errors.ts'
import { readTime } from '../language/clock.ts'
import { listNames } from '../language/lists.ts'
import { periodOfPattern } from '../language/periods.ts'
import { clip, fold } from '../language/text.ts'
import { takeTimes } from '../language/times.ts'
import { meaningsOf } from '../language/vocabulary.ts'
import { areUnclearDays, readDays } from '../language/weekdays.ts'
import { placesIn } from '../language/zone-reading.ts'
import { choicesFor, KINDS } from './completion.ts'
import type { ArgumentKind } from './define-command.ts'
import { PLACES, SCOPES } from './services.ts'

/** How many possible values a mistaken one is answered with. */
export const MOST_OPTIONS = 12

/** What can name an event. */
const NAMING = ['place', 'person', 'country', 'organisation', 'term'] as const

/** What a value is read by. */
export interface Surroundings {
  readonly language: Language
  readonly knowledge: Knowledge
  /** The reader's day (YYYY-MM-DD), from which "last week" counts. */
  readonly today: string
}

/** The value that a typed text stands for; undefined when the kind has none such, an error when it has several. */
export function resolve(kind: ArgumentKind, typed: string, surroundings: Surroundings): string | UserError | undefined {
  switch (kind) {
    case 'text':
      return typed
    case 'chat':
      return CHAT_NAME.test(typed) ? typed : undefined
    case 'switch':
      return resolveChoice(kind, typed, surroundings)
    case 'time':
      return readTime(typed, wordsOf(surroundings, 'clock'))
    case 'zone':
      return resolveZone(typed, surroundings)
    case 'days':
      return resolveChoice(kind, typed, surroundings) ?? resolveDays(typed, surroundings)
    case 'interest': {
      const [, sign = '', named = ''] = /^([+-]?)(.+)$/su.exec(typed) ?? []
      const id = resolveEntity(['sector', 'country'], named.trim(), surroundings)
      return id ? sign + id : resolveChoice(kind, typed, surroundings)
    }
    case 'language': {
      const code = typed.toLowerCase()
      return isLanguage(code) ? code : (resolveChoice(kind, typed, surroundings) ?? languageNamed(typed, surroundings))
    }
    case 'scope':
    case 'data':
      return resolveChoice(kind, typed, surroundings) ?? resolveWord('scope', SCOPES, typed, surroundings)
    case 'place':
      return resolveChoice(kind, typed, surroundings) ?? resolveWord('scope', PLACES, typed, surroundings)
    case 'pictures':
      return (
        resolveChoice(kind, typed, surroundings) ??
        resolveWord('pictures', [...PICTURE_CHOICES, 'auto'], typed, surroundings)
      )
    case 'briefing':
      return resolveBriefing(typed, surroundings)
    case 'period':
      return resolvePeriod(typed, surroundings)
    case 'topic':
    case 'sector':
    case 'person':
    case 'country':
      return resolveEntity(KINDS[kind], typed, surroundings)
  }
}

function resolveChoice(kind: ArgumentKind, typed: string, { language, knowledge }: Surroundings): string | undefined {
  const wanted = fold(typed, language)
  const choices = choicesFor(kind, language, knowledge)
  return choices.find(({ value, label }) => value === typed.toLowerCase() || fold(label, language) === wanted)?.value
}

/**
 * By id, key or title, by a part of one title ("Nara"; "Tokyo" is told to be in several), or by whatever else names its event
 * ("Muscat"): the newest such.
 */
function resolveBriefing(typed: string, surroundings: Surroundings): string | UserError | undefined {
  const { language } = surroundings
  const { library, index, phrases } = surroundings.knowledge
  const called = library.briefingById.get(typed) ?? briefingWithKey(typed, library)
  if (called) return called.id
  const wanted = fold(typed, language)
  const titledIn = (briefings: readonly Briefing[]) =>
    briefings.map((briefing) => ({ briefing, title: fold(titleOf(briefing, language), language) }))
  const titled = titledIn(library.briefings)
  const isPart = ({ title }: (typeof titled)[number]) =>
    wanted.length >= leastOfTitle(language) && title.includes(wanted)
  const whole = titled.find(({ title }) => title === wanted)
  if (whole) return whole.briefing.id
  const [found, ...others] = titled.filter(isPart)
  if (found && others.length > 0) {
    const titles = [found, ...others].map(({ briefing }) => titleOf(briefing, language)).slice(0, MOST_OPTIONS)
    const possible = titles.join(phrases(language).say('list-separator'))
    return new UserError('error-several-briefings', { value: clip(typed, 60), possible })
  }
  if (found) return found.briefing.id
  const withdrawn = titledIn(library.withdrawn).find(isPart)
  if (withdrawn) return withdrawn.briefing.id
  // 日比 and "Italo-Omani" name two countries at once: the event of both.
  const ids = entitiesNamed(NAMING, typed, surroundings)
  const [first = ''] = ids
  const all = (index.heads.get(first) ?? []).filter(({ head }) => ids.every((id) => head.has(id)))
  return (all[0] ?? index.heads.get(first)?.[0])?.id
}

/** Fewer letters than this are a part of any title; two characters name a city in Japanese. */
function leastOfTitle(language: Language): number {
  return language === 'ja' ? 2 : 3
}

/** A channel's name or number, as Discord and Telegram write them. */
const CHAT_NAME = /^(?:@\w{4,32}|-?\d{5,20}|<#\d{5,20}>)$/u

/** As it is offered, or in a word of any of our languages: group, gruppo, サーバー. */
function resolveWord(
  of: string,
  values: readonly string[],
  typed: string,
  { language, knowledge: { phrases } }: Surroundings,
): string | undefined {
  return values.find((value) =>
    languagesFrom(language).some((one) => {
      const words = phrases(one).attribute(`${of}-${value}`, 'words')?.split('|') ?? []
      return [value, phrases(one).say(`${of}-${value}`), ...words].some(
        (word) => fold(word.trim(), one) === fold(typed, one),
      )
    }),
  )
}

/** By its name in any of our languages: Arabic, arabo, アラビア語. */
function languageNamed(typed: string, { language, knowledge: { phrases } }: Surroundings): Language | undefined {
  return LANGUAGES.find((code) =>
    languagesFrom(language).some((one) => fold(phrases(one).say(`language-${code}`), one) === fold(typed, one)),
  )
}

/**
 * As people write it; a place or country that the gazetteer knows is taken by its English name, a palace by its country's. Several
 * zones are told to the reader, who has to name one.
 */
function resolveZone(typed: string, surroundings: Surroundings): string | UserError | undefined {
  const { language, knowledge } = surroundings
  const { library, zones } = knowledge
  const named = () => {
    const id = placesIn(typed).flatMap((name) => resolveEntity(['place', 'country'], name, surroundings) ?? [])[0]
    const entity = library.entities.get(id ?? '')
    const country = library.entities.get(entity?.country ?? '')
    return [entity, country].map((one) => (one ? zones.read(one.names.en.name, 'en') : [])).find(isFound) ?? []
  }
  const found = [zones.read(typed, language)].find(isFound) ?? named()
  const [zone, ...others] = found
  if (others.length === 0) return zone
  const possible = listNames(
    found.slice(0, MOST_OPTIONS).map((one) => zones.write(one, language)),
    language,
  )
  return new UserError('zone-unclear', { value: clip(typed, 60), possible })
}

function isFound(zones: readonly string[]): boolean {
  return zones.length > 0
}

const INTERVAL = /^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/u

/** As an interval of ISO 8601 (`2026-01-13/2026-01-16`), either end of which may be left out. */
function resolvePeriod(typed: string, { language, knowledge, today }: Surroundings): string | undefined {
  if (INTERVAL.test(typed)) return typed
  const { dates, period, rest } = takeTimes(typed, knowledge.vocabulary(language), today)
  const [date] = dates
  const asked = period ?? (date && periodOfPattern(date, today))
  return asked && !/[\p{L}\p{N}]{4,}/u.test(rest) ? `${asked.from ?? ''}/${asked.to ?? ''}` : undefined
}

function resolveEntity(
  kinds: readonly Entity['kind'][],
  typed: string,
  surroundings: Surroundings,
): string | undefined {
  const ids = entitiesNamed(kinds, typed, surroundings)
  // 日伊 is a pair: it names an event, and neither of the two.
  const isPair =
    ids.length > 1 && ids.every((id) => surroundings.knowledge.library.entities.get(id)?.kind === 'country')
  return isPair ? undefined : ids[0]
}

/** By id, name or any alias, in the reader's language or another; several where a name stands for more than one. */
function entitiesNamed(
  kinds: readonly Entity['kind'][],
  typed: string,
  { language, knowledge: { library, vocabulary } }: Surroundings,
): string[] {
  const isOfKind = (id: string) => kinds.some((kind) => library.entities.get(id)?.kind === kind)
  if (library.entities.has(typed) && isOfKind(typed)) return [typed]
  for (const one of languagesFrom(language)) {
    const ids = meaningsOf(typed, vocabulary(one)).flatMap((sense) =>
      sense.kind === 'entity' && isOfKind(sense.id) ? [sense.id] : [],
    )
    if (ids.length > 0) return ids
  }
  return []
}

function resolveDays(typed: string, surroundings: Surroundings): string | UserError | undefined {
  const days = readDays(typed, wordsOf(surroundings, 'weekdays'))
  if (days || !wordsOf(surroundings, 'weekdays').some((words) => areUnclearDays(typed, words))) return days
  return new UserError('days-unclear', { value: clip(typed, 60) })
}

/** What each language says of times or days, the reader's own first; a language is prepared when it is come to. */
function wordsOf<Kind extends 'clock' | 'weekdays'>({ language, knowledge }: Surroundings, kind: Kind) {
  return Iterator.from(languagesFrom(language)).map((one) => knowledge.vocabulary(one)[kind])
}
