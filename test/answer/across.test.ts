import { describe, expect, it } from 'vitest'
import { statementsOf } from '../../src/answer/document.ts'
import { answerTo as answerFrom, blockOf, briefingsIn, factsIn } from '../fixtures/asking.ts'
import { knowledge } from '../fixtures/library.ts'

const now = Date.UTC(2026, 1, 4)
const answerTo = (question: string, canChoose = false) => answerFrom(question, { now, canChoose })

/** What stands in front of the first statement, or is set off in it. */
function askedForIn(question: string): string | undefined {
  const [first] = statementsOf(answerTo(question))
  return first?.lead ?? first?.stressed
}

describe('a question across briefings', () => {
  it('tells whom somebody met, in order of time, each once', () => {
    const answer = answerTo('Whom did Meloni meet in January 2026?')
    expect(answer.title).toBe('Who Giorgia Meloni met, and when')
    expect(statementsOf(answer).map(({ lead, stressed }) => [lead, stressed])).toEqual([
      ['14 January 2026', 'Haitham bin Tarik'],
      ['16 January 2026', 'Sanae Takaichi'],
      ['17 January 2026', undefined],
    ])
  })

  it('lists the briefings that deal with a matter, newest first, each with a statement', () => {
    const answer = answerTo('Quali schede parlano di spazio?')
    expect(answer.language).toBe('it')
    expect(briefingsIn(answer)).toEqual(['2026-01-31-japan-uk-summit', '2026-01-16-japan-italy-summit'])
    expect(statementsOf(answer)).toHaveLength(2)
  })

  it('gathers a topic from each briefing under its title', () => {
    const headings = answerTo('Everything on space').blocks.flatMap((block) =>
      block.type === 'facts' ? [block.heading] : [],
    )
    expect(headings).toEqual([
      'Japan–UK summit in Tokyo, 31 January 2026',
      'Japan–Italy summit in Tokyo, 16 January 2026',
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
    expect(briefingsIn(answerTo(question)).sort()).toEqual(briefings)
  })

  it('names the event by who, where and what, and by nothing else', () => {
    expect(briefingsIn(answerTo('How long did the summit between Japan and South Korea last?'))).toEqual([
      '2026-01-13-japan-south-korea-nara-summit',
    ])
  })

  it.each(['Who met in Seoul?', 'When did Starmer visit Rome?', 'What did Meloni and Lee agree on?'])(
    'answers for no event that was not: %s',
    (question) => {
      expect(answerTo(question).kind).toMatch(/^(?:closest|unknown)$/)
    },
  )

  it.each([
    'Who is the CEO of Edgewing?',
    'من رئيس شركة إيدجوينغ؟',
    'Chi guida Edgewing?',
    'エッジウィングの社長は誰ですか',
  ])('tells who is at the head of a body: %s', (question) => {
    const answer = answerTo(question)
    expect(answer.kind).toBe('answer')
    expect(factsIn(answer)).toContain('zoff-leads')
  })

  it('does not take the head of one body for that of another', () => {
    expect(answerTo('三菱重工業の社長は誰ですか').kind).toMatch(/^(?:closest|unknown)$/)
  })

  it.fails.each(['Who is the CEO of Leonardo?', 'Chi guida Leonardo?', 'من رئيس شركة BAE؟'])(
    'does not take the head of one body for that of another: %s',
    (question) => {
      expect(answerTo(question).kind).toMatch(/^(?:closest|unknown)$/)
    },
  )

  it('begins with who is at the head, where that is asked', () => {
    expect(factsIn(answerTo('Who is the CEO of Edgewing?'))[0]).toBe('zoff-leads')
  })

  it.each([
    ['When was Meloni in Oman?', 'When was Meloni in Washington?'],
    ['متى كانت ميلوني في عُمان؟', 'متى كانت ميلوني في واشنطن؟'],
    ['Quando è stata Meloni in Oman?', 'Quando è stata Meloni a Washington?'],
    ['メローニ首相はいつオマーンにいましたか', 'メローニ首相はいつワシントンにいましたか'],
  ])('hears the visit in "was in": %s', (known, unknown) => {
    expect(answerTo(known)).toMatchObject({ kind: 'answer', briefing: '2026-01-14-italy-oman-muscat-visit' })
    expect(answerTo(unknown).kind).toMatch(/^(?:closest|unknown)$/)
  })

  it.each([
    'Where did the finance ministers meet?',
    'أين اجتمع وزراء المالية؟',
    'Dove si sono riuniti i ministri delle finanze?',
    '財務相はどこで会いましたか',
  ])('takes ministers for those who hold that office: %s', (question) => {
    expect(briefingsIn(answerTo(question))).toEqual(['2026-01-12-g7-critical-minerals-finance-ministers'])
  })

  it('does not lend its time to talks to be held elsewhere', () => {
    expect(answerTo('When were the Chequers talks?').kind).toMatch(/^(?:closest|unknown)$/)
    expect(answerTo('チェッカーズの会談はいつ行われましたか').kind).toMatch(/^(?:closest|unknown)$/)
  })

  it('says yes to no meeting of those two, where one of them met somebody else', () => {
    const answer = answerTo('片山財務相はワシントンでジョルジェッティ氏と個別に会談しましたか')
    expect(statementsOf(answer).map(({ lead }) => lead)).not.toContain('はい。')
  })

  it('tells what a name stands for before what else is said of it', () => {
    expect(factsIn(answerTo('What is Edgewing?'))[0]).toBe('what-edgewing-is')
  })
})

describe('a question about time', () => {
  it('is answered in order of time, with what is known to lie in it', () => {
    const answer = answerTo('What happened between 13 and 15 January 2026?')
    expect(answer.title).toBe('Timeline: January 2026')
    expect(statementsOf(answer).map(({ lead, stressed }) => lead ?? stressed)).toEqual([
      '13 January 2026',
      '14 January 2026',
      expect.stringContaining('15 January 2026'),
    ])
  })

  it('counts from the clock', () => {
    expect(briefingsIn(answerTo('Which summits took place last week?'))).toEqual(['2026-01-31-japan-uk-summit'])
    const later = answerFrom('Which summits took place last week?', { now: Date.UTC(2026, 5, 1) })
    expect(later.kind).toMatch(/^(?:closest|unknown)$/)
  })

  it('takes another event for a time', () => {
    expect(briefingsIn(answerTo('Which summits came after the Japan–Italy summit?'))).toEqual([
      '2026-01-31-japan-uk-summit',
    ])
    expect(briefingsIn(answerTo('Quali vertici ci sono stati prima di Nara?'))).toEqual([
      '2026-01-12-g7-critical-minerals-finance-ministers',
    ])
  })
})

describe('a question for a figure', () => {
  it.each([
    ['How much is trade between Oman and Italy?', '184.3 million rials'],
    ['オマーンとイタリアの貿易額はいくらですか', '1億8430万'],
    ["Quanto vale l'interscambio tra Italia e Oman?", '184,3 milioni di rial'],
  ])('sets it off where the sentence has it early: %s', (question, figure) => {
    expect(askedForIn(question)).toBe(figure)
  })

  it.fails('sets it off in Arabic, where a verb stands between', () => {
    expect(askedForIn('كم يبلغ التبادل التجاري بين عُمان وإيطاليا؟')).toBe('184.3 مليون ريال عُماني')
  })

  it('begins with it where the sentence has it late, and goes on with the title', () => {
    const [length] = statementsOf(answerTo('How long did the talks in Nara last?'))
    expect(length).toMatchObject({ lead: 'About 90 minutes', text: 'About an hour and a half' })
  })

  it('is not answered with what another thing amounts to', () => {
    expect(answerTo('How much will Italy invest in Japan?').kind).toMatch(/^(?:closest|unknown)$/)
  })
})

describe('a topic that several events share', () => {
  it('is answered for one, says so, and leads to the others', () => {
    const answer = answerTo('What was agreed on space?')
    expect(answer.title).toBe('Japan–UK summit in Tokyo, 31 January 2026')
    expect(answer.blocks.at(-1)).toEqual({
      type: 'note',
      text: 'This is about: Japan–UK summit in Tokyo. You may also mean: Japan–Italy summit in Tokyo.',
    })
    expect(answer.actions).toContainEqual(
      expect.objectContaining({ command: 'brief', briefing: 'jpit26', isAlternative: true }),
    )
  })

  it('is asked back on where the reader can choose', () => {
    const choice = blockOf(answerTo('What was agreed on space?', true), 'choice')
    expect(choice?.options.map(({ briefing }) => briefing)).toEqual(['jpuk26', 'jpit26'])
  })
})

describe('how far a statement can be trusted', () => {
  it('is told of it where sources differ, with the citations of the other reading', () => {
    const [length] = statementsOf(answerTo('How long did the talks in Nara last?'))
    expect(length?.caveat?.text).toMatch(/^but .*one hour/)
    expect(length?.caveat?.citations.map(({ source }) => source)).toEqual(['livedoor-hour', 'livedoor-hour-second'])
  })

  it('never tells a briefing by what is unconfirmed', () => {
    for (const { summary } of knowledge.library.briefings)
      expect(summary.map(({ standing }) => standing.level)).not.toContain('uncertain')
  })
})
