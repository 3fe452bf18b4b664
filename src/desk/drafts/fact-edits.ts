import { type Document, isMap, isScalar, isSeq, type YAMLMap } from 'yaml'
import { UserError } from '../../errors.ts'
import type { DraftFile } from './draft.ts'
import { fitId } from './ids.ts'
import { keyOf, setField } from './yaml-document.ts'

/** The files of a draft as they are edited. */
export type Documents = ReadonlyMap<DraftFile, Document>

/** Gives a fact another id, in all files and wherever the briefing refers to it. */
export function renameFact(documents: Documents, from: string, to: string): void {
  fitId(to)
  if (hasFact(documents, to)) throw new UserError('draft-fact-taken', { id: to })
  needFact(documents, from)
  for (const [file, document] of documents) {
    const pair = factsIn(document)?.items.find((one) => keyOf(one) === from)
    if (pair) pair.key = document.createNode(to)
    if (file === 'briefing') replaceReferences(document, from, to)
  }
}

/** Takes a fact out of all files, and out of what refers to it. */
export function removeFact(documents: Documents, id: string): void {
  needFact(documents, id)
  for (const [file, document] of documents) {
    if (factsIn(document)?.has(id)) setField(document, file, ['facts', id], undefined)
    if (file === 'briefing') withoutReferences(document, id)
  }
}

/** Puts the facts into another order; those that are not named stay behind the others as they were. */
export function orderFacts(documents: Documents, order: readonly string[]): void {
  const rank = (pair: unknown) => (order.includes(keyOf(pair)) ? order.indexOf(keyOf(pair)) : order.length)
  for (const document of documents.values()) factsIn(document)?.items.sort((a, b) => rank(a) - rank(b))
}

/** A second fact behind the first, with all that the first says but its questions. */
export function duplicateFact(documents: Documents, id: string, as: string): void {
  fitId(as)
  if (hasFact(documents, as)) throw new UserError('draft-fact-taken', { id: as })
  needFact(documents, id)
  for (const [file, document] of documents) {
    const facts = factsIn(document)
    const at = facts?.items.findIndex((pair) => keyOf(pair) === id) ?? -1
    const original = facts?.items[at]
    if (!facts || !original) continue
    const copy = original.clone()
    copy.key = document.createNode(as)
    facts.items.splice(at + 1, 0, copy)
    setField(document, file, ['facts', as, 'asked'], undefined)
  }
}

function factsIn(document: Document): YAMLMap | undefined {
  const facts = document.get('facts')
  return isMap(facts) ? facts : undefined
}

function hasFact(documents: Documents, id: string): boolean {
  return [...documents.values()].some((document) => factsIn(document)?.has(id))
}

function needFact(documents: Documents, id: string): void {
  if (!hasFact(documents, id)) throw new UserError('draft-fact-missing', { id: id.slice(0, 80) })
}

/** The lists in which a briefing refers to its own facts. */
function referringLists(document: Document): (readonly (string | number)[])[] {
  const explaining = (factsIn(document)?.items ?? []).map((pair) => ['facts', keyOf(pair), 'explains'])
  return [['summary'], ['background'], ...explaining]
}

function replaceReferences(document: Document, from: string, to: string): void {
  for (const path of referringLists(document)) {
    const list = document.getIn(path)
    if (!isSeq(list)) continue
    for (const item of list.items) if (isScalar(item) && item.value === from) item.value = to
  }
}

function withoutReferences(document: Document, id: string): void {
  for (const path of referringLists(document)) {
    const list = document.getIn(path)
    if (!isSeq(list)) continue
    list.items = list.items.filter((item) => !isScalar(item) || item.value !== id)
    if (list.items.length === 0) document.deleteIn(path)
  }
}
