import {
  type APIGuild,
  type APIGuildMember,
  type APIOverwrite,
  PermissionFlagsBits,
  PermissionsBitField,
} from 'discord.js'

/** What a member may do in a server, or in one of its channels where that has overwrites of its own. */
export function permissionsOf(
  { user, roles }: Pick<APIGuildMember, 'user' | 'roles'>,
  guild: Pick<APIGuild, 'id' | 'owner_id' | 'roles'>,
  overwrites: readonly APIOverwrite[] = [],
): PermissionsBitField {
  // https://docs.discord.com/developers/topics/permissions#permission-overwrites
  const theirs = new Set([guild.id, ...roles])
  let bits = union(guild.roles.filter(({ id }) => theirs.has(id)).map(({ permissions }) => permissions))
  if (user.id === guild.owner_id || bits & PermissionFlagsBits.Administrator)
    return new PermissionsBitField(PermissionsBitField.All)
  // What is closer to the member counts more: everybody, then their roles, then they themselves.
  for (const ids of [[guild.id], roles, [user.id]]) {
    const some = overwrites.filter(({ id }) => ids.includes(id))
    bits &= ~union(some.map(({ deny }) => deny))
    bits |= union(some.map(({ allow }) => allow))
  }
  return new PermissionsBitField(bits)
}

/** Phrases that name what an administrator has to allow. */
export type MissingPermission =
  | 'permission-view'
  | 'permission-send'
  | 'permission-send-in-threads'
  | 'permission-manage-threads'
  | 'permission-history'
  | 'permission-time-out'

export interface Place {
  /** Set where that is a thread; what may be done there goes by its channel. */
  readonly thread?: { readonly locked?: boolean | null } | undefined
  /** Silenced for a while by a moderator. */
  readonly isSilenced?: boolean | undefined
}

/** What keeps a member with these permissions from writing there; nothing where they may. */
export function missingToWrite(
  may: Readonly<PermissionsBitField>,
  { thread, isSilenced = false }: Place,
): MissingPermission[] {
  if (may.has(PermissionFlagsBits.Administrator)) return []
  const send = thread
    ? ([PermissionFlagsBits.SendMessagesInThreads, 'permission-send-in-threads'] as const)
    : ([PermissionFlagsBits.SendMessages, 'permission-send'] as const)
  const checks: readonly (readonly [isFine: boolean, phrase: MissingPermission])[] = [
    [may.has(PermissionFlagsBits.ViewChannel), 'permission-view'],
    [may.has(send[0]), send[1]],
    // A thread that only rests wakes up when somebody writes; one that is locked does not.
    [thread?.locked !== true || may.has(PermissionFlagsBits.ManageThreads), 'permission-manage-threads'],
    [!isSilenced, 'permission-time-out'],
  ]
  return checks.flatMap(([isFine, phrase]) => (isFine ? [] : [phrase]))
}

function union(permissions: readonly string[]): bigint {
  return permissions.reduce((bits, some) => bits | BigInt(some), 0n)
}
