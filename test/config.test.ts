import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ConfigError, loadConfig } from '../src/config.ts'

beforeEach(() => vi.stubEnv('DISCORD_TOKEN', 'a token'))
afterEach(() => vi.unstubAllEnvs())

it.each([
  ['auto', 'auto'],
  ['0/1', { ids: [0], total: 1 }],
  ['0-3/8', { ids: [0, 1, 2, 3], total: 8 }],
])('reads the shards %s', (written, shards) => {
  vi.stubEnv('DISCORD_SHARDS', written)
  expect(loadConfig().discord?.shards).toEqual(shards)
})

it.each(['all', '3-1/8', '0-8/8', '4', '-1/4'])('refuses the shards %s, and says why', (written) => {
  vi.stubEnv('DISCORD_SHARDS', written)
  expect(() => loadConfig()).toThrow(ConfigError)
  expect(() => loadConfig()).toThrow(/DISCORD_SHARDS: must be/)
})

it('names every setting that is wrong at once', () => {
  vi.stubEnv('DISCORD_SHARDS', 'all')
  vi.stubEnv('DISCORD_API_ROOT', 'nowhere')
  expect(() => loadConfig()).toThrow(/DISCORD_API_ROOT[\s\S]*DISCORD_SHARDS|DISCORD_SHARDS[\s\S]*DISCORD_API_ROOT/)
})

it('leaves Discord out without a token, or with an empty one', () => {
  vi.stubEnv('DISCORD_TOKEN', ' ')
  expect(loadConfig().discord).toBeUndefined()
})

it('listens for Telegram only where it is to be brought updates', () => {
  vi.stubEnv('TELEGRAM_TOKEN', 'a token')
  expect(loadConfig().telegram).toEqual({ token: 'a token' })
  vi.stubEnv('TELEGRAM_WEBHOOK_URL', 'https://bot.example.org/t')
  vi.stubEnv('TELEGRAM_WEBHOOK_LISTEN', '[::1]:9000')
  expect(loadConfig().telegram?.webhook).toEqual({ url: 'https://bot.example.org/t', host: '::1', port: 9000 })
})

it.each([
  ['TELEGRAM_WEBHOOK_LISTEN', '8081'],
  ['TELEGRAM_WEBHOOK_LISTEN', 'localhost:99999'],
  ['TELEGRAM_WEBHOOK_URL', 'http://bot.example.org'],
])('refuses %s=%s', (name, value) => {
  vi.stubEnv(name, value)
  expect(() => loadConfig()).toThrow(new RegExp(name))
})
