import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/answer/document.ts'
import { blockOf, factsIn } from '../fixtures/asking.ts'
import { reader, testCore } from '../fixtures/core.ts'
import { knowledge } from '../fixtures/library.ts'

const notes = (answer: { blocks: readonly { type: string; text?: string }[] }) =>
  answer.blocks.map(({ text }) => text ?? '').join('\n')

const typesOf = ({ blocks }: Answer) => blocks.map(({ type }) => type)

describe('dispatch', () => {
  it('runs a command written with a slash', async () => {
    const { say } = await testCore()
    expect(typesOf(await say('/sectors'))).toContain('sectors')
    expect(JSON.stringify(await say('/agreed space, Japan–Italy summit in Tokyo'))).toContain('space-body')
  })

  it.each([
    ['settori', 'it'],
    ['القطاعات', 'ar'],
    ['分野', 'ja'],
    ['sectors', 'en'],
    ['Sectors', 'en'],
  ])('takes the bare word "%s" for the command', async (word, language) => {
    const { say } = await testCore()
    const answer = await say(word)
    expect(typesOf(answer)).toContain('sectors')
    expect(answer.language).toBe(language)
  })

  it('shows nothing of what a reader typed but clean text', async () => {
    const { say } = await testCore()
    expect(JSON.stringify(await say('/\u202efoo\u001b[31m'))).not.toMatch(/\\u001b|\u202e/)
  })

  it('takes a country where a person would do', async () => {
    const { say } = await testCore()
    expect((await say('/who China')).kind).toBe('answer')
  })

  it('tells whom the people of a country met', async () => {
    const { say } = await testCore()
    const answer = await say('/who Giappone', { language: 'it' })
    expect(answer.title).toBe('Vertice Giappone-Regno Unito a Tokyo, 31 gennaio 2026: chi si è incontrato')
    expect(factsIn(answer)[0]).toBe('leaders-met')
  })

  it.each(['/who', 'Who met?'])('tells who met at the newest event: %s', async (text) => {
    const { say } = await testCore()
    const answer = await say(text)
    expect(answer.title).toBe('Japan–UK summit in Tokyo, 31 January 2026: who met')
    expect(answer.briefing).toBe('2026-01-31-japan-uk-summit')
    expect(factsIn(answer)[0]).toBe('leaders-met')
  })

  it('lists those who met, where they are too many for a sentence', async () => {
    const { say } = await testCore()
    const { people = [] } = blockOf(await say('/who Washington'), 'people') ?? {}
    expect(people.map(({ text }) => text)).toContain('Scott Bessent, US Treasury Secretary')
  })

  it('answers an unknown command with what there is to do', async () => {
    const { say } = await testCore()
    const answer = await say('/dance')
    expect(answer.kind).toBe('notice')
    expect(notes(answer)).toContain('dance')
  })

  it('tells what is possible when an argument fits nothing', async () => {
    const { say } = await testCore()
    expect(notes(await say('/said Napoleon'))).toContain('I don’t know “Napoleon”. You can choose: Sanae Takaichi; ')
  })

  it.each([
    ['/ask', 'en', 'What is your question? For example: /ask What was agreed in Tokyo?'],
    ['/compare', 'en', 'Which briefing? For example: /compare Manila, Muscat'],
    ['/compare Nara', 'en', 'Compare it with which briefing? For example: /compare Manila, Muscat'],
    ['/said', 'en', 'Which person? For example: /said Sanae Takaichi'],
    ['/said', 'it', 'Di chi? Per esempio: /dichiarazioni Sanae Takaichi'],
    ['/said', 'ar', 'أيّ شخصية؟ مثال: /تصريحات ساناي تاكايتشي'],
    ['/said', 'ja', 'どの人物ですか（例：/発言 高市早苗）'],
    ['/forget', 'en', 'What should be deleted? For example: /forget my data'],
  ] as const)('asks for what “%s” cannot do without, with an example (%s)', async (text, language, asked) => {
    const { say } = await testCore()
    expect(notes(await say(text, { language }))).toBe(asked)
  })

  it('leans on what the same reader asked in the same chat, for fifteen minutes', async () => {
    const { say, clock } = await testCore()
    await say('What is the fighter project?')
    clock.now += 14 * 60_000
    expect((await say('and when?')).kind).toBe('answer')
    clock.now += 16 * 60_000
    expect(
      (await say('What is the fighter project?', { reader: { platform: 'test', id: 'somebody else' } })).kind,
    ).toBe('answer')
    expect(JSON.stringify(await say('and when?'))).not.toContain('fighter-2035')
  })

  it('keeps to the language a reader chose', async () => {
    const { say } = await testCore()
    expect((await say('/language it')).language).toBe('it')
    expect((await say('Meloni')).language).toBe('it')
    expect((await say('sectors')).language).toBe('it')
    expect((await say('Who met?')).language).toBe('it')
    expect((await say('/language auto')).kind).toBe('notice')
    expect((await say('Who met?')).language).toBe('en')
  })

  it('hands a reported mistake to the editors', async () => {
    const { say, reports } = await testCore()
    const answer = await say('/report the date is wrong')
    expect(reports).toEqual([
      {
        reference: 'ref00001',
        at: '2026-01-17T09:00:00.000Z',
        platform: 'test',
        language: 'en',
        briefing: undefined,
        text: 'the date is wrong',
      },
    ])
    expect(notes(answer)).toContain('ref00001')
  })

  it('hands on with a report what the reader was shown last, and nothing of the reader', async () => {
    const { say, reports } = await testCore()
    const summit = '2026-01-16-japan-italy-summit'
    await say('When did Takaichi and Meloni meet?')
    await say('/report that was a Thursday')
    expect(reports).toMatchObject([{ briefing: summit, facts: [`${summit}/talks-on-friday`] }])
    expect(JSON.stringify(reports)).not.toContain(reader.id)
  })

  it('hands on with a report the facts of the answer that it is pressed under, not what was shown since', async () => {
    const { say, reports } = await testCore()
    await say('What was agreed in Nara?')
    const briefing = knowledge.library.briefingById.get('2026-01-16-japan-italy-summit')
    await say('/report wrong', { briefing, facts: [1] })
    await say('/report wrong too', { briefing })
    expect(reports.map(({ facts }) => facts)).toEqual([[`${briefing?.id}/${briefing?.facts[1]?.id}`], undefined])
  })

  it('shows the facts that a button names', async () => {
    const { say } = await testCore()
    const briefing = knowledge.library.briefingById.get('2026-01-16-japan-italy-summit')
    const position = briefing?.facts.findIndex(({ id }) => id === 'space-body') ?? -1
    const answer = await say('/brief', { briefing, facts: [position] })
    expect(answer.blocks[0]).toMatchObject({ statements: [{ fact: '2026-01-16-japan-italy-summit/space-body' }] })
  })

  it('turns what only we can mend into a neutral sentence with a reference, and tells us once', async () => {
    const failure = new Error('disk full')
    const { say, errors } = await testCore({
      reports: {
        add() {
          throw failure
        },
      },
    })
    const answer = await say('/report something')
    expect(notes(answer)).toContain('ref00001')
    expect(notes(answer)).not.toContain('disk full')
    expect(errors).toEqual([{ error: failure, reference: 'ref00001' }])
  })

  it('keeps commands for administrators from others', async () => {
    const { commands } = await testCore()
    const sectors = commands.get('sectors')
    if (!sectors) throw new Error('no sectors command')
    const { say } = await testCore({ commands: new Map([['sectors', { ...sectors, allowed: 'administrators' }]]) })
    expect((await say('/sectors')).kind).toBe('notice')
    expect((await say('/sectors', { isAdministrator: () => true })).kind).toBe('answer')
  })
})
