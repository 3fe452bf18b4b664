import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ConfigError, loadConfig } from '../src/config.ts'

const SETTINGS = [
  'ROLES',
  'DISCORD_TOKEN',
  'DISCORD_API_ROOT',
  'TELEGRAM_TOKEN',
  'TELEGRAM_API_ROOT',
  'TELEGRAM_WEBHOOK_URL',
  'DATABASE_URL',
  'DIGEST_MAX_AGE',
  'COUNT_UNANSWERED',
  'PICTURES',
  'OPERATIONS_LISTEN',
  'MODEL_URL',
  'MODEL_NAME',
  'MODEL_KEY',
  'MODEL_TIMEOUT',
  'MODEL_DRAFT_TIMEOUT',
  'MODEL_ASK',
  'DESK_PORT',
  'DESK_PEOPLE',
  'DESK_TWO_PEOPLE',
]

/** Only what a test sets counts, whatever the machine's own environment. */
beforeEach(() => {
  for (const name of SETTINGS) vi.stubEnv(name, undefined)
  vi.stubEnv('DISCORD_TOKEN', 'a.b.token')
})
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

it('counts what is not answered only where that is turned on', () => {
  expect(loadConfig().countsUnanswered).toBe(false)
  vi.stubEnv('COUNT_UNANSWERED', 'on')
  expect(loadConfig().countsUnanswered).toBe(true)
})

it('listens for Telegram only where it is to be brought updates', () => {
  vi.stubEnv('TELEGRAM_TOKEN', '1:token')
  expect(loadConfig().telegram).toEqual({ token: '1:token', rate: 30, paidBroadcast: false })
  vi.stubEnv('TELEGRAM_WEBHOOK_URL', 'https://bot.example.org/t')
  vi.stubEnv('TELEGRAM_WEBHOOK_LISTEN', '[::1]:9000')
  expect(loadConfig().telegram?.webhook).toEqual({ url: 'https://bot.example.org/t', host: '::1', port: 9000 })
})

it('sends more digests a second in Telegram only where they are paid for', () => {
  vi.stubEnv('TELEGRAM_TOKEN', '1:token')
  vi.stubEnv('TELEGRAM_RATE', '300')
  expect(() => loadConfig()).toThrow(/^TELEGRAM_RATE: .* only with TELEGRAM_PAID_BROADCAST=on$/)
  vi.stubEnv('TELEGRAM_PAID_BROADCAST', 'on')
  expect(loadConfig().telegram).toMatchObject({ rate: 300, paidBroadcast: true })
})

it.each([
  ['TELEGRAM_RATE', '0'],
  ['TELEGRAM_RATE', 'fast'],
  ['TELEGRAM_PAID_BROADCAST', 'yes'],
  ['TELEGRAM_WEBHOOK_LISTEN', '8081'],
  ['TELEGRAM_WEBHOOK_LISTEN', 'localhost:99999'],
  ['TELEGRAM_WEBHOOK_URL', 'http://bot.example.org'],
  ['OPERATIONS_LISTEN', '9464'],
  ['LOG_LEVEL', 'loud'],
  ['COUNT_UNANSWERED', 'yes'],
  ['DIGEST_MAX_AGE', '0'],
  ['DIGEST_MAX_AGE', 'soon'],
  ['DIGEST_MAX_AGE', '6d'],
  ['DATABASE_URL', 'mysql://bot:hunter2@localhost/bot'],
])('refuses %s=%s', (name, value) => {
  vi.stubEnv(name, value)
  expect(() => loadConfig()).toThrow(new RegExp(`^${name}: `))
})

it.each([
  ['6', 21_600_000],
  ['6h', 21_600_000],
  ['1.5 h', 5_400_000],
  ['90m', 5_400_000],
])('reads DIGEST_MAX_AGE=%s', (written, milliseconds) => {
  vi.stubEnv('DIGEST_MAX_AGE', written)
  expect(loadConfig().digestMaxAge).toBe(milliseconds)
})

