import { describe, expect, it } from 'vitest'
import type { Action, Answer } from '../../src/answer/document.ts'
import { decodeButton, encodeButton } from '../../src/command/button-data.ts'
import type { NamedChat } from '../../src/command/services.ts'
import { testCore } from '../fixtures/core.ts'
import { knowledge } from '../fixtures/library.ts'
import { wish } from '../fixtures/store.ts'
import { storedCore } from '../fixtures/stored-core.ts'

/** Saturday 17 January 2026, 09:00 UTC. */
const NOW = Date.UTC(2026, 0, 17, 9)
const chat = { platform: 'test', id: 'chat' }
const group = { platform: 'test', id: 'group', community: 'group' }
const channel = { platform: 'test', id: '-100123456', community: '-100123456' }

/** The core with a store behind it, and buttons that can be pressed. */
async function pressableCore() {
  const core = await storedCore(() => NOW)
  const press = async (answer: Answer, label: string, rest: Parameters<typeof core.say>[1] = {}) => {
    const action = actionsOf(answer).find((one) => one.label === label)
    const press = action && decodeButton(encodeButton(action, answer.language), core.commands, knowledge)
    if (!press) throw new Error(`no button "${label}" among ${actionsOf(answer).map((one) => one.label)}`)
    const { command, values, page, language } = press
    const pressed = { canChoose: true, page, language, ...(values ? { values } : {}), ...ADMIN, ...rest }
    return await core.say(`/${command}`, pressed)
  }
  return { ...core, press }
}

const ADMIN = { isAdministrator: () => true }
const actionsOf = ({ blocks, actions }: Answer): Action[] => [
  ...blocks.flatMap((block) => (block.type === 'choice' ? block.options : [])),
  ...actions,
]
const textOf = ({ blocks }: Answer) => blocks.map((block) => ('text' in block ? block.text : '')).join('\n')

