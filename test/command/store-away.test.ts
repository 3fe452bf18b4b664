import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/answer/document.ts'
import { LANGUAGES } from '../../src/content/languages.ts'
import { StoreError } from '../../src/store/store-error.ts'
import { chat, testCore } from '../fixtures/core.ts'
import { subscribed, type TestStore, wish } from '../fixtures/store.ts'
import { storedCore } from '../fixtures/stored-core.ts'

const NOT_KEPT = {
  en: 'I can’t store anything at the moment, so nothing was changed. Please try again in a few minutes.',
  it: 'Al momento non posso salvare nulla, quindi non è cambiato niente. Riprova tra qualche minuto.',
  ar: 'يتعذّر الحفظ حاليًا، ولذلك لم يتغيّر شيء. يُرجى المحاولة مجددًا بعد بضع دقائق.',
  ja: '現在、保存ができないため、何も変更されていません。数分後にもう一度お試しください。',
}
const NOT_LOOKED_UP = {
  en: 'I can’t get to what is stored at the moment. Please try again in a few minutes; questions about the briefings still work.',
  it: 'Al momento non riesco ad accedere ai dati salvati. Riprova tra qualche minuto; alle domande sulle schede posso comunque rispondere.',
  ar: 'يتعذّر الوصول حاليًا إلى البيانات المحفوظة. يُرجى المحاولة مجددًا بعد بضع دقائق، ويمكنك في هذه الأثناء طرح أسئلتك عن الموجزات.',
  ja: '現在、保存されている情報を確認できません。数分後にもう一度お試しください。ブリーフィングへのご質問には引き続きお答えできます。',
}

const admin = { isAdministrator: () => true }
const textOf = ({ blocks }: Answer) => blocks.map((block) => ('text' in block ? block.text : '')).join('\n')

/** A store that can be read, and that refuses what is written after so many statements of a command; or all of it. */
function refusing(after: number) {
  const state = { isAway: false, writes: 0 }
  const seen = (store: TestStore): TestStore => {
    const refuse = () => {
      if (state.isAway && ++state.writes > after) throw new StoreError('disk-full', 'no room')
    }
    const plugin = {
      transformQuery: ({ node }: { node: { kind: string } }) => {
        if (node.kind !== 'SelectQueryNode') refuse()
        return node
      },
      transformResult: async ({ result }: { result: unknown }) => result,
    }
    return { ...store, db: store.db.withPlugin(plugin as Parameters<typeof store.db.withPlugin>[0]) } // it leaves all as it is
  }
  return { state, seen }
}

/** All that is stored of anybody. */
async function everything({ db }: TestStore) {
  const [settings, subscriptions, deliveries] = await Promise.all(
    (['setting', 'subscription', 'delivery'] as const).map((table) => db.selectFrom(table).selectAll().execute()),
  )
  return { settings, subscriptions, deliveries }
}

describe('while the store takes nothing', () => {
  const changing = [
    '/language ja',
    '/pictures dark',
    '/digest subscribe 7:30, Rome',
    '/digest change 9:00',
    '/digest pause',
    '/digest unsubscribe',
    '/digest now',
    '/forget my data',
    '/forget this chat’s data',
  ]

  it.each(changing.flatMap((command) => [0, 1, 2, 3, 4].map((after) => [command, after] as const)))(
    '“%s” says that it was not kept, and nothing of it is, wherever it fails (%i)',
    async (command, after) => {
      const { state, seen } = refusing(after)
      await using core = await storedCore(Date.now, seen)
      await core.say('/language it', { language: 'en' })
      await core.say('/digest subscribe 8:00, Tokyo', { ...admin, language: 'en' })
      if (command.includes('change')) await core.say('/digest pause', { ...admin, language: 'en' })
      const before = await everything(core.store)
      state.isAway = true
      const answer = await core.say(command, { ...admin, language: 'en' })
      state.isAway = false
      if (textOf(answer) === NOT_KEPT.en) expect(await everything(core.store)).toEqual(before)
      else expect(await everything(core.store)).not.toEqual(before)
      expect(textOf(answer) === NOT_KEPT.en).toBe(state.writes > after)
      expect(core.errors).toEqual([])
    },
  )

  it.each(LANGUAGES)('it is said in the reader’s language: %s', async (language) => {
    const { state, seen } = refusing(0)
    await using core = await storedCore(Date.now, seen)
    state.isAway = true
    expect(textOf(await core.say('/language en', { language }))).toBe(NOT_KEPT[language])
  })

  it('a report is not kept either', async () => {
    const reports = {
      async add() {
        throw new StoreError('read-only', 'no room')
      },
    }
    const { say, errors } = await testCore({ reports })
    expect(textOf(await say('/report the date is wrong'))).toBe(NOT_KEPT.en)
    expect(errors).toEqual([])
  })
})

describe('while nothing can be read either', () => {
  const away = (store: TestStore): TestStore =>
    new Proxy(store, {
      get(target, name) {
        if (name === 'db') throw new StoreError('unreachable', 'away')
        return Reflect.get(target, name)
      },
    })

  it.each(LANGUAGES)('what is to be looked up is refused, questions are not: %s', async (language) => {
    await using core = await storedCore(Date.now, away)
    for (const command of ['/privacy', '/digest status'])
      expect(textOf(await core.say(command, { language, ...admin }))).toBe(NOT_LOOKED_UP[language])
    expect(core.errors).toEqual([])
  })
})

describe('a change', () => {
  it('to a digest that is paused leaves it paused', async () => {
    await using core = await storedCore()
    await subscribed(core.store, chat, wish)
    await core.say('/digest pause', { ...admin, language: 'en' })
    await core.say('/digest change 9:00', { ...admin, language: 'en' })
    expect(await core.digests.of(chat)).toMatchObject({ state: 'paused', localTime: '09:00' })
  })
})
