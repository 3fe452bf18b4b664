import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLogger, type LoggerParts } from '../../src/operations/log.ts'

/** A logger whose lines are kept, and read as JSON. */
function logger(parts: Partial<LoggerParts> = {}) {
  const lines: string[] = []
  const now = () => Date.UTC(2026, 0, 17, 9)
  const made = createLogger({ level: 'info', secrets: [], write: (line) => lines.push(line), now, ...parts })
  return { ...made, lines, read: () => lines.map((line): Record<string, unknown> => JSON.parse(line)) }
}

const characters = (alphabet: string, least: number, most = least) =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength: least, maxLength: most })
const WORD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-'
const telegramToken = fc
  .tuple(fc.integer({ min: 1_000_000, max: 9_999_999_999 }), characters(WORD, 35))
  .map(([id, rest]) => `${id}:${rest}`)
const discordToken = fc
  .tuple(fc.bigInt({ min: 10n ** 16n, max: 10n ** 19n }), characters(WORD, 6, 7), characters(WORD, 27, 38))
  .map(([id, time, rest]) => `${Buffer.from(String(id)).toString('base64url')}.${time}.${rest}`)
/** Begins as no word does that stands in the log anyway. */
const password = characters(`${WORD}!$%:@/?#*`, 7, 40).map((rest) => `!${rest}`)
const databaseUrl = fc
  .tuple(fc.constantFrom('postgres', 'postgresql'), fc.constantFrom('', 'bot'), password)
  .map(([scheme, user, hidden]) => ({ url: `${scheme}://${user}:${hidden}@db.example.org:5432/bot`, hidden }))

/** Anything in which a secret may turn up, as long as it does not go on with characters of the secret's own. */
const around = fc.tuple(
  fc.string(),
  fc.constantFrom(' ', '"', '/bot', '=', '\n', 'é', '('),
  fc.constantFrom(' ', '"', '/getMe', ')', ''),
)
const placed = (secret: string, [before, open, close]: [string, string, string]) => `${before}${open}${secret}${close}`

describe('the log', () => {
  it('writes one JSON object a line: level, time, event and flat fields', () => {
    const { log, lines, read } = logger()
    log('telegram ready', { bot: 'communique_bot', described: true, left: undefined })
    expect(lines).toEqual([
      '{"level":"info","time":"2026-01-17T09:00:00.000Z","bot":"communique_bot","described":true,"event":"telegram ready"}\n',
    ])
    log('discord interaction failed', { reason: 'x\ny' })
    expect(read()[1]).toMatchObject({ level: 'warn', reason: 'x\ny' })
  })

  it.each([
    ['digests interrupted', 'warn'],
    ['digest rejected', 'warn'],
    ['digest not planned', 'warn'],
    ['digest outcome not written yet', 'warn'],
    ['digest sender lost its lease', 'warn'],
    ['clock was put back', 'warn'],
    ['telegram update left out', 'warn'],
    ['telegram ready', 'info'],
    ['content reloaded', 'info'],
    ['digest sender took over', 'info'],
  ])('knows by its words how much an event matters: %s', (event, level) => {
    const { log, read } = logger()
    log(event)
    expect(read()[0]?.level).toBe(level)
  })

  it('takes the word of whoever says how much an event matters', () => {
    const { log, read } = logger()
    log('store back', {}, 'warn')
    log('nothing failed', {}, 'info')
    expect(read().map(({ level }) => level)).toEqual(['warn', 'info'])
  })

  it('stays one readable object, whatever the fields are', () => {
    const field = fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.boolean(), fc.constant(undefined))
    fc.assert(
      fc.property(fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('level', 'time', 'event')), field), (fields) => {
        const { log, lines, read } = logger()
        log('chat gone', fields)
        expect(lines).toHaveLength(1)
        expect(lines[0]).toMatch(/^\{.*\}\n$/u)
        expect(read()[0]).toMatchObject({ level: 'info', time: '2026-01-17T09:00:00.000Z', event: 'chat gone' })
      }),
    )
  })

  it('leaves out what is below its level', () => {
    const { log, failed, read } = logger({ level: 'warn' })
    log('chat gone')
    log('telegram updates failed')
    failed('answer failed', new Error('x'))
    expect(read().map(({ level }) => level)).toEqual(['warn', 'error'])
  })

  it('tells an error with its causes and where they come from, and nothing else of it', () => {
    const { failed, read } = logger()
    const cause = Object.assign(new TypeError('no connection'), { code: 'ECONNREFUSED', detail: 'Key (id)=(42)' })
    failed('answer failed', new Error('no answer', { cause }), { reference: 'ref00001' })
    expect(read()).toEqual([
      {
        level: 'error',
        time: '2026-01-17T09:00:00.000Z',
        event: 'answer failed',
        reference: 'ref00001',
        err: {
          type: 'Error',
          message: 'no answer',
          stack: expect.stringMatching(/^at .*log\.test\.ts:\d+:\d+/u),
          cause: {
            type: 'TypeError',
            message: 'no connection',
            code: 'ECONNREFUSED',
            stack: expect.stringContaining('log.test.ts'),
          },
        },
      },
    ])
  })

  it('ends where causes go round in a circle, and takes what is no error', () => {
    const { failed, read } = logger()
    const circle = new Error('round')
    circle.cause = circle
    failed('answer failed', circle)
    failed('answer failed', new AggregateError([new Error('one'), 'two', { three: 3 }]))
    expect(read()[1]).toMatchObject({
      err: {
        errors: [{ message: 'one' }, { type: 'string', message: 'two' }, { type: 'object', message: 'not an error' }],
      },
    })
  })
})

