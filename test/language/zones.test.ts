import { describe, expect, it } from 'vitest'
import { localMoment } from '../../src/language/zones.ts'
import { content, knowledge } from '../fixtures/library.ts'

const { zones } = knowledge
type Spoken = 'ar' | 'en' | 'it' | 'ja'
const shown = (typed: string, language: Spoken) =>
  zones.read(typed, language).map((zone) => zones.write(zone, language))

describe('a time zone', () => {
  it.each<[string, string]>([
    ['Rome', 'Rome (Europe/Rome)'],
    ['new york', 'New York (America/New_York)'],
    ['NYC', 'New York (America/New_York)'],
    ['Kyiv', 'Kyiv (Europe/Kyiv)'],
    ['Kiev', 'Kyiv (Europe/Kyiv)'],
    ['Europe/Kiev', 'Kyiv (Europe/Kyiv)'],
    ['Kolkata', 'Kolkata (Asia/Kolkata)'],
    ['Calcutta', 'Kolkata (Asia/Kolkata)'],
    ['asia/calcutta', 'Kolkata (Asia/Kolkata)'],
    ['Ho Chi Minh City', 'Ho Chi Minh City (Asia/Ho_Chi_Minh)'],
    ['Saigon', 'Ho Chi Minh City (Asia/Ho_Chi_Minh)'],
    ['Yangon', 'Yangon (Asia/Yangon)'],
    ['Osaka', 'Tokyo (Asia/Tokyo)'],
    ['Kyoto', 'Tokyo (Asia/Tokyo)'],
    ['Milan', 'Rome (Europe/Rome)'],
    ['Naples', 'Rome (Europe/Rome)'],
    ['Mumbai', 'Kolkata (Asia/Kolkata)'],
    ['San Francisco', 'Los Angeles (America/Los_Angeles)'],
    ['Jeddah', 'Riyadh (Asia/Riyadh)'],
    ['Alexandria', 'Cairo (Africa/Cairo)'],
    ['Leeds', 'London (Europe/London)'],
    ['São Paulo', 'São Paulo (America/Sao_Paulo)'],
    ['Rome (Europe/Rome)', 'Rome (Europe/Rome)'],
    ['Rome, Italy', 'Rome (Europe/Rome)'],
    ['London time', 'London (Europe/London)'],
    ['US/Pacific', 'Los Angeles (America/Los_Angeles)'],
    ['Italy', 'Rome (Europe/Rome)'],
    ['UK', 'London (Europe/London)'],
    ['Germany', 'Berlin (Europe/Berlin)'],
    ['Argentina', 'Buenos Aires (America/Argentina/Buenos_Aires)'],
    ['Ukraine', 'Kyiv (Europe/Kyiv)'],
    ['India Standard Time', 'Kolkata (Asia/Kolkata)'],
    ['Eastern Time', 'New York (America/New_York)'],
    ['JST', 'Tokyo (Asia/Tokyo)'],
  ])('%s is %s in English', (typed, label) => {
    expect(shown(typed, 'en')).toEqual([label])
  })

  it.each<[Spoken, string, string]>([
    ['it', 'Roma', 'Roma (Europe/Rome)'],
    ['it', 'Milano', 'Roma (Europe/Rome)'],
    ['it', "L'Aquila", 'Roma (Europe/Rome)'],
    ['it', 'Mascate', 'Mascate (Asia/Muscat)'],
    ['it', 'Londra', 'Londra (Europe/London)'],
    ['it', 'Il Cairo', 'Il Cairo (Africa/Cairo)'],
    ['it', 'Monaco di Baviera', 'Berlino (Europe/Berlin)'],
    ['it', 'Monaco', 'Monaco (Europe/Monaco)'],
    ['it', 'ora di Tokyo', 'Tokyo (Asia/Tokyo)'],
    ['it', 'Giappone', 'Tokyo (Asia/Tokyo)'],
    ['it', 'Città del Messico', 'Città del Messico (America/Mexico_City)'],
    ['ar', 'روما', 'روما (Europe/Rome)'],
    ['ar', 'مسقط', 'مسقط (Asia/Muscat)'],
    ['ar', 'الرياض', 'الرياض (Asia/Riyadh)'],
    ['ar', 'رياض', 'الرياض (Asia/Riyadh)'],
    ['ar', 'دبي', 'دبي (Asia/Dubai)'],
    ['ar', 'كييف', 'كييف (Europe/Kyiv)'],
    ['ar', 'جدة', 'الرياض (Asia/Riyadh)'],
    ['ar', 'الاسكندرية', 'القاهرة (Africa/Cairo)'],
    ['ar', 'بتوقيت القاهرة', 'القاهرة (Africa/Cairo)'],
    ['ar', 'عُمان', 'مسقط (Asia/Muscat)'],
    ['ar', 'عمّان', 'عمّان (Asia/Amman)'],
    ['ja', 'ローマ', 'ローマ（Europe/Rome）'],
    ['ja', '東京', '東京（Asia/Tokyo）'],
    ['ja', '神奈川県', '東京（Asia/Tokyo）'],
    ['it', 'Katmandu', 'Kathmandu (Asia/Kathmandu)'],
    ['ja', '大阪市', '東京（Asia/Tokyo）'],
    ['ja', '日本時間', '東京（Asia/Tokyo）'],
    ['ja', 'ニューヨーク', 'ニューヨーク（America/New_York）'],
    ['ja', 'キエフ', 'キーウ（Europe/Kyiv）'],
    ['ja', 'ロンドン（Europe/London）', 'ロンドン（Europe/London）'],
    ['en', '東京', 'Tokyo (Asia/Tokyo)'],
    ['ja', 'Roma', 'ローマ（Europe/Rome）'],
  ])('in %s, %s is %s', (language, typed, label) => {
    expect(shown(typed, language)).toEqual([label])
  })

  it.each<[string, string[]]>([
    ['BST', ['London (Europe/London)', 'Dhaka (Asia/Dhaka)']],
    ['IST', ['Kolkata (Asia/Kolkata)', 'Jerusalem (Asia/Jerusalem)', 'Dublin (Europe/Dublin)']],
    ['San Jose', ['Los Angeles (America/Los_Angeles)', 'Costa Rica (America/Costa_Rica)']],
    [
      'Brazil',
      [
        'São Paulo (America/Sao_Paulo)',
        'Manaus (America/Manaus)',
        'Rio Branco (America/Rio_Branco)',
        'Noronha (America/Noronha)',
      ],
    ],
  ])('%s can mean several', (typed, labels) => {
    expect(shown(typed, 'en')).toEqual(labels)
  })

  it.each(['CST', 'CET', 'EST', 'USA', 'Australia', 'Russia'])('%s is not guessed at', (typed) => {
    expect(zones.read(typed, 'en').length).toBeGreaterThan(1)
  })

  it('tells cities apart by their marks, where they are written', () => {
    expect(zones.read('عمان', 'ar')).toEqual(['Asia/Amman', 'Asia/Muscat'])
  })

  it('names those where the language is at home first', () => {
    expect(zones.read('CET', 'it').slice(0, 2)).toEqual(['Europe/Rome', 'Europe/Zurich'])
    expect(zones.list('ja')[0]).toMatchObject({ value: 'Asia/Tokyo', label: '東京（Asia/Tokyo）' })
  })

  it.each(['Atlantis', 'Paris, Texas', 'space', 'UTC+15', 'UTC-13', ''])('is nothing that “%s” means', (typed) => {
    expect(zones.read(typed, 'en')).toEqual([])
  })
})

