import { noticeOf } from '../src/answer/notice.ts'
import { defineCommand } from '../src/command/define-command.ts'
import { clip } from '../src/language/text.ts'

const LIMIT = 2000

export default defineCommand({
  arguments: [{ name: 'mistake', kind: 'text', required: true }],
  allowed: 'everyone',
  changes: true,
  async run({ mistake = '' }, { phrases, reports, newReference, now, chat, language, briefing }) {
    const reference = newReference()
    const at = new Date(now).toISOString()
    await reports.add({
      reference,
      at,
      platform: chat.platform,
      language,
      briefing: briefing?.id,
      text: clip(mistake, LIMIT),
    })
    return noticeOf(phrases, 'report-thanks', { reference }, 'heading-report')
  },
})
