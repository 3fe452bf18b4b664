import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/answer/document.ts'
import { decodeButton } from '../../src/command/button-data.ts'
import { choicesFor } from '../../src/command/completion.ts'
import { blockOf, factsIn, textOf } from '../fixtures/asking.ts'
import { testCore } from '../fixtures/core.ts'
import { knowledge as asItWas } from '../fixtures/library.ts'
import { libraryAfter, REASONS, SUMMIT } from '../fixtures/taken-back.ts'

const NARA = '2026-01-13-japan-south-korea-nara-summit'
const OMAN = '2026-01-14-italy-oman-muscat-visit'

const knowledge = libraryAfter({
  withdrawn: { 'emergency-lng': '2026-01-18', 'defence-ties': '2026-01-18' },
  whole: { [NARA]: '2026-01-18' },
})
const summit = knowledge.library.briefingById.get(SUMMIT)
const placeOf = (id: string) => summit?.facts.findIndex((fact) => fact.id === id) ?? -1

const core = () => testCore({ knowledge: () => knowledge })
const choicesIn = (answer: Answer) => blockOf(answer, 'choice')?.options.map(({ briefing }) => briefing)

const REASON = `on 18 January 2026: ${REASONS.en}`

describe('a withdrawn briefing', () => {
  it.each(['/brief jpkr26', `/brief ${NARA}`, '/brief Nara', '/sectors Nara', '/who Nara', '/compare Nara, Oman'])(
    'answers %s with when and why it was withdrawn',
    async (command) => {
      const { say } = await core()
      expect(await say(command)).toMatchObject({
        kind: 'closest',
        title: 'Withdrawn',
        blocks: [{ text: `We withdrew the briefing “Japan–South Korea summit in Nara” ${REASON}` }],
      })
    },
  )

  it.each(['brief', 'sources', 'sectors', 'who'])('still has working buttons: %s', async (command) => {
    const { say, commands, errors } = await core()
    const pressed = decodeButton(`1;${command};jpkr26;0.1;;en`, commands, knowledge)
    expect(pressed).toMatchObject({ briefing: { id: NARA }, facts: [0, 1] })
    const { briefing, facts } = pressed ?? {}
    const answer = await say(`/${command}`, { briefing, ...(facts ? { facts } : {}), language: 'en' })
    expect(textOf(answer)).toContain(`We withdrew the briefing “Japan–South Korea summit in Nara” ${REASON}`)
    expect(errors).toEqual([])
  })

  it('is in no list, no completion and no example', async () => {
    const { say } = await core()
    expect(choicesIn(await say('/latest'))).not.toContain('jpkr26')
    expect(choicesFor('briefing', 'en', knowledge).map(({ value }) => value)).not.toContain('jpkr26')
    expect(choicesFor('briefing', 'en', asItWas).map(({ value }) => value)).toContain('jpkr26')
    expect(choicesFor('person', 'en', knowledge).map(({ value }) => value)).not.toContain('lee-jae-myung')
    expect(choicesFor('person', 'en', asItWas).map(({ value }) => value)).toContain('lee-jae-myung')
    for (const command of ['/help', '/timeline', '/who Takaichi', '/brief Takaichi', '/topic japan'])
      expect(textOf(await say(command))).not.toContain('Nara')
  })

  it('does not keep the reader of it from reporting a mistake', async () => {
    const { say, reports } = await core()
    await say('/report no, it was right', { briefing: knowledge.library.briefingById.get(NARA) })
    expect(reports).toMatchObject([{ briefing: NARA }])
  })
})

describe('a withdrawn fact', () => {
  const place = placeOf('emergency-lng')

  it.each(['brief', 'sources'])('is told to be by a button of %s that leads to it alone', async (command) => {
    const { say } = await core()
    const answer = await say(`/${command}`, { briefing: summit, facts: [place], language: 'en' })
    expect(answer).toMatchObject({
      kind: 'closest',
      blocks: [{ text: `We withdrew the statement “Gas supplies in an emergency” ${REASON}` }],
    })
  })

  it('is told to be behind the other facts of a button', async () => {
    const { say } = await core()
    const answer = await say('/brief', { briefing: summit, facts: [placeOf('talks-on-friday'), place], language: 'en' })
    expect(factsIn(answer)).toEqual(['talks-on-friday'])
    expect(textOf(answer)).toContain(`We withdrew the statement “Gas supplies in an emergency” ${REASON}`)
  })

  it('is neither in what more there is, nor in any list of its briefing', async () => {
    const { say } = await core()
    await say(`/brief ${SUMMIT}`)
    const told: string[] = []
    for (let turn = 0; turn < 15; turn++) told.push(...factsIn(await say('more')))
    expect(told.length).toBeGreaterThan(10)
    for (const command of ['/brief', '/sources', '/sectors', '/background', '/agreed', '/timeline', '/said'])
      told.push(...factsIn(await say(command, { briefing: summit })))
    expect(told).not.toContain('emergency-lng')
    expect(told).not.toContain('defence-ties')
  })

  it('is told in no comparison', async () => {
    const { say } = await core()
    expect(factsIn(await say(`/compare ${SUMMIT}, ${OMAN}`))).not.toContain('defence-ties')
  })
})