describe('an offset', () => {
  it.each([
    ['UTC', 'UTC', 'UTC'],
    ['GMT', 'UTC', 'UTC'],
    ['Greenwich Mean Time', 'UTC', 'UTC'],
    ['توقيت غرينتش', 'UTC', 'UTC'],
    ['協定世界時', 'UTC', 'UTC'],
    ['UTC+0', 'UTC', 'UTC'],
    ['UTC+3', 'Etc/GMT-3', 'UTC+3'],
    ['GMT+3', 'Etc/GMT-3', 'UTC+3'],
    ['+0300', 'Etc/GMT-3', 'UTC+3'],
    ['+03:00', 'Etc/GMT-3', 'UTC+3'],
    ['ＵＴＣ＋９', 'Etc/GMT-9', 'UTC+9'],
    ['UTC+٣', 'Etc/GMT-3', 'UTC+3'],
    ['توقيت غرينتش +3', 'Etc/GMT-3', 'UTC+3'],
    ['\u200eUTC−3', 'Etc/GMT+3', 'UTC−3'],
    ['Etc/GMT+3', 'Etc/GMT+3', 'UTC−3'],
    ['UTC+05:30', '+05:30', 'UTC+5:30'],
    ['UTC+5.5', '+05:30', 'UTC+5:30'],
    ['UTC-9:30', '-09:30', 'UTC−9:30'],
  ])('%s is kept as %s and shown as %s', (typed, zone, label) => {
    expect(zones.read(typed, 'en')).toEqual([zone])
    expect(zones.write(zone, 'en')).toBe(label)
    expect(() => localMoment(0, zone)).not.toThrow()
  })

  it('is as far from UTC as it says', () => {
    expect(localMoment(0, 'Etc/GMT-3')).toEqual({ date: '1970-01-01', time: '03:00' })
    expect(localMoment(0, '-09:30')).toEqual({ date: '1969-12-31', time: '14:30' })
  })
})

describe('the list of zones', () => {
  it('holds no zone under a name that it lost', () => {
    const values = zones.list('en').map(({ value }) => value)
    expect(values).toEqual(expect.arrayContaining(['Europe/Kyiv', 'Asia/Kolkata', 'Asia/Yangon', 'UTC']))
    expect(values.filter((zone) => ['Europe/Kiev', 'Asia/Calcutta', 'Asia/Saigon'].includes(zone))).toEqual([])
    expect(new Set(values).size).toBe(values.length)
  })

  it('is that of the runtime: what cities.yaml names exists, under one name each', () => {
    const canonical = Object.keys(content.cities).map(
      (timeZone) => new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone,
    )
    expect(new Set(canonical).size).toBe(canonical.length)
  })

  it('shows what was stored under an older name, or is a zone nobody lists, as it is called today', () => {
    expect(zones.write('Asia/Saigon', 'it')).toBe('Ho Chi Minh (Asia/Ho_Chi_Minh)')
    expect(zones.write('CET', 'en')).toBe('CET')
    expect(zones.write('Nowhere/Land', 'en')).toBe('Land (Nowhere/Land)')
  })
})
