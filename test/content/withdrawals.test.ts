import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../src/content/languages.ts'
import { copyOfContent } from '../fixtures/folder.ts'
import { problemsOf } from '../fixtures/problems.ts'

const briefing = 'briefings/2026-01-16-japan-italy-summit'
const SUMMARISED = 'leaders-met'

type Copy = ReturnType<typeof copyOfContent>

/** Puts a line at the head of a fact, in `briefing.yaml` or a language's file. */
function writeAt(copy: Copy, file: string, fact: string, line: string): void {
  copy.edit(`${briefing}/${file}`, (text) => text.replace(`\n  ${fact}:\n`, `\n  ${fact}:\n    ${line}\n`))
}

function writeInEach(copy: Copy, fact: string, line: string): void {
  for (const language of LANGUAGES) writeAt(copy, `${language}.yaml`, fact, line)
}

describe('the day and the reason of what was taken back', () => {
  it('are no problem where both stand', () => {
    using copy = copyOfContent()
    writeAt(copy, 'briefing.yaml', 'economic-security', 'corrected: 2026-01-18\n    withdrawn: 2026-01-20')
    writeInEach(copy, 'economic-security', 'correction: a\n    withdrawal: b')
    expect(problemsOf(copy.root)).toEqual([])
  })

  it('need no words where a fact is only corrected', () => {
    using copy = copyOfContent()
    writeAt(copy, 'briefing.yaml', 'economic-security', 'corrected: 2026-01-18')
    expect(problemsOf(copy.root)).toEqual([])
  })

  it('need the reason of a withdrawal in each language', () => {
    using copy = copyOfContent()
    writeAt(copy, 'briefing.yaml', 'economic-security', 'withdrawn: 2026-01-20')
    for (const language of ['ar', 'en', 'ja']) writeAt(copy, `${language}.yaml`, 'economic-security', 'withdrawal: a')
    expect(problemsOf(copy.root)).toEqual([
      expect.stringMatching(
        /it\.yaml:\d+ facts\.economic-security\.withdrawal: missing: say why it was withdrawn on 2026-01-20/,
      ),
    ])
  })

  it.each([
    ['withdrawal', /facts\.economic-security\.withdrawal: briefing\.yaml has no day for it: write `withdrawn` there/],
    ['correction', /facts\.economic-security\.correction: briefing\.yaml has no day for it: write `corrected` there/],
  ])('need the day of a %s', (field, expected) => {
    using copy = copyOfContent()
    writeAt(copy, 'en.yaml', 'economic-security', `${field}: a`)
    expect(problemsOf(copy.root)).toEqual([expect.stringMatching(expected)])
  })

  it('go together for a whole briefing too', () => {
    using copy = copyOfContent()
    copy.edit(`${briefing}/briefing.yaml`, (text) => `withdrawn: 2026-01-20\n${text}`)
    for (const language of ['ar', 'it', 'ja'])
      copy.edit(`${briefing}/${language}.yaml`, (text) => `withdrawal: a\n${text}`)
    expect(problemsOf(copy.root)).toEqual([
      expect.stringMatching(/en\.yaml(?::\d+)? withdrawal: missing: say why it was withdrawn on 2026-01-20/),
    ])
  })

  it('keep a fact out of the summary, unless the whole briefing is withdrawn', () => {
    using copy = copyOfContent()
    writeAt(copy, 'briefing.yaml', SUMMARISED, 'withdrawn: 2026-01-20')
    writeInEach(copy, SUMMARISED, 'withdrawal: a')
    expect(problemsOf(copy.root)).toEqual([expect.stringMatching(/briefing\.yaml:\d+ summary: withdrawn: leaders-met/)])
    copy.edit(`${briefing}/briefing.yaml`, (text) => `withdrawn: 2026-01-20\n${text}`)
    for (const language of LANGUAGES) copy.edit(`${briefing}/${language}.yaml`, (text) => `withdrawal: a\n${text}`)
    expect(problemsOf(copy.root)).toEqual([])
  })
})
