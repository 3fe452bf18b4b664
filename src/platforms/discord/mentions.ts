import type { Message } from 'discord.js'

/** Whether a message is meant for us: it names us or our own role, replies to us, or is said in private. */
export function isAddressed({ client, mentions, guildId }: Message): boolean {
  if (guildId === null || mentions.has(client.user, { ignoreEveryone: true, ignoreRoles: true })) return true
  return mentions.roles.some(({ tags }) => tags?.botId === client.user.id)
}

/** What a message says, without the names in it; a server's own emoji and stickers count as pictures like any other. */
export function saidIn({ content, stickers, messageSnapshots, guildId }: Message): string {
  // What is forwarded to us in private is said to us.
  const written = content === '' && guildId === null ? (messageSnapshots.first()?.content ?? '') : content
  const said = written
    .replace(/<[@#][!&]?\d+>/gu, ' ')
    .replace(/<a?:\w+:\d+>/gu, '🖼')
    .trim()
  return said === '' && stickers.size > 0 ? '🖼' : said
}

/** Discord keeps what does not name us back from a bot without the privileged intent: then a message looks empty. */
export function isKeptBack({ content, attachments, embeds, components, stickers, poll, ...more }: Message): boolean {
  const rest = [attachments.size, embeds.length, components.length, stickers.size, more.messageSnapshots.size]
  return content === '' && !poll && rest.every((count) => count === 0)
}
