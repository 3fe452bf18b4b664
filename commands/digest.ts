import { note } from '../src/answer/blocks.ts'
import { noticeOf } from '../src/answer/notice.ts'
import { titleOf } from '../src/answer/titles.ts'
import { type Command, defineGroup } from '../src/command/define-command.ts'
import { actionOn, describeSubscription, digestNotice, offerChanges } from '../src/command/describe-subscription.ts'
import type { Considered, DigestPreview } from '../src/command/services.ts'
import {
  CHANNEL,
  digestsOf,
  EVERYTHING,
  subscriptionAt,
  TIME,
  targetOf,
  WISHES,
  wishFrom,
  ZONE,
} from '../src/command/subscription-wishes.ts'
import { UserError } from '../src/errors.ts'
import type { Phrases } from '../src/language/phrases.ts'

const subscribe: Command = {
  arguments: [{ ...TIME, required: true }, { ...ZONE, required: true }, ...WISHES, CHANNEL],
  allowed: 'administrators',
  changes: true,
  async run(values, context) {
    const chat = await targetOf(values, context)
    if (values.channel === undefined && !(await context.canPost())) throw new UserError('digest-cannot-post')
    const digests = digestsOf(context)
    const subscription = await digests.subscribe(chat, wishFrom(values, await digests.of(chat), context))
    return describeSubscription(subscription, context, context.phrases.say('digest-subscribed'))
  },
}

// What could be a topic or a place to live in is a topic, once there is a place.
const changes = [TIME, ...WISHES, ZONE]

const change: Command = {
  arguments: [...changes, CHANNEL],
  allowed: 'administrators',
  changes: true,
  async run(values, context) {
    const before = await subscriptionAt(values, context)
    const names = changes.map(({ name }) => name)
    if (names.every((name) => values[name] === undefined)) return offerChanges(before, names, context)
    const wish = wishFrom(values, before, context)
    const state = before.state === 'paused' ? 'paused' : 'active'
    const changed = await digestsOf(context).subscribe(before.chat, wish, state)
    return describeSubscription(changed, context, context.phrases.say('digest-changed'))
  },
}

const status: Command = {
  arguments: [CHANNEL],
  allowed: 'everyone',
  async run(values, context) {
    const chat = await targetOf(values, context)
    const subscription = await digestsOf(context).of(chat)
    if (subscription) return describeSubscription(subscription, context)
    const { phrases } = context
    return digestNotice([phrases.say('digest-none')], [actionOn(chat, 'subscribe', context)], phrases)
  },
}

const preview: Command = {
  arguments: [CHANNEL],
  allowed: 'administrators',
  async run(values, context) {
    const { phrases, language, knowledge } = context
    const digests = digestsOf(context)
    const subscription = await digests.of(await targetOf(values, context))
    const wish = subscription ?? { language, topics: EVERYTHING, timeZone: context.timeZone ?? 'UTC' }
    const { answer, considered } = digests.preview(wish, subscription?.windowStart)
    const titles = (id: string) => {
      const briefing = knowledge.library.briefingById.get(id)
      return briefing ? titleOf(briefing, language) : id
    }
    const shown = answer ?? noticeOf(phrases, 'digest-nothing', {}, 'heading-digest')
    return { ...shown, blocks: [...shown.blocks, ...reasons(considered, titles, phrases)] }
  },
}

const now: Command = {
  arguments: [],
  allowed: 'administrators',
  changes: true,
  async run(_, context) {
    const digests = digestsOf(context)
    const subscription = await digests.of(context.chat)
    const wish = subscription ?? { language: context.language, topics: EVERYTHING, timeZone: context.timeZone ?? 'UTC' }
    const { answer }: DigestPreview = digests.preview(wish, subscription?.windowStart)
    if (!answer) return noticeOf(context.phrases, 'digest-nothing', {}, 'heading-digest')
    await digests.markTold(context.chat)
    return answer
  },
}

const pause: Command = {
  arguments: [CHANNEL],
  allowed: 'administrators',
  changes: true,
  async run(values, context) {
    const before = await subscriptionAt(values, context)
    const isPaused = await digestsOf(context).pause(before.chat)
    return describeSubscription(isPaused ? { ...before, state: 'paused' } : before, context)
  },
}

const resume: Command = {
  arguments: [CHANNEL],
  allowed: 'administrators',
  changes: true,
  async run(values, context) {
    const before = await subscriptionAt(values, context)
    return describeSubscription((await digestsOf(context).resume(before.chat)) ?? before, context)
  },
}

const unsubscribe: Command = {
  arguments: [CHANNEL],
  allowed: 'administrators',
  changes: true,
  async run(values, context) {
    const { chat } = await subscriptionAt(values, context)
    await digestsOf(context).unsubscribe(chat)
    return digestNotice([context.phrases.say('digest-unsubscribed')], [], context.phrases)
  },
}

export default defineGroup({
  ...status,
  subcommands: {
    subscribe,
    change,
    status,
    preview,
    now,
    pause,
    resume,
    unsubscribe,
  },
})

const WHY = {
  new: 'digest-why-new',
  updated: 'digest-why-updated',
  corrected: 'digest-why-corrected',
  withdrawn: 'digest-why-withdrawn',
  latest: 'digest-why-latest',
  older: 'digest-why-older',
  told: 'digest-why-told',
  'other-topics': 'digest-why-other-topics',
  'to-come': 'digest-why-to-come',
} as const satisfies Record<Considered['why'], string>

function reasons(considered: readonly Considered[], title: (id: string) => string, phrases: Phrases) {
  const lines = considered.map(({ briefing, why }) =>
    phrases.say('digest-why', { title: title(briefing), why: phrases.say(WHY[why]) }),
  )
  return [phrases.say('digest-preview'), ...lines].map((line) => note(line))
}
