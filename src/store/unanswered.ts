import type { Kysely } from 'kysely'
import type { Unanswered, UnansweredSubject } from '../command/services.ts'
import type { Log } from '../platforms/platform.ts'
import type { Store } from './store.ts'
import type { Tables, UnansweredTable } from './tables.ts'

export interface CountingParts {
  /** In milliseconds since 1970. */
  readonly now: () => number
  readonly wait: (milliseconds: number, ended: AbortSignal) => Promise<void>
  readonly log: Log
}

export interface Counting extends Unanswered {
  /** Writes what was not written yet. */
  close(): Promise<void>
}

/** How long counts wait in memory, in milliseconds: nobody's answer waits for them. */
const PAUSE = 60_000
const DAYS_KEPT = 90
/** Subjects of one day; further ones are counted together, as questions without one. */
const MOST_SUBJECTS = 1000

const DAY = 24 * 60 * 60 * 1000

type Count = Omit<UnansweredTable, 'questions'>

/** Counts questions that nothing answered by day and subject, for all processes of a store together. */
export function countUnanswered(store: Store, { now, wait, log }: CountingParts): Counting {
  const counted = new Map<string, number>()
  const ended = new AbortController()
  let isTold = false

  async function write(): Promise<void> {
    if (counted.size === 0) return
    // In one order in all processes, so that none waits for a row of another that waits for one of its own.
    const taken = [...counted].sort(([one], [other]) => (one < other ? -1 : 1))
    counted.clear()
    try {
      await add(store, taken, dayOf(now() - DAYS_KEPT * DAY))
      isTold = false
    } catch {
      for (const [key, questions] of taken) count(key, questions)
      if (!isTold) log('unanswered questions not counted yet', {}, 'warn')
      isTold = true
    }
  }

  function count(key: string, questions: number): void {
    counted.set(key, (counted.get(key) ?? 0) + questions)
  }

  async function keepWriting(): Promise<void> {
    while (!ended.signal.aborted) {
      await wait(PAUSE, ended.signal)
      await write()
    }
  }

  const writing = keepWriting()
  return {
    add(subject) {
      const row = rowOf(subject, dayOf(now()))
      const key = JSON.stringify(row)
      count(counted.has(key) || counted.size < MOST_SUBJECTS ? key : JSON.stringify(withoutSubject(row)), 1)
    },
    async close() {
      ended.abort()
      await writing
    },
  }
}

/** Counts kept by whoever counted once, and does not any more. */
export async function forgetUnanswered({ db }: Store): Promise<void> {
  await db.deleteFrom('unanswered').execute()
}

/** A subject of questions that nothing answered, and how many there were. */
export interface UnansweredCount extends UnansweredSubject {
  readonly questions: number
  /** The first and the last day on which one was asked, in UTC. */
  readonly from: string
  readonly to: string
}

/** The most frequent first. A question without `entities` named nothing that is known. */
export async function unansweredSubjects(db: Kysely<Tables>): Promise<UnansweredCount[]> {
  const rows = await db
    .selectFrom('unanswered')
    .select(({ fn }) => [
      'language',
      'kind',
      'subject',
      'briefing',
      fn.sum<number | string>('questions').as('questions'),
      fn.min('day').as('from'),
      fn.max('day').as('to'),
    ])
    .groupBy(['language', 'kind', 'subject', 'briefing'])
    .execute()
  return rows
    .map(({ language, kind, subject, briefing, questions, from, to }) => {
      const [entities = [], acts = [], asks = []] = subject.split(';').map((ids) => ids.split(' ').filter(Boolean))
      return {
        language,
        kind,
        entities,
        acts,
        asks,
        briefing: briefing || undefined,
        questions: Number(questions),
        from,
        to,
      }
    })
    .sort((a, b) => b.questions - a.questions || b.to.localeCompare(a.to) || b.entities.length - a.entities.length)
}

async function add({ db }: Store, counted: readonly [string, number][], before: string): Promise<void> {
  await db.transaction().execute(async (work) => {
    await work.deleteFrom('unanswered').where('day', '<', before).execute()
    const room = new Map<string, number>()
    for (const [key, questions] of counted) {
      const row = JSON.parse(key) as Count // as `add` of the service wrote it
      const left = room.get(row.day) ?? MOST_SUBJECTS - (await subjectsOn(row.day, work))
      room.set(row.day, left - 1)
      await work
        .insertInto('unanswered')
        .values({ ...(left > 0 ? row : withoutSubject(row)), questions })
        .onConflict((conflict) =>
          conflict
            .columns(['day', 'language', 'kind', 'subject', 'briefing'])
            .doUpdateSet(({ ref, eb }) => ({ questions: eb(ref('unanswered.questions'), '+', questions) })),
        )
        .execute()
    }
  })
}

async function subjectsOn(day: string, work: Kysely<Tables>): Promise<number> {
  const { rows } = await work
    .selectFrom('unanswered')
    .select(({ fn }) => fn.countAll<number | string>().as('rows'))
    .where('day', '=', day)
    .executeTakeFirstOrThrow()
  return Number(rows)
}

function rowOf({ language, kind, entities, acts, asks, briefing = '' }: UnansweredSubject, day: string): Count {
  const subject = entities.length > 0 ? [entities, acts, asks].map((ids) => ids.join(' ')).join(';') : ''
  return { day, language, kind, subject, briefing }
}

function withoutSubject(row: Count): Count {
  return { ...row, subject: '', briefing: '' }
}

function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10)
}
