const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The day of a date as machines write it (ISO 8601, RFC 822), in the clock it is written in; undefined for any other. */
export function dayOf(written: string | undefined): string | undefined {
  if (written === undefined) return undefined
  const [, year, month, day] = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)/u.exec(written) ?? []
  if (year && month && day) return realDay(year, month, day)
  const [, dayOfMonth, name, yearOf] = /^\s*(?:\p{L}+,\s*)?(\d{1,2}) (\p{L}{3})\p{L}* (\d{4})/u.exec(written) ?? []
  const at = MONTHS.indexOf(name?.toLowerCase() ?? '')
  if (!dayOfMonth || !yearOf || at < 0) return undefined
  return realDay(yearOf, String(at + 1).padStart(2, '0'), dayOfMonth.padStart(2, '0'))
}

function realDay(year: string, month: string, day: string): string | undefined {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const written = `${year}-${month}-${day}`
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written) ? written : undefined
}
