import { describe, expect, it } from 'vitest'
import { statementsOf } from '../../src/answer/document.ts'
import { answerTo, blockOf, briefingsIn, factsIn } from '../fixtures/asking.ts'

const SUMMIT = '2026-01-16-japan-italy-summit'

describe('who met', () => {
  it.each([
    [
      'en',
      'Who met at the Japan–Italy summit?',
      'Japan–Italy summit in Tokyo, 16 January 2026: who met',
      "Japan's prime minister, Sanae Takaichi, met her Italian counterpart, Giorgia Meloni, for summit talks.",
    ],
    [
      'it',
      'Chi si è incontrato al vertice tra Giappone e Italia?',
      'Vertice Italia-Giappone a Tokyo, 16 gennaio 2026: chi si è incontrato',
      "La premier giapponese Sanae Takaichi ha incontrato in un vertice bilaterale l'omologa italiana, la presidente del Consiglio Giorgia Meloni.",
    ],
    [
      'ar',
      'من التقى في القمة اليابانية الإيطالية؟',
      'قمة يابانية إيطالية في طوكيو، 16 يناير 2026: المشاركون',
      'عقدت رئيسة الوزراء اليابانية ساناي تاكايتشي محادثات قمة مع نظيرتها الإيطالية جورجيا ميلوني.',
    ],
    [
      'ja',
      '日伊首脳会談では誰が会談しましたか',
      '東京で日伊首脳会談（2026年1月16日）：出席者',
      '高市早苗首相は、イタリアのジョルジャ・メローニ首相と首脳会談を行いました。',
    ],
  ] as const)('is told with names and offices: %s: %s', (language, question, title, text) => {
    const answer = answerTo(question)
    expect(answer).toMatchObject({ kind: 'answer', language, briefing: SUMMIT, title })
    expect(statementsOf(answer)[0]?.text).toBe(text)
    expect(blockOf(answer, 'people')).toBeUndefined()
  })

  it('is a list of all where they are more than a sentence names', () => {
    const answer = answerTo('Who met at the finance ministers’ meeting in Washington?')
    expect(blockOf(answer, 'people')?.people.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Scott Bessent, US Treasury Secretary', expect.stringContaining('Satsuki Katayama')]),
    )
  })
})

describe('an event in short', () => {
  it('is told in two sentences, then point by point', () => {
    const [sentences, points, ...others] = answerTo('Tell me about the Nara summit').blocks
    expect(sentences).toMatchObject({ type: 'facts', isProse: true })
    expect(points).toMatchObject({ type: 'facts' })
    expect(points).not.toHaveProperty('isProse')
    expect(statementsOf({ blocks: sentences ? [sentences] : [] }).map(({ fact }) => fact.split('/')[1])).toEqual([
      'leaders-met',
      'shuttle-diplomacy',
    ])
    expect(others).toEqual([])
  })
})

describe('what was agreed', () => {
  it.each([
    ['en', 'What did Japan and Italy agree?'],
    ['it', 'Che cosa hanno concordato Giappone e Italia?'],
    ['ar', 'على ماذا اتفقت اليابان وإيطاليا؟'],
    ['ja', '日本とイタリアは何に合意しましたか'],
  ] as const)('is told in agreements of just these two: %s: %s', (language, question) => {
    const answer = answerTo(question)
    expect(answer).toMatchObject({ kind: 'answer', language, briefing: SUMMIT })
    expect(factsIn(answer)).toEqual(expect.arrayContaining(['economic-security', 'space-body', 'partnership-raised']))
    expect(factsIn(answer)).not.toContain('leaders-met')
  })
})

describe('which sectors', () => {
  it.each([
    ['en', 'Which sectors does the agreement between Japan and Italy cover?'],
    ['it', "Quali settori riguarda l'accordo tra Italia e Giappone?"],
    ['ar', 'ما القطاعات التي يشملها الاتفاق بين اليابان وإيطاليا؟'],
    ['ja', '日本とイタリアの合意はどの分野に及びますか'],
  ] as const)(
    'are those of the event of just these parties, and nothing is asked back: %s: %s',
    (language, question) => {
      const answer = answerTo(question, { canChoose: true })
      expect(answer).toMatchObject({ kind: 'answer', language, briefing: SUMMIT })
      expect(blockOf(answer, 'sectors')?.sectors.map(({ id }) => id)).toEqual(
        expect.arrayContaining(['economic-security', 'space']),
      )
      expect(briefingsIn(answer)).toEqual([SUMMIT])
    },
  )
})

