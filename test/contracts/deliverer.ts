import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/answer/document.ts'
import { presentationOf } from '../../src/command/presentation.ts'
import type { Chat } from '../../src/command/services.ts'
import { LANGUAGES } from '../../src/content/languages.ts'
import type { Part, Platform, Receipt, Refusal } from '../../src/platforms/platform.ts'
import { renderPlain } from '../../src/render/plain.ts'
import { longDigest, shortDigest } from '../fixtures/digest.ts'
import { knowledge } from '../fixtures/library.ts'
import { numbersIn, toldBy } from '../fixtures/told.ts'

/** A platform with a server of its own, as delivery is tried with it. */
export interface DeliveryUnderTest extends AsyncDisposable {
  readonly platform: Platform
  /** Where the bot may write. */
  readonly chat: Chat
  readonly privateChat: Chat
  /** Pauses that were asked for. */
  readonly waits: readonly number[]
  /** What readers see of each message sent so far, markup taken away. */
  texts(): string[]
  /** How many requests asked to send a message. */
  requests(): number
  /** What would ping somebody in what was sent. */
  pings(): unknown[]
  violations(): readonly unknown[]
  /** Presses a button of the last message; what it shows then. */
  press(label: string): Promise<string>
  /** Stops the bot and starts it anew, on the same server. */
  restart(): Promise<Platform>
  /** Loses the acknowledgement of the next message that arrives. */
  loseNext(): void
}

/** What happens to a chat or on the way, and what is then said of a part. */
export type Trouble<World> = readonly [name: string, bring: (world: World) => void, refusal: Refusal]

export function deliveryContract<World extends DeliveryUnderTest>(
  name: string,
  open: () => Promise<World>,
  troubles: readonly Trouble<World>[],
): void {
  const only = (parts: readonly Part[]): Part => {
    expect(parts).toHaveLength(1)
    return parts[0] ?? ''
  }
  const sendAll = async (parts: readonly Part[], chat: Chat, platform: Platform) => {
    const outcomes: (Receipt | Refusal)[] = []
    for (const [index, part] of parts.entries()) outcomes.push(await platform.sendPart(chat, part, `key-${index}`))
    return outcomes
  }

  describe(`delivery in ${name}`, () => {
    it.each(LANGUAGES)(
      'makes each part one message, leaves out no statement, and names the first sources of each in its last line (%s)',
      async (language) => {
        await using world = await open()
        const { platform, chat } = world
        const digest = longDigest(language)
        const parts = platform.prepare(digest, chat)
        expect(parts.length).toBeGreaterThan(1)
        const outcomes = await sendAll(parts, chat, platform)
        expect(outcomes.map(({ kind }) => kind)).toEqual(parts.map(() => 'sent'))
        expect(new Set(outcomes.map((one) => 'messageId' in one && one.messageId)).size).toBe(parts.length)
        expect(world.texts()).toHaveLength(parts.length)
        const { statements } = toldBy(renderPlain(digest, presentationOf(knowledge, language)))
        expect(toldBy(...world.texts()).statements).toEqual(statements)
        for (const text of world.texts()) {
          const cited = numbersIn(toldBy(text).statements.join('\n'))
          const named = numbersIn(text.split('\n').at(-1) ?? '')
          expect(named).toHaveLength(Math.min(6, cited.length))
          expect(cited).toEqual(expect.arrayContaining(named))
        }
        expect(world.violations()).toEqual([])
      },
    )

    it('keeps parts as JSON, and sends them after a restart as before', async () => {
      await using world = await open()
      const { platform, chat } = world
      const part = only(platform.prepare(shortDigest('jpit26'), chat))
      expect(JSON.stringify(JSON.parse(part))).toBe(part)
      await platform.sendPart(chat, part, 'before')
      await (await world.restart()).sendPart(chat, part, 'after')
      const [before, after] = world.texts()
      expect(before).toContain('Takaichi')
      expect(after).toBe(before)
    })

    it('reaches private chats', async () => {
      await using world = await open()
      const { platform, privateChat } = world
      const [outcome] = await sendAll(platform.prepare(shortDigest('jpkr26'), privateChat), privateChat, platform)
      expect(outcome?.kind).toBe('sent')
      expect(world.violations()).toEqual([])
    })

    it('has buttons that work', async () => {
      await using world = await open()
      const { platform, chat } = world
      await sendAll(platform.prepare(shortDigest('jpit26'), chat), chat, platform)
      expect(await world.press('日本語')).toContain('高市')
      expect(world.violations()).toEqual([])
    })

    it('pings nobody, whatever a statement says', async () => {
      await using world = await open()
      const { platform, chat } = world
      const calling: Answer = {
        kind: 'answer',
        language: 'en',
        title: '@everyone',
        blocks: [{ type: 'note', text: '@everyone @here <@1234567890> @durov' }],
        actions: [],
      }
      const [outcome] = await sendAll(platform.prepare(calling, chat), chat, platform)
      expect(outcome?.kind).toBe('sent')
      expect(world.pings()).toEqual([])
    })

    it.each(troubles)('is told of %s, at the first try and without a pause', async (_, bring, refusal) => {
      await using world = await open()
      const { platform, chat } = world
      const part = only(platform.prepare(shortDigest('jpit26'), chat))
      bring(world)
      const before = world.requests()
      expect(await platform.sendPart(chat, part, 'key')).toEqual(refusal)
      expect(world.requests() - before).toBe(1)
      expect(world.waits).toEqual([])
      expect(world.violations()).toEqual([])
    })

    it('does not know of a message whose acknowledgement was lost', async () => {
      await using world = await open()
      const { platform, chat } = world
      const part = only(platform.prepare(shortDigest('jpit26'), chat))
      world.loseNext()
      expect((await platform.sendPart(chat, part, 'key')).kind).toBe('unreachable')
      expect(world.texts()).toHaveLength(1)
    })

    it.each([
      ['no JSON', '{'],
      ['nothing', '{}'],
      ['another form', '{"text":1,"components":"x"}'],
    ])('rejects a stored part that is %s, without a request', async (_, part) => {
      await using world = await open()
      const { platform, chat } = world
      const before = world.requests()
      expect(await platform.sendPart(chat, part, 'key')).toEqual({
        kind: 'rejected',
        reason: 'the stored part cannot be read',
      })
      expect(world.requests()).toBe(before)
    })
  })
}
