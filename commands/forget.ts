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
    } else if (scope === 'reader') await privacy.forgetReader(reader)
    // A private chat is the reader's own; in Telegram it has the reader's id, wherever this was said.
    if (scope === 'chat' || (scope === 'reader' && chat.community === undefined)) await privacy.forgetChat(chat)
    if (scope === 'reader') await privacy.forgetChat({ platform: reader.platform, id: reader.id })
    return noticeOf(phrases, 'privacy-forgotten', {}, 'heading-privacy')
  },
})
