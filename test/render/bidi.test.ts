import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isolateRuns, labelOf } from '../../src/render/bidi.ts'

/** Isolates as brackets that can be read. */
const seen = (text: string) =>
  text
    .replace(/[\u2066\u2067]/gu, '⟦')
    .replace(/\u2069/gu, '⟧')
    .replace(/\u200f/gu, '←')
const without = (text: string) => text.replace(/[\u2066\u2067\u2069\u200f]/gu, '')

describe('in an Arabic text', () => {
  it.each([
    ['a command, with its slash', '/agreed – ما اتُّفق عليه', '⟦/agreed⟧ – ما اتُّفق عليه'],
    ['a command with what stands behind it', 'استعمل /digest status @gazette.', 'استعمل ⟦/digest status @gazette⟧.'],
    [
      'a command with a time and a zone',
      '/digest subscribe 07:30 Europe/Rome',
      '⟦/digest subscribe 07:30 Europe/Rome⟧',
    ],
    ['commands in a list', '/language ar أو en، /help', '⟦/language ar⟧ أو ⟦en⟧، ⟦/help⟧'],
    ['a handle', 'القناة @gazette: لا أجدها', 'القناة ⟦@gazette⟧: لا أجدها'],
    ['a hashtag', 'وسم #space هنا', 'وسم ⟦#space⟧ هنا'],
    ['a channel’s number', 'القناة -1002000000001', 'القناة ⟦-1002000000001⟧'],
    ['an address', 'انظر https://example.com/a?b=c. ثم', 'انظر ⟦https://example.com/a?b=c⟧. ثم'],
    ['a time zone', 'كل يوم، 07:30، America/Port-au-Prince', 'كل يوم، ⟦07:30⟧، ⟦America/Port-au-Prince⟧'],
    ['a code in brackets', 'مجموعة الخزانة (SACE) مذكرة', 'مجموعة الخزانة (⟦SACE⟧) مذكرة'],
    [
      'a name and its code',
      'برنامج Global Combat Air Programme (GCAP) هو',
      'برنامج ⟦Global Combat Air Programme (GCAP)⟧ هو',
    ],
    ['names with digits and signs', 'F-35 و C++ و G7', '⟦F-35⟧ و ⟦C++⟧ و ⟦G7⟧'],
    ['an abbreviation', 'أعلنت U.S. Navy ذلك', 'أعلنت ⟦U.S. Navy⟧ ذلك'],
    ['an outlet, but not the date behind it', 'Reuters، 16 يناير 2026', '⟦Reuters⟧، 16 يناير 2026'],
    ['a name and a year', 'منذ GCAP 2025', 'منذ ⟦GCAP 2025⟧'],
    ['a phrase with a comma', 'عبارة peace, security and growth هنا', 'عبارة ⟦peace, security and growth⟧ هنا'],
    ['Japanese', 'كلمة 首相 هنا', 'كلمة ⟦首相⟧ هنا'],
  ])('%s stays together', (_, text, expected) => {
    expect(seen(isolateRuns(text, 'ar'))).toBe(expected)
  })

  it.each(['كان ذلك في 16 يناير 2026.', 'نمو 10.4% «/» [1]', 'عــام', ''])('nothing else is touched: %s', (text) => {
    expect(isolateRuns(text, 'ar')).toBe(text)
  })
})

describe('in a text that runs from left to right', () => {
  it('Arabic stays together', () => {
    expect(seen(isolateRuns('They asked: من اجتمع في نارا؟ 3 times', 'en'))).toBe(
      'They asked: ⟦من اجتمع في نارا⟧؟ 3 times',
    )
    expect(isolateRuns('Use /help @gazette', 'it')).toBe('Use /help @gazette')
  })
})

describe('a label', () => {
  it.each([
    ['ar', 'قمة G7 في نارا', '←قمة ⟦G7⟧ في نارا'],
    ['ar', 'GCAP: البرنامج', '←⟦GCAP⟧: البرنامج'],
    ['ar', 'أحدث الموجزات', 'أحدث الموجزات'],
    ['ar', 'Europe/Rome', 'Europe/Rome'],
    ['en', 'العربية', 'العربية'],
    ['en', 'Sources', 'Sources'],
  ] as const)('has marks only where directions meet: %s: %s', (language, label, expected) => {
    expect(seen(labelOf(label, language, 60))).toBe(expected)
  })

  const words = fc.constantFrom(
    'قمة',
    'GCAP',
    '(Tokyo',
    'B)',
    '@x',
    '/help',
    '07:30',
    '2026',
    '𠮷野',
    '👨‍👩‍👧',
    'اتُّفِقَ',
    ',',
    '\n',
  )
  it('keeps its limit, its words and whole glyphs, with every isolate closed', () => {
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 30 }),
        fc.constantFrom('ar' as const, 'ja' as const),
        fc.integer({ min: 1, max: 80 }),
        (some, language, limit) => {
          const text = some.join(' ')
          const label = labelOf(text, language, limit)
          expect(label.length).toBeLessThanOrEqual(limit)
          expect(label.isWellFormed()).toBe(true)
          expect(text.startsWith(without(label).replace(/…$/u, ''))).toBe(true)
          for (const line of label.split('\n')) {
            const [opened = [], closed = []] = [line.match(/[\u2066\u2067]/gu), line.match(/\u2069/gu)].map(
              (all) => all ?? [],
            )
            expect(opened.length).toBe(closed.length)
          }
        },
      ),
    )
  })
})
