import { LANGUAGES, type Language } from '../../src/content/languages.ts'
import type { BriefingFolder, Content } from '../../src/content/load.ts'
import type { BriefingText, FactData, GazetteerData, NameData } from '../../src/content/schemas.ts'

/** A repeatable stream of pseudo-random numbers in [0, 1): mulberry32. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const SYLLABLES: Record<Language, string[]> = {
  en: 'ba den kor lis mar nev pol ras tun vel zor gan hil jor kem'.split(' '),
  it: 'bari dena cori lisa mara neve polo rasa tuna vela zora gana ilo giora chema'.split(' '),
  ar: 'با دن كور ليس مار نيف بول راس تون فيل زور غان هيل جور كيم'.split(' '),
  ja: 'バ デン コル リス マル ネブ ポル ラス トン ベル ゾル ガン ヒル ジョル ケム'.split(' '),
}

const SENTENCES: Record<Language, (a: string, b: string, sector: string, word: string) => string> = {
  en: (a, b, sector, word) =>
    `${a} and ${b} agreed to widen their cooperation in ${sector} through the ${word} programme.`,
  it: (a, b, sector, word) =>
    `${a} e ${b} hanno concordato di ampliare la cooperazione in materia di ${sector} con il programma ${word}.`,
  ar: (a, b, sector, word) => `اتفق ${a} و${b} على توسيع التعاون في مجال ${sector} عبر برنامج ${word}.`,
  ja: (a, b, sector, word) => `${a}と${b}は${sector}の分野で${word}計画を通じて協力を広げることで合意しました。`,
}

/** Four questions a fact, as editors write them. */
const QUESTIONS: Record<Language, ((a: string, b: string, sector: string, word: string) => string)[]> = {
  en: [
    (a, b, sector) => `What did ${a} and ${b} decide about ${sector}?`,
    (a, _, __, word) => `Which plan did ${a} sign up to, the ${word} one?`,
    (_, b, sector) => `is ${b} doing anything on ${sector}`,
    (_, __, sector, word) => `How will the ${word} programme help ${sector}?`,
  ],
  it: [
    (a, b, sector) => `Che cosa hanno deciso ${a} e ${b} in materia di ${sector}?`,
    (a, _, __, word) => `A quale piano ha aderito ${a}, a ${word}?`,
    (_, b, sector) => `${b} fa qualcosa per ${sector}`,
    (_, __, sector, word) => `In che modo il programma ${word} aiuterà ${sector}?`,
  ],
  ar: [
    (a, b, sector) => `ماذا قررت ${a} و${b} بشأن ${sector}؟`,
    (a, _, __, word) => `إلى أي خطة انضمت ${a}، خطة ${word}؟`,
    (_, b, sector) => `هل تعمل ${b} شيئا في ${sector}`,
    (_, __, sector, word) => `كيف سيساعد برنامج ${word} قطاع ${sector}؟`,
  ],
  ja: [
    (a, b, sector) => `${a}と${b}は${sector}について何を決めましたか`,
    (a, _, __, word) => `${a}が加わったのはどの計画？${word}？`,
    (_, b, sector) => `${b}は${sector}で何かするの`,
    (_, __, sector, word) => `${word}計画は${sector}にどう役立ちますか`,
  ],
}

