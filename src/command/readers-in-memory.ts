import type { Language } from '../content/languages.ts'
import { type Chat, type PictureChoice, PLACES, type Reader, type Readers, SCOPES, type Scope } from './services.ts'

/** Choices that last as long as the process. */
export function readersInMemory(): Readers {
  const languages = new Map<string, Language>()
  const pictures = new Map<string, PictureChoice>()
  return {
    async settings(reader, chat) {
      const keysFor = (scopes: readonly Scope[]) => scopes.map((scope) => keyOf(scope, reader, chat))
      return { language: firstOf(languages, keysFor(SCOPES)), pictures: firstOf(pictures, keysFor(PLACES)) }
    },
    async setLanguage(scope, reader, chat, language) {
      put(languages, keyOf(scope, reader, chat), language)
    },
    async setPictures(place, reader, chat, choice) {
      put(pictures, keyOf(place, reader, chat), choice)
    },
    async moveChat({ platform, id }, to) {
      for (const place of PLACES)
        for (const choices of [languages, pictures])
          move(choices, `${place} ${platform} ${id}`, `${place} ${platform} ${to}`)
    },
  }
}

function keyOf(scope: Scope, reader: Reader, chat: Chat): string {
  const id = { reader: reader.id, chat: chat.id, community: chat.community }[scope]
  return `${scope} ${reader.platform} ${id}`
}

function firstOf<Value>(choices: ReadonlyMap<string, Value>, keys: readonly string[]): Value | undefined {
  return keys.map((key) => choices.get(key)).find((value) => value !== undefined)
}

function put<Value>(choices: Map<string, Value>, key: string, value: Value | undefined): void {
  if (value === undefined) choices.delete(key)
  else choices.set(key, value)
}

function move<Value>(choices: Map<string, Value>, from: string, to: string): void {
  const value = choices.get(from)
  choices.delete(from)
  if (value !== undefined) choices.set(to, value)
}
