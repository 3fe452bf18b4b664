import { noticeOf } from '../src/answer/notice.ts'
import { defineCommand } from '../src/command/define-command.ts'
import { SCOPES } from '../src/command/services.ts'
import { isLanguage } from '../src/content/languages.ts'
import { UserError } from '../src/errors.ts'

export default defineCommand({
  arguments: [
    { name: 'language', kind: 'language' },
    { name: 'scope', kind: 'scope' },
  ],
  allowed: 'everyone',
  async run({ language: chosen, scope: asked }, { phrases, knowledge, reader, chat, readers, isAdministrator }) {
    const scope = SCOPES.find((one) => one === asked) ?? 'reader'
    if (scope !== 'reader' && !(await isAdministrator())) throw new UserError('error-not-allowed')
    if (scope === 'community' && chat.community === undefined) throw new UserError('error-no-community')
    if (chosen === undefined) return noticeOf(phrases, 'language-is', {}, 'heading-language')
    const language = isLanguage(chosen) ? chosen : undefined
    await readers.setLanguage(scope, reader, chat, language)
    const spoken = language ? knowledge.phrases(language) : phrases
    return noticeOf(spoken, language ? `language-now-${scope}` : 'language-auto', {}, 'heading-language')
  },
})
