import type { Knowledge } from '../answer/knowledge.ts'
import { PICTURE_CHOICES } from '../answer/picture.ts'
import { titleOf } from '../answer/titles.ts'
import { LANGUAGES, type Language, OWN_NAMES } from '../content/languages.ts'
import type { Entity } from '../content/library.ts'
import { halfHours } from '../language/clock.ts'
import { formatDate } from '../language/dates.ts'
import { unique } from '../language/lists.ts'
import { firstDay, lastDay } from '../language/periods.ts'
import { clean, fold } from '../language/text.ts'
import { EVERY_DAY, WORKING_DAYS, writeDays } from '../language/weekdays.ts'
import { type Argument, type ArgumentKind, type Command, topLevel } from './define-command.ts'
import { PLACES, SCOPES } from './services.ts'

/** What a reader may choose for an argument: `value` is an id, `label` its name in the reader's language. */
export interface Choice {
  readonly value: string
  readonly label: string
  /** What else it may be found by, a line each, folded. */
  readonly also?: string
}

/** What each kind of argument that names something may name, the likeliest first. */
export const KINDS = {
  topic: ['sector', 'country', 'person', 'organisation', 'term', 'place'],
  sector: ['sector'],
  person: ['person'],
  country: ['country'],
} as const satisfies Readonly<Partial<Record<ArgumentKind, readonly Entity['kind'][]>>>

/**
 * Choices whose label begins with, or contains, what was typed; prefix matches first. Where several values may stand, the last
 * is completed behind the others. In memory, no network.
 */
export function complete(argument: Argument, typed: string, language: Language, knowledge: Knowledge): Choice[] {
  const [, before = '', last = ''] = (argument.several && /^(.*[,،、]\s*)([^,،、]*)$/su.exec(typed)) || []
  if (before !== '')
    return complete({ ...argument, several: false }, last, language, knowledge).map(({ value, label }) => ({
      value: before + value,
      label: before + label,
    }))
  const wanted = fold(clean(typed), language)
  if (wanted === '') return choicesFor(argument.kind, language, knowledge)
  const position = ({ label, also = '' }: Choice) => {
    const at = fold(label, language).indexOf(wanted)
    return at === 0 || `\n${also}`.includes(`\n${wanted}`) ? 0 : at
  }
  const found = choicesFor(argument.kind, language, knowledge).filter((choice) => position(choice) >= 0)
  if (found.length === 0 && argument.kind === 'zone') return zonesMeant(typed, language, knowledge)
  return found.sort(
    (a, b) => Math.sign(position(a)) - Math.sign(position(b)) || a.label.localeCompare(b.label, language),
  )
}

/** What no zone is called may still stand for one: a smaller city, a country, BST. */
function zonesMeant(typed: string, language: Language, { zones }: Knowledge): Choice[] {
  return zones.read(typed, language).map((value) => ({ value, label: zones.write(value, language) }))
}

/** Whole lines that a line beginning with a slash can become: commands first, then the values of their arguments. */
export function completeLine(
  line: string,
  commands: ReadonlyMap<string, Command>,
  language: Language,
  knowledge: Knowledge,
): string[] {
  const typed = /^\/(\S*)(?:\s+(.*))?$/su.exec(line)
  if (!typed) return []
  const [, word = '', behind] = typed
  const [, sub, others] = (behind !== undefined && /^(\S+)\s+(.*)$/su.exec(behind)) || []
  const isSub = sub !== undefined && commands.has(`${word} ${sub}`)
  const [name, rest] = isSub ? [`${word} ${sub}`, others] : [word, behind]
  const subs = [...commands.keys()].filter((known) => known.startsWith(`${word} ${behind ?? ''}`))
  if (!isSub && behind !== undefined && subs.length > 0) return subs.map((known) => `/${known} `)
  if (rest === undefined)
    return topLevel(commands)
      .filter(([known]) => known.startsWith(name))
      .map(([known]) => `/${known} `)
  const choices =
    commands.get(name)?.arguments.flatMap((argument) => complete(argument, rest, language, knowledge)) ?? []
  return choices.map(({ label }) => `/${name} ${label}`)
}

/** Every value of a kind that can be listed, the likeliest first. */
export function choicesFor(kind: ArgumentKind, language: Language, knowledge: Knowledge): Choice[] {
  const { library, index, phrases } = knowledge
  switch (kind) {
    case 'text':
    case 'chat':
      return []
    case 'switch':
      return ['yes', 'no'].map((value) => ({ value, label: phrases(language).say(`switch-${value}`) }))
    case 'time':
      return halfHours().map((value) => ({ value, label: value }))
    case 'zone':
      return [...knowledge.zones.list(language)]
    case 'days':
      return [
        { value: EVERY_DAY, label: phrases(language).say('days-every') },
        { value: WORKING_DAYS, label: phrases(language).say('days-working') },
        ...[...EVERY_DAY].map((value) => ({ value, label: writeDays(value, language) })),
      ]
    case 'interest':
      return [
        { value: 'all', label: phrases(language).say('interest-all') },
        ...(['sector', 'country'] as const)
          .flatMap((one) => choicesFor(one, language, knowledge))
          .map(({ value, label }) => ({ value: `+${value}`, label })),
      ]
    case 'scope':
    case 'data':
      return SCOPES.map((value) => ({ value, label: phrases(language).say(`${kind}-${value}`) }))
    case 'place':
      return PLACES.map((value) => ({ value, label: phrases(language).say(`scope-${value}`) }))
    case 'pictures':
      return [...PICTURE_CHOICES, 'auto'].map((value) => ({ value, label: phrases(language).say(`pictures-${value}`) }))
    case 'language':
      return [
        ...LANGUAGES.map((value) => ({ value, label: OWN_NAMES[value] })),
        { value: 'auto', label: phrases(language).say('language-any') },
      ]
    case 'briefing':
      return library.briefings.map((briefing) => ({ value: briefing.key, label: titleOf(briefing, language) }))
    case 'period': {
      const months = unique(library.briefings.map(({ date }) => date.slice(0, 7)))
      return months.map((month) => ({
        value: `${firstDay(month)}/${lastDay(month)}`,
        label: formatDate(month, language),
      }))
    }
    case 'topic':
    case 'sector':
    case 'person':
    case 'country': {
      const isOf = (wanted: Entity['kind']) => (entity: Entity) =>
        entity.kind === wanted && index.entities.has(entity.id)
      const weight = ({ id }: Entity) => index.entities.get(id)?.length ?? 0
      return KINDS[kind]
        .flatMap((one) => [...library.entities.values()].filter(isOf(one)).sort((a, b) => weight(b) - weight(a)))
        .map(({ id, names }) => ({ value: id, label: names[language].name }))
    }
  }
}
