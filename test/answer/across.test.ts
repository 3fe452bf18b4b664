import { describe, expect, it } from 'vitest'
import { ask } from '../../src/answer/ask.ts'
import { type Answer, type Block, citationsOf, statementsOf } from '../../src/answer/document.ts'
import { knowledge } from '../fixtures/shipped.ts'

const now = Date.UTC(2026, 1, 4)
const answerTo = (question: string, canChoose = false): Answer => ask(question, knowledge, { now, canChoose }).answer
const briefingsOf = (answer: Answer) => [...new Set(citationsOf(answer).map(({ briefing }) => briefing))]
const blockOf = <Type extends Block['type']>(answer: Answer, type: Type) =>
  answer.blocks.find((block): block is Extract<Block, { type: Type }> => block.type === type)

describe('a question across briefings', () => {
  it('tells whom somebody met, in order of time, each once', () => {
    const answer = answerTo('Whom did Meloni meet in January 2026?')
    expect(blockOf(answer, 'people')?.people.map(({ text }) => text)).toEqual([
      'Haitham bin Tarik, Sultan of Oman',
      'Sanae Takaichi, Prime Minister of Japan',
    ])
    expect(blockOf(answer, 'timeline')?.entries.map(({ date }) => date)).toEqual([
      'Wednesday 14 January 2026',
      'Friday 16 January 2026',
      'Saturday 17 January 2026',
    ])
  })

  it('lists the briefings that deal with a matter, newest first, each with a statement', () => {
    const answer = answerTo('Quali schede parlano di spazio?')
    expect(answer.language).toBe('it')
    expect(briefingsOf(answer)).toEqual(['2026-01-31-japan-uk-summit', '2026-01-16-japan-italy-summit'])
    expect(statementsOf(answer)).toHaveLength(2)
  })

  it('gathers a topic from each briefing under its title', () => {
    const headings = answerTo('Everything on space').blocks.flatMap((block) =>
      block.type === 'facts' ? [block.heading] : [],
    )
    expect(headings).toEqual([
      'Japan–UK summit in Tokyo (Saturday 31 January 2026)',
      'Japan–Italy summit in Tokyo (Friday 16 January 2026)',
    ])
  })

  it.each([
    [
      'Compare the Nara summit with the Muscat visit',
      ['2026-01-13-japan-south-korea-nara-summit', '2026-01-14-italy-oman-muscat-visit'],
    ],
    [
      'ما المشترك بين قمة نارا وزيارة مسقط؟',
      ['2026-01-13-japan-south-korea-nara-summit', '2026-01-14-italy-oman-muscat-visit'],
    ],
    [
      'What do the summits with Italy and the United Kingdom have in common?',
      ['2026-01-16-japan-italy-summit', '2026-01-31-japan-uk-summit'],
    ],
  ])('holds two events side by side: %s', (question, briefings) => {
    expect(briefingsOf(answerTo(question)).sort()).toEqual(briefings)
  })

  it('names the event by who, where and what, and by nothing else', () => {
    expect(briefingsOf(answerTo('How long did the summit between Japan and South Korea last?'))).toEqual([
      '2026-01-13-japan-south-korea-nara-summit',
    ])
    expect(answerTo('Who met in Seoul?').kind).toBe('unknown')
    expect(answerTo('When did Starmer visit Rome?').kind).toBe('unknown')
    expect(answerTo('What did Meloni and Lee agree on?').kind).toBe('unknown')
  })

  it.each([
    ['Who is the CEO of Edgewing?', 'Who is the CEO of Leonardo?'],
    ['من رئيس شركة إيدجوينغ؟', 'من رئيس شركة BAE؟'],
    ['Chi guida Edgewing?', 'Chi guida Leonardo?'],
    ['エッジウィングの社長は誰ですか', '三菱重工業の社長は誰ですか'],
  ])('does not take the head of one body for that of another: %s %s', (known, unknown) => {
    expect(statementsOf(answerTo(known))[0]?.fact).toContain('zoff-leads')
    expect(answerTo(unknown).kind).toBe('unknown')
  })

  it.each([
    ['When was Meloni in Oman?', 'When was Meloni in Washington?'],
    ['متى كانت ميلوني في عُمان؟', 'متى كانت ميلوني في واشنطن؟'],
    ['Quando è stata Meloni in Oman?', 'Quando è stata Meloni a Washington?'],
    ['メローニ首相はいつオマーンにいましたか', 'メローニ首相はいつワシントンにいましたか'],
  ])('hears the visit in "was in": %s', (known, unknown) => {
    expect(briefingsOf(answerTo(known))).toEqual(['2026-01-14-italy-oman-muscat-visit'])
    expect(answerTo(unknown).kind).toBe('unknown')
  })

  it.each([
    'Where did the finance ministers meet?',
    'أين اجتمع وزراء المالية؟',
    'Dove si sono riuniti i ministri delle finanze?',
    '財務相はどこで会いましたか',
  ])('takes ministers for those who hold that office: %s', (question) => {
    expect(briefingsOf(answerTo(question))).toEqual(['2026-01-12-g7-critical-minerals-finance-ministers'])
  })

  it('does not lend its time to talks to be held elsewhere', () => {
    expect(answerTo('When were the Chequers talks?').kind).toBe('unknown')
    expect(answerTo('チェッカーズの会談はいつ行われましたか').kind).toBe('unknown')
  })

  it('asks whether those two met, and not somebody else there', () => {
    expect(answerTo('片山財務相はワシントンでジョルジェッティ氏と個別に会談しましたか').kind).toBe('unknown')
  })

  it('tells what a name stands for before what else is said of it', () => {
    expect(statementsOf(answerTo('What is Edgewing?'))[0]?.fact).toContain('what-edgewing-is')
  })
})

