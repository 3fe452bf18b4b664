import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../src/content/languages.ts'
import { clean } from '../../src/language/text.ts'
import { root } from '../fixtures/paths.ts'
import { content } from '../fixtures/shipped.ts'

/** Questions that readers asked, as they are compared: neither marks nor capitals make another one. */
function questionsOf(file: string): string[] {
  const lines = readFileSync(new URL(`../fixtures/${file}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
  return lines.map((line) => plain((JSON.parse(line) as { question: string }).question)) // our own file
}

const plain = (question: string) =>
  clean(question)
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim()

const asked = new Set(
  content.briefings
    .flatMap(({ texts }) =>
      LANGUAGES.flatMap((language) => Object.values(texts[language]?.facts ?? {}).flatMap((fact) => fact.asked)),
    )
    .map(plain),
)

describe('npm run train', () => {
  it('gives the weights that are shipped', { timeout: 180_000 }, () => {
    const args = ['--import', './src/node-version.mjs', 'src/cli/train.ts', '--check']
    const { status, stderr } = spawnSync(process.execPath, args, {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: 'content' },
    })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })
})

describe('questions by which answers are measured', () => {
  const heldOut = questionsOf('held-out-questions')
  const blind = questionsOf('blind-questions')
  const offSubject = questionsOf('off-subject')

  it('are there', () => {
    for (const questions of [heldOut, blind, offSubject]) expect(questions.length).toBeGreaterThan(100)
  })

  it('stand beside no fact', () => {
    expect([...heldOut, ...blind, ...offSubject].filter((question) => asked.has(question))).toEqual([])
  })

  it('are, where they are held out, none of those learned from', () => {
    const learned = new Set([...blind, ...offSubject])
    expect(heldOut.filter((question) => learned.has(question))).toEqual([])
  })
})
