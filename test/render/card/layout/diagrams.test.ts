import { describe, expect, it } from 'vitest'
import { factKey } from '../../../../src/answer/facts.ts'
import { LANGUAGES, type Language } from '../../../../src/content/languages.ts'
import { measuring } from '../../../../src/render/card/canvas/fonts.ts'
import type { Card, EncountersCard, Size, TimelineCard } from '../../../../src/render/card/card.ts'
import type { Drawing } from '../../../../src/render/card/drawing.ts'
import { layoutOf } from '../../../../src/render/card/layout/layout.ts'
import { openWorld } from '../../../../src/render/card/map/world.ts'
import { cardOf } from '../../../../src/render/card/words/card.ts'
import { encountersOf, peopleOf, timelineOf } from '../../../fixtures/diagram-cards.ts'
import { knowledge } from '../../../fixtures/shipped.ts'
import { groundOf, outsideOf, overlapsIn, textsOf } from '../../../fixtures/text-boxes.ts'

const tools = { measure: measuring(), world: openWorld() }
const LEAST: Readonly<Record<Size, number>> = { tall: 22, wide: 17 }
const cases = LANGUAGES.flatMap((language) => (['tall', 'wide'] as const).map((size) => ({ language, size })))

function drawn(card: Card, size: Size) {
  return layoutOf(card, { size, theme: 'light' }, tools)
}

/** Whatever makes a picture hard to read. */
function faultsOf(card: Card, size: Size): string[] {
  const drawing = drawn(card, size)
  const texts = textsOf(drawing)
  return [
    ...overlapsIn(drawing),
    ...outsideOf(drawing, 12).map((what) => `outside: ${what}`),
    ...texts.flatMap((text) => (groundOf(text, drawing) === text.on ? [] : [`on another colour: ${text.text}`])),
    ...texts.flatMap(({ text }) => (text.includes('…') ? [`cut: ${text}`] : [])),
    ...texts.flatMap(({ text, font }) => (font.size < LEAST[size] ? [`${font.size} px: ${text}`] : [])),
  ]
}

/** All that is written, without spaces: lines end anywhere. */
function writtenIn(drawing: Drawing): string {
  const texts = textsOf(drawing).map(({ text }) => text)
  return bare(texts.join(''))
}

function bare(text: string): string {
  return text.replace(/[\s\u061c]/gu, '')
}

function timesWritten(text: string, all: string): number {
  return all.split(bare(text)).length - 1
}

/** Which of the texts are not written once. */
function notOnce(texts: readonly string[], card: Card, size: Size): string[] {
  const all = writtenIn(drawn(card, size))
  return texts.filter((text) => timesWritten(text, all) !== 1)
}

describe('dates on a line', () => {
  it.each(cases)('keep apart and are whole for short and long lists: $language, $size', ({ language, size }) => {
    const cards = [1, 2, 4, 5, 6, 9, 16].flatMap((count) =>
      [30, 80].map((length) => timelineOf(language, count, length)),
    )
    expect(cards.flatMap((card) => faultsOf(card, size))).toEqual([])
  })

  it.each(cases)('stand there once each: $language, $size', ({ language, size }) => {
    const cards = [2, 4, 6, 10].map((count) => timelineOf(language, count, 40))
    const missing = cards.flatMap((card) =>
      notOnce(
        card.entries.map(({ text }) => text),
        card,
        size,
      ),
    )
    expect(missing).toEqual([])
  })

  it.each(cases)('give way to those that matter most, and are counted: $language, $size', ({ language, size }) => {
    const card = timelineOf(language, 16, 80)
    const all = writtenIn(drawn(card, size))
    const isShown = ({ text }: TimelineCard['entries'][number]) => timesWritten(text, all) === 1
    const left = card.entries.filter((entry) => !isShown(entry))
    expect(card.entries.filter(({ isKey }) => isKey).every(isShown)).toBe(true)
    expect(all.includes(bare(`${left.length} more`))).toBe(left.length > 0)
  })

  it('says a year where it changes, and at the top of a column', () => {
    const years = (size: Size) =>
      textsOf(drawn(timelineOf('en', 16, 30), size)).flatMap(({ text }) => (/^20\d\d$/u.test(text) ? [text] : []))
    expect(years('tall')).toEqual(['2024', '2025', '2026'])
    expect(years('wide')).toEqual(['2024', '2025', '2025', '2026'])
  })

  it('runs from the right where one reads so', () => {
    const [first, last] = ['ar', 'en'].map((language) => {
      const card = timelineOf(language as Language, 3, 20) // one of the two above
      return textsOf(drawn(card, 'wide')).flatMap(({ text, x }) => (/^\u061c?100[02]\./u.test(text) ? [x] : []))
    })
    expect(first?.[0]).toBeGreaterThan(first?.[1] ?? 0)
    expect(last?.[0]).toBeLessThan(last?.[1] ?? 0)
  })
})

