import { describe, expect, it } from 'vitest'
import { findingsOf } from '../../src/check/findings.ts'
import type { Content } from '../../src/content/load.ts'
import { briefingSchema, briefingTextSchema } from '../../src/content/schemas.ts'
import { ID, smallContent } from './small.ts'

const REASON = 'so it is'

/** A source that nothing cites, and a fact without questions; each may be marked as meant. */
function rules({ source, fact, words, all }: Partial<Record<'source' | 'fact' | 'words' | 'all', string>>): string[] {
  const small = smallContent({ only: { text: 'It is so.' } })
  const [folder] = small.briefings
  const mark = (rule: string | undefined) => (rule === undefined ? {} : { meant: { [rule]: REASON } })
  const data = briefingSchema.parse({
    ...folder?.data,
    ...mark(all),
    sources: {
      wire: { outlet: 'The Wire', language: 'en' },
      idle: { outlet: 'Voice', language: 'en', ...mark(source) },
    },
    facts: { only: { type: 'context', citations: ['wire'], ...mark(fact) } },
  })
  const en = briefingTextSchema.parse({
    title: 'A bridge',
    facts: { only: { title: 'A fact', text: 'It is so.', ...mark(words) } },
  })
  const content: Content = { ...small, briefings: [{ id: ID, data, texts: { en } }] }
  return findingsOf(content).map(({ rule, path }) => `${path.join('.')}: ${rule}`)
}

const IDLE = 'sources.idle: source-unused'
const UNASKED = 'facts.only.asked: questions-missing'

describe('a finding that is meant', () => {
  it('is told where nobody says so', () => {
    expect(rules({})).toEqual([IDLE, UNASKED])
  })

  it('is left out at the source, at the fact, in one language, in the briefing', () => {
    expect(rules({ source: 'source-unused' })).toEqual([UNASKED])
    expect(rules({ fact: 'questions-missing' })).toEqual([IDLE])
    expect(rules({ words: 'questions-missing' })).toEqual([IDLE])
    expect(rules({ all: 'source-unused' })).toEqual([UNASKED])
  })

  it('is told when its mark names another rule, and so is the mark', () => {
    expect(rules({ source: 'source-idle' })).toEqual([IDLE, 'sources.idle.meant.source-idle: meant-unneeded', UNASKED])
  })

  it('keeps its mark where the source’s text is not held', () => {
    expect(rules({ fact: 'source-figure' })).toEqual([IDLE, UNASKED])
  })
})