describe('a secret in the log', () => {
  const everywhere = (text: string, secrets: string[] = []) => {
    const { log, failed, lines } = logger({ secrets })
    log(`failed ${text}`, { reason: text })
    failed('answer failed', new Error(text, { cause: new AggregateError([new Error(text), text], text) }), { text })
    return lines.join('')
  }

  it.each([
    ['Telegram token', telegramToken],
    ['Discord token', discordToken],
  ])('is hidden when it looks like a %s', (_, token) => {
    fc.assert(
      fc.property(token, around, (secret, surroundings) => {
        const rest = secret.slice(secret.lastIndexOf(secret.includes(':') ? ':' : '.') + 1)
        const told = everywhere(placed(secret, surroundings))
        expect(told).not.toContain(secret)
        expect(told).not.toContain(rest)
      }),
    )
  })

  it('is hidden when it is the password of a database address', () => {
    fc.assert(
      fc.property(databaseUrl, around, ({ url, hidden }, surroundings) => {
        const told = everywhere(placed(url, surroundings))
        expect(told).not.toContain(hidden)
        expect(told).toContain('[redacted]@db.example.org:5432/bot')
      }),
    )
  })

  it('is hidden, whatever it looks like, when it is one of our own', () => {
    fc.assert(
      fc.property(characters(`${WORD} .:é/%`, 6, 30), fc.string(), (secret, before) => {
        const hidden = everywhere(`${before}${secret} ${encodeURIComponent(secret)}`, [secret])
        const shown = everywhere(`${before} `, [secret])
        // What surrounds it, and our own words, may hold the same characters.
        if (!shown.includes(secret)) expect(hidden).not.toContain(JSON.stringify(secret).slice(1, -1))
      }),
    )
  })

  it.each([
    ['https://discord.com/api/v10/webhooks/123/aW50ZXJhY3Rpb24', 'https://discord.com/api/v10/webhooks/123/[redacted]'],
    ["host=db user=bot password='two words' dbname=bot", 'host=db user=bot password=[redacted] dbname=bot'],
    ['postgres:///bot?password=hunter2&ssl=1', 'postgres:///bot?password=[redacted]&ssl=1'],
  ])('is hidden in %s', (text, told) => {
    const { log, read } = logger()
    log('told', { text })
    expect(read()[0]?.text).toBe(told)
  })

  it.each([
    'http://127.0.0.1:9464/metrics',
    '2026-01-17T09:00:00.000Z',
    'content/briefings/2026-01-16-japan-italy-summit/en.yaml:12 facts.space-body: missing',
    'Telegram cannot be reached: check the network, or TELEGRAM_API_ROOT.',
  ])('is not seen where there is none: %s', (text) => {
    const { log, read } = logger()
    log('told', { text })
    expect(read()[0]?.text).toBe(text)
  })

  it('is looked for in no time, in long texts too', () => {
    const { log } = logger()
    const started = performance.now()
    for (const text of ['1', 'a', 'a-', 'a:', 'a.', 'x://a:', '://', 'password'])
      log('told', { text: text.repeat(100_000 / text.length) })
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

describe('what a reader wrote', () => {
  it.each([
    ['Why did Takaichi meet Meloni?', 'Unknown person "Takaichi" in: Why did Takaichi meet Meloni?'],
    ['meloni', 'no entry for MELONI (from "melon")'],
    ['من اجتمع؟', 'Unexpected token \'م\', "من اجتمع؟" is not valid JSON'],
    ['誰が東京で', 'cannot segment 東京'],
    ['x', 'line one\n    at Takaichi:1:1\nline three x'],
  ])('is not told with an error: %s', (said, message) => {
    const { failed, lines } = logger()
    failed('answer failed', new Error(message, { cause: new Error(said) }), {}, `${said} Takaichi`)
    expect(lines.join('')).not.toMatch(/takaichi|melon|[\u0600-\u06ff\u3040-\u9fff]/iu)
  })

  it('hides no more than it has to', () => {
    const { failed, read } = logger()
    failed(
      'answer failed',
      new TypeError("Cannot read properties of undefined (reading 'titles')"),
      {},
      'Who met in Nara?',
    )
    expect(read()[0]).toMatchObject({ err: { message: "Cannot read properties of undefined (reading 'titles')" } })
  })
})
