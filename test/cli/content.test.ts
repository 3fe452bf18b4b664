import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { draftsIn } from '../../src/cli/content-drafts.ts'
import { loadContent } from '../../src/content/load.ts'
import { facts, LENGTH, REPORT } from '../fixtures/drafting.ts'
import { copyOfContent } from '../fixtures/folder.ts'
import { root } from '../fixtures/paths.ts'
import { type ModelServer, startModelServer } from '../servers/openai.ts'

const ARTICLE = `Leaders of Japan and Italy meet in Rome

Rome, 3 March 2026 – Prime Minister Sanae Takaichi of Japan met Prime Minister Giorgia Meloni of Italy in Rome on Tuesday.

The two leaders signed an agreement on space worth 3 million euros, according to a joint statement.

Envoy Rudolf Rassendyll attended the talks.
`

/** The shell’s tools on a content folder of their own. */
function shell() {
  const content = copyOfContent()
  const dataDir = mkdtempSync(join(tmpdir(), 'communique-data-'))
  const env = { ...process.env, CONTENT_DIR: content.root, DATA_DIR: dataDir }
  const run = (args: readonly string[], more: Record<string, string> = {}) =>
    new Promise<{ code: number; out: string; err: string }>((resolve) => {
      const child = execFile(
        process.execPath,
        ['src/cli/content.ts', ...args],
        { cwd: root, env: { ...env, ...more } },
        (_, out, err) => resolve({ code: child.exitCode ?? -1, out, err }),
      )
    })
  return {
    content,
    dataDir,
    run,
    drafts: draftsIn({ dataDir }),
    write(name: string, text: string) {
      writeFileSync(join(dataDir, name), text)
      return join(dataDir, name)
    },
    published: (id: string) => loadContent(content.root).briefings.find((briefing) => briefing.id === id),
    [Symbol.dispose]() {
      content[Symbol.dispose]()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

describe('content:new with a model', { timeout: 60_000 }, () => {
  const settingsFor = ({ url }: ModelServer) => ({ MODEL_URL: url, MODEL_NAME: 'test-model', MODEL_ASK: 'off' })

  it('says what is sent and to whom, then what came of it and what was left out', async () => {
    await using server = await startModelServer()
    server.answer(() => facts(LENGTH, { ...LENGTH, quotation: 'they spoke for hours' }))
    using own = shell()
    const text = own.write('article.txt', `Talks in Tokyo\n\nTokyo, 3 March 2026\n\n${REPORT.join('\n\n')}\n`)
    const { code, out, err } = await own.run(['new', '--from', text, '--model', '--by', 'anna'], settingsFor(server))
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^\d+ characters .* go to test-model on this machine, in one request/u)
    expect(out).toContain('Facts taken over now: 1\nTokens: 900 sent, 20 answered')
    expect(out).toContain('“they spoke for hours”: its quotation does not stand in the text')
    const [{ id } = { id: '' }] = own.drafts.list()
    const { data, machine } = own.drafts.read(id)
    expect(Object.keys(data.facts ?? {})).toEqual(['length-tokyo'])
    expect(machine?.marks).toEqual([expect.objectContaining({ model: 'test-model', quotation: LENGTH.quotation })])
    const published = await own.run(['publish', id, '--approve', 'anna', '--seen'])
    expect([published.code, published.err]).toEqual([1, expect.stringContaining('written by the model')])
  })

  it('keeps the draft where the model fails, and says why', async () => {
    await using server = await startModelServer()
    server.answer(() => ({ status: 500, body: '' }))
    using own = shell()
    const { code, err } = await own.run(
      ['new', '--from', own.write('article.txt', ARTICLE), '--model'],
      settingsFor(server),
    )
    expect([code, err]).toEqual([1, expect.stringContaining('cannot be reached')])
    expect(own.drafts.list()).toHaveLength(1)
  })

  it('needs one, and a text', async () => {
    using own = shell()
    const without = { MODEL_URL: '', MODEL_NAME: '' }
    const unset = await own.run(['new', '--from', own.write('article.txt', ARTICLE), '--model'], without)
    expect([unset.code, unset.err]).toEqual([2, '--model: MODEL_URL and MODEL_NAME are not set\n'])
    expect(own.drafts.list()).toEqual([])
    expect((await own.run(['new', '2026-03-01-some-summit', '--model'], without)).code).toBe(2)
  })
})

describe('content:new', { timeout: 60_000 }, () => {
  it('makes a draft of a text, and says where it lies, what it lacks and what comes next', async () => {
    using own = shell()
    const id = '2026-03-03-japan-italy-rome-talks'
    const { code, out, err } = await own.run(['new', id, '--from', own.write('article.txt', ARTICLE), '--by', 'anna'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain(join(own.dataDir, 'drafts', id))
    expect(out).toContain('Rudolf Rassendyll')
    expect(out).toContain(`content:check -- --draft ${id}`)
    const draft = own.drafts.read(id)
    expect(draft.review.authors).toEqual(['anna'])
    expect([...draft.sources.values()][0]?.paragraphs).toHaveLength(4)
    expect(Object.keys(draft.data.facts ?? {}).length).toBeGreaterThan(0)
  })

  it('proposes the name of the draft where none is given', async () => {
    using own = shell()
    const { code } = await own.run(['new', '--from', own.write('article.txt', ARTICLE)])
    expect(code).toBe(0)
    expect(own.drafts.list().map(({ id }) => id)).toEqual([
      expect.stringMatching(/^\d{4}-\d\d-\d\d-japan-italy-[a-z0-9-]+$/u),
    ])
  })

  it('refuses what it cannot read and names that are taken, in plain words', async () => {
    using own = shell()
    const article = own.write('article.txt', ARTICLE)
    const missing = await own.run(['new', '--from', join(own.dataDir, 'nothing.txt')])
    expect(missing).toMatchObject({ code: 1, err: expect.stringContaining('nothing.txt') })
    const within = await own.run(['new', '--from', 'http://127.0.0.1/'])
    expect(within).toMatchObject({ code: 1, err: expect.stringContaining('127.0.0.1') })
    const taken = await own.run(['new', '2026-01-16-japan-italy-summit', '--from', article])
    expect(taken).toMatchObject({ code: 1, err: expect.stringContaining('exists already') })
    const unfit = await own.run(['new', '../evil', '--from', article])
    expect(unfit).toMatchObject({ code: 1, err: expect.stringContaining('cannot be the name of a draft') })
    expect(own.drafts.list()).toEqual([])
  })

  it('makes a folder with blanks in the content where there is no text', async () => {
    using own = shell()
    const { code, out } = await own.run(['new', '2026-03-01-some-summit'])
    expect(code).toBe(0)
    expect(out).toContain('content/briefings/2026-03-01-some-summit/briefing.yaml')
    expect(existsSync(join(own.content.root, 'briefings/2026-03-01-some-summit/en.yaml'))).toBe(true)
  })
})

describe('content:list', { timeout: 60_000 }, () => {
  it('finds entries by a word in any language and spelling, the nearest first', async () => {
    using own = shell()
    const first = async (...args: string[]) => (await own.run(['list', ...args])).out.split(/\s/u)[0]
    expect(await first('people', 'تاكايتشي')).toBe('takaichi-sanae')
    expect(await first('units', 'memorandum')).toBe('memorandum')
    expect(await first('cities', 'rome')).toBe('Europe/Rome')
  })

  it('says that nothing has a word, and what looks like it', async () => {
    using own = shell()
    const { code, out } = await own.run(['list', 'people', 'takaishi'])
    expect(code).toBe(0)
    expect(out).toMatch(/^Nothing in people has “takaishi”\. Nearest:\ntakaichi-sanae /u)
    expect((await own.run(['list', 'acts', 'qqqqqq'])).out).toContain('nothing looks like it')
  })

  it('knows the lists that there are', async () => {
    using own = shell()
    expect(await own.run(['list', 'weapons'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('people, countries'),
    })
    expect(await own.run(['list', 'drafts'])).toMatchObject({ code: 0, out: 'There are no drafts.\n' })
  })
})

describe('content:publish', { timeout: 60_000 }, () => {
  const id = '2026-03-03-rome-talks'

  /** A draft that says one thing, in English. */
  function drafted() {
    const own = shell()
    own.drafts.create(
      {
        id,
        data: {
          key: 'rome26',
          kind: 'summit',
          date: '2026-03-03',
          place: 'rome',
          published: '2026-03-03',
          updated: '2026-03-03',
          countries: ['japan', 'italy'],
          summary: ['talks'],
          sources: { wire: { outlet: 'The Wire', language: 'en' } },
          facts: { talks: { type: 'meeting', citations: ['wire 1'] } },
        },
        texts: {
          en: {
            title: 'Talks in Rome',
            facts: { talks: { title: 'Talks', text: 'Japan and Italy held talks in Rome.' } },
          },
        },
        gazetteer: {},
        sources: new Map(),
      },
      'anna',
    )
    return own
  }

  it('publishes what was reviewed and looked at, and not before', async () => {
    using own = drafted()
    expect(await own.run(['publish', id])).toMatchObject({ code: 1, err: 'This draft has not been approved.\n' })
    const unseen = await own.run(['publish', id, '--approve', 'omar'])
    expect(unseen.code).toBe(1)
    expect(unseen.err).toMatch(
      /^warning: drafts\/2026-03-03-rome-talks\/en\.yaml:\d+ facts\.talks\.asked: no questions/mu,
    )
    const { code, out } = await own.run(['publish', id, '--approve', 'omar', '--seen', '--reason', 'morning'])
    expect(code).toBe(0)
    expect(out).toContain(`content/briefings/${id}/briefing.yaml`)
    expect(own.published(id)?.texts.en?.title).toBe('Talks in Rome')
    expect(own.drafts.read(id).review.events.at(-1)).toMatchObject({ act: 'published', by: 'omar', reason: 'morning' })
  })

  it('wants two people where that is set', async () => {
    using own = drafted()
    const alone = await own.run(['publish', id, '--approve', 'Anna', '--seen'], { DESK_TWO_PEOPLE: 'on' })
    expect(alone).toMatchObject({ code: 1, err: expect.stringContaining('somebody else has to approve it') })
    expect(own.published(id)).toBeUndefined()
  })

  it('corrects and withdraws what is published, with a reason', async () => {
    using own = drafted()
    await own.run(['publish', id, '--approve', 'omar', '--seen'])
    const unreasoned = await own.run(['correct', id, '--withdraw', 'talks'])
    expect(unreasoned).toMatchObject({ code: 1, err: expect.stringContaining('in each language') })
    expect(own.drafts.read(id).review.state).toBe('published')
    expect((await own.run(['correct', id])).code).toBe(0)
    own.drafts.change(id, [{ file: 'en', path: ['facts', 'talks', 'title'], value: 'Talks in Rome' }], 'anna')
    await own.run(['publish', id, '--approve', 'omar', '--seen', '--reason', 'en=The title was too short.'])
    expect(own.published(id)?.texts.en?.facts.talks?.correction).toBe('The title was too short.')
    expect((await own.run(['correct', id, '--withdraw', 'all', '--reason', 'en=It never took place.'])).code).toBe(0)
    await own.run(['publish', id, '--approve', 'omar', '--seen'])
    expect(own.published(id)?.texts.en?.withdrawal).toBe('It never took place.')
  })

  it('tells what is wrong with a draft by its file and line', async () => {
    using own = drafted()
    own.drafts.change(id, [{ file: 'briefing', path: ['facts', 'talks', 'acts'], value: ['dance'] }], 'anna')
    const { code, err, out } = await own.run(['check', '--draft', id])
    expect(code).toBe(1)
    expect(err).toMatch(/^error: drafts\/2026-03-03-rome-talks\/briefing\.yaml:\d+ facts\.talks\.acts/mu)
    expect(out).toMatch(/: 1 facts, 1 error\(s\)/u)
  })
})

describe('a call that nobody understands', { timeout: 60_000 }, () => {
  it.each([[[]], [['dance']], [['__proto__']], [['list']], [['publish']], [['new']], [['check', 'more']]])(
    '%j shows how it is used',
    async (args) => {
      using own = shell()
      const { code, err } = await own.run(args)
      expect(code).toBe(2)
      for (const task of ['check', 'new', 'list', 'publish', 'correct']) expect(err).toContain(`content:${task}`)
    },
  )
})
