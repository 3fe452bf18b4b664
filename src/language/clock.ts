import { clean } from './text.ts'

/**
 * A time of day as readers write it: 7, 7:30, 07.30, 7am, 7:30 pm, ore 7, ٧:٣٠ صباحًا, 午前7時30分. Returns HH:MM, undefined for
 * anything else.
 */
export function readTime(typed: string): string | undefined {
  const text = clean(typed)
    .toLowerCase()
    .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/^(?:at|alle|ore|h|الساعة)\s*/u, '')
  const [, before = '', hour = '', minute = '0', after = ''] =
    /^(午前|午後)?\s*(\d{1,2})(?:\s*[:.：h時]?\s*(\d{2})\s*分?|\s*[:.：h時])?\s*(am|pm|a\.m\.|p\.m\.|صباح\S*|مساء\S*|ص|م)?$/u.exec(
      text,
    ) ?? []
  if (hour === '') return undefined
  const isMorning = before === '午前' || /^(?:a|ص)/u.test(after)
  const isEvening = before === '午後' || /^(?:p|م)/u.test(after)
  const given = Number(hour)
  if ((isMorning || isEvening) && given > 12) return undefined
  const hours = isMorning || isEvening ? (given % 12) + (isEvening ? 12 : 0) : given
  const minutes = Number(minute)
  if (hours > 23 || minutes > 59) return undefined
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

/** Half hours of a day, from when people get up. */
export function halfHours(): string[] {
  const from = 12 // 06:00
  return Array.from({ length: 48 }, (_, at) => {
    const half = (from + at) % 48
    return `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`
  })
}
