import { describe, expect, it } from 'vitest'
import { findingsOf, readGazetteer } from '../../src/check/findings.ts'
import type { Language } from '../../src/content/languages.ts'
import type { BriefingFolder, Content } from '../../src/content/load.ts'
import { content } from '../fixtures/library.ts'

const GCAP = '2025-06-20-gcap-programme-milestones'
const G7 = '2026-01-12-g7-critical-minerals-finance-ministers'
const NARA = '2026-01-13-japan-south-korea-nara-summit'
const OMAN = '2026-01-14-italy-oman-muscat-visit'
const ACSA = '2026-01-15-japan-philippines-acsa'
const TOKYO = '2026-01-16-japan-italy-summit'

const gazetteer = { ...readGazetteer(content), findings: [] }
const known = new Map(content.briefings.map((folder) => [folder.id, new Set(told(folder))]))

function told(folder: BriefingFolder): string[] {
  const alone: Content = { ...content, briefings: [folder] }
  return findingsOf(alone, undefined, { gazetteer }).map(({ severity, rule, file, path, message }) =>
    [severity, rule, `${file.split('/').at(-1)} ${path.join('.')}`, message].join(' | '),
  )
}

/** What the check finds that it did not find before a briefing was changed. */
function newlyTold(id: string, change: (folder: BriefingFolder) => BriefingFolder): string[] {
  const folder = content.briefings.find((one) => one.id === id)
  if (!folder) throw new Error(`no briefing ${id}`)
  return told(change(folder)).filter((one) => !known.get(id)?.has(one))
}

function inText(language: Language, fact: string, find: string, put: string, field: 'title' | 'text' = 'text') {
  return (folder: BriefingFolder): BriefingFolder => {
    const text = folder.texts[language]
    const words = text?.facts[fact]
    if (!text || !words?.[field].includes(find)) throw new Error(`${language} ${fact} does not say ${find}`)
    const facts = { ...text.facts, [fact]: { ...words, [field]: words[field].replace(find, put) } }
    return { ...folder, texts: { ...folder.texts, [language]: { ...text, facts } } }
  }
}

function inFact(fact: string, change: Partial<BriefingFolder['data']['facts'][string]>) {
  return ({ data, ...folder }: BriefingFolder): BriefingFolder => {
    const own = data.facts[fact]
    if (!own) throw new Error(`no fact ${fact}`)
    return { ...folder, data: { ...data, facts: { ...data.facts, [fact]: { ...own, ...change } } } }
  }
}

