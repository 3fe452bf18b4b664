import { note } from '../answer/blocks.ts'
import type { Action, Answer } from '../answer/document.ts'
import { formatDate } from '../language/dates.ts'
import { listNames } from '../language/lists.ts'
import type { Phrases } from '../language/phrases.ts'
import { EVERY_DAY, WORKING_DAYS, writeDays } from '../language/weekdays.ts'
import { localMoment } from '../language/zones.ts'
import { ASK } from './button-data.ts'
import type { Context } from './define-command.ts'
import type { Chat, Subscription } from './services.ts'

/** What holds for a chat's digests in words, and what can be done about them; `said` comes first. */
export function describeSubscription(subscription: Subscription, context: Context, said?: string): Answer {
  const { phrases, language, knowledge } = context
  const { topics, timeZone, localTime, saysNothing, state, chat } = subscription
  const { entities } = knowledge.library
  const names = [...topics.sectors, ...topics.countries].map((id) => entities.get(id)?.names[language].name ?? id)
  const lines = [
    ...(said === undefined ? [] : [said]),
    stateOf(subscription, phrases),
    phrases.say('digest-when', {
      days: daysIn(subscription.days, phrases),
      time: localTime,
      zone: knowledge.zones.write(timeZone, language),
    }),
    phrases.say('digest-in', { language: phrases.say(`language-${subscription.language}`) }),
    phrases.say('digest-on', { topics: names.length > 0 ? listNames(names, language) : phrases.say('interest-all') }),
    ...(saysNothing ? [phrases.say('digest-says-nothing')] : []),
  ]
  const todo = state === 'active' ? ['preview', 'change', 'pause', 'unsubscribe'] : ['resume', 'change', 'unsubscribe']
  return digestNotice(
    lines,
    todo.map((one) => actionOn(chat, one, context)),
    phrases,
  )
}

/** Each of a digest's properties, to choose another. */
export function offerChanges({ chat }: Subscription, names: readonly string[], context: Context): Answer {
  const { phrases } = context
  const options = names.map((name): Action => {
    const action = actionOn(chat, 'change', context)
    return { ...action, label: phrases.say(`change-${name}`), values: { ...action.values, [name]: ASK } }
  })
  return {
    ...digestNotice([], [], phrases),
    blocks: [{ type: 'choice', prompt: phrases.say('digest-change-what'), options }],
  }
}

/** Something to do about a chat's digests; elsewhere than here it says where. */
export function actionOn({ id }: Chat, what: string, { phrases, chat }: Context): Action {
  const there = id === chat.id ? {} : { values: { channel: id } }
  return { label: phrases.say(`action-${what}`), command: `digest ${what}`, ...there }
}

export function digestNotice(lines: readonly string[], actions: readonly Action[], phrases: Phrases): Answer {
  const blocks = lines.map((line) => note(line))
  return { kind: 'help', language: phrases.language, title: phrases.say('heading-digest'), blocks, actions }
}

function stateOf({ state, reason = '', nextDueAt, timeZone }: Subscription, phrases: Phrases): string {
  switch (state) {
    case 'paused':
      return phrases.say('digest-paused')
    case 'suspended':
      return phrases.say('digest-suspended', { reason })
    case 'active': {
      const { date, time } = localMoment(nextDueAt, timeZone)
      return phrases.say('digest-next', { date: formatDate(date, phrases.language), time })
    }
  }
}

function daysIn(days: string, phrases: Phrases): string {
  if (days === EVERY_DAY) return phrases.say('days-every')
  return days === WORKING_DAYS ? phrases.say('days-working') : writeDays(days, phrases.language)
}
