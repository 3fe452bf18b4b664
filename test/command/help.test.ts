import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/answer/document.ts'
import { topLevel } from '../../src/command/define-command.ts'
import { callOf } from '../../src/command/examples.ts'
import { welcome } from '../../src/command/welcome.ts'
import { LANGUAGES } from '../../src/content/languages.ts'
import { testCore } from '../fixtures/core.ts'
import { knowledge } from '../fixtures/library.ts'

const linesOf = ({ blocks }: Answer) => blocks.flatMap((block) => (block.type === 'note' ? [block.text] : []))

describe('help', () => {
  it.each([
    [
      'en',
      'Seven briefings, June 2025 – July 2026: Japan–UK summit in Tokyo; ',
      [
        '/latest – The latest briefings',
        '/brief Manila – The main points of a briefing',
        '/topic diplomacy – Everything in the briefings on a sector, country, person or subject',
        '/compare Manila, Muscat – Two events side by side: what they share, where they differ',
      ],
      'After an answer: “more”, “no”, “the second”, or a further question.',
    ],
    [
      'it',
      'Sette schede, giugno 2025 – luglio 2026: Vertice Giappone-Regno Unito a Tokyo; ',
      [
        '/ultime – Le schede più recenti',
        '/sintesi Manila – I punti principali di una scheda',
        '/tema diplomazia – Tutto quello che le schede dicono su un settore, un Paese, una persona o un tema',
        '/confronta Manila, Mascate – Due eventi a confronto: che cosa hanno in comune e in che cosa differiscono',
      ],
      'Dopo una risposta: «altro», «no», «il secondo», oppure un’altra domanda.',
    ],
    [
      'ar',
      'سبعة موجزات، من يونيو 2025 إلى يوليو 2026: قمة يابانية بريطانية في طوكيو؛ ',
      [
        '/الأحدث – أحدث الموجزات',
        '/خلاصة مانيلا – أهم ما جاء في الموجز',
        '/موضوع الدبلوماسية – كل ما في الموجزات عن قطاع أو بلد أو شخص أو مسألة',
        '/مقارنة مانيلا، مسقط – حدثان جنبًا إلى جنب: ما يجمعهما وما يفرّق بينهما',
      ],
      'بعد الجواب: «المزيد» أو «لا» أو «الثاني» أو سؤال آخر.',
    ],
    [
      'ja',
      '収録しているブリーフィングは7件（2025年6月〜2026年7月）：東京で日英首脳会談、',
      [
        '/最新：最新のブリーフィングを表示します',
        '/概要 マニラ：ブリーフィングの主な内容を表示します',
        '/テーマ 外交：分野・国・人物・用語について、ブリーフィングにあることをすべて表示します',
        '/比較 マニラ、マスカット：2つの出来事を並べて、共通点と違いを示します',
      ],
      '回答のあとは、「もっと」「いいえ」「2番目」などと返したり、続けて質問したりできます。',
    ],
  ] as const)(
    'in %s says what is covered, shows the useful commands with examples, and how to go on',
    async (language, covered, useful, replies) => {
      const { say } = await testCore()
      const answer = await say('/help', { language })
      const [intro, coverage, ...lines] = linesOf(answer)
      expect(answer).toMatchObject({ kind: 'help', language })
      expect(intro).not.toBe('')
      expect(coverage?.startsWith(covered)).toBe(true)
      expect(lines.slice(0, useful.length)).toEqual(useful)
      expect(lines.at(-1)).toBe(replies)
    },
  )

  it.each(LANGUAGES)('in %s names every command by the word that calls it', async (language) => {
    const { say, commands } = await testCore()
    const text = linesOf(await say('/help', { language })).join('\n')
    for (const [name] of topLevel(commands)) expect(text).toContain(callOf(name, language, knowledge))
  })
})

it.each([
  ['en', 'Japan–UK summit in Tokyo'],
  ['it', 'Vertice Giappone-Regno Unito a Tokyo'],
  ['ar', 'قمة يابانية بريطانية في طوكيو'],
  ['ja', '東京で日英首脳会談'],
] as const)('in %s, a welcome, a hello and what is not known say what is covered', async (language, event) => {
  const { say } = await testCore()
  const hello = { en: 'Hello!', it: 'Ciao!', ar: 'مرحبا', ja: 'こんにちは' }[language]
  const unknown = { en: 'football', it: 'calcio', ar: 'كرة القدم', ja: 'サッカー' }[language]
  const answers = [welcome(knowledge, language), await say(hello, { language }), await say(unknown, { language })]
  for (const answer of answers) expect(linesOf(answer).join('\n')).toContain(event)
})
