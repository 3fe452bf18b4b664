import type { Entity } from '../content/library.ts'
import type { Span } from './match.ts'
import { isKindOf, isThing, type Mention } from './mentions.ts'
import type { Need } from './reading.ts'
import { has, idsOf, isAttachedAnd, isHard } from './senses.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What an answer has to deal with: every stretch of the question that means something. */
export function needsOf(
  spans: readonly Span[],
  mentions: readonly Mention[],
  entities: ReadonlyMap<string, Entity>,
  vocabulary: Vocabulary,
): Need[] {
  const needs: (Need & { at: number })[] = []
  for (const [at, span] of spans.entries()) {
    const mention = mentions.find((one) => one.at === at)
    if (mention) {
      if (mention.ids.length > 0)
        for (const ids of mention.isPair ? mention.ids.map((id) => [id]) : [mention.ids])
          needs.push({ ...named(span), entities: ids, acts: idsOf(span, 'act'), free: false, at })
      else if (!mention.silent) needs.push({ text: span.text, key: '', entities: [], acts: [], free: true, at })
    } else if (isAdverbBefore(spans, at)) needs.push({ ...named(span), entities: [], acts: [], free: true, at })
    else if (has(span, 'beyond') || isUnboundMarker(spans, at) || isEmptyExcept(span, spans, entities))
      needs.push({ text: span.text, key: '', entities: [], acts: [], free: true, at })
    else if (isHard(span) || isForeignOffice(span, entities) || isUncounted(span, spans))
      needs.push({
        ...named(span),
        entities: idsOf(span, 'entity'),
        acts: idsOf(span, 'act'),
        free:
          span.quoted === true ||
          isTimeClause(spans, span) ||
          idsOf(span, 'entity').length + idsOf(span, 'act').length === 0,
        at,
      })
  }
  return join(needs, spans, mentions, vocabulary)
}

/** "… since Takaichi took office": the act tells the time of another, and the very words will do. */
export function isTimeClause(spans: readonly Span[], span: Span): boolean {
  const at = spans.indexOf(span)
  const since = spans.findLastIndex((one, index) => index < at && idsOf(one, 'marker').includes('after'))
  const before = spans.slice(0, Math.max(since, 0))
  return since > 0 && at - since <= 3 && before.some((one) => has(one, 'event') || has(one, 'act'))
}

/** An office that nobody in the gazetteer holds ("the emperor") is somebody the briefings would have to know. */
function isForeignOffice(span: Span, entities: ReadonlyMap<string, Entity>): boolean {
  const titles = idsOf(span, 'title')
  if (titles.length === 0 || has(span, 'frame') || has(span, 'stop')) return false
  return ![...entities.values()].some(({ title }) => titles.some((asked) => isKindOf(title, asked)))
}

/** Asks of which the thing counted is no condition ("how many companies"). */
const COUNTING: ReadonlySet<string> = new Set(['how-many', 'how-much', 'how-long'])

/** Said of any meeting and its date, so that they ask for nothing by themselves. */
const COMMON_UNITS: ReadonlySet<string> = new Set(['year', 'country', 'leader'])

/** Where nothing is counted, what could be is a matter like any other: "Which company builds it?", "Will it create jobs?" */
function isUncounted(span: Span, spans: readonly Span[]): boolean {
  const isUnit =
    span.senses.length > 0 && span.senses.every((sense) => sense.kind === 'unit' && !COMMON_UNITS.has(sense.id))
  return isUnit && !spans.some((one) => idsOf(one, 'ask').some((ask) => COUNTING.has(ask)))
}

function named({ text, key, quoted = false }: Span): Pick<Need, 'text' | 'key' | 'quoted'> {
  return { text, key, quoted }
}

/** "Who was there besides Meloni?": only where it is about a matter can there be others of it. */
function isEmptyExcept(span: Span, spans: readonly Span[], entities: ReadonlyMap<string, Entity>): boolean {
  const ids = spans.flatMap((one) => idsOf(one, 'entity'))
  return has(span, 'except') && !ids.some((id) => isThing(entities.get(id)?.kind))
}

/** "Have they met before?": with nothing behind it, a fact's own words can tell. */
function isAdverbBefore(spans: readonly Span[], at: number): boolean {
  const span = spans[at]
  return span !== undefined && at > 0 && at === spans.length - 1 && idsOf(span, 'marker').includes('before')
}

/** No fact can tell "before" and "after": they say something of their own unless they lead to the event ("after the talks"). */
function isUnboundMarker(spans: readonly Span[], at: number): boolean {
  const ids = spans[at] ? idsOf(spans[at], 'marker') : []
  if (!ids.includes('before') && !ids.includes('after')) return false
  if (ids.some((id) => id !== 'before' && id !== 'after')) return false
  const near = [...spans.slice(at + 1, at + 4), ...spans.slice(Math.max(at - 2, 0), at)]
  return !near.some((span) => has(span, 'event') || has(span, 'act'))
}

/** Marks needs that stand side by side with only "and" or "or" between them. */
function join(
  needs: readonly (Need & { at: number })[],
  spans: readonly Span[],
  mentions: readonly Mention[],
  vocabulary: Vocabulary,
): Need[] {
  let group = 0
  const joined = new Map<number, NonNullable<Need['joined']>>()
  for (const [index, need] of needs.entries()) {
    const next = needs[index + 1]
    if (!next) break
    const between = spans.slice(need.at + 1, next.at)
    const or = between.some((span) => idsOf(span, 'marker').includes('or'))
    const joins = between.length > 0 || isAttachedAnd(spans[next.at], vocabulary)
    const onlyJoins = joins && between.every((span) => idsOf(span, 'marker').some((id) => id === 'and' || id === 'or'))
    const topics = [need, next].every(
      ({ entities, at }) => entities.length > 0 && !mentions.some((one) => one.at === at),
    )
    if (!or && !(onlyJoins && topics)) continue
    const known = joined.get(index) ?? { group: group++, by: or ? 'or' : 'and' }
    joined.set(index, known)
    joined.set(index + 1, known)
  }
  return needs.map(({ at: _, ...need }, index) => {
    const mark = joined.get(index)
    return mark ? { ...need, joined: mark } : need
  })
}