/** Content like the shipped one, only much more of it: `count` briefings of ten facts, in four languages. */
export function syntheticContent(count: number, shipped: Content): Content {
  const random = randomFrom(count)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T
  const word = (language: Language, length = 3) => Array.from({ length }, () => pick(SYLLABLES[language])).join('')
  const names = (): Record<Language, NameData> => {
    const entries = LANGUAGES.map((language) => [language, { name: word(language), aliases: '' }])
    return Object.fromEntries(entries) as Record<Language, NameData>
  }
  const places = Object.fromEntries(
    Array.from({ length: 200 }, (_, at) => [`city-${at}`, { country: `land-${at}`, ...names() }]),
  )
  const countries = Object.fromEntries(
    Array.from({ length: 200 }, (_, at) => [`land-${at}`, { capital: `city-${at}`, ...names() }]),
  )
  const people = Object.fromEntries(
    Array.from({ length: 400 }, (_, at) => [
      `person-${at}`,
      { country: `land-${at % 200}`, title: 'prime-minister', gender: 'feminine' as const, ...names() },
    ]),
  )
  const { gazetteer } = shipped
  const grown: GazetteerData = {
    ...gazetteer,
    places: { ...gazetteer.places, ...places },
    countries: { ...gazetteer.countries, ...countries },
    people: { ...gazetteer.people, ...people },
  }
  const sectors = Object.keys(gazetteer.sectors)
  const folder = (number: number): BriefingFolder => {
    const [one, other] = [Math.floor(random() * 200), Math.floor(random() * 200)]
    const date = new Date(Date.UTC(2000, 0, 1) + number * 86_400_000 * 0.9).toISOString().slice(0, 10)
    const facts: Record<string, FactData> = {}
    const texts = Object.fromEntries(
      LANGUAGES.map((language) => [language, { title: `${word(language)} ${number}`, facts: {} }]),
    ) as Record<Language, BriefingText>
    for (let at = 0; at < 10; at++) {
      const sector = pick(sectors)
      facts[`fact-${at}`] = factOf(at, sector)
      for (const language of LANGUAGES) {
        const sectorName = gazetteer.sectors[sector]?.[language].name ?? sector
        const [a, b] = [
          countries[`land-${one}`]?.[language].name ?? '',
          countries[`land-${other}`]?.[language].name ?? '',
        ]
        const text = SENTENCES[language](a, b, sectorName, word(language, 2))
        const asked = QUESTIONS[language].map((question) => question(a, b, sectorName, word(language, 2)))
        texts[language].facts[`fact-${at}`] = { title: sectorName, text, asked, also: '' }
      }
    }
    return {
      id: `${date}-event-${number}`,
      data: {
        key: number.toString(36),
        kind: 'summit',
        date,
        place: `city-${one}`,
        published: date,
        updated: date,
        countries: [`land-${one}`, `land-${other}`],
        about: [],
        participants: [
          { person: `person-${one}`, host: true },
          { person: `person-${other}`, host: false },
        ],
        summary: ['fact-0'],
        background: [],
        sources: { wire: { outlet: 'Wire', language: 'en', date } },
        facts,
      },
      texts,
    }
  }
  return { ...shipped, gazetteer: grown, briefings: Array.from({ length: count }, (_, number) => folder(number)) }
}

function factOf(at: number, sector: string): FactData {
  const empty = {
    to: [],
    organisations: [],
    places: [],
    dates: [],
    amounts: [],
    quotation: false,
    defines: [],
    explains: [],
  }
  const citations = [{ source: 'wire', paragraph: at + 1 }]
  return { ...empty, type: at === 0 ? 'meeting' : 'agreement', acts: [], about: [sector], citations }
}

/** Questions on that content: each asks for something that is there, half of them with a word that is not. */
export function syntheticQuestions(content: Content, count: number): string[] {
  const random = randomFrom(7)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T
  const { gazetteer, briefings } = content
  const templates: Record<Language, ((a: string, b: string, sector: string, place: string) => string)[]> = {
    en: [
      (a, b, s) => `What did ${a} and ${b} agree on ${s}?`,
      (_, __, ___, p) => `Who met in ${p}?`,
      (a, b) => `When did ${a} and ${b} meet?`,
      (a, _, s) => `How much did ${a} pay for ${s}?`,
    ],
    it: [
      (a, b, s) => `Che cosa hanno concordato ${a} e ${b} su ${s}?`,
      (_, __, ___, p) => `Chi si è incontrato a ${p}?`,
      (a, _, s) => `Quanto ha pagato ${a} per ${s}?`,
    ],
    ar: [
      (a, b, s) => `على ماذا اتفقت ${a} و${b} بشأن ${s}؟`,
      (_, __, ___, p) => `من اجتمع في ${p}؟`,
      (a, _, s) => `كم دفعت ${a} ثمن ${s}؟`,
    ],
    ja: [
      (a, b, s) => `${a}と${b}は${s}について何を合意しましたか`,
      (_, __, ___, p) => `${p}で誰が会談しましたか`,
      (a, _, s) => `${a}は${s}にいくら払いましたか`,
    ],
  }
  return Array.from({ length: count }, () => {
    const language = pick(LANGUAGES)
    const { data } = pick(briefings)
    const nameOf = (id = '') => gazetteer.countries[id]?.[language].name ?? ''
    const sector = gazetteer.sectors[pick(Object.values(data.facts)).about[0] ?? '']?.[language].name ?? ''
    const place = gazetteer.places[data.place ?? '']?.[language].name ?? ''
    return pick(templates[language])(nameOf(data.countries[0]), nameOf(data.countries[1]), sector, place)
  })
}
