import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/answer/document.ts'
import { briefingsIn } from '../fixtures/asking.ts'
import { chat, testCore } from '../fixtures/core.ts'
import { wish } from '../fixtures/store.ts'
import { storedCore } from '../fixtures/stored-core.ts'

/** 07:30 on Saturday 17 January 2026 in Tokyo, and still the 16th in London and Rome. */
const MORNING_IN_TOKYO = Date.UTC(2026, 0, 16, 22, 30)
const ACSA = '2026-01-15-japan-philippines-acsa'
const SUMMIT = '2026-01-16-japan-italy-summit'

const datesIn = ({ blocks }: Answer) =>
  new Set(blocks.flatMap((block) => (block.type === 'facts' ? block.statements.map(({ lead }) => lead) : [])))

describe('yesterday', () => {
  it.each([
    ['Asia/Tokyo', 'What happened yesterday?', SUMMIT],
    ['Europe/Rome', 'What happened yesterday?', ACSA],
    ['Etc/GMT-3', 'What happened yesterday?', SUMMIT],
    ['+05:30', 'ماذا حدث أمس؟', SUMMIT],
    ['America/New_York', '昨日何がありましたか', ACSA],
    ['Nowhere/Land', 'What happened yesterday?', ACSA],
  ])(
    'in a chat whose digest comes by the clock of %s, “%s” means the day before there',
    async (zone, question, day) => {
      await using core = await storedCore(() => MORNING_IN_TOKYO)
      await core.digests.subscribe(chat, { ...wish, timeZone: 'UTC' })
      await core.store.db.updateTable('subscription').set({ time_zone: zone }).execute()
      expect(briefingsIn(await core.say(question))).toEqual([day])
    },
  )

  it.each([
    ['昨日何がありましたか', SUMMIT],
    ['Che cosa è successo ieri?', ACSA],
    ['What happened yesterday?', ACSA],
  ])('where no zone is known, “%s” means that of where most speak so', async (question, day) => {
    const { say, clock } = await testCore()
    clock.now = MORNING_IN_TOKYO
    expect(briefingsIn(await say(question))).toEqual([day])
  })

  it('is another day as soon as the chat’s zone is another', async () => {
    await using core = await storedCore(() => MORNING_IN_TOKYO)
    expect(briefingsIn(await core.say('What happened yesterday?'))).toEqual([ACSA])
    const admin = { isAdministrator: () => true, language: 'en' } as const
    await core.say('/digest subscribe 7:30, Osaka', admin)
    expect(briefingsIn(await core.say('What happened yesterday?'))).toEqual([SUMMIT])
    expect(datesIn(await core.say('/timeline yesterday', admin))).toEqual(new Set(['16 January 2026']))
    await core.say('/digest unsubscribe', admin)
    expect(briefingsIn(await core.say('What happened yesterday?'))).toEqual([ACSA])
  })
})
