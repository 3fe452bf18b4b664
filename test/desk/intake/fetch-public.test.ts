import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { fetchPublic } from '../../../src/desk/intake/fetch-public.ts'
import { isPublicAddress } from '../../../src/desk/intake/public-address.ts'
import { phraseOf } from '../../fixtures/user-error.ts'
import { sending, THIS_MACHINE, type WebSite, webSite } from '../../servers/web.ts'

const network = THIS_MACHINE
const MEGABYTE = 1024 * 1024

describe('a page of the web', () => {
  it('is brought as it is, with its type, by a reader that says who it is', async () => {
    await using site = await webSite({ '/a': sending('hello', 'Text/HTML; Charset="Shift_JIS"') })
    const { url, type, charset, body } = await fetchPublic(`http://${site.host}/a?b=1#c`, { network })
    expect([url.href, type, charset, body.toString()]).toEqual([
      `http://${site.host}/a?b=1`,
      'text/html',
      'Shift_JIS',
      'hello',
    ])
    const [request] = site.requests
    expect(request?.headers['user-agent']).toContain('Communique')
    expect(request?.headers.cookie).toBeUndefined()
    expect(request?.headers.authorization).toBeUndefined()
  })

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ])('is unpacked from %s', async (encoding, pack) => {
    await using site = await webSite({
      '/': sending(pack('packed words'), 'text/plain', { 'content-encoding': encoding }),
    })
    expect((await fetchPublic(`http://${site.host}/`, { network })).body.toString()).toBe('packed words')
  })

  it('is found behind redirects, whose cookies are not kept', async () => {
    await using site = await webSite({
      '/a': (_, response) => response.writeHead(302, { location: '/b', 'set-cookie': 'seen=1' }).end(),
      '/b': (_, response) => response.writeHead(308, { location: `http://another.example:${site.port}/c` }).end(),
      '/c': sending('there'),
    })
    const found = await fetchPublic(`http://${site.host}/a`, { network })
    expect([found.url.host, found.body.toString()]).toEqual([`another.example:${site.port}`, 'there'])
    expect(site.requests.map(({ headers }) => headers.cookie)).toEqual([undefined, undefined, undefined])
  })
})

describe('a page that is not read', () => {
  const bomb = gzipSync(Buffer.alloc(200 * MEGABYTE))
  const refused: [string, Parameters<typeof webSite>[0], string][] = [
    [
      'that leads round in circles',
      { '/': (_, response) => response.writeHead(301, { location: '/' }).end() },
      'desk-intake-redirects',
    ],
    [
      'that leads to a file',
      { '/': (_, response) => response.writeHead(301, { location: 'file:///etc/passwd' }).end() },
      'desk-intake-not-web',
    ],
    [
      'that leads to a password',
      { '/': (_, response) => response.writeHead(301, { location: 'http://a:b@example.org/' }).end() },
      'desk-intake-password',
    ],
    ['that is not there', {}, 'desk-intake-status'],
    [
      'that says it is too large',
      { '/': (_, response) => response.writeHead(200, { 'content-length': 6 * MEGABYTE }).flushHeaders() },
      'desk-intake-too-large',
    ],
    [
      'that is too large',
      { '/': sending(Buffer.alloc(5 * MEGABYTE + 1, 'a'), 'text/plain', { 'transfer-encoding': 'chunked' }) },
      'desk-intake-too-large',
    ],
    [
      'that is too large once it is unpacked',
      { '/': sending(bomb, 'text/html', { 'content-encoding': 'gzip' }) },
      'desk-intake-too-large',
    ],
    [
      'that is packed in an unknown way',
      { '/': sending('x', 'text/html', { 'content-encoding': 'compress' }) },
      'desk-intake-packed',
    ],
    [
      'that is packed twice',
      { '/': sending('x', 'text/html', { 'content-encoding': 'gzip, gzip' }) },
      'desk-intake-packed',
    ],
    [
      'that is no gzip',
      { '/': sending('words', 'text/html', { 'content-encoding': 'gzip' }) },
      'desk-intake-unreachable',
    ],
    [
      'that breaks off',
      {
        '/': (_, response) => {
          response.writeHead(200, { 'content-length': 100 })
          response.write('half', () => response.destroy())
        },
      },
      'desk-intake-unreachable',
    ],
  ]
  it.each(refused)('is one %s', async (_, pages, phrase) => {
    await using site = await webSite(pages)
    expect(await phraseOf(() => fetchPublic(`http://${site.host}/`, { network }))).toBe(phrase)
  })

  it.each([
    ['never begins to answer', () => {}],
    ['never ends', (_: unknown, response: { write(text: string): unknown }) => void response.write('slowly')],
  ])('is one that %s', async (_, page) => {
    await using site = await webSite({ '/': page })
    expect(await phraseOf(() => fetchPublic(`http://${site.host}/`, { network, time: 100 }))).toBe('desk-intake-slow')
  })

  it('is one whose name nobody can tell, now or in time', async () => {
    const nobody = { ...network, resolve: () => Promise.reject(new Error('ENOTFOUND')) }
    expect(await phraseOf(() => fetchPublic('http://nowhere.example/', { network: nobody }))).toBe(
      'desk-intake-unreachable',
    )
    const never = { ...network, resolve: () => new Promise<never>(() => {}) }
    expect(await phraseOf(() => fetchPublic('http://nowhere.example/', { network: never, time: 50 }))).toBe(
      'desk-intake-slow',
    )
  })
})