describe('who met whom', () => {
  const everybody = (count: number) => Array.from({ length: count }, (_, at) => at)
  const tables: readonly (readonly [string, (language: Language) => EncountersCard])[] = [
    ['two who met once', (language) => encountersOf(language, peopleOf(language, 2), [{ there: [0, 1] }])],
    [
      'two who met three times',
      (language) => encountersOf(language, peopleOf(language, 2), [{ there: [0, 1], times: 3 }]),
    ],
    [
      'one who met four in four places',
      (language) =>
        encountersOf(
          language,
          peopleOf(language, 5),
          [1, 2, 3, 4].map((one) => ({ there: [0, one] })),
        ),
    ],
    [
      'three meetings with four others',
      (language) =>
        encountersOf(language, peopleOf(language, 5), [
          { there: [0, 1] },
          { there: [0, 2, 3] },
          { there: [0, 4], times: 2 },
        ]),
    ],
    ['seven in one room', (language) => encountersOf(language, peopleOf(language, 7, 0), [{ there: everybody(7) }])],
    ['twelve in one room', (language) => encountersOf(language, peopleOf(language, 12, 1), [{ there: everybody(12) }])],
    [
      'two asked about who met others and each other',
      (language) =>
        encountersOf(language, peopleOf(language, 6, 2), [
          { there: [0, 1] },
          { there: [0, 2] },
          { there: [1, 3] },
          { there: [0, 1, 4, 5] },
        ]),
    ],
  ]
  const named = tables.flatMap(([what, card]) => cases.map((one) => ({ what, card, ...one })))

  it.each(named)('keeps apart and shows everybody once: $what, $language, $size', ({ card, language, size }) => {
    const whole = card(language)
    const dates = whole.meetings.flatMap(({ occasions }) => occasions.map(({ date }) => date))
    expect(faultsOf(whole, size)).toEqual([])
    expect(notOnce([...whole.people.map(({ name }) => name), ...dates], whole, size)).toEqual([])
  })

  it.each(cases)('leaves out the earliest where there is no room for all: $language, $size', ({ language, size }) => {
    const met = Array.from({ length: 24 }, (_, at) => ({ there: [0, at + 1] }))
    const card = encountersOf(language, peopleOf(language, 25), met)
    const all = writtenIn(drawn(card, size))
    const shown = card.meetings.filter(({ occasions }) => timesWritten(occasions[0]?.date ?? '', all) === 1)
    expect(faultsOf(card, size)).toEqual([])
    expect(shown).toEqual(card.meetings.slice(-shown.length))
    expect(shown.length).toBeGreaterThan(5)
    expect(all).toContain(bare(`${24 - shown.length} more`))
  })

  it.each(cases)('counts those of a crowd for whom there is no room: $language, $size', ({ language, size }) => {
    const card = encountersOf(language, peopleOf(language, 60, 1), [{ there: everybody(60) }])
    const all = writtenIn(drawn(card, size))
    const shown = card.people.filter(({ name }) => timesWritten(name, all) === 1).length
    expect(faultsOf(card, size)).toEqual([])
    expect(shown).toBeGreaterThan(11)
    if (shown < 60) expect(all).toMatch(new RegExp(`\\+[${60 - shown}٠-٩]+`, 'u'))
  })

  it('ties each meeting to whoever was there', () => {
    const met = [{ there: [0, 1] }, { there: [0, 2, 3] }]
    const { steps } = drawn(encountersOf('en', peopleOf('en', 4), met), 'wide')
    expect(steps.filter(({ draw }) => draw === 'path')).toHaveLength(5)
  })
})

describe('what is shipped', () => {
  const { library } = knowledge
  const dated = (about: string) => library.facts.filter(({ day, entities }) => day && entities.includes(about))
  const byDay = (about: string) =>
    [...Map.groupBy(dated(about), ({ briefing, day }) => `${briefing.id} ${day}`).values()]
      .flatMap(([first]) => first ?? [])
      .sort((a, b) => (a.day ?? '').localeCompare(b.day ?? ''))

  it.each(cases)('is drawn as a line of dates without a fault: $language, $size', ({ language, size }) => {
    const cards = ['japan', 'critical-minerals', 'oman'].map((about) => {
      const facts = byDay(about).slice(-16).map(factKey)
      return cardOf({ kind: 'timeline', title: about, facts }, language, knowledge)
    })
    expect(cards.map((card) => (card ? faultsOf(card, size) : ['nothing']))).toEqual([[], [], []])
  })

  it.each(cases)('is drawn as who met whom without a fault: $language, $size', ({ language, size }) => {
    const about = ['meloni-giorgia', 'takaichi-sanae', 'bessent-scott', 'japan', 'italy']
    const cards = about.map((one) => {
      const facts = byDay(one).filter(({ acts, type }) => type === 'meeting' || acts.includes('meet'))
      const picture = { kind: 'encounters', title: one, facts: facts.map(factKey), about: [one] } as const
      return cardOf(picture, language, knowledge)
    })
    expect(cards.map((card) => (card ? faultsOf(card, size) : ['nothing']))).toEqual([[], [], [], [], []])
  })
})
