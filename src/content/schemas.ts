import { z } from 'zod'
import { addressFault } from './address.ts'

// Content is parsed once at start-up: compiling each schema first costs more than it saves.
z.config({ jitless: true })

export const FACT_TYPES = ['meeting', 'agreement', 'concern', 'statement', 'context', 'programme', 'next-step'] as const
export type FactType = (typeof FACT_TYPES)[number]

/** ISO 4217 codes that `phrases.ftl` can write out. */
export const CURRENCIES = ['EUR', 'GBP', 'JPY', 'OMR', 'PHP', 'USD'] as const

export const ASKS = [
  'who',
  'what',
  'when',
  'where',
  'why',
  'how-many',
  'how-much',
  'how-long',
  'sectors',
  'background',
  'overview',
  'importance',
  'sources',
  'compare',
  'briefings',
  'events',
  'timeline',
] as const
export type Ask = (typeof ASKS)[number]

const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')
/** Shown as it stands, so it may hold no control or bidi characters. */
const text = z
  .string()
  .trim()
  .min(1)
  .refine((value) => !/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(value), 'holds a control character')
const ids = z.array(id)

/** As `text`, in one step: there are thousands of these. */
const PLAIN_LINE = /^(?=.*\S)[^\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+$/u

/**
 * Words and phrases with commas between them: quick to read for people and parsers. They stay one string until a
 * language needs them; `phrasesIn` (language/lists) cuts it.
 */
const phrases = z
  .string()
  .nullable()
  .transform((list) => list ?? '')

/** A day, a month or a year: `2026-01-16`, `2026-01`, `2026`. */
const partialDate = z
  .union([z.string(), z.number().int()])
  .transform(String)
  .refine((value) => isPartialDate(value), 'must be a date such as 2026-01-16, 2026-01 or 2026')

const day = partialDate.refine((value) => value.length === 10, 'must be a whole date such as 2026-01-16')

/** `source` or `source paragraph`, for instance `seed 5`. */
const citation = z
  .string()
  .regex(/^[a-z0-9-]+(?: [1-9]\d*)?$/, 'must be a source, or a source and a paragraph, such as "seed 5"')
  .transform((value) => {
    const [source = '', paragraph] = value.split(' ')
    return paragraph === undefined ? { source } : { source, paragraph: Number(paragraph) }
  })

const citations = z.array(citation).min(1)

/** Findings of the checks that are meant as they are: the name of the rule, and the reason. */
const meant = z.record(id, text).optional()

/** When something happens; `of` names the acts this date belongs to. */
const dated = z
  .strictObject({
    on: partialDate.optional(),
    by: partialDate.optional(),
    since: partialDate.optional(),
    until: partialDate.optional(),
    of: ids.min(1),
  })
  .refine((value) => value.on ?? value.by ?? value.since ?? value.until, 'needs on, by, since or until')

/** What every amount may say; `to` makes it a range, `of` names the matters and acts it measures (none = the whole fact). */
const measured = {
  value: z.number(),
  to: z.number().optional(),
  bound: z.enum(['about', 'over', 'under']).optional(),
  of: ids.default([]),
}

/** Money in whole units of an ISO 4217 currency: 10.4 billion euros is 10400000000 EUR. */
const amount = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('count'), unit: id, ...measured }),
  z.strictObject({ kind: z.literal('duration'), unit: id, ...measured }),
  z.strictObject({ kind: z.literal('percentage'), ...measured }),
  z.strictObject({ kind: z.literal('money'), currency: z.enum(CURRENCIES), ...measured }),
])
export type Amount = z.infer<typeof amount>

