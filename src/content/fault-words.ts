import type { z } from 'zod'
import { isLanguage, type Language } from './languages.ts'

/** What a schema has against a value, in words that say what to do. */
export function describeIssue(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return 'unknown field'
    case 'invalid_type':
      return /received (?:undefined|null)$/.test(issue.message) ? notYet(issue.path) : expected(issue.expected)
    case 'too_small':
      return issue.origin === 'array' ? `needs at least ${counted(issue.minimum)}` : 'is empty: write something'
    case 'too_big':
      return issue.origin === 'string' ? `is too long: at most ${issue.maximum} characters` : issue.message
    case 'invalid_union':
      return issue.errors.flat().find(({ message }) => !message.startsWith('Invalid input'))?.message ?? issue.message
    default:
      return issue.message
  }
}

/** What to do about a field that is not there, by the field. */
const TO_WRITE: Readonly<Record<string, string>> = {
  title: 'no title yet: write one',
  text: 'no text yet: write a sentence or two',
  type: 'no type yet: choose one',
  citations: 'no citation yet: name the source that says so',
  summary: 'no summary yet: choose the facts that tell the most',
  countries: 'no countries yet: name those that it is about',
  country: 'no country yet: name the one that it belongs to',
  name: 'no name yet: write one',
  kind: 'no kind yet: choose one',
  date: 'no date yet: write the day',
  facts: 'no facts yet: write one',
  sources: 'no sources yet: add one',
}

/** What is missing, in words that say what to do. */
export function notYet(path: readonly PropertyKey[]): string {
  const field = String(path.at(-1) ?? '')
  if (isLanguage(field)) return `nothing in ${nameOf(field)} yet: write it`
  return TO_WRITE[field] ?? `“${field}” is not written yet: fill it in`
}

/** What one language still has to say of a fact. */
export function noWords(language: Language): string {
  return `no words in ${nameOf(language)} yet: write a title and a text`
}

export function nameOf(language: Language): string {
  return NAMES[language]
}

const NAMES: Readonly<Record<Language, string>> = { ar: 'Arabic', en: 'English', it: 'Italian', ja: 'Japanese' }

/** The kinds of value that YAML knows, by what an editor would call them. */
const KINDS: Readonly<Record<string, string>> = {
  array: 'a list, such as [japan, italy]',
  object: 'fields of its own below it',
  record: 'fields of its own below it',
  string: 'a text: put quotes around it if it is one',
  number: 'a figure without quotes',
  int: 'a whole figure without quotes',
  boolean: 'true or false',
}

function expected(kind: string): string {
  return `must be ${KINDS[kind] ?? kind}`
}

function counted(least: number | bigint): string {
  return least === 1 || least === 1n ? 'one entry' : `${least} entries`
}

/**
 * What YAML has against a text. A colon, or a sign that means something to YAML, breaks a text that has no quotes; the
 * parser only tells of the indentation.
 * @param line where it stopped, counted from 0
 */
export function yamlFault(reason: string, yaml: string, line: number | undefined): string {
  const lines = yaml.split('\n')
  const near = line === undefined ? [] : [lines[line] ?? '', lines[line - 1] ?? '']
  const isUnquoted = near.some((text) => {
    const value = /^\s*(?:- )?(?:[\w-]+:\s+)?(.*)$/u.exec(text)?.[1] ?? ''
    return !/^["'[{>|#]/u.test(value) && (/\S: /u.test(value) || /^[@`%&*!,?]/u.test(value))
  })
  return isUnquoted
    ? `${reason}: put quotes around the text, as there is a colon or a sign in it that YAML reads as its own`
    : reason
}
