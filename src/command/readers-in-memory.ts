import type { Language } from '../content/languages.ts'
import { type Chat, type Reader, type Readers, SCOPES, type Scope } from './services.ts'

/** Choices that last as long as the process. */
export function readersInMemory(): Readers {
  const languages = new Map<string, Language>()
  const keyOf = (scope: Scope, reader: Reader, chat: Chat) => {
    const id = { reader: reader.id, chat: chat.id, community: chat.community }[scope]
    return `${scope} ${reader.platform} ${id}`
  }
  return {
    settings: async (reader, chat) => ({
      language: SCOPES.map((scope) => languages.get(keyOf(scope, reader, chat))).find(
        (language) => language !== undefined,
      ),
    }),
    async setLanguage(scope, reader, chat, language) {
      if (language) languages.set(keyOf(scope, reader, chat), language)
      else languages.delete(keyOf(scope, reader, chat))
    },
    async moveChat({ platform, id }, to) {
      for (const scope of ['chat', 'community']) {
        const language = languages.get(`${scope} ${platform} ${id}`)
        languages.delete(`${scope} ${platform} ${id}`)
        if (language) languages.set(`${scope} ${platform} ${to}`, language)
      }
    },
  }
}
