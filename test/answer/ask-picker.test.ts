import { describe, expect, it } from 'vitest'
import { ask } from '../../src/answer/ask.ts'
import { askPicker } from '../../src/answer/ask-picker.ts'
import { statementsOf } from '../../src/answer/document.ts'
import { answerTo, blockOf, factsIn, NOW, summit, textOf } from '../fixtures/asking.ts'
import { pickerWho, picks } from '../fixtures/picking.ts'
import { libraryAfter } from '../fixtures/taken-back.ts'

const UNSURE = 'Why did tensions between China and Japan worsen?'
const SURE = 'How much did trade between Italy and Oman amount to?'
const UNKNOWN = 'Will the jet be flying within ten years?'

describe('somebody who picks facts', () => {
  it('makes an answer of what only came close, and says which fact comes first', async () => {
    const { answer, compared } = pickerWho(picks('answers', 'beijing-tightens-exports', 'tension-with-beijing'))
    expect(answerTo(UNSURE).kind).toBe('closest')
    const { answer: given } = await answer(UNSURE)
    expect(given.kind).toBe('answer')
    expect(factsIn(given)).toEqual(['beijing-tightens-exports', 'tension-with-beijing'])
    expect(compared).toEqual(['closest → answer'])
  })

  it('makes one where we knew nothing', async () => {
    const { answer } = pickerWho(picks('answers', 'fighter-2035'))
    expect(answerTo(UNKNOWN).kind).toBe('unknown')
    expect(factsIn((await answer(UNKNOWN)).answer)).toEqual(['fighter-2035'])
  })

  it('shows no word that an editor did not write, and every citation', async () => {
    const { answer } = pickerWho(picks('answers', 'tension-with-beijing'))
    const { answer: given } = await answer(UNSURE)
    const fact = summit?.facts.find(({ id }) => id === 'tension-with-beijing')
    const [statement] = statementsOf(given)
    expect(fact?.words.en?.text).toContain(statement?.text)
    expect(statement?.citations).toEqual(fact?.citations)
  })

  it('lets what is related come first among the closest, with ours behind it', async () => {
    const { answer } = pickerWho(picks('related', 'reliance-on-china'))
    const { answer: given } = await answer(UNSURE)
    expect(given.kind).toBe('closest')
    expect(factsIn(given)).toEqual(['reliance-on-china', 'tension-with-beijing', 'chinese-influence'])
  })

  it('keeps our closest where it calls them related without a choice', async () => {
    const { answer } = pickerWho(picks('related'))
    expect(factsIn((await answer(UNSURE)).answer)).toEqual(factsIn(answerTo(UNSURE)))
  })

  it('says that nothing is known of it', async () => {
    const { answer } = pickerWho(picks('none'))
    const { answer: given } = await answer(UNSURE)
    expect(given.kind).toBe('unknown')
    expect(statementsOf(given)).toEqual([])
  })

  it('leaves our reply as it was without a verdict', async () => {
    const { answer, compared } = pickerWho(() => undefined)
    expect((await answer(UNSURE)).answer).toEqual(answerTo(UNSURE))
    expect(compared).toEqual([])
  })

  it('is asked where we are not sure, or always', async () => {
    const unsure = pickerWho(picks('none'))
    await unsure.answer(SURE)
    expect(unsure.asked).toHaveLength(0)
    const always = pickerWho(picks('none'), { asked: 'always' })
    expect((await always.answer(SURE)).answer.kind).toBe('unknown')
    expect(always.asked).toHaveLength(1)
  })

  it.each([
    ['who somebody is', 'Who is Takaichi?', {}],
    ['when they met', 'When did they meet?', {}],
    ['a greeting', 'Thank you!', {}],
    ['nothing', '', {}],
    ['which event is meant, where that can be asked back', 'What was agreed?', { canChoose: true }],
  ])('is not asked about %s', async (_, question, options) => {
    const { answer, asked } = pickerWho(picks('none'), { asked: 'always' })
    expect((await answer(question, options)).answer).toEqual(answerTo(question, options))
    expect(asked).toHaveLength(0)
  })

  it('may not choose what is led by: dates, sums and names stay ours', async () => {
    const { answer } = pickerWho(picks('answers', 'trade-2025'), { asked: 'always' })
    expect((await answer(SURE)).answer.blocks).toEqual(answerTo(SURE).blocks)
  })

  it('never answers what was not done with what was', async () => {
    const { answer } = pickerWho(picks('answers', 'less-dependence'))
    const { answer: given } = await answer('Who did not sign the agreement on rare earths?')
    expect(given.kind).toBe('closest')
    expect(blockOf(given, 'note')).toEqual(blockOf(answerTo('Who did not sign the agreement on rare earths?'), 'note'))
  })

  it.each(['ar', 'en', 'it', 'ja'] as const)('answers in the language that was chosen: %s', async (language) => {
    const { answer } = pickerWho(picks('answers', 'fighter-2035'))
    const { answer: given } = await answer(UNKNOWN, { language })
    expect(given.language).toBe(language)
    expect(textOf(given)).toContain('2035')
  })
})

