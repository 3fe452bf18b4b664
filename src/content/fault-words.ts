import type { z } from 'zod'

/** What a schema has against a value, in words that say what to do. */
export function describeIssue(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return 'unknown field'
    case 'invalid_type':
      return /received (?:undefined|null)$/.test(issue.message) ? 'missing' : expected(issue.expected)
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