describe('the machine’s own network', () => {
  /** Real rules, but for the names that a test makes up; `answers` stand in for what a resolver says, one call after the other. */
  const resolving = (...answers: string[][]) => {
    const asked: string[] = []
    const resolve = async (name: string) => {
      asked.push(name)
      return answers[Math.min(asked.length, answers.length) - 1] ?? []
    }
    return { asked, network: { resolve, mayReach: isPublicAddress, isPort: () => true } }
  }
  const heard = async (site: WebSite, address: string, network: typeof THIS_MACHINE) => {
    const phrase = await phraseOf(() => fetchPublic(address, { network, time: 2000 }))
    return { phrase, requests: site.requests.length }
  }
  const secret = { '/': sending('secret') }

  it.each([
    ['127.0.0.1', 'PORT'],
    ['2130706433', 'PORT'],
    ['0x7f.1', 'PORT'],
    ['127.1', 'PORT'],
    ['0', 'PORT'],
    ['[::1]', 'PORT'],
    ['[::ffff:127.0.0.1]', 'PORT'],
    ['[::127.0.0.1]', 'PORT'],
    ['[64:ff9b::7f00:1]', 'PORT'],
    ['localhost', 'PORT'],
    ['LOCALHOST.', 'PORT'],
    ['app.localhost', 'PORT'],
  ])('is not reached as %s', async (host) => {
    await using site = await webSite(secret)
    const { network } = resolving(['8.8.8.8'])
    expect(await heard(site, `http://${host}:${site.port}/`, network)).toEqual({
      phrase: 'desk-intake-not-public',
      requests: 0,
    })
  })

  it.each([['127.0.0.1'], ['10.1.2.3'], ['169.254.169.254'], ['::1'], ['::ffff:127.0.0.1'], ['fe80::1']])(
    'is not reached by a name that leads to %s',
    async (address) => {
      await using site = await webSite(secret)
      const { network } = resolving([address])
      expect(await heard(site, `http://news.example:${site.port}/`, network)).toEqual({
        phrase: 'desk-intake-not-public',
        requests: 0,
      })
    },
  )

  it('is not reached by a name that leads there too', async () => {
    await using site = await webSite(secret)
    const { network } = resolving(['93.184.216.34', '127.0.0.1'])
    expect(await heard(site, `http://news.example:${site.port}/`, network)).toEqual({
      phrase: 'desk-intake-not-public',
      requests: 0,
    })
  })

  it('is not reached by a name that leads elsewhere once it was checked: it is asked for only once', async () => {
    await using site = await webSite(secret)
    // A public address that answers nothing here stands for the first one; the second answer would be this machine.
    const { asked, network } = resolving(['240.0.0.1'], ['127.0.0.1'])
    const lax = { ...network, mayReach: (address: string) => address === '240.0.0.1' }
    const { phrase, requests } = await heard(site, `http://news.example:${site.port}/`, lax)
    expect([phrase === 'no error', requests, asked]).toEqual([false, 0, ['news.example']])
  })

  it('is connected to at exactly the address that was checked', async () => {
    await using site = await webSite(secret)
    const { network } = resolving(['127.0.0.1'])
    const found = await fetchPublic(`http://news.example:${site.port}/`, {
      network: { ...network, mayReach: () => true },
    })
    expect([found.body.toString(), site.requests[0]?.headers.host]).toEqual(['secret', `news.example:${site.port}`])
  })

  it('is not reached by a redirect to it, each of which is checked anew', async () => {
    await using site = await webSite(secret)
    await using outside = await webSite({
      '/name': (_, response) => response.writeHead(302, { location: `http://inside.example:${site.port}/` }).end(),
      '/number': (_, response) => response.writeHead(302, { location: `http://127.0.0.1:${site.port}/` }).end(),
      '/again': (_, response) => response.writeHead(302, { location: '/again' }).end(),
    })
    const names: Record<string, string> = { 'news.example': '127.0.0.1', 'inside.example': '127.0.0.2' }
    const checked: string[] = []
    const network = {
      isPort: () => true,
      resolve: async (name: string) => [names[name] ?? ''],
      mayReach: (address: string) => {
        checked.push(address)
        return address === '127.0.0.1' && checked.length === 1
      },
    }
    for (const path of ['/name', '/number', '/again']) {
      checked.length = 0
      const { phrase, requests } = await heard(site, `http://news.example:${outside.port}${path}`, network)
      expect([path, phrase, requests]).toEqual([path, 'desk-intake-not-public', 0])
      expect(checked.length).toBe(2)
    }
  })

  it('is not reached by a redirect to another port', async () => {
    await using outside = await webSite({
      '/': (_, response) => response.writeHead(302, { location: 'http://news.example:6379/' }).end(),
    })
    const network = { ...THIS_MACHINE, isPort: (port: string) => port === String(outside.port) }
    expect(await phraseOf(() => fetchPublic(`http://news.example:${outside.port}/`, { network }))).toBe(
      'desk-intake-port',
    )
  })
})
