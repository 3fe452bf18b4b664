import { describe, expect, it } from 'vitest'
import { dayOrderFindings } from '../../src/check/days-in-order.ts'
import { findingsOf } from '../../src/check/findings.ts'
import type { Content } from '../../src/content/load.ts'
import { content } from '../fixtures/library.ts'

type People = Content['gazetteer']['people']

function withPerson(id: string, change: Partial<People[string]>): Content {
  const person = content.gazetteer.people[id]
  if (!person) throw new Error(`no person ${id}`)
  const people = { ...content.gazetteer.people, [id]: { ...person, ...change } }
  return { ...content, gazetteer: { ...content.gazetteer, people } }
}

const findingsAbout = (changed: Content, rule: string) => findingsOf(changed).filter((one) => one.rule === rule)

describe('an office', () => {
  it('is that of the entry', () => {
    const found = findingsAbout(withPerson('bessent-scott', { title: 'foreign-minister' }), 'office-differs')
    expect(found).toContainEqual(
      expect.objectContaining({ file: 'gazetteer/people.yaml', path: ['bessent-scott', 'en', 'title'] }),
    )
    expect(found).toContainEqual(
      expect.objectContaining({ message: expect.stringContaining('“US Treasury Secretary Scott Bessent”') }),
    )
  })

  it('was held on the day', () => {
    const found = findingsAbout(withPerson('bessent-scott', { held: { from: '2026-02' } }), 'office-past')
    expect(found).toContainEqual(
      expect.objectContaining({
        severity: 'warning',
        message: expect.stringMatching(/in 2026-01-12, but bessent-scott held that office from 2026-02/),
      }),
    )
    expect(
      findingsAbout(withPerson('bessent-scott', { held: { from: '2025', until: '2027' } }), 'office-past'),
    ).toEqual([])
  })
})

describe('the days of a briefing', () => {
  const [first] = content.briefings
  it.each([
    ['date', { date: '2025-06-21' }],
    ['updated', { updated: '2025-01-01' }],
  ] as const)('are in order: %s', (field, change) => {
    if (!first) throw new Error('no briefing')
    const data = { ...first.data, ...change }
    expect(dayOrderFindings({ briefings: [{ ...first, data }] })).toContainEqual(
      expect.objectContaining({ severity: 'error', path: [field] }),
    )
    expect(dayOrderFindings({ briefings: [first] })).toEqual([])
  })
})
