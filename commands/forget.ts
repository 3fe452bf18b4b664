import { noticeOf } from '../src/answer/notice.ts'
import { defineCommand } from '../src/command/define-command.ts'
import { UserError } from '../src/errors.ts'

export default defineCommand({
  arguments: [{ name: 'data', kind: 'data', required: true }],
  allowed: 'everyone',
  changes: true,
  async run({ data: scope }, { privacy, reader, chat, phrases, isAdministrator }) {
    if (!privacy) return noticeOf(phrases, 'privacy-nothing', {}, 'heading-privacy')
    if (scope !== 'reader' && !(await isAdministrator())) throw new UserError('error-not-allowed')
    if (scope === 'community') {
      if (chat.community === undefined) throw new UserError('error-no-community')
      await privacy.forgetCommunity(chat.platform, chat.community)
    } else if (scope === 'reader') {
      // A private chat is the reader's own; in Telegram it has the reader's id, wherever this was said.
      const named = { platform: reader.platform, id: reader.id }
      await privacy.forgetReader(reader, chat.community === undefined ? [named, chat] : [named])
    } else if (scope === 'chat') await privacy.forgetChat(chat)
    return noticeOf(phrases, 'privacy-forgotten', {}, 'heading-privacy')
  },
})
