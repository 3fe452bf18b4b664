import { ChannelType } from 'discord.js'
import { DigitalDiscord } from 'discord-digital-twin'
import { expect, it } from 'vitest'
import { startDiscord } from '../../../src/platforms/discord/start.ts'
import { platformCore } from '../../fixtures/core.ts'
import { read } from '../../fixtures/discord.ts'

// A smoke test on a Discord that others wrote: it knows no completion checks, private chats or limits, but shares none of our views.

it('answers a command on a Discord that others wrote', async () => {
  const twin = new DigitalDiscord({
    channels: [{ name: 'general', type: ChannelType.GuildText }],
    users: [{ username: 'Reader' }],
  })
  await twin.start()
  const { core } = await platformCore()
  const platform = await startDiscord({ token: twin.botToken, apiRoot: twin.restUrl, shards: 'auto' }, core)
  const [channel] = await twin.prisma.channel.findMany()
  const userId = await twin.getFirstNonBotUserId()
  if (!channel || !userId) throw new Error('the twin has no channel or nobody in it')
  const scope = twin.channel(channel.id)
  const { id: interactionId } = await scope.user(userId).runSlashCommand({
    name: 'brief',
    options: [{ name: 'briefing', type: 3, value: 'jpkr26' }],
  })
  await scope.waitForInteractionAck({ interactionId })
  const reply = await scope.waitForBotReply()
  expect(read(reply).text).toContain('Lee Jae Myung')
  await platform.stop()
  await twin.stop()
})