describe('subscribing to digests', () => {
  it('takes days, time, zone, language and topics in one line, and says when the next one comes', async () => {
    await using core = await pressableCore()
    const answer = await core.say('/digest subscribe 7:30, Rome, Mon-Fri, space, Italy, Italiano', {
      ...ADMIN,
      language: 'en',
    })
    expect(textOf(answer)).toBe(
      [
        'Done. The digest is set up.',
        'The next one is due on Monday 19 January 2026 at 07:30.',
        'When: Monday to Friday, 07:30, Rome (Europe/Rome)',
        'Language: Italian',
        'Topics: space and Italy',
      ].join('\n'),
    )
    expect(await core.digests.of({ platform: 'test', id: 'chat' })).toMatchObject({
      days: '12345',
      localTime: '07:30',
      timeZone: 'Europe/Rome',
      language: 'it',
      topics: { sectors: ['space'], countries: ['italy'] },
    })
  })

  it.each([
    ['ar', '/نشرة اشتراك 7:30 صباحًا، روما، من الأحد إلى الخميس', 'Europe/Rome', '12347'],
    ['ja', '/ダイジェスト 設定 午前7時30分、東京、月〜金', 'Asia/Tokyo', '12345'],
    ['it', '/rassegna attiva 7.30, Tokyo, da lunedì a venerdì', 'Asia/Tokyo', '12345'],
  ] as const)('can be written in %s', async (language, text, timeZone, days) => {
    await using core = await pressableCore()
    await core.say(text, { ...ADMIN, language })
    expect(await core.digests.of({ platform: 'test', id: 'chat' })).toMatchObject({
      timeZone,
      days,
      localTime: '07:30',
      language,
    })
  })

  it('asks for what it needs, and offers the zones where the language is at home first', async () => {
    await using core = await pressableCore()
    const time = await core.say('/digest subscribe', {
      canChoose: true,
      prefersChoices: true,
      language: 'ja',
      ...ADMIN,
    })
    const zone = await core.press(time, '07:00')
    expect(actionsOf(zone)[0]?.label).toBe('東京（Asia/Tokyo）')
    expect(textOf(await core.press(zone, '東京（Asia/Tokyo）'))).toContain('2026年1月18日（日）の07:00')
  })

  it.each([
    ['en', '/digest subscribe 7:30, Kyiv', 'Kyiv (Europe/Kyiv)', 'Europe/Kyiv'],
    ['en', '/digest subscribe 7:30, Calcutta', 'Kolkata (Asia/Kolkata)', 'Asia/Kolkata'],
    ['en', '/digest subscribe 7:30, UTC+05:30', 'UTC+5:30', '+05:30'],
    ['en', '/digest subscribe 7:30, Etc/GMT+3', 'UTC−3', 'Etc/GMT+3'],
    ['it', '/rassegna attiva 7.30, Milano', 'Roma (Europe/Rome)', 'Europe/Rome'],
    ['it', '/rassegna attiva 7.30, ora italiana', 'Roma (Europe/Rome)', 'Europe/Rome'],
    ['ar', '/نشرة اشتراك 7:30، جدة', 'الرياض (Asia/Riyadh)', 'Asia/Riyadh'],
    ['ja', '/ダイジェスト 設定 午前7時30分、大阪', '東京（Asia/Tokyo）', 'Asia/Tokyo'],
  ] as const)('in %s, “%s” is confirmed as %s', async (language, text, shown, timeZone) => {
    await using core = await pressableCore()
    expect(textOf(await core.say(text, { ...ADMIN, language }))).toContain(shown)
    expect(await core.digests.of(chat)).toMatchObject({ timeZone, localTime: '07:30' })
  })

  it.each([
    [
      'en',
      '/digest subscribe 7:30, BST',
      '“BST” can mean more than one',
      'London (Europe/London) and Dhaka (Asia/Dhaka)',
    ],
    ['it', '/rassegna attiva 7.30, Stati Uniti', '«Stati Uniti» può indicare più', 'New York (America/New_York)'],
    ['en', '/digest subscribe 7:30, America', '“America” can mean more than one', 'Chicago (America/Chicago)'],
    [
      'ja',
      '/ダイジェスト 設定 7:30、米国',
      '「米国」に当てはまるタイムゾーンは複数',
      'ロサンゼルス（America/Los_Angeles）',
    ],
    ['ar', '/نشرة اشتراك 7:30، IST', 'قد تعني «IST» أكثر من منطقة', 'القدس (Asia/Jerusalem)'],
    ['ja', '/ダイジェスト 設定 7:30、CST', '「CST」に当てはまるタイムゾーンは複数', 'シカゴ（America/Chicago）'],
  ] as const)('in %s, “%s” is answered with what it can mean', async (language, text, said, offered) => {
    await using core = await pressableCore()
    const answer = textOf(await core.say(text, { ...ADMIN, language }))
    expect(answer).toContain(said)
    expect(answer).toContain(offered)
    expect(await core.digests.of(chat)).toBeUndefined()
  })

  it('is for those who administer the chat, its status for everybody', async () => {
    await using core = await pressableCore()
    expect(textOf(await core.say('/digest subscribe 7:30, Rome', { chat: group }))).toContain('Only administrators')
    expect(textOf(await core.say('/digest status', { chat: group }))).toBe('No digest is set up here.')
    await core.say('/digest subscribe 7:30, Rome', { chat: group, ...ADMIN })
    expect(textOf(await core.say('/digest', { chat: group }))).toContain(
      'The next one is due on Sunday 18 January 2026 at 07:30.',
    )
  })

  it('is refused where the bot may not write', async () => {
    await using core = await pressableCore()
    const answer = await core.say('/digest subscribe 7:30, Rome', { ...ADMIN, canPost: async () => false })
    expect(textOf(answer)).toContain('I am not allowed to post there')
    expect(await core.digests.of({ platform: 'test', id: 'chat' })).toBeUndefined()
  })

  it('can be for a channel that the reader administers', async () => {
    await using core = await pressableCore()
    const named = (rest: Partial<NamedChat> = {}) => ({
      ...ADMIN,
      findChat: async (name: string) =>
        name === '@newsroom' || name === channel.id
          ? { chat: channel, isAdministrator: true, canPost: true, ...rest }
          : undefined,
    })
    const set = '/digest subscribe 7:30, Rome, @newsroom'
    expect(textOf(await core.say(set, named({ isAdministrator: false })))).toContain('Only administrators of @newsroom')
    expect(textOf(await core.say(set, named({ canPost: false })))).toContain('I am not allowed to post there')
    expect(textOf(await core.say('/digest subscribe 7:30, Rome, @nowhere', named()))).toContain('@nowhere')
    const done = await core.say(set, named())
    expect(await core.digests.of(channel)).toMatchObject({ localTime: '07:30' })
    expect(textOf(await core.press(done, 'Pause', named()))).toContain('The digest is paused.')
    expect(await core.digests.of(channel)).toMatchObject({ state: 'paused' })
  })

  it.each([
    '/digest subscribe 25:00, Rome',
    '/digest subscribe 7:30, Atlantis',
    '/digest subscribe 7:30, Rome, Napoleon',
  ])('refuses "%s" and names what is wrong', async (text) => {
    await using core = await pressableCore()
    expect(textOf(await core.say(text, ADMIN))).toMatch(/I don’t know “(25:00|Atlantis|Napoleon)”/)
  })
})

