import type { Language } from '../../content/languages.ts'
import { isLanguage } from '../../content/languages.ts'

export interface TelegramSettings {
  readonly token: string
  /** Base address of a self-hosted Bot API server or of a test server; Telegram's own when left out. */
  readonly apiRoot?: string | undefined
  /** Digests are paid for, so that Telegram takes more of them a second. */
  readonly paidBroadcast?: boolean
  /** Updates are fetched when left out. */
  readonly webhook?: WebhookSettings | undefined
}

export interface WebhookSettings {
  /** The public address under which a reverse proxy reaches us, such as `https://bot.example.org/telegram`; no slash at its end. */
  readonly url: string
  readonly host: string
  readonly port: number
}

/** This platform's name in chats and readers. */
export const TELEGRAM = 'telegram'

/** What a Telegram client is set to (an IETF tag), where we speak it. */
export function languageOf(code: string | undefined): Language | undefined {
  const [language = ''] = code?.split('-') ?? []
  return isLanguage(language) ? language : undefined
}
