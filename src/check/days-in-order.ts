import type { Content } from '../content/load.ts'
import type { Path } from '../content/problems.ts'
import type { Finding } from './finding.ts'

/** Days of one briefing that cannot all be right. */
export function dayOrderFindings({ briefings }: Pick<Content, 'briefings'>): Finding[] {
  return briefings.flatMap(({ id, data }) => {
    const { date, published, updated } = data
    const at = (severity: Finding['severity'], path: Path, message: string): Finding => ({
      severity,
      rule: 'days-out-of-order',
      file: `briefings/${id}/briefing.yaml`,
      path,
      message,
    })
    const findings: Finding[] = []
    if (!id.startsWith(date))
      findings.push(at('error', ['date'], `${date} is not the day in the folder’s name: mend one of the two`))
    if (updated < published)
      findings.push(
        at('error', ['updated'], `${updated} is before it was published (${published}): mend one of the two`),
      )
    if (published < date)
      findings.push(at('warning', ['published'], `${published} is before the event (${date}): is it so?`))
    for (const [fact, { happened, corrected, type, citations }] of Object.entries(data.facts)) {
      const appeared = citations.map(({ source }) => data.sources[source]?.date)
      const last = appeared.every((day) => day !== undefined) ? appeared.sort().at(-1) : undefined
      if (happened !== undefined && last !== undefined && happened.slice(0, last.length) > last && type !== 'next-step')
        findings.push(
          at(
            'error',
            ['facts', fact, 'happened'],
            `${happened} is after the last source that it cites (${last}): mend one of the two`,
          ),
        )
      if (corrected !== undefined && corrected < published)
        findings.push(
          at(
            'error',
            ['facts', fact, 'corrected'],
            `${corrected} is before it was published (${published}): mend one of the two`,
          ),
        )
    }
    return findings
  })
}
