import { expect, it } from 'vitest'
import { complete, completeLine } from '../../src/command/completion.ts'
import { testCore } from '../fixtures/core.ts'
import { knowledge } from '../fixtures/library.ts'

it('completes in the reader’s language, what begins with the typed letters first', () => {
  const argument = { name: 'sector', kind: 'sector' } as const
  expect(complete(argument, 's', 'en', knowledge)[0]?.label).toBe('security')
  expect(complete(argument, 'spaz', 'it', knowledge).map(({ value }) => value)).toEqual(['space'])
  expect(complete(argument, 'فضا', 'ar', knowledge).map(({ value }) => value)).toEqual(['space'])
  expect(complete(argument, '宇宙', 'ja', knowledge).map(({ value }) => value)).toEqual(['space'])
})

it.each([
  ['roma', 'en', 'Rome (Europe/Rome)'],
  ['roma', 'ja', 'ローマ（Europe/Rome）'],
  ['روم', 'it', 'Roma (Europe/Rome)'],
  ['大阪', 'en', 'Tokyo (Asia/Tokyo)'],
  ['kiev', 'en', 'Kyiv (Europe/Kyiv)'],
  ['Leeds', 'it', 'Londra (Europe/London)'],
  ['UTC+3', 'ar', 'UTC+3'],
] as const)('completes “%s” in %s to %s', (typed, language, label) => {
  expect(complete({ name: 'zone', kind: 'zone' }, typed, language, knowledge)[0]?.label).toBe(label)
})

it('completes commands, then their arguments', async () => {
  const { commands } = await testCore()
  expect(completeLine('/la', commands, 'en', knowledge)).toEqual(['/language ', '/latest '])
  expect(completeLine('/who sanae', commands, 'en', knowledge)).toEqual(['/who Sanae Takaichi'])
  expect(completeLine('who', commands, 'en', knowledge)).toEqual([])
})

it('takes a briefing by its key, a part of its title, or whatever else names its event', async () => {
  const { say } = await testCore()
  const titleOf = async (typed: string, language: 'en' | 'ar' = 'en') =>
    (await say(`/brief ${typed}`, { language })).title
  expect(await titleOf('jpkr26')).toBe('Japan–South Korea summit in Nara, 13 January 2026')
  expect(await titleOf('Nara')).toBe('Japan–South Korea summit in Nara, 13 January 2026')
  expect(await titleOf('Muscat')).toBe(await titleOf('Oman'))
  expect(await titleOf('مسقط', 'ar')).toBe(await titleOf('عُمان', 'ar'))
})

it('takes several arguments with commas between them, and a stretch of time in words', async () => {
  const { say } = await testCore()
  const dates = async (typed: string) =>
    (await say(`/timeline ${typed}`)).blocks.flatMap((block) =>
      block.type === 'facts' ? block.statements.map(({ lead }) => lead) : [],
    )
  expect(await dates('space, 2026-01-31')).toEqual(['31 January 2026'])
  expect(await dates('from 13 to 14 January 2026')).toEqual(['13 January 2026', '14 January 2026'])
})

const NARA_AND_OMAN = {
  en: 'Compared: Japan–South Korea summit in Nara and Meloni’s official visit to Oman',
  it: 'A confronto: Vertice Giappone-Corea del Sud a Nara e Visita ufficiale di Meloni in Oman, Mascate',
  ar: 'مقارنة: قمة يابانية كورية جنوبية في نارا وزيارة ميلوني الرسمية إلى سلطنة عُمان',
  ja: '比較：奈良で日韓首脳会談、メローニ首相のオマーン公式訪問',
}

it.each([
  ['en', '/compare Nara, Oman'],
  ['en', '/compare Nara Oman'],
  ['en', '/compare Nara and Oman'],
  ['en', '/compare Nara vs. Oman'],
  ['en', '/compare South Korea with Oman'],
  ['it', '/confronta Nara e Oman'],
  ['it', '/confronta Nara con Oman'],
  ['ar', '/مقارنة نارا وعُمان'],
  ['ar', '/مقارنة نارا مع عُمان'],
  ['ja', '/比較 奈良とオマーン'],
  ['ja', '/比較 奈良 オマーン'],
] as const)('takes two names with or without a comma between them (%s: “%s”)', async (language, text) => {
  const { say } = await testCore()
  expect((await say(text, { language })).title.replaceAll("'", '’')).toBe(NARA_AND_OMAN[language])
})

it('takes a name of several words for one', async () => {
  const { say } = await testCore()
  const { title } = await say('/compare South Korea, United Kingdom')
  expect(title).toBe('Compared: Japan–South Korea summit in Nara and Japan–UK summit in Tokyo')
  expect((await say('/compare South Korea United Kingdom')).title).toBe(title)
})

it.each([
  ['en', '/brief Tokyo', 'Japan–UK summit in Tokyo; Japan–Italy summit in Tokyo'],
  ['en', '/compare Nara Tokyo', 'Japan–UK summit in Tokyo; Japan–Italy summit in Tokyo'],
  ['ja', '/比較 奈良、東京', '東京で日英首脳会談、東京で日伊首脳会談'],
] as const)('asks which briefing is meant where a name fits several (%s: “%s”)', async (language, text, titles) => {
  const { say } = await testCore()
  const answer = await say(text, { language })
  expect(answer.kind).toBe('notice')
  expect(JSON.stringify(answer.blocks)).toContain(titles)
})

it.each([
  ['/said Napoleon', 'person'],
  ['/who Napoleon', 'briefing'],
  ['/sectors Atlantis', 'briefing'],
  ['/topic Atlantis', 'topic'],
  ['/language Klingon', 'language'],
] as const)('answers “%s” with what there is of one kind: %s', async (text, kind) => {
  const { say } = await testCore()
  const [block] = (await say(text, { language: 'en' })).blocks
  const [, listed = ''] = /You can choose: (.*)\.$/su.exec(block?.type === 'note' ? block.text : '') ?? []
  const choices = complete({ name: kind, kind }, '', 'en', knowledge)
  const possible = choices.map(({ value, label }) => (kind === 'language' ? value : label))
  expect(listed.split('; ')).toEqual([...new Set(possible.slice(0, 12))])
})
