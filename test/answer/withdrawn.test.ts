import { describe, expect, it } from 'vitest'
import { type Asked, ask } from '../../src/answer/ask.ts'
import { type Answer, citationsOf, factsOf } from '../../src/answer/document.ts'
import { LANGUAGES } from '../../src/content/languages.ts'
import { versionOf } from '../../src/content/version.ts'
import { NOW, textOf } from '../fixtures/asking.ts'
import { knowledge as asItWas } from '../fixtures/library.ts'
import { libraryAfter, REASONS, SUMMIT } from '../fixtures/taken-back.ts'

const NARA = '2026-01-13-japan-south-korea-nara-summit'
const LNG = 'emergency-lng'

const withoutLng = libraryAfter({ withdrawn: { [LNG]: '2026-01-18' } })
const withoutNara = libraryAfter({ whole: { [NARA]: '2026-01-18' } })

function answerFrom(knowledge: typeof asItWas, question: string, rest = {}): Answer {
  return ask(question, knowledge, { now: NOW, ...rest }).answer
}

/** Sentences that a withdrawn fact had. */
const sentences = (knowledge: typeof asItWas) =>
  knowledge.library.facts.flatMap(({ former = {} }) => LANGUAGES.flatMap((language) => former[language]?.text ?? []))

describe('a withdrawn fact', () => {
  it.each([
    [
      'ar',
      'ما خطة اليابان وإيطاليا بشأن الغاز الطبيعي المسال في الطوارئ؟',
      'سحبنا في 18 يناير 2026 المعلومة «إمدادات الغاز في الطوارئ»: ',
    ],
    [
      'en',
      'What did Takaichi announce about LNG supplies in emergencies?',
      'We withdrew the statement “Gas supplies in an emergency” on 18 January 2026: ',
    ],
    [
      'it',
      'Che cosa faranno Italia e Giappone per il gas liquefatto in caso di emergenza?',
      'Abbiamo ritirato in data 18 gennaio 2026 l’informazione «Forniture di gas in caso di emergenza»: ',
    ],
    [
      'ja',
      '高市首相はイタリアとの間で、緊急時のLNG供給について何と述べましたか？',
      '「緊急時のガス供給」についての記述は2026年1月18日に撤回しました。理由：',
    ],
  ] as const)('is told to be withdrawn, when and why, in %s', (language, question, words) => {
    expect(factsOf(answerFrom(asItWas, question))).toContain(`${SUMMIT}/${LNG}`)
    const answer = answerFrom(withoutLng, question)
    expect(answer).toMatchObject({ kind: 'closest', language })
    expect(answer.blocks).toEqual([{ type: 'note', text: words + REASONS[language] }])
    expect([factsOf(answer), citationsOf(answer)]).toEqual([[], []])
  })

  it('is told before what comes closest, where it is not certain that it was asked for', () => {
    const answer = answerFrom(withoutLng, 'Will Japan and Italy help each other get fuel if there is a gas crisis?')
    expect(answer.kind).toBe('closest')
    expect(textOf(answer).split('\n')[2]).toMatch(/^We withdrew the statement “Gas supplies in an emergency”/)
    expect(factsOf(answer)).not.toContain(`${SUMMIT}/${LNG}`)
    expect(factsOf(answer).length).toBeGreaterThan(0)
  })

  it('is told beside what answers the rest of a message, which then is no whole answer', () => {
    const question = 'What was said about LNG in emergencies? And when did Takaichi and Meloni meet?'
    const answer = answerFrom(withoutLng, question)
    expect(answer.kind).toBe('closest')
    expect(textOf(answer)).toContain('We withdrew the statement “Gas supplies in an emergency”')
    expect(factsOf(answer)).toContain(`${SUMMIT}/talks-on-friday`)
  })

  it('is told to whoever asks on', () => {
    const first: Asked = ask('When did Takaichi and Meloni meet?', withoutLng, { now: NOW })
    const previous = first.reading && { reading: first.reading, briefing: first.answer.briefing }
    expect(answerFrom(withoutLng, 'And what about LNG in emergencies?', { previous })).toMatchObject({
      blocks: [{ text: expect.stringContaining('We withdrew the statement “Gas supplies in an emergency”') }],
    })
  })

  it.each(LANGUAGES)('has its sentence in no answer to any known question in %s', (language) => {
    const gone = libraryAfter({ withdrawn: { [LNG]: '2026-01-18', 'first-meeting': '2026-01-18' } })
    const questions = asItWas.library.facts
      .filter(({ briefing }) => briefing.id === SUMMIT)
      .flatMap(({ words }) => words[language]?.asked ?? [])
    const texts = questions.map((question) => textOf(answerFrom(gone, question, { language }))).join('\n')
    expect(sentences(gone)).toHaveLength(8)
    for (const sentence of sentences(gone)) expect(texts).not.toContain(sentence)
  })

  it('changes nothing for questions that other facts answer', () => {
    for (const question of ['When did Takaichi and Meloni meet?', 'What was agreed on space?', 'Who met in Nara?'])
      expect(answerFrom(withoutLng, question)).toEqual(answerFrom(asItWas, question))
  })

  it('leaves what lies behind an event to the others', () => {
    const gone = libraryAfter({ withdrawn: { 'defence-ties': '2026-01-18' } })
    const question = 'What is the background of the Japan–Italy summit?'
    expect(factsOf(answerFrom(asItWas, question))).toContain(`${SUMMIT}/defence-ties`)
    expect(factsOf(answerFrom(gone, question))).not.toContain(`${SUMMIT}/defence-ties`)
  })

  it('keeps its place, so that what leads to other facts still does', () => {
    const places = (library: typeof asItWas.library) => library.facts.map(({ id, ordinal }) => `${ordinal} ${id}`)
    expect(places(withoutLng.library)).toEqual(places(asItWas.library))
    expect(versionOf(withoutLng.library)).not.toBe(versionOf(asItWas.library))
  })
})

