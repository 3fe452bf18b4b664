import { describe, expect, it } from 'vitest'
import type { UnansweredSubject } from '../../src/command/services.ts'
import type { Store } from '../../src/store/store.ts'
import { countUnanswered, forgetUnanswered, unansweredSubjects } from '../../src/store/unanswered.ts'
import type { TestStore } from '../fixtures/store.ts'

const DAY = 24 * 60 * 60 * 1000
const NOON = Date.parse('2026-01-20T12:00Z')

const subject = (rest: Partial<UnansweredSubject> = {}): UnansweredSubject => ({
  language: 'en',
  kind: 'closest',
  entities: ['japan', 'space'],
  acts: ['sign'],
  asks: ['when'],
  briefing: 'one',
  ...rest,
})
const withoutSubject = subject({ entities: [], acts: [], asks: [], briefing: undefined, kind: 'unknown' })

/** How questions that nothing answered are counted, in every store. */
export function unansweredContract(open: () => Promise<TestStore>): void {
  describe('questions that nothing answered', () => {
    const logged: string[] = []
    /** Waits until it is ended: what was counted is written then. */
    const wait = (_: number, ended: AbortSignal) =>
      new Promise<void>((resolve) => ended.addEventListener('abort', () => resolve(), { once: true }))
    const countingAt = (store: Store, now: number) =>
      countUnanswered(store, { now: () => now, wait, log: (event) => logged.push(event) })
    async function count(store: Store, subjects: readonly UnansweredSubject[], now = NOON) {
      const counting = countingAt(store, now)
      for (const one of subjects) counting.add(one)
      await counting.close()
    }

    it('are counted by subject, the most frequent first, with their days', async () => {
      await using store = await open()
      await count(store, [subject(), withoutSubject, subject()])
      await count(store, [subject({ language: 'it' }), subject()], NOON + DAY)
      const days = { from: '2026-01-20', to: '2026-01-21' }
      expect(await unansweredSubjects(store.db)).toEqual([
        { ...subject(), questions: 3, ...days },
        { ...subject({ language: 'it' }), questions: 1, from: '2026-01-21', to: '2026-01-21' },
        { ...withoutSubject, questions: 1, from: '2026-01-20', to: '2026-01-20' },
      ])
    })

    it('are counted by several processes together', async () => {
      await using store = await open()
      await Promise.all([1, 2, 3].map(() => count(store, [subject(), withoutSubject])))
      expect((await unansweredSubjects(store.db)).map(({ questions }) => questions)).toEqual([3, 3])
    })

    it('are kept for ninety days', async () => {
      await using store = await open()
      await count(store, [subject()])
      await count(store, [withoutSubject], NOON + 90 * DAY)
      expect(await unansweredSubjects(store.db)).toHaveLength(2)
      await count(store, [withoutSubject], NOON + 91 * DAY)
      expect(await unansweredSubjects(store.db)).toEqual([expect.objectContaining({ entities: [], questions: 2 })])
    })

    it('fill no disk: a day has a thousand subjects, and what is beyond is counted as without one', async () => {
      await using store = await open()
      const many = (from: number) => Array.from({ length: 700 }, (_, at) => subject({ entities: [`e${from + at}`] }))
      await count(store, many(0))
      await count(store, many(700))
      const { length } = await store.db.selectFrom('unanswered').selectAll().execute()
      expect(length).toBe(1001)
      const all = await unansweredSubjects(store.db)
      expect(all[0]).toMatchObject({ entities: [], questions: 400 })
      expect(all.reduce((sum, { questions }) => sum + questions, 0)).toBe(1400)
    })

    it('are kept in mind while they cannot be written, and that is told once', async () => {
      await using store = await open()
      const broken = { ...store, db: store.db.withSchema('nowhere') }
      let [isAway, turn] = [true, 0]
      const seen = {
        ...store,
        get db() {
          return isAway ? broken.db : store.db
        },
      }
      const turns = async (_: number, ended: AbortSignal) => {
        if (++turn < 4) return
        isAway = false
        await wait(_, ended)
      }
      logged.length = 0
      const counting = countUnanswered(seen, { now: () => NOON, wait: turns, log: (event) => logged.push(event) })
      counting.add(subject())
      while (turn < 4) await new Promise(setImmediate)
      await counting.close()
      expect(logged).toEqual(['unanswered questions not counted yet'])
      expect(await unansweredSubjects(store.db)).toEqual([expect.objectContaining({ questions: 1 })])
    })

    it('are forgotten where they are counted no more', async () => {
      await using store = await open()
      await count(store, [subject()])
      await forgetUnanswered(store)
      expect(await unansweredSubjects(store.db)).toEqual([])
    })
  })
}
