import { OverwriteType, PermissionFlagsBits } from 'discord.js'
import { expect, it } from 'vitest'
import { permissionsOf } from '../../../src/platforms/discord/permissions.ts'

const { SendMessages, ManageGuild, Administrator } = PermissionFlagsBits

const user = { id: 'me' }
const rule = (id: string, { allow = 0n, deny = 0n }) => ({
  id,
  type: id === 'me' ? OverwriteType.Member : OverwriteType.Role,
  allow: String(allow),
  deny: String(deny),
})

it.each([
  ['what everybody may do', { everyone: SendMessages }, [], true],
  ['what their role may do', { press: SendMessages }, [], true],
  ['nothing that only others’ roles may do', { others: SendMessages }, [], false],
  [
    'not what a channel takes from everybody',
    { everyone: SendMessages },
    [rule('guild', { deny: SendMessages })],
    false,
  ],
  [
    'what a channel gives to a role of theirs, though another is denied it',
    {},
    [rule('press', { deny: SendMessages }), rule('staff', { allow: SendMessages })],
    true,
  ],
  [
    'not what a channel takes from themselves',
    { everyone: SendMessages },
    [rule('staff', { allow: SendMessages }), rule('me', { deny: SendMessages })],
    false,
  ],
  ['everything as administrators', { staff: Administrator }, [rule('me', { deny: SendMessages })], true],
])('members may do %s', (_, granted: Record<string, bigint>, overwrites, expected) => {
  const roles = ['everyone', 'press', 'staff', 'others'].map((name) => ({
    id: name === 'everyone' ? 'guild' : name,
    permissions: String(granted[name] ?? 0n),
  }))
  // Only what is read of them.
  const guild = { id: 'guild', owner_id: 'owner', roles } as unknown as Parameters<typeof permissionsOf>[1]
  const member = { user, roles: ['press', 'staff'] } as unknown as Parameters<typeof permissionsOf>[0]
  expect(permissionsOf(member, guild, overwrites).has(SendMessages)).toBe(expected)
})

it('owners may do everything', () => {
  const guild = { id: 'guild', owner_id: 'me', roles: [] } as unknown as Parameters<typeof permissionsOf>[1]
  const member = { user, roles: [] } as unknown as Parameters<typeof permissionsOf>[0]
  expect(permissionsOf(member, guild).has(ManageGuild)).toBe(true)
})