describe('a broad question that names no event', () => {
  it.each(['Who met?', 'What was agreed?', 'من اجتمع؟', 'Che cosa è stato concordato?'])(
    'is answered for the newest, says so, and leads to the others: %s',
    (question) => {
      const answer = answerTo(question)
      expect(answer).toMatchObject({ kind: 'answer', briefing: '2026-01-31-japan-uk-summit' })
      expect(answer.blocks[0]?.type).toBe('facts')
      expect(answer.blocks.at(-1)?.type).toBe('note')
      expect(answer.actions).toContainEqual(expect.objectContaining({ command: 'brief', briefing: 'jpit26' }))
    },
  )

  it('is asked back where the reader can choose, each choice leading to its own facts', () => {
    const answer = answerTo('What was agreed?', { canChoose: true })
    expect(answer.kind).toBe('notice')
    const options = blockOf(answer, 'choice')?.options ?? []
    expect(options.map(({ briefing }) => briefing)).toEqual(['jpuk26', 'jpit26', 'jpph26', 'itom26', 'jpkr26'])
    expect(options.every(({ facts }) => (facts?.length ?? 0) > 0)).toBe(true)
  })
})

describe('what lies behind it', () => {
  it('is told in the facts that the editors chose', () => {
    const answer = answerTo('What is the background of the Japan–Italy summit?')
    expect(factsIn(answer)).toEqual([
      'defence-ties',
      'fighter-programme',
      'first-meeting',
      'diplomatic-relations',
      'beijing-tightens-exports',
    ])
    expect(answer.rest?.length).toBe(1)
  })

  it.each([
    ['en', 'Why does the Japan–Italy summit matter?'],
    ['en', 'Why was the Japan–Italy summit important?'],
    ['it', 'Perché il vertice tra Giappone e Italia conta tanto?'],
    ['ar', 'لماذا تعد القمة اليابانية الإيطالية مهمة؟'],
    ['ja', '日伊首脳会談はなぜ重要なのですか'],
  ] as const)('is what tells why the event matters: %s: %s', (language, question) => {
    const answer = answerTo(question)
    expect(answer).toMatchObject({ kind: 'answer', language, briefing: SUMMIT })
    expect(factsIn(answer)[0]).toBe('defence-ties')
  })

  it('does not answer why something else matters', () => {
    expect(answerTo('Why is this year important between Japan and Italy?').title).not.toMatch(/background/)
  })
})

describe('the day, place or length of a meeting', () => {
  it.each([
    ['en', 'When did Takaichi and Meloni meet?', ['talks-on-friday']],
    ['it', 'Quando si sono incontrate Takaichi e Meloni?', ['talks-on-friday']],
    ['ar', 'متى التقت تاكايتشي وميلوني؟', ['talks-on-friday']],
    ['ja', '高市首相とメローニ首相はいつ会談しましたか', ['talks-on-friday']],
    ['en', 'Where did Takaichi and Meloni meet?', ['talks-in-tokyo']],
    ['it', 'Dove si sono incontrate Takaichi e Meloni?', ['talks-in-tokyo']],
    ['ar', 'أين التقت تاكايتشي وميلوني؟', ['talks-in-tokyo']],
    ['ja', '高市首相とメローニ首相はどこで会談しましたか', ['talks-in-tokyo']],
    ['en', 'How long did the Nara summit last?', ['talks-length']],
    ['it', 'Quanto è durato il vertice di Nara?', ['talks-length']],
    ['ar', 'كم استغرقت قمة نارا؟', ['talks-length']],
    ['ja', '奈良会談はどのくらい続きましたか', ['talks-length']],
  ] as const)('is just that: %s: %s', (language, question, facts) => {
    const answer = answerTo(question)
    expect(answer).toMatchObject({ kind: 'answer', language })
    expect(factsIn(answer)).toEqual(facts)
  })
})
