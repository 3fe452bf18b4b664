import { describe, expect, it } from 'vitest'
import type { Action, Answer } from '../../src/answer/document.ts'
import { decodeButton, encodeButton } from '../../src/command/button.ts'
import { promptedCommand } from '../../src/command/offer.ts'
import { testCore } from '../fixtures/core.ts'
import { knowledge } from '../fixtures/library.ts'

const { say, commands } = await testCore()

const optionsOf = ({ blocks }: Answer) => blocks.flatMap((block) => (block.type === 'choice' ? block.options : []))
const labelsOf = (answer: Answer) => optionsOf(answer).map(({ label }) => label)

/** What pressing a button on an answer leads to, by way of the button's data. */
async function press(action: Action | undefined, rest: Parameters<typeof say>[1] = {}) {
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
    const offered = await say('/topic', { canChoose: true })
    expect(offered).toMatchObject({ kind: 'notice', title: 'Topic' })
    expect(JSON.stringify(offered.blocks)).toContain('Which topic?')
    expect(labelsOf(offered)).toContain('Security')
    const more = await press(optionsOf(offered).at(-1))
    expect(labelsOf(more)).toContain('From the start')
    expect(labelsOf(more)).not.toContain('Security')
    const answer = await press(optionsOf(offered).find(({ label }) => label === 'Security'))
    expect(answer).toMatchObject({ kind: 'answer', title: 'Security' })
  })

  it('asks for one after the other where it needs two, without what was chosen', async () => {
    const first = await say('/compare', { canChoose: true })
    const second = await press(optionsOf(first)[0])
    expect(JSON.stringify(second.blocks)).toContain('Compare it with which briefing?')
    expect(optionsOf(second)).toHaveLength(optionsOf(first).length - 1)
    const answer = await press(optionsOf(second)[0])
    expect(answer.kind).toBe('answer')
  })

  it('asks on where one of two was typed', async () => {
    const second = await say('/compare Nara', { canChoose: true })
    expect(JSON.stringify(second.blocks)).toContain('Compare it with which briefing?')
    expect((await press(optionsOf(second)[0])).kind).toBe('answer')
    expect((await say('/compare jpit26, jpit26')).kind).toBe('notice')
  })

  it('answers about the newest where it can, unless the platform prefers to offer', async () => {
    expect((await say('/agreed', { canChoose: true })).kind).toBe('answer')
    const offered = await say('/agreed', { canChoose: true, prefersChoices: true })
    expect(labelsOf(offered)).toContain('Japan–South Korea summit in Nara')
    expect((await press(optionsOf(offered)[0], { prefersChoices: true })).kind).toBe('answer')
  })

  it('offers languages by their own names', async () => {
    const offered = await say('/language', { canChoose: true, prefersChoices: true })
    expect(labelsOf(offered)).toEqual(['العربية', 'English', 'Italiano', '日本語', 'Same as the question'])
  })

  it('asks for free words, and the request is known again by its own words', async () => {
    const asked = await say('/report', { canChoose: true, language: 'it' })
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
