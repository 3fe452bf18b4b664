import { describe, expect, it } from 'vitest'
import type { Stub } from '../../../../src/desk/propose/entries/stubs.ts'
import { calledShortly } from '../../../../src/desk/propose/names/short-names.ts'

const person = (id: string, name: string): Stub => ({ id, kind: 'person', names: { en: { name, short: 'Ibn' } } })
const called = (name: string) => ({ name, language: 'en', kind: 'person', count: 1 }) as const

describe('a single name', () => {
  it('is how the only person who bears it is called from then on', () => {
    const stubs = [person('zenda', 'Ibn Rui el-Zenda'), person('ada', 'Ada Rassendyll')]
    expect(calledShortly(called('Zenda'), stubs)).toMatchObject({ id: 'zenda', names: { en: { short: 'Zenda' } } })
  })

  it('is that in every language of the same letters', () => {
    const names = { en: { name: 'Ibn Rui el-Zenda' }, it: { name: 'Ibn Rui al-Zenda' }, ar: { name: 'ابن روي زندا' } }
    const made = calledShortly(called('Zenda'), [{ id: 'zenda', kind: 'person', names }])
    expect(made?.names).toMatchObject({ it: { short: 'Zenda' }, ar: { name: 'ابن روي زندا' } })
    expect(made?.names.ar).not.toHaveProperty('short')
  })

  it('tells nobody where two bear it, or none', () => {
    const stubs = [person('zenda', 'Rui Zenda'), person('ada', 'Ada Zenda')]
    expect(calledShortly(called('Zenda'), stubs)).toBeUndefined()
    expect(calledShortly(called('Hentzau'), stubs)).toBeUndefined()
  })
})
