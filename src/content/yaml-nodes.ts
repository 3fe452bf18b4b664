import { EVENT_ID, type Event, getScalarValue, parseEvents, type ScalarEvent, YAMLException } from 'js-yaml'

/** One value of a YAML text. */
export interface YamlNode {
  /** The keys that lead to it; the index of an item as a string. */
  readonly path: readonly string[]
  /** Where its key stands, or the item of a list, counted in characters from 0. */
  readonly start: number
  readonly event: Event
  /** A value that is one text or figure. */
  readonly scalar?: ScalarEvent | undefined
}

interface Frame {
  readonly path: readonly string[]
  readonly isList: boolean
  /** The key whose value comes next, and where it stands; in a list, the index of the next item. */
  key: string | undefined
  start: number
}

/** Every value of a YAML text, in its order; none where it cannot be parsed. What an alias stands for comes once. */
export function* nodesIn(yaml: string): Generator<YamlNode> {
  const frames: Frame[] = []
  for (const event of eventsIn(yaml)) {
    if (event.type === EVENT_ID.DOCUMENT) continue
    if (event.type === EVENT_ID.POP) {
      frames.pop()
      continue
    }
    const frame = frames.at(-1)
    const isKey = frame !== undefined && !frame.isList && frame.key === undefined
    const start = startOf(event)
    if (isKey) [frame.key, frame.start] = [event.type === EVENT_ID.SCALAR ? getScalarValue(yaml, event) : '', start]
    const path = frame && !isKey ? [...frame.path, frame.key ?? ''] : (frame?.path ?? [])
    if (frame && !isKey) {
      const scalar = event.type === EVENT_ID.SCALAR ? event : undefined
      yield { path, start: frame.isList ? start : frame.start, event, scalar }
      frame.key = frame.isList ? String(Number(frame.key) + 1) : undefined
    }
    if (event.type === EVENT_ID.MAPPING) frames.push({ path, isList: false, key: undefined, start })
    if (event.type === EVENT_ID.SEQUENCE) frames.push({ path, isList: true, key: '0', start })
  }
}

function eventsIn(yaml: string): Event[] {
  try {
    return parseEvents(yaml, {})
  } catch (error) {
    if (error instanceof YAMLException) return []
    throw error
  }
}

function startOf(event: Event): number {
  if (event.type === EVENT_ID.SCALAR) return event.valueStart
  if (event.type === EVENT_ID.ALIAS) return event.anchorStart
  return 'start' in event ? event.start : 0
}