describe('what was withdrawn', () => {
  const withoutLng = libraryAfter({ withdrawn: { 'emergency-lng': '2026-01-18' } })
  const askOf = async (question: string) => {
    const { picker, asked } = pickerWho(picks('answers', 'g7-members'), { asked: 'always' })
    return { asked, ...(await askPicker(question, withoutLng, { now: NOW }, picker)) }
  }

  it('is told by us, whoever else could choose', async () => {
    const question = 'What did Takaichi announce about LNG supplies in emergencies?'
    const { asked, answer } = await askOf(question)
    expect(asked).toEqual([])
    expect(answer).toEqual(ask(question, withoutLng, { now: NOW }).answer)
  })

  it('is never offered', async () => {
    const { asked } = await askOf('Did anybody mention the weather?')
    expect(asked[0]?.offered.length).toBeGreaterThan(0)
    expect(asked[0]?.offered.map(({ key }) => key)).not.toContain('2026-01-16-japan-italy-summit/emergency-lng')
  })
})

describe('what is offered to choose from', () => {
  it('are the twelve facts that come nearest, told in the question’s language with event, date and standing', async () => {
    const { answer, asked } = pickerWho(picks('none'))
    await answer(UNSURE)
    const [{ question, offered } = { question: undefined, offered: [] }] = asked
    expect(question).toEqual({ text: UNSURE, language: 'en', today: '2026-01-20' })
    expect(offered).toHaveLength(12)
    expect(new Set(offered.map(({ key }) => key)).size).toBe(12)
    const fact = summit?.facts.find(({ id }) => id === 'tension-with-beijing')
    expect(offered[0]).toEqual({
      key: '2026-01-16-japan-italy-summit/tension-with-beijing',
      event: summit?.titles.en,
      date: fact?.day ?? summit?.date,
      standing: fact?.standing.level,
      text: fact?.words.en?.text,
    })
  })

  it('are of the briefing that was named, if one was', async () => {
    const { answer, asked } = pickerWho(picks('none'))
    await answer(UNSURE, { briefing: summit })
    expect(asked[0]?.offered.every(({ key }) => key.startsWith('2026-01-16-japan-italy-summit/'))).toBe(true)
  })

  it('are also those of the event spoken of, with what was said before', async () => {
    const { answer, asked } = pickerWho(picks('none'))
    const before = await answer('How much did trade between Italy and Oman amount to?')
    const shown = ['2026-01-14-italy-oman-muscat-visit/trade-2025']
    const previous = { reading: before.reading, briefing: '2026-01-14-italy-oman-muscat-visit', facts: shown }
    if (!before.reading) throw new Error('a question without a reading')
    await answer('And what of the palace banquet?', { previous: { ...previous, reading: before.reading } })
    expect(asked[0]?.question.before).toEqual({
      question: 'How much did trade between Italy and Oman amount to?',
      shown: [expect.stringMatching(/trade/iu)],
    })
    expect(asked[0]?.offered.map(({ key }) => key)).toContain('2026-01-14-italy-oman-muscat-visit/received-at-palace')
  })

  it('can be searched again in other words, which are shown to nobody', async () => {
    const words = ['When will the fighter be deployed?', '戦闘機の配備はいつですか', '']
    const found: string[][] = []
    const { answer } = pickerWho(() => undefined, {
      async pick(_, __, searchAgain) {
        found.push(...words.map((reads) => searchAgain(reads).map(({ key }) => key.split('/')[1] ?? '')))
        return { verdict: 'answers', facts: ['2026-01-16-japan-italy-summit/fighter-2035'] }
      },
    })
    const { answer: given } = await answer('Did anybody mention the weather?')
    expect(found[0]).toContain('fighter-2035')
    expect(found[1]).toContain('fighter-2035')
    expect(found[2]).toEqual([])
    expect(factsIn(given)).toEqual(['fighter-2035'])
    expect(given.language).toBe('en')
  })
})
