import { describe, expect, it } from 'vitest'
import { read, telegramBot } from '../../fixtures/telegram.ts'
import type { TelegramServer } from '../../servers/telegram.ts'

async function ask(server: TelegramServer, question: string) {
  const said = server.next('message')
  server.say(question)
  return await said
}

/** Presses, and waits for what the message shows then. */
async function press(server: TelegramServer, label: string, message: Parameters<TelegramServer['press']>[1]) {
  const edited = server.next('edited')
  const { answer } = server.press(label, message)
  const [shown] = await Promise.all([edited, answer])
  return shown
}

describe('buttons in Telegram', () => {
  it('change the message they stand on, and lead back', async () => {
    await using bot = await telegramBot()
    const { server } = bot
    const answer = await ask(server, 'What was agreed on space at the Japan–Italy summit?')
    const sources = await press(server, 'Sources', answer)
    expect(sources.message_id).toBe(answer.message_id)
    expect(sources.text).toMatch(/^Japan–Italy summit in Tokyo, 16 January 2026: sources\n/)
    const sectors = await press(server, 'Sectors', sources)
    expect(sectors.text).toMatch(/^Japan–Italy summit in Tokyo, 16 January 2026: sectors\n/)
    const back = await press(server, '‹ Back', sectors)
    expect(back.text).toContain('consultative body')
    const other = await press(server, '日本語', back)
    expect(other.text).toContain('宇宙')
    expect(server.sent).toHaveLength(1)
    expect(server.violations).toEqual([])
  })

  it('go on with what comes next', async () => {
    await using bot = await telegramBot()
    const { server } = bot
    const answer = await ask(server, 'What was agreed on space at the Japan–Italy summit?')
    const more = await press(server, 'More', answer)
    expect(more.text).toContain('economic security')
    expect(more.text).not.toContain('consultative body')
  })

  it('lead from a choice to its facts', async () => {
    await using bot = await telegramBot()
    const { server } = bot
    const choice = await ask(server, 'What was agreed?')
    expect((await press(server, 'Japan–Italy summit in Tokyo', choice)).text).toContain('consultative body')
  })

  it('lead back to what was offered', async () => {
    await using bot = await telegramBot()
    const { server } = bot
    const offered = await ask(server, '/agreed')
    const answer = await press(server, 'Japan–Italy summit in Tokyo', offered)
    const back = await press(server, '‹ Back', answer)
    expect(read(back).labels.flat()).toContain('Japan–UK summit in Tokyo')
  })

  it('turn the pages of what can be chosen', async () => {
    await using bot = await telegramBot()
    const { server } = bot
    const offered = await ask(server, '/topic')
    const more = await press(server, 'More', offered)
    expect(read(more).labels.flat()).toContain('From the start')
    const first = read(more).labels[0]?.[0] ?? ''
    expect((await press(server, first, more)).text).toContain(first)
  })

  it('go on with what was chosen first', async () => {
    await using bot = await telegramBot()
    const { server } = bot
    const first = await ask(server, '/compare')
    const second = await press(server, 'Japan–Italy summit in Tokyo', first)
    expect(second.text).toContain('Compare it with')
    expect((await press(server, 'Japan–UK summit in Tokyo', second)).text).toContain('Both: critical minerals')
  })

  it('set a language, and say so over the chat', async () => {
    await using bot = await telegramBot()
    const { server } = bot
    const offered = await ask(server, '/language')
    const pressed = server.press('Italiano', offered)
    expect(await pressed.answer).toMatchObject({ show_alert: true, text: expect.stringContaining('italiano') })
    expect((await ask(server, 'Chi si è incontrato a Nara?')).text).toContain('Lee Jae-myung')
  })

  it.each([
    'x',
    '0;brief;jpit26;;;en',
    '1;brief;nobody;;;en',
    '1;brief;jpit26;zz;;en',
    '1;dance;;;;en',
    '1;brief;jpit26;0;;xx',
    '1;topic;;;;en;person=space',
  ])('that are forged or forgotten, "%s", are answered with a kind word', async (data) => {
    await using bot = await telegramBot()
    const { server } = bot
    const answered = server.next('request', ({ method }) => method === 'answerCallbackQuery')
    server.push({
      callback_query: { id: 'forged', from: server.user, chat_instance: '1', data },
    })
    expect((await answered).params.text).toContain('older answer')
  })

  it('on a message too old to be edited bring a new one', async () => {
    await using bot = await telegramBot()
    const { server } = bot
    const answer = await ask(server, 'What was agreed on space at the Japan–Italy summit?')
    const said = server.next('message')
    server.press('Sources', answer, { inaccessible: true })
    expect((await said).text).toMatch(/^Japan–Italy summit in Tokyo, 16 January 2026: sources\n/)
  })

  it('that lead to what is shown already do no harm', async () => {
    await using bot = await telegramBot()
    const { server } = bot
    const answer = await ask(server, '/sources jpkr26')
    await server.press('Sources', answer).answer
    await server.press('Sources', answer).answer
    expect(bot.logged.map(({ event }) => event)).not.toContain('telegram update failed')
  })
})

