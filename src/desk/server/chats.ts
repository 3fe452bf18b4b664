import type { Answer } from '../../answer/document.ts'
import type { Presentation } from '../../command/presentation.ts'
import type { Language } from '../../content/languages.ts'
import type { Content } from '../../content/load.ts'

/** An answer, and what whoever draws it has to know of the content. */
export interface Said {
  readonly answer: Answer
  readonly presentation: Presentation
  /** How many of its statements were shown before. */
  readonly from?: number
}

/** What is said to the bot, on the desk: words, or a button's data. */
export interface Saying {
  /** Each page has a conversation of its own. */
  readonly chat: string
  readonly text?: string | undefined
  readonly press?: string | undefined
  /** Left out, the question tells. */
  readonly language?: Language | undefined
  /** That of the interface, for what has no words. */
  readonly hint: Language
}

/** The bot as readers meet it, answering from some content; nothing of it is kept. */
export interface Chats {
  say(content: Content, saying: Saying): Promise<Said>
  /** What a chat would be sent on the day that a briefing is published; undefined where that would be nothing. */
  digest(content: Content, briefing: string, language: Language): Said | undefined
}
