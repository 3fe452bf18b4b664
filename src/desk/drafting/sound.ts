import type { Finding } from '../../check/finding.ts'
import { isLanguage, LANGUAGES, type Language } from '../../content/languages.ts'
import type { Draft, DraftGazetteer, DraftText } from '../drafts/draft.ts'
import { UNAPPROVED } from '../drafts/machine.ts'
import type { Candidate, Candidates } from './candidates.ts'

/** Warnings that are enough to leave a machine's words out: what no source says, and what one says to the letter. */
const GRAVE: ReadonlySet<string> = new Set(['source-figure', 'source-day', 'source-repeated'])
/** What is taken out may leave something else that contradicts; whatever still does then is left out as a whole. */
const ROUNDS = 8

/** Only what no check contradicts: words of a language are left out by themselves, a fact with its fields or with all words. */
export function soundOnes(
  { candidates, refused }: Candidates,
  draft: Draft,
  gazetteer: DraftGazetteer,
  check: (draft: Draft) => readonly Finding[],
): Candidates {
  // What was wrong before is nobody's fault here.
  const before = new Set(candidates.some(({ id }) => draft.data.facts?.[id]) ? check(draft).map(keyOf) : [])
  let left = [...candidates]
  const gone = [...refused]
  for (let round = 0; left.length > 0; round++) {
    const found = contradictions(
      left,
      check(withCandidates(draft, left, gazetteer)).filter((finding) => !before.has(keyOf(finding))),
    )
    if (found.size === 0) break
    left = left.flatMap((candidate) => {
      const own = found.get(candidate.id) ?? []
      const words = wordsWithout(candidate, own)
      const whole = own.find(({ file }) => !isOf(candidate, file)) ?? (round >= ROUNDS ? own[0] : undefined)
      const rest = Object.keys(words).length
      const told = whole ? [whole] : firstOfEach(own)
      for (const { message, file } of told)
        gone.push({
          citation: candidate.citation,
          said: saidIn(candidate, languageOf(file)),
          reason: 'check',
          detail: message,
          ...(whole || rest === 0 ? {} : { fact: candidate.id }),
        })
      return whole || rest === 0 ? [] : [{ ...candidate, words }]
    })
  }
  return { candidates: left, refused: gone }
}

/** The draft as it would be with them. */
export function withCandidates(draft: Draft, candidates: readonly Candidate[], gazetteer: DraftGazetteer): Draft {
  const facts = { ...draft.data.facts }
  const texts: Partial<Record<Language, DraftText>> = { ...draft.texts }
  for (const { id, fact, words } of candidates) {
    facts[id] = { ...facts[id], ...fact }
    for (const language of LANGUAGES) {
      const own = words[language]
      if (own) texts[language] = { ...texts[language], facts: { ...texts[language]?.facts, [id]: own } }
    }
  }
  return { ...draft, data: { ...draft.data, facts }, texts, gazetteer: joined(draft.gazetteer, gazetteer) }
}

export function joined(one: DraftGazetteer, other: DraftGazetteer): DraftGazetteer {
  const all: DraftGazetteer = { ...one }
  // Its own keys, each with entries of that kind.
  for (const kind of Object.keys(other) as (keyof DraftGazetteer)[])
    Object.assign(all, { [kind]: { ...one[kind], ...other[kind] } })
  return all
}

function contradictions(candidates: readonly Candidate[], findings: readonly Finding[]): Map<string, Finding[]> {
  const ids = new Set(candidates.map(({ id }) => id))
  const grave = findings.filter(({ severity, rule, path }) => {
    if (rule === UNAPPROVED) return false
    // A fact that a language lacks is not wrong; a field that is not as it should be is.
    if (rule === 'schema') return path.length > 2
    return severity === 'error' || GRAVE.has(rule)
  })
  const own = grave.filter(({ path }) => path[0] === 'facts' && ids.has(String(path[1])))
  return Map.groupBy(own, ({ path }) => String(path[1]))
}

/** One reason is enough for each file. */
function firstOfEach(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ file }, at) => findings.findIndex((one) => one.file === file) === at)
}

function keyOf({ file, rule, path, message }: Finding): string {
  return [file, rule, ...path, message].join('\n')
}

/** Whether a file has words that are the candidate's. */
function isOf({ words }: Candidate, file: string): boolean {
  const language = languageOf(file)
  return language !== undefined && words[language] !== undefined
}

function wordsWithout({ words }: Candidate, findings: readonly Finding[]): Candidate['words'] {
  const wrong = new Set(findings.map(({ file }) => languageOf(file)))
  return Object.fromEntries(Object.entries(words).filter(([language]) => !wrong.has(language as Language))) // its keys
}

function saidIn({ words, quotation }: Candidate, language: Language | undefined): string {
  const own = language && words[language]
  return own?.text ?? quotation
}

function languageOf(file: string): Language | undefined {
  const name = file.split('/').at(-1)?.replace('.yaml', '') ?? ''
  return isLanguage(name) ? name : undefined
}
