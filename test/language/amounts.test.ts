import { expect, it } from 'vitest'
import type { Language } from '../../src/content/languages.ts'
import type { Amount } from '../../src/content/schemas.ts'
import { formatAmount } from '../../src/language/amounts.ts'
import { knowledge } from '../fixtures/library.ts'

const money = (currency: 'EUR' | 'JPY' | 'OMR' | 'GBP' | 'USD', value: number) =>
  ({ kind: 'money', currency, value, of: [] }) satisfies Amount

it.each([
  ['en', money('EUR', 10.4e9), '10.4 billion euros'],
  ['ar', money('EUR', 10.4e9), '10.4 مليارات يورو'],
  ['it', money('EUR', 10.4e9), '10,4 miliardi di euro'],
  ['ja', money('EUR', 10.4e9), '104億ユーロ'],
  ['en', money('JPY', 900e6), '900 million yen'],
  ['ar', money('JPY', 900e6), '900 مليون ين'],
  ['it', money('JPY', 900e6), '900 milioni di yen'],
  ['ja', money('JPY', 900e6), '9億円'],
  ['ja', money('JPY', 1.63e9), '16億3000万円'],
  ['ar', money('JPY', 1.63e9), '1.63 مليار ين'],
  ['ja', money('OMR', 184.3e6), '1億8430万オマーン・リアル'],
  ['ar', money('OMR', 184.3e6), '184.3 مليون ريال عُماني'],
  ['en', money('USD', 1e12), '1 trillion US dollars'],
  ['it', money('USD', 1e12), 'mille miliardi di dollari statunitensi'],
  ['ar', { kind: 'count', value: 183, unit: 'person', of: [] }, '183 شخصًا'],
  ['ar', { kind: 'count', value: 200, unit: 'person', of: [] }, '200 شخص'],
  ['ar', { kind: 'count', value: 47, unit: 'person', of: [] }, '47 شخصًا'],
  ['ar', { kind: 'count', value: 3, unit: 'site', of: [] }, '3 مواقع'],
  ['ar', { kind: 'count', value: 2, unit: 'hour', of: [] }, 'ساعتان'],
  ['it', { kind: 'count', value: 150000, unit: 'job', of: [], bound: 'about' }, 'circa 150.000 posti di lavoro'],
  ['ja', { kind: 'count', value: 150000, unit: 'job', of: [], bound: 'about' }, '約15万人分の雇用'],
  ['en', { kind: 'percentage', value: 47, to: 87, of: [] }, '47 to 87 per cent'],
  ['ar', { kind: 'percentage', value: 33.3, of: [] }, '33.3 في المئة'],
  ['ja', { kind: 'duration', value: 90, unit: 'minute', of: [] }, '90分'],
] satisfies [Language, Amount, string][])('%s writes %j as %s', (language, amount, written) => {
  expect(formatAmount(amount, knowledge.phrases(language))).toBe(written)
})
