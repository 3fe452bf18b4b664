/** A fixed distance from UTC: UTC+3, GMT-05:30, +0300, غرينتش+3. */
const OFFSET = /^(?:utc|gmt|z|غرينتش|جرينتش)?\s*([+\-−–])\s*(\d{1,2})(?::?([0-5]\d)|([.,]5))?(?:\s*(?:utc|gmt))?$/u
/** The clocks of the earth lie between these, in hours. */
const [EARLIEST, LATEST] = [-12, 14]

/** The zone that keeps such a distance from UTC. IANA counts its `Etc/GMT` the other way round: UTC+3 is `Etc/GMT-3`. */
export function readOffset(typed: string): string | undefined {
  const [, sign = '', hour, given, half] = OFFSET.exec(typed.toLowerCase()) ?? []
  if (hour === undefined) return undefined
  const minute = half ? '30' : (given ?? '00')
  const isAhead = sign === '+'
  const hours = (isAhead ? 1 : -1) * (Number(hour) + Number(minute) / 60)
  if (hours < EARLIEST || hours > LATEST) return undefined
  if (hours === 0) return 'UTC'
  if (minute === '00') return `Etc/GMT${isAhead ? '-' : '+'}${Number(hour)}`
  return `${isAhead ? '+' : '-'}${hour.padStart(2, '0')}:${minute}`
}

/** What such a zone is called by people: `Etc/GMT+3` is UTC−3. */
export function writeOffset(zone: string): string | undefined {
  const [, sign, hour, minute] = /^(?:Etc\/GMT)?([+-])(\d{1,2})(?::(\d{2}))?$/u.exec(zone) ?? []
  if (hour === undefined) return undefined
  const isAhead = zone.startsWith('Etc/') ? sign === '-' : sign === '+'
  const minutes = minute === undefined || minute === '00' ? '' : `:${minute}`
  return Number(hour) === 0 && minutes === '' ? 'UTC' : `UTC${isAhead ? '+' : '−'}${Number(hour)}${minutes}`
}