describe('a question that fits several events', () => {
  it('is answered for the newest, says so, and leads to the others', () => {
    const answer = answerTo('What was agreed on space?')
    expect(answer.blocks[0]).toMatchObject({ type: 'note', text: expect.stringContaining('Japan–UK summit in Tokyo') })
    expect(answer.actions).toContainEqual(
      expect.objectContaining({ label: 'Japan–Italy summit in Tokyo', command: 'brief', briefing: 'jpit26' }),
    )
  })

  it('is asked back where the reader can choose, each choice leading to its own facts', () => {
    const answer = answerTo('What was agreed on space?', true)
    expect(answer.kind).toBe('notice')
    const choice = blockOf(answer, 'choice')
    expect(choice?.options.map(({ briefing }) => briefing)).toEqual(['jpuk26', 'jpit26'])
    const summit = knowledge.library.briefingById.get('2026-01-16-japan-italy-summit')
    const facts = choice?.options[1]?.facts?.map((position) => summit?.facts[position]?.id)
    expect(facts).toContain('space-body')
  })
})

describe('a question about time', () => {
  it('is answered in order of time, with what is known to lie in it', () => {
    const dates = blockOf(answerTo('What happened between 13 and 15 January 2026?'), 'timeline')?.entries.map(
      ({ date }) => date,
    )
    expect(dates?.[0]).toBe('Tuesday 13 January 2026')
    expect(dates?.at(-1)).toBe('Thursday 15 January 2026')
    expect(dates).not.toContain('January 2026')
  })

  it('counts from the clock', () => {
    expect(briefingsOf(answerTo('Which summits took place last week?'))).toEqual(['2026-01-31-japan-uk-summit'])
    expect(ask('Which summits took place last week?', knowledge, { now: Date.UTC(2026, 5, 1) }).answer.kind).toBe(
      'unknown',
    )
  })

  it('takes another event for a time', () => {
    expect(briefingsOf(answerTo('Which summits came after the Japan–Italy summit?'))).toEqual([
      '2026-01-31-japan-uk-summit',
    ])
    expect(briefingsOf(answerTo('Quali vertici ci sono stati prima di Nara?'))).toEqual([
      '2026-01-12-g7-critical-minerals-finance-ministers',
    ])
  })
})

describe('a question for a figure', () => {
  it.each([
    ['How much is trade between Oman and Italy?', '184.3 million Omani rials'],
    ['كم يبلغ التبادل التجاري بين عُمان وإيطاليا؟', '184.3 مليون ريال عُماني'],
    ['オマーンとイタリアの貿易額はいくらですか', '1億8430万オマーン・リアル'],
    ["Quanto vale l'interscambio tra Italia e Oman?", '184,3 milioni di rial omaniti'],
  ])('begins with it: %s', (question, figure) => {
    expect(blockOf(answerTo(question), 'amounts')?.amounts[0]?.figure).toBe(figure)
  })

  it('is not answered with what another thing costs', () => {
    expect(answerTo('How much will Italy invest in Japan?').kind).toBe('unknown')
  })
})

describe('standing', () => {
  it('shows the other reading where sources differ, with its own citations', () => {
    const standing = blockOf(answerTo('How long did the talks in Nara last?'), 'standing')
    expect(standing?.text).toMatch(/90 minutes.*one hour/)
    expect(standing?.citations.length).toBeGreaterThan(0)
  })

  it('never tells a briefing by what is unconfirmed', () => {
    for (const { summary } of knowledge.library.briefings)
      expect(summary.map(({ standing }) => standing.level)).not.toContain('uncertain')
  })
})
