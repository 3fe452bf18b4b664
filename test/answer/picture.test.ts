import { describe, expect, it } from 'vitest'
import { answerReading } from '../../src/answer/ask.ts'
import type { Answer } from '../../src/answer/document.ts'
import { PICTURE_CHOICES, pictured } from '../../src/answer/picture.ts'
import { readingOf } from '../../src/question/reading.ts'
import { renderJson } from '../../src/render/json.ts'
import { answerTo, factsIn, summit } from '../fixtures/asking.ts'
import { knowledge } from '../fixtures/library.ts'

const SUMMIT = '2026-01-16-japan-italy-summit'

/** Every meeting that the library tells of, in order of time. */
const MEETINGS = [
  '2026-01-12-g7-critical-minerals-finance-ministers/ministers-met',
  '2026-01-13-japan-south-korea-nara-summit/leaders-met',
  '2026-01-14-italy-oman-muscat-visit/received-at-palace',
  '2026-01-15-japan-philippines-acsa/ministers-met',
  `${SUMMIT}/leaders-met`,
  '2026-01-31-japan-uk-summit/leaders-met',
]

describe('the picture beside an answer', () => {
  it.each([
    ['The Tokyo summit in short', 'en'],
    ['Il vertice di Tokyo in breve', 'it'],
    ['日伊首脳会談の概要', 'ja'],
  ] as const)('shows the event that is told in short: %s', (question, language) => {
    expect(answerTo(question, { language, briefing: summit }).picture).toEqual({ kind: 'briefing', briefing: SUMMIT })
  })

  it('shows a timeline under its title, with the facts told and in their order', () => {
    const answer = answerTo('A timeline of GCAP')
    expect(answer.picture).toEqual({
      kind: 'timeline',
      title: 'Timeline: GCAP',
      facts: [
        '2025-06-20-gcap-programme-milestones/decision-2022',
        '2025-06-20-gcap-programme-milestones/edgewing-launched',
        '2025-06-20-gcap-programme-milestones/headquarters-opened',
        '2025-06-20-gcap-programme-milestones/contract-missed',
        '2026-01-31-japan-uk-summit/fighter-speed-up',
        '2025-06-20-gcap-programme-milestones/second-contract',
      ],
    })
  })

  it('needs two facts for a timeline', () => {
    const reading = (from: string, to: string) => readingOf('en', { asks: ['timeline'], period: { from, to } })
    const timeline = (from: string, to: string) => answerReading(reading(from, to), knowledge)
    const alone = timeline('2025-07-01', '2025-07-31')
    expect(factsIn(alone)).toHaveLength(1)
    expect(alone.picture).toBeUndefined()
    expect(timeline('2025-06-01', '2025-07-31').picture).toMatchObject({ kind: 'timeline' })
  })

  it('shows whom somebody met', () => {
    expect(answerTo('高市首相は誰と会いましたか').picture).toEqual({
      kind: 'encounters',
      title: '高市早苗の会談',
      facts: [
        '2026-01-13-japan-south-korea-nara-summit/leaders-met',
        `${SUMMIT}/leaders-met`,
        '2026-01-31-japan-uk-summit/leaders-met',
      ],
      about: ['takaichi-sanae'],
    })
  })

  it.each([
    ['en', 'Who met when'],
    ['it', 'Incontri'],
    ['ar', 'اللقاءات'],
    ['ja', '会談'],
  ] as const)('shows who met at one event among all that met (%s)', (language, title) => {
    const reading = readingOf(language, { asks: ['who'], acts: ['meet'] })
    const { picture } = answerReading(reading, knowledge, summit)
    expect(picture).toEqual({
      kind: 'encounters',
      title,
      facts: MEETINGS,
      about: ['takaichi-sanae', 'meloni-giorgia'],
    })
  })

  it.each([
    'What was agreed in Tokyo?',
    'Will it rain?',
    'Hello',
    'How many cattle are there in Nara?',
    'Who is Meloni?',
  ])('is left out where there is nothing to draw: %s', (question) => expect(answerTo(question).picture).toBeUndefined())

  it('stays out of what programs and the terminal are told', () => {
    const { picture, ...rest } = answerTo('A timeline of GCAP')
    const parts = { describe: ({ source }: { source: string }) => source, say: (key: string) => key }
    expect(picture).toBeDefined()
    expect(renderJson({ ...rest, ...(picture ? { picture } : {}) }, parts)).toEqual(renderJson(rest, parts))
  })
})

describe('a chat’s choice of pictures', () => {
  const answer = answerTo('The Tokyo summit in short', { briefing: summit })
  const plain: Answer = answerTo('What was agreed in Tokyo?')

  it('leaves the picture out, gives it a theme, or leaves it as it is', () => {
    expect(pictured(answer, 'off')).not.toHaveProperty('picture')
    expect(pictured(answer, 'off').blocks).toBe(answer.blocks)
    expect(pictured(answer, 'light').picture).toEqual({ kind: 'briefing', briefing: SUMMIT, theme: 'light' })
    expect(pictured(answer, 'dark').picture).toEqual({ kind: 'briefing', briefing: SUMMIT, theme: 'dark' })
    expect(pictured(answer, undefined)).toBe(answer)
  })

  it('adds none where there was none', () => {
    for (const choice of PICTURE_CHOICES) expect(pictured(plain, choice)).toEqual(plain)
  })
})
