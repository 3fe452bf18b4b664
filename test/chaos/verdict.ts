import { localDate } from '../../src/digest/due.ts'
import type { SubscriptionTable } from '../../src/store/tables.ts'
import { type Answers, answersOf } from './answered.ts'
import { type Arrival, arrivalsAt, sorted } from './arrivals.ts'
import { unexplained } from './causes.ts'
import { AT_ONCE, intruders } from './leases.ts'
import type { Crew } from './processes.ts'
import type { Readers } from './readers.ts'
import type { Row } from './rows.ts'
import type { Story } from './story.ts'
import type { Servers, Subscriber } from './subscribers.ts'

const HOUR = 60 * 60 * 1000
/** The bot's own default. */
const MAX_AGE = 6 * HOUR
/** What was fresh when it was begun is a little older when the server looks. */
const ON_THE_WAY = 15_000

export interface Evidence {
  readonly story: Story
  readonly readers: Readers
  readonly crew: Crew
  readonly servers: Servers
  readonly subscribers: readonly Subscriber[]
  readonly rows: readonly Row[]
  readonly subscriptions: readonly Pick<SubscriptionTable, 'id' | 'state' | 'reason' | 'chat_id'>[]
}

export interface Verdict {
  readonly due: number
  readonly arrived: number
  readonly parts: number
  /** Of the messages that are to have a picture. */
  readonly pictures: { readonly arrived: number; readonly refused: number; readonly textsAlone: number }
  readonly stale: number
  readonly suspended: number
  readonly answers: Answers
  readonly doubled: { readonly telegram: number; readonly discord: number; readonly bound: number }
  /** By what is wrong, one line for each case. */
  readonly wrong: Readonly<Record<string, readonly string[]>>
}

