import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../src/content/languages.ts'
import { root } from '../fixtures/paths.ts'
import { content, knowledge } from '../fixtures/shipped.ts'

const keysOf = (text: string) => [...text.matchAll(/^([a-z][\w-]*) =/gmu)].map(([, key = '']) => key).sort()
const variablesOf = (text: string) => {
  const found = new Map<string, string[]>()
  for (const [, key = '', body = ''] of text.matchAll(/^([a-z][\w-]*) =([\s\S]*?)(?=^\S|$(?![\s\S]))/gmu))
    found.set(key, [...new Set([...body.matchAll(/\$(\w+)/gu)].map(([, name = '']) => name))].sort())
  return found
}

/** Phrases that write amounts: their keys are made of content ids. */
const AMOUNT = /^(?:amount|unit|money)-/u

/** A name may stand once in its own letters, in brackets: (Edgewing). */
const withoutBrands = (text: string) => text.replace(/\([\p{Script=Latin} ]+\)/gu, '')

describe.each(LANGUAGES)('%s', (language) => {
  it('has every phrase that English has, and no other', () => {
    expect(keysOf(content.phrases[language])).toEqual(keysOf(content.phrases.en))
  })

  it('shows the same values in each phrase as English, but for amounts, where each counts in its own way', () => {
    const differing = [...variablesOf(content.phrases.en)].filter(
      ([key, names]) =>
        !AMOUNT.test(key) && JSON.stringify(variablesOf(content.phrases[language]).get(key)) !== JSON.stringify(names),
    )
    expect(differing).toEqual([])
  })

  it('tells every fact of every briefing', () => {
    const untold = knowledge.library.facts.filter(({ words }) => words[language] === undefined)
    expect(untold.map(({ id }) => id)).toEqual([])
  })

  it('has no words of another script in what it tells, but names and abbreviations', () => {
    const foreign =
      language === 'ar'
        ? /[a-z]{3,}|[\p{Script=Han}\p{Script=Hiragana}]/u
        : language === 'ja'
          ? /\p{Script=Arabic}|[a-z]{4,}/u
          : /\p{Script=Arabic}|\p{Script=Han}/u
    const mixed = knowledge.library.facts.filter(({ words }) =>
      foreign.test(withoutBrands(words[language]?.text ?? '')),
    )
    expect(mixed.map(({ id }) => id)).toEqual([])
  })

  it('parses all its phrases', () => {
    expect(() => knowledge.phrases(language).say('notice-empty')).not.toThrow()
  })
})

it('has no phrase that nothing says', () => {
  const sources = globSync('{src,commands}/**/*.ts', { cwd: root })
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n')
  const isSaid = (key: string) =>
    sources.includes(`'${key}'`) ||
    AMOUNT.test(key) ||
    /^(?:closest|greeting|command|choose|prompt|argument|action|language|pictures|scope|data|change|switch)-/u.test(
      key,
    ) ||
    /^desk-(?:did|event|form|kind|left-out|level|model-failed|name|outlet|picture|state|type)-/u.test(key) ||
    /^(?:(?:lead|what|missing|example)-|heading-(?:encounters|timeline)-of$)/u.test(key)
  expect(keysOf(content.phrases.en).filter((key) => !isSaid(key))).toEqual([])
})