const fact = z.strictObject({
  type: z.enum(FACT_TYPES),
  /** What is done in it, beyond what its type implies; ids of the vocabulary's acts. */
  acts: ids.default([]),
  /** Who does it; left out, the briefing's participants do. */
  by: ids.optional(),
  /** Whom it is done to. */
  to: ids.default([]),
  /** Left out, people and countries are the briefing's participants. */
  people: ids.optional(),
  countries: ids.optional(),
  organisations: ids.default([]),
  /** Sectors, terms and places it is about. */
  about: ids.default([]),
  /** Where; `of` names the acts that happen there, none = the fact as a whole. */
  places: z.array(z.strictObject({ at: id, of: ids.default([]) })).default([]),
  dates: z.array(dated).default([]),
  amounts: z.array(amount).default([]),
  quotation: z.boolean().default(false),
  /** The matters of which this fact says what they are. */
  defines: ids.default([]),
  /** When it happened or was said, where that was not at the event: before it, or later. */
  happened: partialDate.optional(),
  /** Facts of the same briefing that this one gives a reason for. */
  explains: ids.default([]),
  citations,
  /** Only what the number of origins cannot tell: a dispute (with the other reading's citations), or doubt. */
  standing: z.union([z.literal('uncertain'), z.strictObject({ disputed: z.strictObject({ citations }) })]).optional(),
  /** When this fact was corrected; the digest then shows it as a correction. */
  corrected: day.optional(),
  /** When it was withdrawn; from then on it is told no more, only that it was withdrawn and why. */
  withdrawn: day.optional(),
  meant,
})

/** Readers follow it, and platforms refuse messages with one that is none. */
const address = z.string().superRefine((written, context) => {
  const message = addressFault(written)
  if (message !== undefined) context.addIssue({ code: 'custom', message })
})

const source = z.strictObject({
  /** An entry of `outlets.yaml`, by its id or a name; any other name stands as it is written. */
  outlet: text.optional(),
  /** The agency or paper behind the text, where it is known: two outlets with one origin count once. */
  origin: text.optional(),
  language: z.string().regex(/^[a-z]{2,3}$/),
  date: day.optional(),
  url: address.optional(),
  /** `secondary`: it only passes on what others report. */
  note: z.enum(['outlet-not-stated', 'secondary']).optional(),
  meant,
})

/** `briefing.yaml`: the language-neutral half of a briefing. */
export const briefingSchema = z.strictObject({
  key: z.string().regex(/^[a-z0-9]{1,6}$/, 'must be 1 to 6 lower-case letters or digits'),
  kind: z.enum(['summit', 'agreement', 'measure', 'programme']),
  date: day,
  place: id.optional(),
  published: day,
  updated: day,
  /** When it was withdrawn as a whole, with all its facts. */
  withdrawn: day.optional(),
  countries: ids.min(1),
  /** Matters that it is about as a whole. */
  about: ids.default([]),
  participants: z
    .array(z.strictObject({ person: id, country: id.optional(), host: z.boolean().default(false) }))
    .default([]),
  /** The facts that tell it in a minute, in reading order. */
  summary: ids.min(1),
  /** What lies behind it all, in reading order; left out, the context facts that explain others. */
  background: ids.default([]),
  meant,
  sources: z.record(id, source),
  facts: z.record(id, fact),
})

/** `<lang>.yaml`: the same briefing in words. */
export const briefingTextSchema = z.strictObject({
  title: text,
  /** The event in two or three words, for the titles of answers ("Nara summit"); left out, its title serves. */
  event: text.max(60).optional(),
  /** Why it was withdrawn as a whole. */
  withdrawal: text.optional(),
  facts: z.record(
    id,
    z.strictObject({
      title: text.max(80),
      text,
      quotation: text.optional(),
      /** The other reading of a disputed fact. */
      other: text.optional(),
      /** What was wrong before it was corrected. */
      correction: text.optional(),
      /** Why it was withdrawn. */
      withdrawal: text.optional(),
      /** Questions that it answers, as different readers would put them; only searched, never shown. */
      asked: z.array(z.string().regex(PLAIN_LINE, 'is empty, or holds a control character')).default([]),
      /** Words readers may use for it: what there was before `asked`. Only searched, never shown. */
      also: phrases.default(''),
      meant,
    }),
  ),
})

