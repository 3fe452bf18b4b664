import { noticeOf } from '../src/answer/notice.ts'
import { defineCommand } from '../src/command/define-command.ts'
import { isLanguage } from '../src/content/languages.ts'

export default defineCommand({
  arguments: [{ name: 'language', kind: 'language' }],
  allowed: 'everyone',
  run({ language: chosen }, { phrases, knowledge, reader, readers }) {
    if (chosen === undefined) return noticeOf(phrases, 'language-is', {}, 'heading-language')
    const language = isLanguage(chosen) ? chosen : undefined
    readers.setLanguage(reader, language)
    const spoken = language ? knowledge.phrases(language) : phrases
    return noticeOf(spoken, language ? 'language-now' : 'language-auto', {}, 'heading-language')
  },
})
