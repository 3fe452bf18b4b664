import { describe, expect, it } from 'vitest'
import { type Answer, statementsOf } from '../../src/answer/document.ts'
import { replyIn } from '../../src/command/replies.ts'
import { factsIn } from '../fixtures/asking.ts'
import { testCore } from '../fixtures/core.ts'
import { knowledge } from '../fixtures/library.ts'

type Said = Parameters<Awaited<ReturnType<typeof testCore>>['say']>[1]

/** What one reader is told, message by message. */
async function told(messages: readonly string[], rest: Said = {}): Promise<Answer[]> {
  const { say } = await testCore()
  const answers: Answer[] = []
  for (const message of messages) answers.push(await say(message, rest))
  return answers
}

const lastOf = async (messages: readonly string[], rest: Said = {}) => {
  const answer = (await told(messages, rest)).at(-1)
  if (!answer) throw new Error('nothing was said')
  return answer
}

const notes = ({ blocks }: Answer) => blocks.flatMap((block) => (block.type === 'note' ? [block.text] : [])).join('\n')
const labelsOf = ({ blocks }: Answer) =>
  blocks.flatMap((block) => (block.type === 'choice' ? block.options.map(({ label }) => label) : []))

const UK = '2026-01-31-japan-uk-summit'
const ITALY = '2026-01-16-japan-italy-summit'
const NARA = '2026-01-13-japan-south-korea-nara-summit'

describe('a message is a reply', () => {
  it.each([
    ['more', 'en', 'more'],
    ['Tell me more!', 'en', 'more'],
    ['Yes please', 'en', 'yes'],
    ['not that one', 'en', 'no'],
    ['the second', 'en', 2],
    ['the last one', 'en', 0],
    ['2', 'en', 2],
    ['#2', 'en', 2],
    ['2.', 'en', 2],
    ["cos'altro?", 'it', 'more'],
    ['sì', 'it', 'yes'],
    ['un’altra', 'it', 'no'],
    ['la terza', 'it', 3],
    ['زدني', 'ar', 'more'],
    ['نعم', 'ar', 'yes'],
    ['ليس هذا', 'ar', 'no'],
    ['الثاني', 'ar', 2],
    ['もっと詳しく教えて', 'ja', 'more'],
    ['お願いします。', 'ja', 'yes'],
    ['違います', 'ja', 'no'],
    ['2番目', 'ja', 2],
    ['もっと', 'en', 'more'],
    ['the first', 'ja', 1],
  ] as const)('“%s” (%s): %s', (text, language, reply) => {
    expect(replyIn(text, language, knowledge)).toBe(reply)
  })

  it.each(['What was agreed?', 'more money', 'the second meeting', 'Is there no agreement?', '0', '10', '2035', ''])(
    '“%s” is none',
    (text) => {
      expect(replyIn(text, 'en', knowledge)).toBeUndefined()
    },
  )
})

