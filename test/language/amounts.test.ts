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
  ['en', money('USD', 999_999_999_999), '999,999,999,999 US dollars'],
  ['ar', money('USD', 999_999_999_999), '999,999,999,999 دولار أميركي'],
  ['it', money('USD', 999_999_999_999), '999.999.999.999 dollari statunitensi'],
  ['ja', money('USD', 999_999_999_999), '9999億9999万9999ドル'],
  ['en', money('USD', 1_500_001), '1,500,001 US dollars'],
  ['it', money('EUR', 1_234_567_890), '1.234.567.890 euro'],
  ['ar', money('EUR', 1.125e9), '1.125 مليار يورو'],
  ['en', money('EUR', 1_000_250_000), '1,000.25 million euros'],
  ['en', money('EUR', 0.1234567), '0.1234567 euros'],
  ['it', money('EUR', 12_345.678), '12.345,678 euro'],
  ['ja', money('EUR', 12_345.678), '1万2345.678ユーロ'],
  ['ja', money('EUR', 10_000.5), '1万0.5ユーロ'],
  ['ja', { kind: 'duration', value: 90, unit: 'minute', of: [] }, '90分'],
] satisfies [Language, Amount, string][])('%s writes %j as %s', (language, amount, written) => {
  expect(formatAmount(amount, knowledge.phrases(language))).toBe(written)
})
