import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  briefingSchema,
  briefingTextSchema,
  gazetteerSchemas,
  lexiconSchema,
  vocabularySchemas,
} from '../../src/content/schemas.ts'
import { shippedDir } from '../fixtures/paths.ts'
import { content } from '../fixtures/shipped.ts'

const guide = readFileSync(join(shippedDir, 'README.md'), 'utf8')
const named = new Set([...guide.matchAll(/`([^`\n]+)`/gu)].map(([, code]) => code))
const missing = (words: Iterable<string>) => [...new Set(words)].filter((word) => !named.has(word))

/** Every field, and every word that a field may have, of a schema as JSON. */
function wordsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(wordsIn)
  if (typeof node !== 'object' || node === null) return []
  const own = 'properties' in node && typeof node.properties === 'object' ? Object.keys(node.properties ?? {}) : []
  const values = 'enum' in node && Array.isArray(node.enum) ? node.enum : 'const' in node ? [node.const] : []
  return [...own, ...values.filter((value) => typeof value === 'string'), ...Object.values(node).flatMap(wordsIn)]
}

const schemas = {
  'briefing.yaml': [briefingSchema],
  '<language>.yaml': [briefingTextSchema],
  'the gazetteer': Object.values(gazetteerSchemas),
  'the vocabulary': Object.values(vocabularySchemas),
  'a lexicon': [lexiconSchema],
}

describe('the editor’s guide', () => {
  it.each(Object.entries(schemas))('names every field of %s, and the words that it takes', (_, those) => {
    const words = those.flatMap((schema) => wordsIn(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })))
    expect(words.length).toBeGreaterThan(5)
    expect(missing(words)).toEqual([])
  })

  it.each(Object.entries(content.vocabulary))('names all %s with their gloss', (_, entries) => {
    expect(missing(Object.keys(entries))).toEqual([])
    const unlike = Object.entries(entries).filter(([id, { gloss }]) => !guide.includes(`| \`${id}\` | ${gloss}`))
    expect(unlike.map(([id]) => id)).toEqual([])
  })
})
