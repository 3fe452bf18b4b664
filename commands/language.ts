import { noticeOf } from '../src/answer/notice.ts'
import { offerArgument } from '../src/command/argument-choices.ts'
import { type Argument, defineCommand } from '../src/command/define-command.ts'
import { SCOPES } from '../src/command/services.ts'
import { isLanguage } from '../src/content/languages.ts'
import { UserError } from '../src/errors.ts'

const SCOPE: Argument = { name: 'scope', kind: 'scope' }

export default defineCommand({
  arguments: [{ name: 'language', kind: 'language' }, SCOPE],
  allowed: 'everyone',
  changes: true,
  async run({ language: chosen, scope: asked }, context) {
    const { phrases, knowledge, reader, chat, readers, isAdministrator, canChoose } = context
    const isOpen = chosen !== undefined && asked === undefined && canChoose && chat.community !== undefined
    // Whoever administers a group may mean all of it.
    if (isOpen && !reader.isChat && (await isAdministrator()))
      return offerArgument('language', SCOPE, { language: chosen }, context)
    const scope = SCOPES.find((one) => one === asked) ?? (reader.isChat ? 'chat' : 'reader')
    if (scope !== 'reader' && !(await isAdministrator())) throw new UserError('error-not-allowed')
    if (scope === 'community' && chat.community === undefined) throw new UserError('error-no-community')
    if (chosen === undefined) return noticeOf(phrases, 'language-is', {}, 'heading-language')
    const language = isLanguage(chosen) ? chosen : undefined
    await readers.setLanguage(scope, reader, chat, language)
    const spoken = language ? knowledge.phrases(language) : phrases
    return noticeOf(spoken, language ? `language-now-${scope}` : 'language-auto', {}, 'heading-language')
  },
})