/** Compares what the servers got with what the store says and with what should have been. */
export function judge({ story, readers, crew, servers, subscribers, rows, subscriptions }: Evidence): Verdict {
  const { arrived, strays } = sorted(
    arrivalsAt(servers).filter(({ chat }) => !readers.chats.has(chat)),
    rows,
    subscribers,
  )
  const digests = Map.groupBy(rows, ({ subscription, digestDate }) => `${subscription} ${digestDate}`)
  const came = (row: Row) => arrived.get(row) ?? []
  const expected = subscribers.flatMap((one) =>
    story.days.flatMap(({ dues, isStale }) => {
      const due = dues[one.turn] ?? 0
      // Who leaves may still have had what was due just before.
      if (one.leftAt !== undefined && due > one.leftAt - MAX_AGE) return []
      const digest = `${one.subscription} ${localDate(one.times.timeZone, due)}`
      return [{ digest, rows: digests.get(digest) ?? [], isStale }]
    }),
  )
  const due = expected.filter(({ isStale }) => !isStale)
  const isThere = (those: readonly Row[]) => those.length > 0 && those.every((row) => came(row).length > 0)
  const stale = expected.filter(({ isStale }) => isStale)
  const twice = rows.filter((row) => came(row).length > 1)
  const again = (platform: string) =>
    twice.filter((row) => row.platform === platform).reduce((sum, row) => sum + came(row).length - 1, 0)
  const lost = story.faults.flatMap((one) => one.lost('telegram'))
  const blows = crew.blows.filter(({ process }) => process.held.has('telegram'))
  const doubled = {
    telegram: again('telegram'),
    discord: again('discord'),
    bound: AT_ONCE * blows.length + lost.length,
  }
  const inTelegram = twice.filter(({ platform }) => platform === 'telegram').map(came)
  const left = subscribers.filter(({ leftAt }) => leftAt !== undefined)
  const stateOf = new Map(subscriptions.map((one) => [one.id, one]))
  const isSuspended = ({ subscription }: Subscriber) => {
    const found = stateOf.get(subscription)
    return found?.state === 'suspended' && !!found.reason
  }
  const pictured = rows.filter(({ isPictured }) => isPictured).flatMap(came)
  const answers = answersOf(readers, story, crew)
  return {
    due: due.length,
    arrived: due.filter((one) => isThere(one.rows)).length,
    parts: [...arrived.values()].reduce((sum, those) => sum + those.length, 0),
    pictures: {
      arrived: pictured.filter(({ hasPicture }) => hasPicture).length,
      refused: story.refusedPictures,
      textsAlone: pictured.filter(({ hasPicture }) => !hasPicture).length,
    },
    stale: stale.filter((one) => one.rows.some(({ lastError }) => lastError === 'stale')).length,
    suspended: left.filter(isSuspended).length,
    doubled,
    answers,
    wrong: {
      'not answered': answers.unexplained,
      'answered with an error': answers.errors,
      lost: due.filter((one) => !isThere(one.rows)).map(({ digest, rows }) => `${digest}: ${states(rows)}`),
      'falsely marked': rows
        .filter((row) => isFalse(row, came(row)))
        .map((row) => `${told(row)}, came ${came(row).length} times`),
      'still open': rows.filter(({ settledAt }) => settledAt === null).map(told),
      'of no digest': strays.map(({ platform, chat, id, text }) => `${platform} ${chat} ${id}: ${text.slice(0, 80)}`),
      'doubled in Discord': twice.filter(({ platform }) => platform === 'discord').map(told),
      'doubled beyond the bound': doubled.telegram > doubled.bound ? [`${doubled.telegram} > ${doubled.bound}`] : [],
      'doubled without a cause': unexplained(inTelegram, Array.from({ length: AT_ONCE }, () => blows).flat(), lost).map(
        ([first]) => `${first?.chat}: ${first?.text.slice(0, 40)}`,
      ),
      'without a single picture': pictured.some(({ hasPicture }) => hasPicture)
        ? []
        : [`of ${pictured.length} messages`],
      'with a picture that it should not have': [...arrived]
        .filter(([row, those]) => !row.isPictured && those.some(({ hasPicture }) => hasPicture))
        .map(([row]) => told(row)),
      'in the wrong order': [...digests.values()].filter((those) => !isInOrder(those.map(came))).map(states),
      stale: [...arrived].filter(([row, those]) => isLate(row, those)).map(([row]) => told(row)),
      'not left out': stale.filter((one) => one.rows.some((row) => came(row).length > 0)).map(({ digest }) => digest),
      'not suspended': left.filter((one) => !isSuspended(one)).map(({ chat }) => `${chat.platform} ${chat.id}`),
      'suspended while there': subscribers
        .filter((one) => one.leftAt === undefined && stateOf.get(one.subscription)?.state !== 'active')
        .map(({ chat, subscription }) => `${chat.platform} ${chat.id}: ${stateOf.get(subscription)?.reason}`),
      'not followed': subscribers
        .filter((one) => one.leftAt === undefined && stateOf.get(one.subscription)?.chat_id !== one.ids.at(-1))
        .map(({ ids }) => ids.join(' → ')),
      'sent without the lease': intruders(crew),
      crashed: [...crew.crashes],
      malformed: [...servers.telegram.violations, ...servers.discord.violations].map(({ problems }) =>
        problems.join('; '),
      ),
    },
  }
}

/** Sent, but not there; or there, though it was given up at its first try, of which all is known. */
function isFalse({ state, messageId, attempt }: Row, those: readonly Arrival[]): boolean {
  if (state === 'sent') return !those.some(({ id }) => id === messageId)
  return (state === 'failed' || state === 'dropped') && attempt < 2 && those.length > 0
}

/** Each part's first coming after that of the part before; a group that moved counts its messages anew. */
function isInOrder(parts: readonly (readonly Arrival[])[]): boolean {
  const firsts = parts.flatMap(([first]) => (first ? [first.at] : []))
  const hasGap = parts.some(([first], at) => !first && parts.slice(at + 1).some(([later]) => later))
  return !hasGap && firsts.every((moment, at) => at === 0 || moment > (firsts[at - 1] ?? 0))
}

/** What was begun in time is finished. */
function isLate({ part, dueAt }: Row, those: readonly Arrival[]): boolean {
  return part === 0 && those.some(({ at }) => at - dueAt > MAX_AGE + ON_THE_WAY)
}

function told(row: Row): string {
  const { platform, subscription, digestDate, part, state, attempt, lastError } = row
  return `${platform} ${subscription} ${digestDate}/${part}: ${state} at try ${attempt}${lastError ? ` (${lastError})` : ''}`
}

function states(rows: readonly Row[]): string {
  return rows.length === 0 ? 'never made' : rows.map(told).join(', ')
}
