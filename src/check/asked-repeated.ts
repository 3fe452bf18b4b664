import type { Language } from '../content/languages.ts'
import type { Content } from '../content/load.ts'
import { askedListsOf } from './asked-lists.ts'
import type { Finding } from './finding.ts'
import { foldedKey, foldedWords } from './folded.ts'

/** So many first words in common make two questions one frame; Japanese counts particles and parts of compounds. */
const FRAME: Readonly<Record<Language, number>> = { ar: 3, en: 3, it: 3, ja: 5 }

/** One question cannot lead to two facts. The warning stands at the later one and names the first. */
export function sharedQuestionWarnings(content: Pick<Content, 'briefings'>): Finding[] {
  const holders = new Map<string, { readonly place: string; readonly field: string }>()
  return askedListsOf(content).flatMap(({ file, path, language, questions }) =>
    questions.flatMap((question, number): Finding[] => {
      const place = `${file} ${path.join('.')}`
      const key = `${language} ${foldedKey(question, language)}`
      const holder = holders.get(key)
      if (!holder) holders.set(key, { place, field: `${place}.${number}` })
      if (!holder || holder.place === place) return []
      const message = `“${question}” is also at content/${holder.field}: reword one of the two`
      return [{ severity: 'warning', rule: 'question-shared', file, path: [...path, number], message }]
    }),
  )
}

/** Questions of one fact that begin alike are one reader's wording several times over. */
export function frameWarnings(content: Pick<Content, 'briefings'>): Finding[] {
  return askedListsOf(content).flatMap(({ file, path, language, questions }) => {
    const frames = new Map<string, string>()
    return questions.flatMap((question, number): Finding[] => {
      const frame = foldedWords(question, language).slice(0, FRAME[language]).join(' ')
      const first = frames.get(frame)
      if (first === undefined) frames.set(frame, question)
      if (first === undefined) return []
      const message = `“${question}” begins like “${first}”: put one as another reader would`
      return [{ severity: 'warning', rule: 'question-frame', file, path: [...path, number], message }]
    })
  })
}