describe('“more”', () => {
  it('tells three facts at a time, what matters most first and that they met last, and in the end that there are no more', async () => {
    const answers = await told(['What was agreed in Nara?', 'more', 'more', 'more', 'more'])
    expect(answers.map(factsIn)).toEqual([
      ['shuttle-diplomacy', 'denuclearisation', 'chosei-dna-tests', 'cross-border-fraud'],
      ['supply-chains-in-depth', 'nara-requested', 'chosei-deaths'],
      ['leaders-met', 'talks-in-nara', 'talks-on-tuesday'],
      ['talks-length'],
      [],
    ])
    expect(answers.slice(0, 4).map(({ title }) => title)).toEqual([
      'Japan–South Korea summit in Nara, 13 January 2026: what was agreed',
      'Japan–South Korea summit in Nara, 13 January 2026',
      'Japan–South Korea summit in Nara, 13 January 2026',
      'Japan–South Korea summit in Nara, 13 January 2026',
    ])
    expect(answers.at(-1)).toMatchObject({
      kind: 'notice',
      blocks: [{ type: 'note', text: 'That is all the briefings say about it.' }],
    })
  })

  it.each([
    ['What was agreed in Nara?', 'go on', 'en'],
    ['Che cosa è stato concordato a Nara?', 'altro', 'it'],
    ['علامَ اتُّفق في نارا؟', 'المزيد', 'ar'],
    ['奈良で何が合意されましたか', '続き', 'ja'],
    ['What was agreed in Nara?', 'もっと', 'ja'],
    ['/brief Japan–Italy summit in Tokyo', 'more', 'en'],
    ['Who was not in Nara?', 'more', 'en'],
    ['/timeline January 2026', 'more', 'en'],
    ['/compare Nara, Oman', 'more', 'en'],
  ])('after “%s”, “%s” never shows what was shown', async (question, more, language) => {
    const answers = await told([question, ...Array.from({ length: 15 }, () => more)])
    const shown = answers.flatMap(statementsOf).map(({ fact }) => fact)
    expect(new Set(shown).size).toBe(shown.length)
    expect(answers.at(-1)).toMatchObject({ kind: 'notice', language })
    const own = knowledge.library.facts.filter(({ briefing }) => briefing.id === answers[0]?.briefing)
    expect(shown).toEqual(expect.arrayContaining(own.map(({ id, briefing }) => `${briefing.id}/${id}`)))
  })

  it('goes on with what was closest', async () => {
    const [closest, more] = await told(['Who was not in Nara?', 'more'])
    expect(closest?.kind).toBe('closest')
    expect(closest && factsIn(closest)).toEqual(['nara-requested', 'talks-length', 'talks-in-nara'])
    expect(more).toMatchObject({ kind: 'answer', briefing: NARA })
    expect(more && factsIn(more)).toEqual(['talks-on-tuesday', 'cross-border-fraud', 'denuclearisation'])
  })

  it('goes on where the button of the same name leads', async () => {
    const { say } = await testCore()
    const { actions } = await say('Who was not in Nara?')
    const [button] = actions
    expect(button).toMatchObject({ label: 'More', command: 'brief', briefing: 'jpkr26' })
    const briefing = knowledge.library.briefingById.get(NARA)
    const pressed = await say('/brief', { briefing, facts: button?.facts ?? [] })
    expect(factsIn(pressed).slice(0, 3)).toEqual(['talks-on-tuesday', 'cross-border-fraud', 'denuclearisation'])
  })

  it('still goes on after one of the facts was looked at', async () => {
    const answers = await told(['What was agreed in Nara?', 'the second', 'more'])
    expect(answers.map(factsIn).slice(1)).toEqual([
      ['denuclearisation'],
      ['supply-chains-in-depth', 'nara-requested', 'chosei-deaths'],
    ])
  })
})

describe('an ordinal or a digit', () => {
  it.each([
    ['What was agreed in Nara?', 'the third', 'chosei-dna-tests'],
    ['What was agreed in Nara?', '4', 'cross-border-fraud'],
    ['What was agreed in Nara?', '４', 'cross-border-fraud'],
    ['What was agreed in Nara?', 'the last', 'cross-border-fraud'],
    ['Che cosa è stato concordato a Nara?', 'il secondo', 'denuclearisation'],
    ['علامَ اتُّفق في نارا؟', 'الثاني', 'denuclearisation'],
    ['علامَ اتُّفق في نارا؟', '٢', 'denuclearisation'],
    ['奈良で何が合意されましたか', '2番目', 'denuclearisation'],
    ['Who was not in Nara?', '1', 'nara-requested'],
  ])('after “%s”, “%s” shows that fact alone', async (question, reply, fact) => {
    const answer = await lastOf([question, reply])
    expect(answer).toMatchObject({ kind: 'answer', briefing: NARA })
    expect(factsIn(answer)).toEqual([fact])
  })

  it.each([
    ['/latest', 'the second', {}],
    ['/latest', '2', {}],
    ['/ultime', 'il secondo', {}],
    ['/latest', 'الثاني', { language: 'ar' }],
    ['/latest', '2番目', { language: 'ja' }],
  ] as const)('after the list of “%s”, “%s” opens that briefing', async (list, reply, rest) => {
    expect(await lastOf([list, reply], rest)).toMatchObject({ kind: 'answer', briefing: UK })
  })

  it('chooses the briefing that a question was asked about', async () => {
    const [asked, chosen] = await told(['What was said about critical minerals?', 'the second'], { canChoose: true })
    expect(asked && labelsOf(asked)).toEqual(['Japan–UK summit in Tokyo', 'Japan–Italy summit in Tokyo'])
    expect(chosen).toMatchObject({ kind: 'answer', briefing: ITALY })
    expect(chosen && factsIn(chosen)).toEqual(['mineral-supply-chains'])
  })

  it.each([
    ['What was agreed in Nara?', '5', 'There is no such entry in what I showed last.'],
    ['/latest', '8', 'There is no such entry in what I showed last.'],
    ['Che cosa è stato concordato a Nara?', 'il quinto', 'Nell’ultima risposta questa voce non c’è.'],
    ['علامَ اتُّفق في نارا؟', 'الخامس', 'ليس في آخر ما عُرض بند كهذا.'],
    ['奈良で何が合意されましたか', '5番目', '直前の回答に、その番号の項目はありません。'],
  ])('after “%s”, “%s” is beyond what was shown, and the reader is told so', async (question, reply, note) => {
    expect(notes(await lastOf([question, reply]))).toBe(note)
  })
})