describe('a withdrawn briefing', () => {
  const notice = {
    kind: 'closest',
    title: 'Withdrawn',
    blocks: [
      {
        type: 'note',
        text: `We withdrew the briefing “Japan–South Korea summit in Nara” on 18 January 2026: ${REASONS.en}`,
      },
    ],
  }

  it.each([
    'What was agreed at the Nara summit?',
    'When was the Nara summit?',
    'Who met in Nara?',
    'Tell me about the Nara summit',
    'What did Japan and South Korea agree?',
    'Who is Lee Jae-myung?',
    'Nara',
  ])('is told to be, to “%s”', (question) => {
    expect(answerFrom(withoutNara, question)).toMatchObject(notice)
  })

  it('is told to be, whatever is asked of it where it was chosen', () => {
    const briefing = withoutNara.library.briefingById.get(NARA)
    for (const question of ['Who met?', 'What was agreed?', 'Where?'])
      expect(answerFrom(withoutNara, question, { briefing })).toMatchObject(notice)
  })

  it('is in no list, no count and no comparison', () => {
    const { briefings, withdrawn } = withoutNara.library
    expect(briefings.map(({ id }) => id)).not.toContain(NARA)
    expect(withdrawn.map(({ id }) => id)).toEqual([NARA])
    const questions = ['Which summits were there?', 'What happened in January 2026?', 'xyzzy plugh', 'hello']
    for (const question of questions) {
      const answer = answerFrom(withoutNara, question)
      expect(textOf(answer)).not.toContain('Nara')
      expect(citationsOf(answer).map((citation) => citation.briefing)).not.toContain(NARA)
    }
    expect(answerFrom(withoutNara, 'Compare the summits in Nara and Muscat').kind).not.toBe('answer')
  })

  it('leaves what others tell of the same people', () => {
    expect(answerFrom(withoutNara, 'When did Takaichi and Meloni meet?').kind).toBe('answer')
  })
})
