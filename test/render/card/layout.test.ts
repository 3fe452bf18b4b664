import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { THEMES } from '../../../src/answer/document.ts'
import { LANGUAGES, type Language } from '../../../src/content/languages.ts'
import { measuring } from '../../../src/render/card/canvas/fonts.ts'
import { type BriefingCard, type Card, SIZES, type Size, type Style } from '../../../src/render/card/card.ts'
import { layoutOf, type Tools } from '../../../src/render/card/layout/layout.ts'
import { openWorld } from '../../../src/render/card/map/world.ts'
import { cardOf } from '../../../src/render/card/words/card.ts'
import { BRAZIL, briefingCard, JAPAN } from '../../fixtures/cards.ts'
import { knowledge as tests } from '../../fixtures/library.ts'
import { knowledge as shipped } from '../../fixtures/shipped.ts'
import { contrastOf, groundOf, outsideOf, overlapsIn, textsOf } from '../../fixtures/text-boxes.ts'

let tools: Tools
beforeAll(() => {
  tools = { measure: measuring(), world: openWorld() }
})

const SIZE_NAMES = Object.keys(SIZES) as Size[] // the keys of SIZES are its Sizes
const STYLES = SIZE_NAMES.flatMap((size) => THEMES.map((theme): Style => ({ size, theme })))

/** The smallest letters of each, in pixels. */
const SMALLEST = { tall: 18, wide: 14 }

function expectSound(card: Card, style: Style): void {
  const drawing = layoutOf(card, style, tools)
  const texts = textsOf(drawing)
  expect(overlapsIn(drawing)).toEqual([])
  expect(outsideOf(drawing, 6)).toEqual([])
  expect(texts.filter(({ font }) => font.size < SMALLEST[style.size]).map(({ text }) => text)).toEqual([])
  for (const text of texts) {
    expect.soft(contrastOf(text.colour, text.on), text.text).toBeGreaterThanOrEqual(4.5)
    // On a map, an edge of its ground's colour stands around it.
    if (text.halo === undefined) expect.soft(groundOf(text, drawing), text.text).toBe(text.on)
    else expect.soft(text.halo, text.text).toBe(text.on)
  }
}

const cut = (card: Card, style: Style) =>
  textsOf(layoutOf(card, style, tools)).flatMap(({ text }) => (text.endsWith('…') ? [text] : []))

describe.each(LANGUAGES)('the picture of every event in %s', (language) => {
  const cards = shipped.library.briefings.map(
    ({ id }) => [id, cardOf({ kind: 'briefing', briefing: id }, language, shipped)] as const,
  )

  it.each(cards)('covers nothing, cuts nothing and can be read: %s', (_, card) => {
    if (!card) throw new Error('nothing to draw')
    for (const style of STYLES) {
      expectSound(card, style)
      expect(cut(card, style)).toEqual([])
    }
  })
})

const LONG =
  'Vicepresidente supplente della commissione interparlamentare permanente per la cooperazione transfrontaliera'
const MANY = 'Italy Japan Brazil Germany Canada'.split(' ').map((name) => ({ name, english: name }))
const item = { icon: 'ship', sector: 'Maritime affairs and fisheries · sources differ', text: LONG.slice(0, 80) }

