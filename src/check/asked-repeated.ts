import type { Content } from '../content/load.ts'
import { askedListsOf } from './asked-lists.ts'
import type { Finding } from './finding.ts'
import { foldedKey } from './folded.ts'
import { frameOf } from './frame.ts'

/** Where each question stands, by its folded words. */
export type QuestionHolders = ReadonlyMap<string, { readonly place: string; readonly field: string }>

/** The first fact that has each question. */
export function questionHolders(content: Pick<Content, 'briefings'>): QuestionHolders {
  const holders = new Map<string, { readonly place: string; readonly field: string }>()
  for (const { file, path, language, questions } of askedListsOf(content))
    for (const [number, question] of questions.entries()) {
      const place = `${file} ${path.join('.')}`
      const key = `${language} ${foldedKey(question, language)}`
      if (!holders.has(key)) holders.set(key, { place, field: `${place}.${number}` })
    }
  return holders
}

/**
 * One question cannot lead to two facts. The warning stands at the later one and names the first. `others` are questions of
 * briefings that are not in the content.
 */
export function sharedQuestionWarnings(content: Pick<Content, 'briefings'>, others?: QuestionHolders): Finding[] {
  const own = questionHolders(content)
  return askedListsOf(content).flatMap(({ file, path, language, questions }) =>
    questions.flatMap((question, number): Finding[] => {
      const key = `${language} ${foldedKey(question, language)}`
      const holder = others?.get(key) ?? own.get(key)
      if (!holder || holder.place === `${file} ${path.join('.')}`) return []
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
      const frame = frameOf(question, language)
      const first = frames.get(frame)
      if (first === undefined) frames.set(frame, question)
      if (first === undefined) return []
      const message = `“${question}” begins like “${first}”: put one as another reader would`
      return [{ severity: 'warning', rule: 'question-frame', file, path: [...path, number], message }]
    })
  })
}
