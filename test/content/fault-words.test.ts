import { load as parseYaml, YAMLException } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { describeIssue, yamlFault } from '../../src/content/fault-words.ts'
import { noSuchEntry } from '../../src/content/nearest.ts'
import { briefingTextSchema, gazetteerSchemas } from '../../src/content/schemas.ts'

const fact = { title: 'A fact', text: 'It is so.' }

function faults(
  schema: { safeParse(value: unknown): { error?: { issues: readonly Parameters<typeof describeIssue>[0][] } } },
  value: unknown,
) {
  return (schema.safeParse(value).error?.issues ?? []).map(describeIssue)
}

describe('what a schema has against a value', () => {
  it.each([
    ['a field that nobody knows', { title: 'T', facts: { one: { ...fact, colour: 'red' } } }, 'unknown field'],
    ['a field that is not there', { facts: {} }, 'missing'],
    ['an empty text', { title: '', facts: {} }, 'is empty: write something'],
    [
      'a long title',
      { title: 'T', facts: { one: { ...fact, title: 'T'.repeat(81) } } },
      'is too long: at most 80 characters',
    ],
    [
      'a text that YAML takes for a figure',
      { title: 7, facts: {} },
      'must be a text: put quotes around it if it is one',
    ],
    [
      'a text in place of a list',
      { title: 'T', facts: { one: { ...fact, asked: 'why?' } } },
      'must be a list, such as [japan, italy]',
    ],
  ])('is told in plain words: %s', (_, value, message) => {
    expect(faults(briefingTextSchema, value)).toEqual([message])
  })

  it('names what may stand in a list that is too short', () => {
    expect(faults(z.array(z.string()).min(1), [])).toEqual(['needs at least one entry'])
  })

  it('keeps what it says of an id', () => {
    expect(faults(gazetteerSchemas.countries, { 'No Id': {} })).not.toEqual([])
  })
})

describe('a text without quotes', () => {
  const faultOf = (yaml: string) => {
    try {
      parseYaml(yaml)
    } catch (error) {
      if (error instanceof YAMLException) return yamlFault(error.reason, yaml, error.mark?.line)
    }
    return undefined
  }

  it.each(['title: Summit: the outcome\n', 'title: @home in Tokyo\n', 'facts:\n  one:\n    text: He said: yes\n'])(
    'is to be quoted: %j',
    (yaml) => {
      expect(faultOf(yaml)).toContain('put quotes around the text')
    },
  )

  it('is not blamed for another fault', () => {
    expect(faultOf('countries: [japan, italy\n')).not.toContain('quotes')
  })
})

describe('an id that is in no list', () => {
  const lists = [
    { name: 'people', entries: { 'meloni-giorgia': {}, 'takaichi-sanae': {} } },
    { name: 'acts', entries: { sign: {}, meet: {} } },
    { name: 'units', entries: { memorandum: {} } },
  ] as const

  it('is told with where it was looked for, and what is most like it', () => {
    expect(noSuchEntry('takaichi-sane', [lists[0]], lists)).toBe(
      'no such entry: takaichi-sane (not in people; nearest: takaichi-sanae)',
    )
    expect(noSuchEntry('giorgia-meloni', [lists[0]], lists)).toContain('nearest: meloni-giorgia')
  })

  it('is told with the list that has it', () => {
    expect(noSuchEntry('memorandum', [lists[1]], lists)).toBe(
      'no such entry: memorandum (not in acts; units has “memorandum”, which this field does not take)',
    )
  })

  it('is alone where nothing is like it', () => {
    expect(noSuchEntry('quidditch', [lists[1]], lists)).toBe('no such entry: quidditch (not in acts)')
  })
})