describe('“yes”', () => {
  it('takes the first of what was offered', async () => {
    const answer = await lastOf(['What was said about critical minerals?', 'yes'], { canChoose: true })
    expect(answer).toMatchObject({ kind: 'answer', briefing: UK })
    expect(factsIn(answer)).toEqual(['minerals-urgency', 'export-restrictions-worry'])
  })

  it('goes on where nothing was offered', async () => {
    expect(factsIn(await lastOf(['What was agreed in Nara?', 'yes please']))).toEqual([
      'supply-chains-in-depth',
      'nara-requested',
      'chosei-deaths',
    ])
  })
})

describe('“no”', () => {
  it('offers what else could have been meant', async () => {
    const [answer, offered, chosen] = await told(['What was said about critical minerals?', 'not that one', 'yes'])
    expect(answer?.briefing).toBe(UK)
    expect(offered && labelsOf(offered)).toEqual(['Japan–Italy summit in Tokyo'])
    expect(chosen).toMatchObject({ kind: 'answer', briefing: ITALY })
  })

  it('offers the others of what was offered', async () => {
    const [offered, others] = await told(['/latest', 'no'])
    expect(others && labelsOf(others)).toEqual(offered && labelsOf(offered).slice(1))
  })

  it.each([
    ['What was agreed in Nara?', 'no', 'Let’s try again', 'Japan–South Korea summit in Nara'],
    ['Che cosa è stato concordato a Nara?', 'no', 'Allora riproviamo', 'Vertice Giappone-Corea del Sud a Nara'],
    ['علامَ اتُّفق في نارا؟', 'لا', 'يمكن المحاولة من جديد', 'قمة يابانية كورية جنوبية في نارا'],
    ['奈良で何が合意されましたか', 'いいえ', '失礼しました', '奈良で日韓首脳会談'],
  ])(
    'after “%s” with nothing else to offer, “%s” asks again and says what is covered',
    async (question, no, words, event) => {
      const answer = await lastOf([question, no])
      expect(notes(answer)).toContain(words)
      expect(notes(answer)).toContain(event)
    },
  )
})

describe('with nothing to reply to', () => {
  it.each([
    ['more', 'I have not told you anything yet'],
    ['yes', 'I have not told you anything yet'],
    ['altro', 'Non c’è ancora nulla da cui proseguire'],
    ['المزيد', 'لم يُعرض شيء بعد'],
    ['もっと', 'まだ何も表示していません'],
    ['the second', 'I have not told you anything yet'],
    ['il secondo', 'Non c’è ancora nulla da cui proseguire'],
    ['2番目', 'まだ何も表示していません'],
  ])('“%s” is asked for a question first', async (reply, words) => {
    expect(notes(await lastOf([reply]))).toContain(words)
  })

  it.each(['What is the weather in Paris?', 'hello'])('nor after “%s”', async (message) => {
    expect(notes(await lastOf([message, 'more']))).toContain('I have not told you anything yet')
  })

  it('nor after fifteen minutes, nor for somebody else', async () => {
    const { say, clock } = await testCore()
    await say('What was agreed in Nara?')
    const other = { platform: 'test', id: 'somebody else' }
    expect(notes(await say('more', { reader: other }))).toContain('I have not told you anything yet')
    clock.now += 15 * 60_000
    expect((await say('more')).kind).toBe('answer')
    clock.now += 15 * 60_000 + 1
    expect(notes(await say('more'))).toContain('I have not told you anything yet')
  })

  it('nor on the batch door, whose lines are independent of each other', async () => {
    const rest = { forgetful: true, language: 'en' } as const
    expect(await lastOf(['What was agreed in Nara?', 'more'], rest)).toEqual(await lastOf(['/ask more'], rest))
  })
})
