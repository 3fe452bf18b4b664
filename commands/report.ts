import { factKey } from '../src/answer/facts.ts'
import { noticeOf } from '../src/answer/notice.ts'
import { defineCommand } from '../src/command/define-command.ts'
import type { Report } from '../src/command/services.ts'
import type { Briefing, Fact } from '../src/content/library.ts'
import { clip } from '../src/language/text.ts'

const LIMIT = 2000
const MOST_FACTS = 20

export default defineCommand({
  arguments: [{ name: 'mistake', kind: 'text', required: true }],
  allowed: 'everyone',
  changes: true,
  async run({ mistake = '' }, { phrases, reports, newReference, now, chat, language, briefing, facts, shown }) {
    const reference = newReference()
    const at = new Date(now).toISOString()
    await reports.add({
      reference,
      at,
      platform: chat.platform,
      language,
      ...subjectOf(briefing, facts, shown),
      text: clip(mistake, LIMIT),
    })
    return noticeOf(phrases, 'report-thanks', { reference }, 'heading-report')
  },
})

/** What a button or reply points at, else what was shown last: there the mistake was seen. */
function subjectOf(
  briefing: Briefing | undefined,
  positions: readonly number[],
  shown: readonly Fact[],
): Pick<Report, 'briefing' | 'facts'> {
  const chosen = positions.flatMap((position) => briefing?.facts[position] ?? [])
  const seen = briefing ? shown.filter((fact) => fact.briefing === briefing) : shown
  const facts = (chosen.length > 0 ? chosen : seen).slice(0, MOST_FACTS)
  return { briefing: briefing?.id ?? facts[0]?.briefing.id, facts: facts.length > 0 ? facts.map(factKey) : undefined }
}