const name = z.strictObject({
  name: text,
  short: text.optional(),
  /** Office as printed after a person's name. */
  title: text.optional(),
  /** Later mention with the office (高市首相). */
  honorific: text.optional(),
  adjective: z.union([text, z.strictObject({ m: text, f: text })]).optional(),
  of: text.optional(),
  in: text.optional(),
  aliases: phrases.default(''),
  /** `ours`: no source shows this spelling. */
  spelling: z.literal('ours').optional(),
})

const inWords = { ar: name, en: name, it: name, ja: name }
/** What every entry of the gazetteer has. */
const entry = { ...inWords, meant }
const named = z.strictObject(entry)

/** How far an outlet's word goes by itself. */
const OUTLET_KINDS = ['official', 'agency', 'paper', 'broadcaster', 'specialist', 'aggregator', 'private'] as const

/** One schema for each file of `content/gazetteer/`. */
export const gazetteerSchemas = {
  people: z.record(
    id,
    z.strictObject({
      country: id,
      title: id,
      /** When that office was held, as far as it is known. */
      held: z.strictObject({ from: partialDate.optional(), until: partialDate.optional() }).optional(),
      gender: z.enum(['feminine', 'masculine']),
      ...entry,
    }),
  ),
  countries: z.record(id, z.strictObject({ capital: id.optional(), ...entry })),
  places: z.record(id, z.strictObject({ country: id.optional(), ...entry })),
  organisations: z.record(id, named),
  /** `icon`: its sign in pictures, a name of https://lucide.dev/icons. */
  sectors: z.record(id, z.strictObject({ within: ids.default([]), icon: id.optional(), ...entry })),
  terms: z.record(id, z.strictObject({ within: ids.default([]), ...entry })),
  /** Who publishes; several of one publisher count as one origin. */
  outlets: z.record(
    id,
    z.strictObject({ kind: z.enum(OUTLET_KINDS), country: id.optional(), publisher: id.optional(), ...entry }),
  ),
} as const

/** Stretches of time as seen from today; weeks begin on Monday. `%` in a phrase stands for a number. */
const PERIODS = [
  'today',
  'yesterday',
  'this-week',
  'last-week',
  'this-month',
  'last-month',
  'this-year',
  'last-year',
  'past-days',
  'past-weeks',
  'past-months',
] as const

/** `lexicon.yaml`: how a language asks. Nothing in it belongs to an event. */
export const lexiconSchema = z.strictObject({
  asks: z.partialRecord(z.enum(ASKS), phrases),
  /** Nouns for the event itself. */
  events: phrases,
  periods: z.record(z.enum(PERIODS), phrases),
  /** Money by its ISO 4217 code. */
  currencies: z.record(z.enum(CURRENCIES), phrases),
  markers: z.strictObject({
    by: phrases,
    to: phrases,
    in: phrases,
    with: phrases,
    of: phrases,
    about: phrases,
    before: phrases,
    after: phrases,
    or: phrases,
    and: phrases,
    /** Particles behind the one who acts (Japanese は, が). */
    subject: phrases.default(''),
  }),
  negation: phrases,
  /** Words that ask whether. */
  openers: phrases,
  /** Words that never change what is asked. */
  stop: phrases,
  'follow-up': phrases,
  /** Words that leave somebody out ("besides Italy"). */
  except: phrases.default(''),
  /** Words of weight, which beside "why" and an event ask why it matters ("why is the summit important?"). */
  worth: phrases.default(''),
  /** Words by which readers speak of themselves. */
  self: phrases.default(''),
  greetings: z.strictObject({ hello: phrases, thanks: phrases, goodbye: phrases, acknowledgement: phrases }),
  /** Whole messages that answer what was shown last; `second` and its like choose from it. */
  replies: z.strictObject({
    more: phrases,
    yes: phrases,
    no: phrases,
    first: phrases,
    second: phrases,
    third: phrases,
    fourth: phrases,
    fifth: phrases,
    last: phrases,
  }),
  /** Times of day. */
  clock: z.strictObject({
    /** What may stand beside a time and changes nothing. */
    at: phrases,
    /** The hours in their order from zero, as far as there are words for them, each with | between its names. */
    hours: phrases,
    /** By how many minutes after the hour, which `%` stands for; before it with a minus. */
    minutes: z.record(z.string().regex(/^-?\d{1,2}$/), phrases),
    morning: phrases,
    /** From eleven to five. */
    noon: phrases,
    evening: phrases,
    /** Before and after midnight. */
    night: phrases,
  }),
  weekdays: z.strictObject({
    /** Words for several days by their ISO numbers, 1 = Monday. */
    sets: z.record(z.string().regex(/^[1-7]+$/), phrases),
    /** Words for days that differ from country to country. */
    unclear: phrases,
  }),
})