describe('a mistake in a text', () => {
  it.each([
    ['a day', TOKYO, 'en', 'talks-on-friday', '16 January', '17 January', 'days-differ'],
    ['a day', GCAP, 'ja', 'edgewing-launched', '6月20日', '6月21日', 'days-differ'],
    ['a month', GCAP, 'it', 'second-contract', '3 luglio', '3 giugno', 'days-differ'],
    ['a month', ACSA, 'ar', 'pact-signed', 'يناير', 'فبراير', 'days-differ'],
    ['a year', ACSA, 'it', 'raa-2024', '2024', '2042', 'days-differ'],
    ['a year', TOKYO, 'ja', 'fighter-2035', '2035年', '2053年', 'days-differ'],
    ['the end of a stretch', TOKYO, 'ar', 'visit-dates', 'إلى 17', 'إلى 18', 'days-differ'],
    ['a weekday', TOKYO, 'it', 'talks-on-friday', 'venerdì', 'giovedì', 'weekday-wrong'],
    ['a weekday', NARA, 'ja', 'talks-on-tuesday', '（火）', '（水）', 'weekday-wrong'],
    ['a weekday', ACSA, 'ar', 'ministers-met', 'الخميس', 'الجمعة', 'weekday-wrong'],
    ['a weekday', G7, 'en', 'ministers-met', 'Monday', 'Sunday', 'weekday-wrong'],
    ['a digit', GCAP, 'it', 'second-contract', '4,6', '6,4', 'figures-differ'],
    ['a digit', OMAN, 'ja', 'trade-2025', '1億8430万', '1億8340万', 'figures-differ'],
    ['a digit in Arabic figures', OMAN, 'ar', 'trade-2025', '184.3', '١٤٨٫٣', 'figures-differ'],
    ['a magnitude', GCAP, 'en', 'second-contract', 'billion', 'million', 'figures-differ'],
    ['a magnitude', GCAP, 'ar', 'second-contract', 'مليارات', 'ملايين', 'figures-differ'],
    ['a magnitude', GCAP, 'ja', 'second-contract', '46億', '46万', 'figures-differ'],
    ['a magnitude', TOKYO, 'it', 'business-groups', 'mille miliardi', 'mille milioni', 'figures-differ'],
    ['a number in words', TOKYO, 'it', 'visit-dates', 'tre giorni', 'quattro giorni', 'figures-differ'],
    ['a number in words', TOKYO, 'ar', 'visit-dates', 'ثلاثة أيام', 'أربعة أيام', 'figures-differ'],
    ['a rank', TOKYO, 'ar', 'diplomatic-relations', 'الـ160', 'الـ150', 'figures-differ'],
    ['an anniversary', TOKYO, 'ja', 'diplomatic-relations', '160周年', '106周年', 'figures-differ'],
    ['a unit of time', NARA, 'it', 'talks-length', '90 minuti', '90 ore', 'figures-differ'],
    ['a unit of time', NARA, 'ar', 'talks-length', '90 دقيقة', '90 ساعة', 'figures-differ'],
    ['a currency', GCAP, 'it', 'second-contract', 'sterline', 'euro', 'units-differ'],
    ['a currency', GCAP, 'ja', 'second-contract', 'ポンド', 'ドル', 'units-differ'],
    ['a person', TOKYO, 'it', 'diplomatic-relations', 'Meloni', 'Starmer', 'names-differ'],
    ['a person', G7, 'en', 'ministers-met', 'Scott Bessent', 'Giancarlo Giorgetti', 'name'],
    ['a person', TOKYO, 'ja', 'business-groups', 'メローニ首相', 'スターマー首相', 'name'],
    ['a country', ACSA, 'en', 'raa-2024', 'Philippines', 'Indonesia', 'name'],
    ['a country that the gazetteer lacks', OMAN, 'it', 'trade-2025', 'Oman e', 'Qatar e', 'name'],
    ['a place', ACSA, 'ja', 'pact-signed', 'マニラ', '東京', 'name'],
    ['an organisation', GCAP, 'en', 'zoff-leads', 'company Leonardo', 'company BAE Systems', 'name'],
    ['an office', ACSA, 'en', 'pact-signed', 'foreign minister', 'defence minister', 'office-differs'],
    ['an office', G7, 'it', 'ministers-met', 'segretario al Tesoro', 'segretario alla Difesa', 'office-differs'],
    ['an office', NARA, 'ar', 'talks-in-nara', 'الرئيس', 'وزير الخارجية', 'office-differs'],
  ] as const)('is found: %s (%s, %s, %s)', (_, briefing, language, fact, find, put, rule) => {
    const found = newlyTold(briefing, inText(language, fact, find, put))
    expect(found).toContainEqual(expect.stringContaining(`| ${rule}`))
    expect(found).toContainEqual(expect.stringContaining(`${language}.yaml facts.${fact}`))
  })

  it('is found in a title, too', () => {
    const found = newlyTold(TOKYO, inText('en', 'business-groups', '17 Japanese', '71 Japanese', 'title'))
    expect(found).toEqual([expect.stringContaining('error | figures-differ | en.yaml facts.business-groups.title')])
  })
})

describe('a mistake in the fields', () => {
  const money = { kind: 'money', currency: 'GBP', value: 4.6e9, of: [] } as const
  it.each([
    ['a figure', GCAP, 'second-contract', { amounts: [{ ...money, value: 4.6e10, of: [] }] }, 'figures-differ'],
    ['a currency', GCAP, 'second-contract', { amounts: [{ ...money, currency: 'EUR', of: [] }] }, 'units-differ'],
    ['a figure that is not there', OMAN, 'trade-2025', { amounts: [] }, 'figure-untyped'],
    ['a date', TOKYO, 'fighter-2035', { dates: [{ by: '2036', of: ['deploy'] }] }, 'days-differ'],
    ['the day that it happened', GCAP, 'edgewing-launched', { happened: '2025-06-02' }, 'days-differ'],
    ['a date that is not there', ACSA, 'raa-2024', { happened: undefined }, 'day-untyped'],
    ['a person', TOKYO, 'diplomatic-relations', { people: ['starmer-keir'] }, 'name'],
  ] as const)('is found: %s', (_, briefing, fact, change, rule) => {
    const found = newlyTold(briefing, inFact(fact, structuredClone(change) as Parameters<typeof inFact>[1])) // readonly no more
    expect(found).toContainEqual(expect.stringContaining(`| ${rule}`))
  })
})

describe('what is told in another way', () => {
  it.each([
    ['a rounded figure', OMAN, 'en', 'trade-2025', '184.3 million', '184 million'],
    ['minutes as hours', NARA, 'en', 'talks-length', '90 minutes', 'an hour and a half'],
    ['figures of the language', OMAN, 'ar', 'trade-2025', '184.3', '١٨٤٫٣'],
    ['a number in words', TOKYO, 'en', 'business-groups', '17 Japanese', 'seventeen Japanese'],
    ['a day without its year', TOKYO, 'en', 'talks-on-friday', '16 January 2026', '16 January'],
    ['a capital for its country', OMAN, 'it', 'trade-2025', 'tra Oman e Italia', 'tra Mascate e Roma'],
  ] as const)('is no mistake: %s', (_, briefing, language, fact, find, put) => {
    expect(newlyTold(briefing, inText(language, fact, find, put))).toEqual([])
  })
})
