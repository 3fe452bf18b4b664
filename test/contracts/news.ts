import { describe, expect, it } from 'vitest'
import { type NewsItem, noteNews } from '../../src/store/news.ts'
import type { TestStore } from '../fixtures/store.ts'

const HOUR = 60 * 60 * 1000
const at = (moment: string) => Date.parse(`${moment}Z`)

const published = (day: string): NewsItem => ({
  name: 'jpit26 published',
  day,
  repeats: false,
  formerName: '2026-01-16-japan-italy-summit published',
  content: () => 'the first words',
})
const updated = (day: string, words: string, rest: Partial<NewsItem> = {}): NewsItem => ({
  name: 'jpit26 updated',
  day,
  repeats: true,
  formerName: '2026-01-16-japan-italy-summit updated',
  content: () => words,
  ...rest,
})

/** When things become news, in every store. */
export function newsContract(open: () => Promise<TestStore>): void {
  const other: NewsItem = { ...published('2026-01-01'), name: 'other published', formerName: 'other published' }

  describe('news', () => {
    /** Notes an item; what is known of it then: the days, and the moments as far as the minute. */
    async function note(store: TestStore, moment: string, ...items: NewsItem[]) {
      const known = await noteNews(store, items, at(moment))
      const rows = known.get(items.at(-1)?.name ?? '') ?? []
      return rows.map((row) => `${row.day} at ${new Date(row.at).toISOString().slice(0, 16)}`).sort()
    }

    it('is of its own day to the first who looks, and of now when it comes later', async () => {
      await using store = await open()
      expect(await note(store, '2026-01-20T08:00', published('2026-01-16'))).toEqual(['2026-01-16 at 2026-01-17T00:00'])
      expect(await note(store, '2026-01-20T09:00', published('2026-01-16'))).toEqual(['2026-01-16 at 2026-01-17T00:00'])
      expect(await note(store, '2026-01-20T09:00', other)).toEqual(['2026-01-01 at 2026-01-20T09:00'])
      expect(await note(store, '2026-01-20T10:00', other)).toEqual(['2026-01-01 at 2026-01-20T09:00'])
    })

    it('is never of a time to come', async () => {
      await using store = await open()
      expect(await note(store, '2026-01-16T08:00', published('2026-01-16'))).toEqual(['2026-01-16 at 2026-01-16T08:00'])
    })

    it.each(['2026-01-15', '2026-01-17', '2026-02-01', '2025-01-01'])(
      'stays what it was when the day on which it was published is corrected to %s',
      async (day) => {
        await using store = await open()
        const first = await note(store, '2026-01-20T08:00', other, published('2026-01-16'))
        expect(await note(store, '2026-01-25T08:00', other, published(day))).toEqual(first)
        expect(await note(store, '2026-03-01T08:00', other, published(day))).toEqual(first)
      },
    )

    it('is kept for its day, which may be moved and given up until it begins anywhere', async () => {
      await using store = await open()
      await note(store, '2026-01-01T08:00', other)
      expect(await note(store, '2026-01-10T08:00', published('2026-02-01'))).toEqual(['2026-02-01 at 2026-01-10T08:00'])
      expect(await note(store, '2026-01-11T08:00', published('2026-03-01'))).toEqual(['2026-03-01 at 2026-01-11T08:00'])
      expect(await note(store, '2026-01-12T08:00', published('2026-01-12'))).toEqual(['2026-01-12 at 2026-01-12T08:00'])
      // Told by now, wherever it was the twelfth.
      expect(await note(store, '2026-01-12T09:00', published('2026-04-01'))).toEqual(['2026-01-12 at 2026-01-12T08:00'])
    })

    it('is once more what was updated on a later day than the one that was told, and on no other', async () => {
      await using store = await open()
      await note(store, '2026-01-20T08:00', other, updated('2026-01-20', 'a'))
      const two = ['2026-01-20 at 2026-01-20T08:00', '2026-01-23 at 2026-01-23T08:00']
      expect(await note(store, '2026-01-23T08:00', updated('2026-01-23', 'b'))).toEqual(two)
      for (const day of ['2026-01-22', '2026-01-20', '2026-01-01', '2026-01-23'])
        expect(await note(store, '2026-01-25T08:00', updated(day, 'c'))).toEqual(two)
    })

    it('is not what was told within a day, where only its day was corrected', async () => {
      await using store = await open()
      await note(store, '2026-01-20T18:00', other, updated('2026-01-19', 'a'))
      const moments = ['2026-01-19 at 2026-01-20T00:00', '2026-01-20 at 2026-01-20T00:00']
      expect(await note(store, '2026-01-20T19:00', updated('2026-01-20', 'a'))).toEqual(moments)
      // Nor when it is looked at again later.
      expect(await note(store, '2026-02-20T19:00', updated('2026-01-20', 'a'))).toEqual(moments)
    })

    it('is what was changed again within a day, on a later day', async () => {
      await using store = await open()
      await note(store, '2026-01-20T18:00', other, updated('2026-01-19', 'a'))
      expect(await note(store, '2026-01-20T19:00', updated('2026-01-20', 'b'))).toEqual([
        '2026-01-19 at 2026-01-20T00:00',
        '2026-01-20 at 2026-01-20T19:00',
      ])
    })

    it('is no update of a day that was that of publication', async () => {
      await using store = await open()
      await note(store, '2026-01-20T18:00', other, published('2026-01-16'))
      // Its publication was corrected to the day before, so that the same briefing looks updated.
      const update = updated('2026-01-16', 'the first words', { follows: 'jpit26 published' })
      expect(await note(store, '2026-01-25T18:00', published('2026-01-15'), update)).toEqual([])
      const later = updated('2026-01-25', 'other words', { follows: 'jpit26 published' })
      expect(await note(store, '2026-01-25T19:00', published('2026-01-15'), later)).toEqual([
        '2026-01-25 at 2026-01-25T19:00',
      ])
    })

    it('that was noted by its folder and day is known by its key, and not told again', async () => {
      await using store = await open()
      const known_at = at('2026-01-18T00:00')
      const former = [published('2026-01-16').formerName, updated('2026-01-17', 'a').formerName]
      for (const [index, name] of former.entries())
        await store.db
          .insertInto('news')
          .values({ item: `${name} 2026-01-1${6 + index}`, known_at, content: null })
          .execute()
      const moment = '2026-02-01T08:00'
      expect(await note(store, moment, published('2026-01-16'))).toEqual(['2026-01-16 at 2026-01-18T00:00'])
      expect(await note(store, moment, updated('2026-01-17', 'a'))).toEqual(['2026-01-17 at 2026-01-18T00:00'])
      // Whatever its folder is called from now on.
      const renamed = { ...published('2026-01-15'), formerName: 'renamed published' }
      expect(await note(store, moment, renamed)).toEqual(['2026-01-16 at 2026-01-18T00:00'])
      expect(await note(store, '2026-02-02T08:00', updated('2026-02-02', 'b'))).toEqual([
        '2026-01-17 at 2026-01-18T00:00',
        '2026-02-02 at 2026-02-02T08:00',
      ])
    })

    it('that was told before its day by the former rules is not told again on it', async () => {
      await using store = await open()
      const item = `${published('').formerName} 2026-03-01`
      await store.db
        .insertInto('news')
        .values({ item, known_at: at('2026-01-18T08:00'), content: null })
        .execute()
      const known = ['2026-01-18 at 2026-01-18T08:00']
      expect(await note(store, '2026-02-01T08:00', published('2026-03-01'))).toEqual(known)
      expect(await note(store, '2026-03-01T08:00', published('2026-03-01'))).toEqual(known)
    })

    it('of thousands of briefings is noted once, by whoever comes first', async () => {
      await using store = await open()
      const items = Array.from({ length: 2500 }, (_, number) => ({ ...other, name: `k${number} published` }))
      await noteNews(store, items, at('2026-01-20T08:00'))
      const [known] = await Promise.all(
        [1, 2].map((hours) => noteNews(store, items, at('2026-01-20T08:00') + hours * HOUR)),
      )
      expect(known?.size).toBe(2500)
      expect(new Set([...(known?.values() ?? [])].map((rows) => rows.map((row) => row.at).join()))).toEqual(
        new Set([String(at('2026-01-02T00:00'))]),
      )
    })
  })
}