it('takes an empty line for no setting', () => {
  vi.stubEnv('DIGEST_MAX_AGE', '')
  vi.stubEnv('ROLES', ' ')
  expect(loadConfig()).toMatchObject({ digestMaxAge: 21_600_000, roles: ['discord', 'schedule', 'send'] })
})

it('tells health and metrics on this machine only, elsewhere when asked to, nowhere when turned off', () => {
  expect(loadConfig().operations).toEqual({ host: '127.0.0.1', port: 9464 })
  vi.stubEnv('OPERATIONS_LISTEN', '0.0.0.0:80')
  expect(loadConfig().operations).toEqual({ host: '0.0.0.0', port: 80 })
  vi.stubEnv('OPERATIONS_LISTEN', 'off')
  expect(loadConfig().operations).toBeUndefined()
})

it('does everything that is configured, or what it is told to', () => {
  expect(loadConfig().roles).toEqual(['discord', 'schedule', 'send'])
  vi.stubEnv('TELEGRAM_TOKEN', '1:token')
  expect(loadConfig().roles).toEqual(['discord', 'telegram', 'schedule', 'send'])
  vi.stubEnv('ROLES', 'send, discord,send')
  expect(loadConfig()).toMatchObject({ roles: ['discord', 'send'], telegram: { token: '1:token' } })
})

it('has no roles without a token', () => {
  vi.stubEnv('DISCORD_TOKEN', undefined)
  expect(loadConfig().roles).toEqual([])
})

it('refuses roles that do not exist, and those that lack their token, beside what else is wrong', () => {
  vi.stubEnv('ROLES', 'discord,postman')
  expect(() => loadConfig()).toThrow('ROLES: must be some of discord, telegram, schedule, send')
  vi.stubEnv('ROLES', 'discord,telegram')
  vi.stubEnv('LOG_LEVEL', 'loud')
  expect(() => loadConfig()).toThrow(/LOG_LEVEL: [\s\S]*\nROLES: telegram needs TELEGRAM_TOKEN/)
  vi.stubEnv('DISCORD_TOKEN', undefined)
  vi.stubEnv('ROLES', 'send')
  expect(() => loadConfig()).toThrow('ROLES: send needs DISCORD_TOKEN or TELEGRAM_TOKEN')
})

it.each(['postgres://bot:hunter2@localhost:5432/bot', 'postgresql:///bot?host=/run/postgresql'])(
  'takes %s',
  (written) => {
    vi.stubEnv('DATABASE_URL', written)
    expect(loadConfig().databaseUrl).toBe(written)
  },
)

it.each(['hunter2', 'mysql://bot:hunter2@localhost', 'postgres://bot:hunter2#1@localhost/bot'])(
  'never repeats a wrong database address: %s',
  (written) => {
    vi.stubEnv('DATABASE_URL', written)
    expect(() => loadConfig()).toThrow(/^(?!.*hunter2)DATABASE_URL: /su)
  },
)

const DISCORDS = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.Gabcde.hunter2_hunter2_hunter2_hunter2'
const TELEGRAMS = '7000000001:AAhunter2hunter2hunter2hunter2hunter'

it.each([
  [' ', ' '],
  ['\n', '\r\n'],
])('takes a token with white space around it', (before, behind) => {
  vi.stubEnv('DISCORD_TOKEN', before + DISCORDS + behind)
  vi.stubEnv('TELEGRAM_TOKEN', before + TELEGRAMS + behind)
  expect(loadConfig()).toMatchObject({ discord: { token: DISCORDS }, telegram: { token: TELEGRAMS } })
})

