import { expect, it } from 'vitest'
import type { Finding } from '../../../src/check/finding.ts'
import { markOf, warningsIn } from '../../../src/desk/drafts/seen-warnings.ts'

const warning = (message: string, severity: Finding['severity'] = 'warning'): Finding => ({
  severity,
  rule: 'figure-alone',
  file: 'briefings/x/en.yaml',
  path: ['facts', 'talks', 'text'],
  message,
})

it('tells warnings that were shown from as many others', () => {
  const shown = [warning('only this language says 3'), warning('only this language says 5')]
  expect(markOf(shown)).toBe(markOf([...shown]))
  expect(markOf(shown)).not.toBe(markOf([shown[0], warning('only this language says 7')].flatMap((one) => one ?? [])))
  expect(markOf(shown)).not.toBe(markOf(shown.slice(1)))
})

it('counts no error among them', () => {
  expect(warningsIn([warning('a'), warning('b', 'error')])).toEqual([warning('a')])
})