/** What the grammar of a question has to know of an act. */
const ACT_TRAITS = [
  /** Done at the event itself, so that its day and place are the event's. */
  'event',
  /** Being there: with the event named, it is asked of the event, and not of what was agreed in it. */
  'presence',
  /** It matters who does it; in other acts all sides do the same. */
  'directed',
  /** All who are named do it together. */
  'mutual',
  /** Telling: where nobody in particular tells, it only introduces what is asked. */
  'telling',
] as const
export type ActTrait = (typeof ACT_TRAITS)[number]

const words = { ar: phrases, en: phrases, it: phrases, ja: phrases }
/** What an entry means, in a few words for editors. */
const gloss = text

/** It becomes part of a phrase, where braces mean something else. */
const form = text.refine((value) => !/[{}]/.test(value), 'holds a { or }')

/** By the categories of a language's plural rules (CLDR); # stands for the figure. */
const unitWords = z.strictObject({
  forms: z
    .partialRecord(z.enum(['zero', 'one', 'two', 'few', 'many', 'other']), form)
    .refine(({ other }) => other !== undefined, 'needs the form "other"'),
  words: phrases.default(''),
})

/** One schema for each file of `content/vocabulary/`. */
export const vocabularySchemas = {
  acts: z.record(id, z.strictObject({ gloss, is: z.array(z.enum(ACT_TRAITS)).default([]), ...words })),
  offices: z.record(id, z.strictObject({ gloss, ...words })),
  units: z.record(id, z.strictObject({ gloss, ar: unitWords, en: unitWords, it: unitWords, ja: unitWords })),
} as const

/**
 * `vocabulary/cities.yaml`: time zones by their names of today, and what readers may call each in a language; the first name is
 * shown. A language that has none calls it as IANA does.
 */
export const citiesSchema = z.record(
  z.string().regex(/^[A-Z]\w+(?:\/[\w-]+)+$/, 'must be a time zone such as Europe/Rome'),
  z.strictObject({
    ar: phrases.default(''),
    en: phrases.default(''),
    it: phrases.default(''),
    ja: phrases.default(''),
  }),
)

export type CitiesData = z.infer<typeof citiesSchema>
export type BriefingData = z.infer<typeof briefingSchema>
export type BriefingText = z.infer<typeof briefingTextSchema>
export type FactData = z.infer<typeof fact>
export type SourceData = z.infer<typeof source>
export type CitationData = z.infer<typeof citation>
export type NameData = z.infer<typeof name>
export type GazetteerData = { [K in keyof typeof gazetteerSchemas]: z.infer<(typeof gazetteerSchemas)[K]> }
export type LexiconData = z.infer<typeof lexiconSchema>
export type VocabularyData = { [K in keyof typeof vocabularySchemas]: z.infer<(typeof vocabularySchemas)[K]> }

function isPartialDate(value: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value)
  if (!match) return false
  const [, year, month = '01', dayOfMonth = '01'] = match
  const date = new Date(`${year}-${month}-${dayOfMonth}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${dayOfMonth}`)
}
