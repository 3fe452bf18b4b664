import type { Language } from '../content/languages.ts'
import type { Reader, Readers } from './services.ts'

/** Readers' settings that last as long as the process. */
export function readersInMemory(): Readers {
  const languages = new Map<string, Language>()
  const keyOf = ({ platform, id }: Reader) => `${platform} ${id}`
  return {
    language: (reader) => languages.get(keyOf(reader)),
    setLanguage(reader, language) {
      if (language) languages.set(keyOf(reader), language)
      else languages.delete(keyOf(reader))
    },
  }
}