it.each<[string, (token: string) => string, RegExp]>([
  ['a line break', (token) => `${token.slice(0, 12)}\n${token.slice(12)}`, /a space or a line break/],
  ['a space', (token) => `${token} x`, /a space or a line break/],
  ['a tab', (token) => `x\t${token}`, /a space or a line break/],
  ['quotation marks', (token) => `"${token}"`, /quotation marks/],
  ['typographic quotation marks', (token) => `“${token}”`, /quotation marks/],
  ['the word Bot', (token) => `Bot ${token}`, /begins with a word/],
  ['the word Bearer', (token) => `bearer ${token}`, /begins with a word/],
  ['a sign that nobody sees', (token) => `${token}\u200b`, /a sign in it that no token has/],
  ['Arabic digits', (token) => `${token}٣`, /a sign in it that no token has/],
])('tells plainly of a token with %s, without repeating it', (_, broken, told) => {
  for (const [name, token] of [
    ['DISCORD_TOKEN', DISCORDS],
    ['TELEGRAM_TOKEN', TELEGRAMS],
  ] as const) {
    vi.stubEnv(name, broken(token))
    expect(() => loadConfig()).toThrow(told)
    expect(() => loadConfig()).toThrow(new RegExp(`^(?!.*hunter2)${name}: [^\n]+$`, 'su'))
    vi.stubEnv(name, token)
  }
})

it('tells which platform a token belongs to, without repeating it', () => {
  vi.stubEnv('DISCORD_TOKEN', TELEGRAMS)
  vi.stubEnv('TELEGRAM_TOKEN', DISCORDS)
  expect(() => loadConfig()).toThrow(
    'DISCORD_TOKEN: is a token of Telegram’s: it belongs in TELEGRAM_TOKEN\n' +
      'TELEGRAM_TOKEN: is a token of Discord’s: it belongs in DISCORD_TOKEN',
  )
})

it.each(['your-token-here', '7000000001', ':AAhunter2', '<token>', 'https://t.me/hunter2'])(
  'tells plainly of what is no token of Telegram’s: %s',
  (written) => {
    vi.stubEnv('TELEGRAM_TOKEN', written)
    expect(() => loadConfig()).toThrow(/^(?!.*hunter2)TELEGRAM_TOKEN: is no token/su)
  },
)

it.each([
  ['https://api.example.org', 'https://api.example.org'],
  ['https://api.example.org/', 'https://api.example.org'],
  [' http://127.0.0.1:8081/bots// ', 'http://127.0.0.1:8081/bots'],
])('reads the address %s', (written, address) => {
  vi.stubEnv('TELEGRAM_TOKEN', TELEGRAMS)
  vi.stubEnv('TELEGRAM_API_ROOT', written)
  vi.stubEnv('DISCORD_API_ROOT', written)
  expect(loadConfig()).toMatchObject({ discord: { apiRoot: address }, telegram: { apiRoot: address } })
})

it('reads the webhook’s address with a slash at its end', () => {
  vi.stubEnv('TELEGRAM_TOKEN', TELEGRAMS)
  vi.stubEnv('TELEGRAM_WEBHOOK_URL', 'https://bot.example.org/telegram/')
  expect(loadConfig().telegram?.webhook?.url).toBe('https://bot.example.org/telegram')
})

it.each([
  'nowhere',
  'ftp://example.org',
  'https://',
  '"https://example.org"',
  'https://bot:hunter2@example.org',
  'https://example.org/?key=hunter2',
  'https://example.org/#hunter2',
])('refuses the address %s in one plain line', (written) => {
  for (const name of ['DISCORD_API_ROOT', 'TELEGRAM_API_ROOT', 'TELEGRAM_WEBHOOK_URL']) {
    vi.stubEnv(name, written)
    expect(() => loadConfig()).toThrow(new RegExp(`^(?!.*hunter2)${name}: must be an address such as [^\n]+$`, 'su'))
    vi.stubEnv(name, undefined)
  }
})

