import { Document, isMap, isPair, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml'
import type { Path } from '../../content/problems.ts'
import { UserError } from '../../errors.ts'
import type { DraftFile } from './draft.ts'
import { isFlow, orderAt, SPACED } from './house-style.ts'

/** A file of a draft as it can be edited: what an editor wrote by hand around a field stays as it is. */
export function documentIn(text: string, file: DraftFile): Document {
  const document = parseDocument(text, { uniqueKeys: true })
  const [fault] = document.errors
  if (fault) throw new UserError('draft-file-broken', { file: `${file}.yaml`, line: fault.linePos?.[0].line ?? 1 })
  // An empty file, or one with comments alone.
  return document.contents === null ? emptyLike(document) : document
}

function emptyLike({ commentBefore, comment }: Document): Document {
  const document = new Document({})
  document.commentBefore = commentBefore ?? comment
  return document
}

/** In the style of the shipped files: long texts on one line, `[a, b]` and `{ a: b }`. */
export function textOf(document: Document): string {
  document.schema.tags = document.schema.tags.map(
    (tag) => (tag.collection === undefined ? tag : ({ ...tag, stringify: padded(tag.collection) } as typeof tag)), // the types leave it out
  )
  return document.toString({ lineWidth: 0 })
}

/** The library pads all collections alike; what one is told is handed down to what lies inside. */
function padded(kind: 'map' | 'seq') {
  const flowCollectionPadding = kind === 'map' ? ' ' : ''
  type Printing = Parameters<YAMLMap['toString']>
  return (node: YAMLMap, context: Printing[0], ...rest: [Printing[1]?, Printing[2]?]) =>
    node.toString(Object.assign({}, context, { flowCollectionPadding }), ...rest)
}

/** The text of a new file. `heading` is a comment at its top. */
export function newText(file: DraftFile, data: object, heading?: string): string {
  const document = new Document({})
  for (const [key, value] of Object.entries(data)) setField(document, file, [key], value)
  if (heading !== undefined && document.contents) document.commentBefore = ` ${heading}`
  const text = textOf(document)
  return heading === undefined ? text : text.replace(/^(#.*)\n\n/u, '$1\n')
}

/** Sets a field, or takes it away where there is no value. What is emptied by that goes as well. */
export function setField(document: Document, file: DraftFile, path: Path, value: unknown): void {
  const keys = path.map((key) => (typeof key === 'symbol' ? String(key) : key))
  const node = nodeOf(document, file, keys, value)
  if (node === undefined) {
    removeField(document, keys)
    return
  }
  let holder: unknown = document.contents
  for (const [depth, key] of keys.entries()) {
    const isLast = depth === keys.length - 1
    const inside = isLast ? node : undefined
    holder = enter(holder, keys.slice(0, depth + 1), key, { document, file, inside })
  }
}

interface Entering {
  readonly document: Document
  readonly file: DraftFile
  /** What to put there; without it, what is there is entered, and made where it is missing. */
  readonly inside: Node | undefined
}

function enter(holder: unknown, path: readonly (string | number)[], key: string | number, entering: Entering): unknown {
  const { document, file, inside } = entering
  if (isSeq(holder)) {
    const at = Number(key)
    if (!Number.isInteger(at) || at < 0 || at > holder.items.length)
      throw new UserError('draft-field-unknown', { field: path.join('.') })
    const there = holder.items[at]
    const next = inside ?? (isCollection(there) ? there : collectionFor(document, file, path))
    holder.items[at] = next
    return next
  }
  if (!isMap(holder)) throw new UserError('draft-field-unknown', { field: path.join('.') })
  const pair = holder.items.find((one) => keyOf(one) === String(key))
  const next = inside ?? (isCollection(pair?.value) ? pair.value : collectionFor(document, file, path))
  if (pair) {
    keepComment(pair.value, next)
    pair.value = next
  } else insert(holder, document.createPair(key, next), file, path)
  return next
}

function collectionFor(document: Document, file: DraftFile, path: readonly (string | number)[]): Node {
  const node = document.createNode({})
  if (isMap(node)) node.flow = isFlow(file, path)
  return node
}

/** Puts a field where content/README.md lists it: before the first that comes later. */
function insert(map: YAMLMap, pair: Pair, file: DraftFile, path: readonly (string | number)[]): void {
  const order = orderAt(file, path.slice(0, -1))
  const rank = order.indexOf(keyOf(pair))
  const later = rank < 0 ? -1 : map.items.findIndex((one) => order.indexOf(keyOf(one)) > rank)
  if (path.length === 1 && file === 'briefing' && SPACED.has(keyOf(pair)) && isScalar(pair.key))
    pair.key.spaceBefore = map.items.length > 0
  map.items.splice(later < 0 ? map.items.length : later, 0, pair)
  if (map.items.length === 1) map.flow = isFlow(file, path.slice(0, -1))
}

function removeField(document: Document, keys: readonly (string | number)[]): void {
  if (!document.hasIn(keys)) return
  document.deleteIn(keys)
  const parent = keys.slice(0, -1)
  if (parent.length === 0) return
  const left = document.getIn(parent)
  if ((isMap(left) || isSeq(left)) && left.items.length === 0) removeField(document, parent)
}

function nodeOf(document: Document, file: DraftFile, path: readonly (string | number)[], value: unknown) {
  if (value === undefined || value === null || value === '') return undefined
  const node = document.createNode(ordered(withPlainYears(withoutGaps(value), path.at(-1)), file, path))
  style(node, file, path)
  return node
}

/** Without fields that have no value. */
function withoutGaps(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => one !== undefined && one !== null).map(withoutGaps)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) =>
      one === undefined || one === null || one === '' ? [] : [[key, withoutGaps(one)]],
    ),
  )
}

