import { buildKnowledge, type Knowledge } from '../answer/knowledge.ts'
import { decodeButton } from '../command/button-data.ts'
import { conversationsInMemory } from '../command/conversation.ts'
import type { Command } from '../command/define-command.ts'
import { createDispatch, type Dispatch, type DispatchParts } from '../command/dispatch.ts'
import { notice, presentationOf } from '../command/presentation.ts'
import { readersInMemory } from '../command/readers-in-memory.ts'
import type { Language } from '../content/languages.ts'
import type { BriefingFolder, Content } from '../content/load.ts'
import type { Chats, Said, Saying } from '../desk/server/chats.ts'
import { composeDigest } from '../digest/compose.ts'
import { UserError } from '../errors.ts'

export interface DeskChatParts {
  readonly commands: ReadonlyMap<string, Command>
  readonly now: () => number
  readonly newReference: () => string
  readonly onError: DispatchParts['onError']
}

const DAY = 24 * 60 * 60_000

/** The real core on whatever content the desk looks at: as readers meet it, but for what would be stored. */
export function deskChats(parts: DeskChatParts): Chats {
  const { commands } = parts
  const knowledgeOf = rememberingKnowledge()
  const conversations = conversationsInMemory()
  const dispatchFor = (knowledge: Knowledge): Dispatch =>
    createDispatch({
      ...parts,
      knowledge: () => knowledge,
      readers: readersInMemory(),
      reports: { add: refuse },
      conversations,
    })
  const dispatches = new WeakMap<Knowledge, Dispatch>()

  async function say(content: Content, { chat, text = '', press, language, hint }: Saying): Promise<Said> {
    const knowledge = knowledgeOf(content)
    const dispatch = dispatches.get(knowledge) ?? dispatchFor(knowledge)
    dispatches.set(knowledge, dispatch)
    const who = { platform: 'desk', id: chat }
    const asking = { chat: who, reader: who, hint, canChoose: true }
    if (press === undefined) return said(knowledge, await dispatch({ ...asking, text, language }))
    const pressed = decodeButton(press, commands, knowledge)
    if (!pressed) return said(knowledge, notice(knowledge, hint, 'notice-old-button'))
    const { values, command, page, ...rest } = pressed
    const request = { ...asking, ...rest, page, text: `/${command}`, ...(values ? { values } : {}) }
    return { ...said(knowledge, await dispatch(request)), from: page }
  }

  function digest(content: Content, briefing: string, language: Language): Said | undefined {
    const own = content.briefings.filter(({ id }) => id === briefing)
    if (!own[0]) return undefined
    // It is of this briefing alone, and not asked again.
    const knowledge = buildKnowledge({ ...content, briefings: own })
    // What came on a day is news the morning after.
    const came = Date.parse(`${lastDayOf(own[0])}T12:00:00Z`)
    const window = { from: came - DAY, to: came + DAY, fromDate: dayOf(came - DAY), date: dayOf(came + DAY) }
    const request = { language, topics: { sectors: [], countries: [] }, ...window, saysNothing: true }
    const answer = composeDigest(request, knowledge, () => undefined)
    return answer && said(knowledge, answer)
  }

  return { say, digest }
}

/** The last day on which something of it is to be told. */
function lastDayOf({ data }: BriefingFolder): string {
  const ofFacts = Object.values(data.facts).flatMap(({ corrected = '', withdrawn = '' }) => [corrected, withdrawn])
  return [data.published, data.updated, data.withdrawn ?? '', ...ofFacts].sort().at(-1) ?? data.published
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 'YYYY-MM-DD'.length)
}

function said(knowledge: Knowledge, answer: Said['answer']): Said {
  return { answer, presentation: presentationOf(knowledge, answer.language) }
}

function refuse(): never {
  throw new UserError('desk-nothing-kept')
}

/** Knowledge of a content is made once, as long as somebody looks at it. */
function rememberingKnowledge(): (content: Content) => Knowledge {
  const made = new WeakMap<Content, Knowledge>()
  return (content) => {
    const known = made.get(content) ?? buildKnowledge(content)
    made.set(content, known)
    return known
  }
}
