import type { UserFromGetMe } from 'grammy/types'
import type { Press } from '../../command/button-data.ts'
import type { ArgumentKind, Command } from '../../command/define-command.ts'

/** What may be named in a link: things of the content, never a setting or free words. */
const LINKED: ReadonlySet<ArgumentKind> = new Set(['topic', 'sector', 'person', 'country', 'briefing'])

/** What `/start` means: `t.me/<bot>?start=topic-space` sends `/start topic-space`, which is `/topic space`. */
export function fromStart(text: string, commands: ReadonlyMap<string, Command>): string {
  if (!/^\/start(?:\s|$)/iu.test(text)) return text
  const [, name = '', value = ''] = /^\/start\s+([a-z0-9_]+)-([\w-]+)$/iu.exec(text) ?? []
  const isLinked = commands.get(name)?.arguments.some(({ kind }) => LINKED.has(kind))
  return isLinked ? `/${name} ${value}` : '/help'
}

/** Shows in private what a button with a briefing shows; undefined for any other. */
export function startLink({ command, briefing }: Press, { username }: UserFromGetMe): string | undefined {
  return briefing && `https://t.me/${username}?start=${command}-${briefing.key}`
}