/** Fields of dates, in which a year is written without quotes. */
const DATES: ReadonlySet<unknown> = new Set(['on', 'by', 'since', 'until', 'happened', 'from'])

function withPlainYears(value: unknown, field: string | number | undefined): unknown {
  if (typeof value === 'string') return DATES.has(field) && /^\d{4}$/u.test(value) ? Number(value) : value
  if (Array.isArray(value)) return value.map((one) => withPlainYears(one, undefined))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withPlainYears(one, key)]))
}

function ordered(value: unknown, file: DraftFile, path: readonly (string | number)[]): unknown {
  if (Array.isArray(value)) return value.map((one, at) => ordered(one, file, [...path, at]))
  if (typeof value !== 'object' || value === null) return value
  const order = orderAt(file, path)
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length)
  const entries = Object.entries(value).sort(([a], [b]) => rank(a) - rank(b))
  return Object.fromEntries(entries.map(([key, one]) => [key, ordered(one, file, [...path, key])]))
}

function style(node: unknown, file: DraftFile, path: readonly (string | number)[]): void {
  if (isScalar(node) && path.includes('asked') && typeof node.value === 'string') node.type = 'QUOTE_DOUBLE'
  if (isMap(node)) {
    node.flow = isFlow(file, path)
    for (const pair of node.items) style(pair.value, file, [...path, keyOf(pair)])
  }
  if (isSeq(node)) {
    node.flow = isFlow(file, path) || node.items.length === 0
    for (const [at, item] of node.items.entries()) style(item, file, [...path, at])
  }
}

function isCollection(node: unknown): node is Node {
  return isMap(node) || isSeq(node)
}

function keepComment(from: unknown, to: unknown): void {
  if (!isScalar(from) || !isScalar(to)) return
  if (from.comment != null) to.comment = from.comment
  if (from.commentBefore != null) to.commentBefore = from.commentBefore
  // A text that was in quotes stays in them.
  if (typeof from.value === 'string' && from.type?.startsWith('QUOTE')) to.type = from.type
}

export function keyOf(pair: unknown): string {
  if (!isPair(pair)) return ''
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key)
}
