import { describe, expect, it } from 'vitest'
import { type Answer, statementsOf } from '../../src/answer/document.ts'
import type { Knowledge } from '../../src/answer/knowledge.ts'
import { presentationOf } from '../../src/command/presentation.ts'
import { LANGUAGES, type Language } from '../../src/content/languages.ts'
import { composeDigest } from '../../src/digest/compose.ts'
import { newsItems } from '../../src/digest/news.ts'
import { renderDiscord } from '../../src/render/discord.ts'
import { renderTelegram } from '../../src/render/telegram.ts'
import { noteNews } from '../../src/store/news.ts'
import { textOf } from '../fixtures/asking.ts'
import { knowledge as asItWas } from '../fixtures/library.ts'
import { sqliteStore } from '../fixtures/store.ts'
import { libraryAfter, REASONS, SUMMIT } from '../fixtures/taken-back.ts'

const DAY = 24 * 60 * 60 * 1000
const at = (moment: string) => Date.parse(`${moment}Z`)
const everything = { sectors: [] as string[], countries: [] as string[] }

const withoutLng = (day: string) => libraryAfter({ withdrawn: { 'emergency-lng': day } })
const withoutSummit = (day: string) => libraryAfter({ whole: { [SUMMIT]: day } })

/** A chat that has a digest at eight each morning in Rome, and a store that was there before. */
async function mornings(first: Knowledge, since: string) {
  const store = await sqliteStore()
  let current = first
  let known = await noteNews(store, newsItems(current.library), at(since))
  return {
    async edit(to: Knowledge, moment: string) {
      current = to
      known = await noteNews(store, newsItems(to.library), at(moment))
    },
    on(date: string, { language = 'en' as Language, topics = everything, isFirst = false } = {}): Answer | undefined {
      const to = at(`${date}T07:00`)
      const from = isFirst ? undefined : to - DAY
      const fromDate = isFirst ? undefined : new Date(to - DAY).toISOString().slice(0, 10)
      const request = { language, topics, from, to, fromDate, date, saysNothing: false }
      return composeDigest(request, current, (name) => known.get(name))
    },
    [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
  }
}

const notes = (answer: Answer | undefined) =>
  answer?.blocks.flatMap((block) => (block.type === 'note' ? [block.text] : []))

describe('a withdrawn fact', () => {
  const line = `Withdrawn (Japan–Italy summit in Tokyo): Gas supplies in an emergency – ${REASONS.en}`

  it('is told once, with its title and the reason, and never its sentence', async () => {
    await using chat = await mornings(asItWas, '2026-01-16T12:00')
    expect(chat.on('2026-01-17')?.kind).toBe('answer')
    await chat.edit(withoutLng('2026-01-20'), '2026-01-20T12:00')
    expect(chat.on('2026-01-20')).toBeUndefined()
    expect(notes(chat.on('2026-01-21'))).toEqual([line])
    expect(statementsOf(chat.on('2026-01-21') ?? { blocks: [] })).toEqual([])
    expect(chat.on('2026-01-22')).toBeUndefined()
    for (const day of ['2026-01-21', '2026-01-19', '2026-01-20']) {
      await chat.edit(withoutLng(day), '2026-01-21T11:00')
      expect(chat.on('2026-01-22')).toBeUndefined()
    }
  })

  it('is told again where it stood again meanwhile', async () => {
    await using chat = await mornings(asItWas, '2026-01-16T12:00')
    await chat.edit(withoutLng('2026-01-20'), '2026-01-20T12:00')
    await chat.edit(asItWas, '2026-01-21T12:00')
    expect(chat.on('2026-01-22')).toBeUndefined()
    await chat.edit(withoutLng('2026-01-25'), '2026-01-25T12:00')
    expect(notes(chat.on('2026-01-26'))).toEqual([line])
  })

  it('waits for its day', async () => {
    await using chat = await mornings(asItWas, '2026-01-16T12:00')
    await chat.edit(withoutLng('2026-01-25'), '2026-01-20T12:00')
    expect(['2026-01-21', '2026-01-24', '2026-01-25', '2026-01-26'].map((day) => notes(chat.on(day)))).toEqual([
      undefined,
      undefined,
      [line],
      undefined,
    ])
  })

  it('is not told to chats that cannot have been told the fact', async () => {
    await using chat = await mornings(asItWas, '2026-01-16T12:00')
    await chat.edit(withoutLng('2026-01-20'), '2026-01-20T12:00')
    expect(textOf(chat.on('2026-01-21', { isFirst: true }) as Answer)).not.toContain('Withdrawn') // a first digest tells the latest
    expect(chat.on('2026-01-21', { topics: { sectors: [], countries: ['oman'] } })).toBeUndefined()
    await using late = await mornings(withoutLng('2026-01-16'), '2026-01-16T12:00')
    expect(textOf(late.on('2026-01-17') as Answer)).not.toContain('Withdrawn') // the summit is new
  })

  it('is not told among what is new', async () => {
    const gone = libraryAfter({ withdrawn: { 'leaders-met': '2026-01-16' } })
    await using chat = await mornings(gone, '2026-01-16T12:00')
    const told = statementsOf(chat.on('2026-01-17') ?? { blocks: [] })
    expect(told.length).toBeGreaterThan(0)
    expect(told.map(({ fact }) => fact)).not.toContain(`${SUMMIT}/leaders-met`)
  })

  it.each(LANGUAGES)('can be told in %s, in one message of each platform', async (language) => {
    await using chat = await mornings(asItWas, '2026-01-16T12:00')
    await chat.edit(withoutLng('2026-01-20'), '2026-01-20T12:00')
    const answer = chat.on('2026-01-21', { language }) as Answer // it has a withdrawal to tell
    expect(notes(answer)?.[0]).toContain(REASONS[language])
    const presentation = presentationOf(asItWas, language)
    expect(JSON.stringify(renderTelegram(answer, presentation))).toContain(REASONS[language])
    expect(renderTelegram(answer, presentation)).toHaveLength(1)
    expect(renderDiscord(answer, presentation)).toHaveLength(1)
  })
})

describe('a withdrawn briefing', () => {
  it('is told once, in one line, and is not told otherwise', async () => {
    await using chat = await mornings(asItWas, '2026-01-16T12:00')
    await chat.edit(withoutSummit('2026-01-20'), '2026-01-20T12:00')
    expect(notes(chat.on('2026-01-21'))).toEqual([`Withdrawn: Japan–Italy summit in Tokyo – ${REASONS.en}`])
    expect(chat.on('2026-01-21', { topics: { sectors: [], countries: ['oman'] } })).toBeUndefined()
    expect(chat.on('2026-01-22')).toBeUndefined()
    expect(textOf(chat.on('2026-01-22', { isFirst: true }) as Answer)).not.toContain('Italy summit in Tokyo') // the latest
  })

  it('is not told where nobody had heard of it', async () => {
    await using chat = await mornings(withoutSummit('2026-01-16'), '2026-01-16T12:00')
    expect(chat.on('2026-01-17')).toBeUndefined()
  })
})

describe('a corrected fact', () => {
  it.each(LANGUAGES)('is told with what was wrong in %s, and its day not twice', async (language) => {
    await using chat = await mornings(asItWas, '2026-01-16T12:00')
    await chat.edit(libraryAfter({ corrected: { 'talks-on-friday': '2026-01-20' } }), '2026-01-20T12:00')
    const text = textOf(chat.on('2026-01-21', { language }) as Answer) // it has a correction to tell
    expect(text).toContain(language === 'ja' ? `（${REASONS.ja}）` : `(${REASONS[language]})`)
    expect(text.match(/20 January|20 gennaio|20 يناير|1月20日/gu) ?? []).toHaveLength(0)
    expect(chat.on('2026-01-22', { language })).toBeUndefined()
  })
})