describe('inline mode in Telegram', () => {
  it('offers the latest briefings before a word is typed', async () => {
    await using bot = await telegramBot()
    const { results, is_personal } = await bot.server.inline('')
    expect(results.map((result) => ('title' in result ? result.title : ''))).toContain(
      'Japan–Italy summit in Tokyo, 16 January 2026',
    )
    expect(is_personal).toBe(true)
  })

  it.each([
    [
      'What was agreed at the Japan–Italy summit?',
      'en',
      'Japan–Italy summit in Tokyo, 16 January 2026: what was agreed',
    ],
    ['Where was the Japan–Italy summit?', 'en', 'Japan–Italy summit in Tokyo, 16 January 2026'],
    ['宇宙', 'ja', '宇宙'],
  ])('answers "%s" as cards in %s', async (query, languageCode, title) => {
    await using bot = await telegramBot()
    const { results } = await bot.server.inline(query, { languageCode })
    expect(results.map((result) => ('title' in result ? result.title : ''))).toContain(title)
    expect(bot.server.violations).toEqual([])
  })

  it('heads a topic in the reader’s language, though its id is a word of it', async () => {
    await using bot = await telegramBot()
    const { results } = await bot.server.inline('spaz', { languageCode: 'it' })
    expect(results.map((result) => ('title' in result ? result.title : ''))).toContain('Spazio')
  })

  it('gives further cards when they are asked for, none twice', async () => {
    await using bot = await telegramBot()
    const first = await bot.server.inline('Timeline of Japan')
    const second = await bot.server.inline('Timeline of Japan', { offset: first.next_offset ?? '' })
    const ids = [...first.results, ...second.results].map(({ id }) => id)
    expect(first.results).toHaveLength(10)
    expect(second.results.length).toBeGreaterThan(0)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('has cards whose buttons work in a chat that the bot is not in', async () => {
    await using bot = await telegramBot()
    const { server } = bot
    const [card] = (await server.inline('Who met in Nara?')).results
    const { message, inlineMessageId } = server.choose({ id: card?.id ?? '' })
    expect(message.text).toContain('Lee Jae Myung')
    const edited = await press(server, 'Sources', inlineMessageId ?? '')
    expect(edited.text).toMatch(/^Japan–South Korea summit in Nara, 13 January 2026: sources\n/)
    expect((await press(server, '‹ Back', inlineMessageId ?? '')).text).toContain('Nara')
  })

  it('writes nothing while somebody types', async () => {
    await using bot = await telegramBot()
    const { server } = bot
    for (const typed of ['/report T', '/report The date', '/language ja', '/forget me'])
      expect((await server.inline(typed)).results).toEqual([])
    expect((await ask(server, 'Who met in Nara?')).text).toContain('Lee Jae Myung')
  })

  it('finds nothing for what nobody knows, and says nothing false', async () => {
    await using bot = await telegramBot()
    expect((await bot.server.inline('qwertyuiop asdf')).results).toEqual([])
  })

  it('looks things up while somebody types, without taking their questions', async () => {
    await using bot = await telegramBot()
    const { server } = bot
    for (const typed of 'Who met in Nara'.split('')) await server.inline(typed)
    expect((await ask(server, 'Who met in Nara?')).text).toContain('Lee Jae Myung')
  })
})
