import { describe, expect, it } from 'vitest'
import type { Action, Answer } from '../../src/answer/document.ts'
import { promptedCommand } from '../../src/command/argument-choices.ts'
import { decodeButton, encodeButton } from '../../src/command/button-data.ts'
import { testCore } from '../fixtures/core.ts'
import { knowledge } from '../fixtures/library.ts'

const { commands } = await testCore()

const optionsOf = ({ blocks }: Answer) => blocks.flatMap((block) => (block.type === 'choice' ? block.options : []))
const labelsOf = (answer: Answer) => optionsOf(answer).map(({ label }) => label)

type Core = Awaited<ReturnType<typeof testCore>>

/** What pressing a button on an answer leads to, by way of the button's data. */
async function press({ say }: Core, action: Action | undefined, rest: Parameters<Core['say']>[1] = {}) {
  const press = action && decodeButton(encodeButton(action, 'en'), commands, knowledge)
  if (!press) throw new Error('no such button')
  const { command, values, briefing, facts, page, language } = press
  return await say(`/${command}`, {
    briefing,
    facts,
    page,
    language,
    canChoose: true,
    ...(values ? { values } : {}),
    ...rest,
  })
}

describe('a command by its name alone', () => {
  it('offers what it needs, page by page, and a choice leads to the answer', async () => {
    const core = await testCore()
    const offered = await core.say('/topic', { canChoose: true })
    expect(offered).toMatchObject({ kind: 'notice', title: 'Everything on a topic' })
    expect(JSON.stringify(offered.blocks)).toContain('Which topic?')
    expect(labelsOf(offered)).toContain('Security')
    const more = await press(core, optionsOf(offered).at(-1))
    expect(labelsOf(more)).toContain('From the start')
    expect(labelsOf(more)).not.toContain('Security')
    const answer = await press(
      core,
      optionsOf(offered).find(({ label }) => label === 'Security'),
    )
    expect(answer).toMatchObject({ kind: 'answer', title: 'Security' })
  })

  it('asks for one after the other where it needs two, without what was chosen', async () => {
    const core = await testCore()
    const first = await core.say('/compare', { canChoose: true })
    const second = await press(core, optionsOf(first)[0])
    expect(JSON.stringify(second.blocks)).toContain('Compare it with which briefing?')
    expect(optionsOf(second)).toHaveLength(optionsOf(first).length - 1)
    const answer = await press(core, optionsOf(second)[0])
    expect(answer.kind).toBe('answer')
  })

  it('asks on where one of two was typed', async () => {
    const core = await testCore()
    const second = await core.say('/compare Nara', { canChoose: true })
    expect(JSON.stringify(second.blocks)).toContain('Compare it with which briefing?')
    expect((await press(core, optionsOf(second)[0])).kind).toBe('answer')
    expect((await core.say('/compare jpit26, jpit26')).kind).toBe('notice')
  })

  it('answers about the newest where it can, unless the platform prefers to offer', async () => {
    const core = await testCore()
    expect((await core.say('/agreed', { canChoose: true })).kind).toBe('answer')
    const offered = await (await testCore()).say('/agreed', { canChoose: true, prefersChoices: true })
    expect(labelsOf(offered)).toContain('Japan–South Korea summit in Nara')
    expect((await press(core, optionsOf(offered)[0], { prefersChoices: true })).kind).toBe('answer')
  })

  it('is about the event spoken of, and not asked on', async () => {
    const core = await testCore()
    await core.say('What was agreed in Nara?')
    const answer = await core.say('/who', { canChoose: true, prefersChoices: true })
    expect(answer).toMatchObject({ kind: 'answer', briefing: '2026-01-13-japan-south-korea-nara-summit' })
  })

  it('offers languages by their own names', async () => {
    const core = await testCore()
    const offered = await core.say('/language', { canChoose: true, prefersChoices: true })
    expect(labelsOf(offered)).toEqual(['العربية', 'English', 'Italiano', '日本語', 'Same as the question'])
  })

  it('offers what has nothing to do with events, whatever event was spoken of', async () => {
    const core = await testCore()
    await core.say('What was agreed in Nara?')
    expect(labelsOf(await core.say('/language', { canChoose: true, prefersChoices: true }))).toContain('English')
  })

  it('asks for free words, and the request is known again by its own words', async () => {
    const core = await testCore()
    const asked = await core.say('/report', { canChoose: true, language: 'it' })
    expect(asked.blocks).toEqual([{ type: 'prompt', text: expect.stringContaining('rispondendo a questo messaggio') }])
    const [block] = asked.blocks
    const text = `${asked.title}\n\n${block?.type === 'prompt' ? block.text : ''}`
    expect(promptedCommand(text, commands, knowledge.phrases)).toBe('report')
    expect(promptedCommand('Report a mistake', commands, knowledge.phrases)).toBeUndefined()
  })
})

it('gives no button data that is too long, and takes back none with arguments that are not the command’s', () => {
  const values = { topic: 'military-information-agreement' }
  expect(encodeButton({ label: '', command: 'timeline', values }, 'en').length).toBeLessThanOrEqual(64)
  expect(decodeButton('1;topic;;;;en;topic=space', commands, knowledge)?.values).toEqual({ topic: 'space' })
  expect(decodeButton('1;topic;;;;en;person=space', commands, knowledge)).toBeUndefined()
  expect(decodeButton('1;topic;;;;en;topic=space;more', commands, knowledge)).toBeUndefined()
})