it.each([
  ['DISCORD_SHARDS', `0-1/${'9'.repeat(400)}`],
  ['DISCORD_SHARDS', '0-99999998/99999999'],
  ['DIGEST_MAX_AGE', `${'9'.repeat(400)}h`],
  ['DIGEST_MAX_AGE', '9000h'],
  ['LOG_LEVEL', 'INFO'],
])('refuses %s=%s, which is too much or another word', (name, value) => {
  vi.stubEnv(name, value)
  expect(() => loadConfig()).toThrow(new RegExp(`^${name}: must be [^\n]+$`, 'u'))
})

it('knows a model where its address and name are set', () => {
  expect(loadConfig().model).toBeUndefined()
  vi.stubEnv('MODEL_URL', 'http://127.0.0.1:11434/v1/')
  vi.stubEnv('MODEL_NAME', 'small-model')
  expect(loadConfig().model).toEqual({
    url: 'http://127.0.0.1:11434/v1',
    name: 'small-model',
    key: undefined,
    timeout: 4000,
    draftTimeout: 120_000,
    ask: 'unsure',
  })
  vi.stubEnv('MODEL_KEY', 'sk-secret')
  vi.stubEnv('MODEL_TIMEOUT', '0.5')
  vi.stubEnv('MODEL_DRAFT_TIMEOUT', '60s')
  vi.stubEnv('MODEL_ASK', 'always')
  expect(loadConfig().model).toMatchObject({ key: 'sk-secret', timeout: 500, draftTimeout: 60_000, ask: 'always' })
})

it.each([
  ['MODEL_NAME', { MODEL_URL: 'http://127.0.0.1:1/v1' }, /^MODEL_NAME: is missing/],
  ['MODEL_URL', { MODEL_NAME: 'x' }, /^MODEL_URL: is missing: MODEL_NAME needs it$/],
  ['MODEL_URL for its key', { MODEL_KEY: 'sk-secret' }, /^MODEL_URL: is missing: MODEL_KEY needs it$/],
  ['a proper address', { MODEL_URL: 'http://me:sk-secret@host', MODEL_NAME: 'x' }, /^MODEL_URL: must be an address/],
  ['a bearable time', { MODEL_TIMEOUT: '31' }, /^MODEL_TIMEOUT: must be seconds such as 4 or 0.5, 30 at most$/],
  ['some time', { MODEL_TIMEOUT: '0' }, /^MODEL_TIMEOUT: must be seconds/],
  ['a known word', { MODEL_ASK: 'sometimes' }, /^MODEL_ASK: must be one of unsure, always, off$/],
])('a model needs %s', (_, settings, message) => {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
  expect(() => loadConfig()).toThrow(message)
  expect(() => loadConfig()).not.toThrow(/sk-secret/)
})

it.each([
  ['on', true],
  ['1', true],
  ['off', false],
  ['0', false],
])('reads whether two people have to see a draft: %s', (written, twoPeople) => {
  expect(loadConfig().desk.twoPeople).toBe(false)
  vi.stubEnv('DESK_TWO_PEOPLE', written)
  expect(loadConfig().desk.twoPeople).toBe(twoPeople)
})

it('reads who works at the desk, and where it is opened', () => {
  expect(loadConfig().desk).toMatchObject({ port: 8420, people: [] })
  vi.stubEnv('DESK_PORT', '9000')
  vi.stubEnv('DESK_PEOPLE', 'anna, 高市 , Omar')
  expect(loadConfig().desk).toMatchObject({ port: 9000, people: ['anna', '高市', 'Omar'] })
})

it.each([
  ['DESK_PORT', '-1'],
  ['DESK_PORT', 'no'],
  ['DESK_TWO_PEOPLE', 'yes'],
  ['DESK_PEOPLE', 'anna,,omar'],
  ['DESK_PEOPLE', 'anna,anna'],
])('refuses %s=%s', (name, written) => {
  vi.stubEnv(name, written)
  expect(() => loadConfig()).toThrow(`${name}:`)
})