const STRESS: readonly (readonly [string, Partial<BriefingCard>])[] = [
  [
    'very long names',
    {
      title: LONG,
      parties: [
        { name: LONG, detail: LONG, country: JAPAN },
        { name: LONG.slice(0, 60), detail: LONG, country: BRAZIL },
      ],
    },
  ],
  ['five countries', { countries: MANY, parties: MANY.map((country) => ({ name: country.name, country })) }],
  [
    'a dozen people',
    {
      countries: MANY,
      parties: Array.from({ length: 12 }, (_, at) => ({ name: `Somebody ${at}`, detail: 'Minister', country: JAPAN })),
    },
  ],
  ['no figures', { figures: [] }],
  ['no sectors', { items: [{ icon: 'circle-dot', text: 'More ships' }] }],
  ['nothing agreed', { items: [], figures: [] }],
  ['one fact', { items: [], figures: [], partners: [], parties: [], lead: 'They met.' }],
  ['no lead, no place known', { lead: undefined, countries: [{ name: 'Nowhere', english: 'Nowhere' }], parties: [] }],
  [
    'far too much',
    {
      lead: LONG.repeat(3),
      items: Array.from({ length: 20 }, () => item),
      figures: Array.from({ length: 9 }, () => ({ figure: 'about 12.5 billion Omani rials', label: LONG })),
      source: LONG.repeat(2),
    },
  ],
  [
    'a word as long as a line',
    { title: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz', lead: 'W'.repeat(200) },
  ],
]

describe.each(SIZE_NAMES)('a %s picture holds', (size) => {
  it.each(STRESS)('%s', (_, rest) => expectSound(briefingCard(rest), { size, theme: 'light' }))

  it.each(LANGUAGES)('figures, quotation marks and foreign words in %s', (language) => {
    const texts: Record<Language, string> = {
      ar: '«شراكة» بقيمة 3.5 مليار دولار مع شركة Edgewing (GCAP) في عام 2035، و12 بندًا آخر',
      en: '“Partnership” worth $3.5 billion with Edgewing (GCAP) in 2035, and 12 more points',
      it: '«Partenariato» da 3,5 miliardi di dollari con Edgewing (Gcap) nel 2035, e altri 12 punti',
      ja: '「パートナーシップ」35億ドル、Edgewing社（GCAP）と2035年に、ほか12項目',
    }
    const [text, items] = [texts[language], [{ icon: 'ship', sector: texts[language], text: texts[language] }]]
    const card = briefingCard({ language, title: text, lead: text, items, figures: [{ figure: text, label: text }] })
    expectSound(card, { size, theme: 'dark' })
  })
})

describe('in Arabic', () => {
  const card = briefingCard({ language: 'ar' })
  const [ltr, rtl] = [
    () => layoutOf(briefingCard(), { size: 'wide', theme: 'light' }, tools),
    () => layoutOf(card, { size: 'wide', theme: 'light' }, tools),
  ]

  it('words begin on the right, and flags stand before them', () => {
    const flag = rtl().steps.find((step) => step.draw === 'flag')
    const name = textsOf(rtl()).find(({ text }) => text === 'Ada Example')
    expect(name).toMatchObject({ align: 'right', direction: 'rtl' })
    expect(flag?.draw === 'flag' && name && flag.x > name.x - 1).toBe(true)
  })

  it('the map changes its place and not its sides: Japan stays east of Brazil', () => {
    for (const drawing of [ltr(), rtl()]) {
      const x = (name: string) => textsOf(drawing).find(({ text, halo }) => text === name && halo)?.x ?? Number.NaN
      expect(x('Japan')).not.toBe(x('Brazil'))
    }
    const side = (name: string, of: typeof ltr) => textsOf(of()).find(({ text, halo }) => text === name && halo)?.x ?? 0
    expect(Math.sign(side('Japan', rtl) - side('Brazil', rtl))).toBe(
      Math.sign(side('Japan', ltr) - side('Brazil', ltr)),
    )
  })
})

it.each(LANGUAGES)('stays as it was, step by step (%s)', (language) => {
  const hashes = STYLES.map((style) => {
    const card = cardOf({ kind: 'briefing', briefing: '2026-01-16-japan-italy-summit' }, language, tests)
    if (!card) throw new Error('nothing to draw')
    const steps = JSON.stringify(layoutOf(card, style, tools))
    return `${style.size} ${style.theme} ${createHash('sha256').update(steps).digest('hex').slice(0, 16)}`
  })
  expect(hashes).toMatchSnapshot()
})
