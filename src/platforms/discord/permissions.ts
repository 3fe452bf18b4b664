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

function union(permissions: readonly string[]): bigint {
  return permissions.reduce((bits, some) => bits | BigInt(some), 0n)
}