describe('a subscription', () => {
  it('is changed one thing at a time, by words or by buttons', async () => {
    await using core = await pressableCore()
    await core.say('/digest subscribe 7:30, Rome', ADMIN)
    const offered = await core.say('/digest change', { canChoose: true, prefersChoices: true, ...ADMIN })
    const topics = await core.press(offered, 'Topics')
    const added = await core.press(topics, 'Security')
    expect(textOf(added)).toContain('Topics: security')
    expect(textOf(await core.say('/digest change +Japan', ADMIN))).toContain('Topics: security and Japan')
    expect(textOf(await core.say('/digest change -security', ADMIN))).toContain('Topics: Japan')
    expect(textOf(await core.say('/digest change 8pm', ADMIN))).toContain('every day, 20:00, Rome')
    expect(textOf(await core.say('/digest change everything', ADMIN))).toContain('Topics: everything')
  })

  it('is paused, resumed and ended, and each says what holds then', async () => {
    await using core = await pressableCore()
    await core.say('/digest subscribe 7:30, Rome', ADMIN)
    expect(textOf(await core.say('/digest pause', ADMIN))).toContain('The digest is paused.')
    expect(textOf(await core.say('/digest resume', ADMIN))).toContain('The next one is due on')
    expect(textOf(await core.say('/digest unsubscribe', ADMIN))).toContain('No more digests')
    expect(textOf(await core.say('/digest pause', ADMIN))).toBe('No digest is set up here.')
  })

  it('that is paused stays so when it is changed', async () => {
    await using core = await pressableCore()
    await core.say('/digest subscribe 7:30, Rome', ADMIN)
    await core.say('/digest pause', ADMIN)
    expect(textOf(await core.say('/digest change 8pm', ADMIN))).toContain('The digest is paused.')
  })

  it('names another day where the day’s digest was made already', async () => {
    await using core = await pressableCore()
    const { id } = await core.digests.subscribe(chat, { ...wish, timeZone: 'UTC', localTime: '08:00' })
    await core.store.db.insertInto('delivery').values(madeOn('2026-01-17', id)).execute()
    expect(textOf(await core.say('/digest change 10:00', ADMIN))).toContain('Sunday 18 January 2026 at 10:00')
  })

  it('offers everything there is to choose, page by page', async () => {
    await using core = await pressableCore()
    await core.say('/digest subscribe 7:30, Rome', ADMIN)
    const offered = await core.say('/digest change', { canChoose: true, prefersChoices: true, ...ADMIN })
    const more = await core.press(await core.press(offered, 'Time'), 'More')
    expect(textOf(await core.press(more, '12:00'))).toContain('12:00')
  })

  it('previews what would be sent now, and why each briefing is in it or not', async () => {
    await using core = await pressableCore()
    await core.say('/digest subscribe 7:30, Rome', ADMIN)
    const text = textOf(await core.say('/digest preview', ADMIN))
    expect(text).toContain('Japan–Italy summit in Tokyo: included – among the latest')
    expect(text).toContain('Japan–UK summit in Tokyo: not included')
  })

  it('shows what is new when asked, and does not tell it again', async () => {
    await using core = await pressableCore()
    await core.say('/digest subscribe 7:30, Rome', ADMIN)
    expect((await core.say('/digest now', ADMIN)).title).toBe('Digest for Saturday 17 January 2026')
    expect(textOf(await core.say('/digest now', ADMIN))).toBe('Nothing new since the last digest.')
  })
})

describe('what is stored', () => {
  it('is told, and deleted on request', async () => {
    await using core = await pressableCore()
    expect(textOf(await core.say('/privacy'))).toContain('Nothing about you is stored here.')
    await core.say('/language it')
    await core.say('/digest subscribe 7:30, Rome', { ...ADMIN, language: 'en' })
    const told = textOf(await core.say('/privacy', { language: 'en' }))
    expect(told).toContain('the language that was chosen (Italian)')
    expect(told).toContain('this chat’s digest')
    await core.say('/forget my data', { language: 'en' })
    expect(textOf(await core.say('/privacy', { language: 'en' }))).toContain('Nothing about you is stored here.')
    expect(await core.digests.of({ platform: 'test', id: 'chat' })).toBeUndefined()
  })

  it('of a group is deleted by those who administer it', async () => {
    await using core = await pressableCore()
    await core.say('/digest subscribe 7:30, Rome', { chat: group, ...ADMIN })
    expect(textOf(await core.say('/forget my data', { chat: group }))).toContain('Done')
    expect(await core.digests.of(group)).toBeDefined()
    expect(textOf(await core.say('/forget this chat’s data', { chat: group }))).toContain('Only administrators')
    await core.say('/forget data of the whole server or group', { chat: group, ...ADMIN })
    expect(await core.digests.of(group)).toBeUndefined()
  })

  it('is nothing in a terminal, where digests are not to be had', async () => {
    const { say } = await testCore()
    expect(textOf(await say('/digest'))).toContain('only in Discord and Telegram')
    expect(textOf(await say('/forget my data'))).toContain('Nothing about you is stored')
  })
})

/** A digest that was made, as the outbox keeps it. */
function madeOn(digest_date: string, subscription: string) {
  const none = { window_start: null, unsure_since: null, owner: null, fence: null, last_error: null, message_id: null }
  const times = { due_at: 0, run_at: 0, created_at: 0, settled_at: 0 }
  const counts = { part: 0, attempt: 1, failures: 0 }
  return {
    subscription,
    digest_date,
    platform: 'test',
    composition: null,
    state: 'sent' as const,
    ...none,
    ...times,
    ...counts,
  }
}
