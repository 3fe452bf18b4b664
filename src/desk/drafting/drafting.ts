import type { Content } from '../../content/load.ts'
import { draftChecker } from '../drafts/check-draft.ts'
import type { Draft } from '../drafts/draft.ts'
import type { DraftingModel } from './ask-model.ts'
import type { DraftingParts } from './read-piece.ts'
import { type RunParts, type Runs, runsOf } from './runs.ts'
import { wordFact } from './word-fact.ts'

/** A model that drafts for editors; everything it says is checked, and marked until an editor approves it. */
export interface Drafting {
  readonly model: Pick<DraftingModel, 'name' | 'host'>
  readonly runs: Runs
  /** Has a fact worded in the languages that lack it. @throws {UserError} */
  wordFact(asked: Parameters<typeof wordFact>[0]): Promise<Draft>
}

export interface DraftingSurroundings extends Pick<RunParts, 'model' | 'drafts' | 'now' | 'onError'> {
  readonly published: () => Content
}

export function draftingWith({ published, ...surroundings }: DraftingSurroundings): Drafting {
  let beside: { readonly content: Content; readonly check: DraftingParts['check'] } | undefined
  const check: DraftingParts['check'] = (draft) => {
    const content = published()
    if (beside?.content !== content) beside = { content, check: draftChecker(content) }
    return beside.check(draft)
  }
  const parts = { ...surroundings, check }
  const { name, host } = surroundings.model
  return { model: { name, host }, runs: runsOf(parts), wordFact: (asked) => wordFact(asked, parts) }
}
