import { LANGUAGES, type Language } from '../../content/languages.ts'
import { buildLibrary } from '../../content/library.ts'
import { UserError } from '../../errors.ts'
import { ModelFailure } from '../../model/failure.ts'
import type { Draft } from '../drafts/draft.ts'
import type { MachineMark } from '../drafts/machine.ts'
import { askModel } from './ask-model.ts'
import type { DraftingParts } from './read-piece.ts'
import { namesOf, settingOf } from './setting.ts'
import { soundOnes } from './sound.ts'
import { changesOf } from './take-facts.ts'
import { type FactWords, inLanguages } from './words.ts'
import { WORDS_INSTRUCTIONS, WORDS_PROMPT, WORDS_TOKENS, wordsPrompt, wordsSchema } from './words-prompt.ts'

/** The languages in which a fact has a title and a text, and those in which it has neither. */
export function wordedIn({ texts }: Draft, fact: string): { told: Language[]; missing: Language[] } {
  const own = (language: Language) => texts[language]?.facts?.[fact]
  return {
    told: LANGUAGES.filter((language) => own(language)?.title && own(language)?.text),
    missing: LANGUAGES.filter((language) => !own(language)?.title && !own(language)?.text),
  }
}

/** Has a fact worded in the languages that lack it. @throws {UserError} */
export async function wordFact(
  { id, fact, by, stopped }: { id: string; fact: string; by: string; stopped: AbortSignal },
  { model, drafts, check, now }: DraftingParts,
): Promise<Draft> {
  const draft = drafts.read(id)
  const { told, missing } = wordedIn(draft, fact)
  if (told.length === 0 || missing.length === 0) throw new UserError('desk-model-nothing')
  const { content } = check(draft)
  const setting = settingOf(draft, content, buildLibrary(content))
  const words = Object.fromEntries(told.map((language) => [language, wordsIn(draft, fact, language)]))
  const question = {
    instructions: WORDS_INSTRUCTIONS,
    text: wordsPrompt(words, missing, namesOf(idsIn(draft, fact), setting)),
    schema: wordsSchema(missing),
    name: 'words',
    maxTokens: WORDS_TOKENS,
  }
  const { value, tokens } = await askModel(model, question, stopped).catch((error: unknown) => {
    throw error instanceof ModelFailure ? new UserError(`desk-model-failed-${error.failing}`) : error
  })
  const latest = drafts.read(id)
  // What somebody wrote meanwhile stays.
  const still = new Set(wordedIn(latest, fact).missing)
  const said = Object.fromEntries(
    Object.entries(inLanguages(value.words)).filter(([language]) => still.has(language as Language)),
  )
  const candidate = { id: fact, fact: {}, words: said, quotation: '', citation: '' }
  const { candidates, refused } = soundOnes(
    { candidates: [candidate], refused: [] },
    latest,
    {},
    (one) => check(one).findings,
  )
  const taken = candidates.filter((one) => Object.keys(one.words).length > 0)
  const marks = taken.map(
    (one): MachineMark => ({
      fact,
      model: model.name,
      prompt: WORDS_PROMPT,
      at: now().toISOString(),
      languages: LANGUAGES.filter((language) => one.words[language] !== undefined),
    }),
  )
  const changes = changesOf(taken).filter(({ file }) => file !== 'briefing')
  return drafts.takeFromMachine(
    id,
    {
      changes,
      machine: (before) => ({
        ...before,
        marks: [...before.marks, ...marks],
        refused: [...before.refused, ...refused.map((one) => ({ ...one, citation: undefined, fact }))],
        tokens: { sent: before.tokens.sent + tokens.sent, said: before.tokens.said + tokens.said },
      }),
    },
    by,
  )
}

function wordsIn({ texts }: Draft, fact: string, language: Language): FactWords {
  return texts[language]?.facts?.[fact] ?? {}
}

/** Entries that a fact names, or the briefing for it. */
function idsIn({ data }: Draft, fact: string): string[] {
  const { people, countries, organisations, about, by, to, places } = data.facts?.[fact] ?? {}
  const everybody = (data.participants ?? []).map((one) => one.person)
  const ids = [
    ...[people ?? everybody, countries ?? data.countries, organisations, about, by, to].flatMap((one) => one ?? []),
    ...(places ?? []).map((one) => one?.at),
  ]
  return [...new Set(ids)].filter((one) => one !== undefined)
}
