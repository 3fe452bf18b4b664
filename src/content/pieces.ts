/** One value inside of another, and the keys that lead to it. */
export type Piece = readonly [path: readonly string[], value: unknown]

/** Content is cut so deep: `shared.gazetteer.people.<id>`, `briefings.<at>.folder.texts`. */
const DEPTH = 4

/** Cuts a value into pieces of which each is small. */
export function* piecesOf(value: unknown, path: readonly string[] = []): Generator<Piece, void, void> {
  if (path.length === DEPTH || typeof value !== 'object' || value === null) return yield [path, value]
  yield [path, Array.isArray(value) ? [] : {}]
  for (const [key, one] of Object.entries(value)) yield* piecesOf(one, [...path, key])
}

/** Puts pieces together again, in the order in which they were cut. */
export function joining() {
  const whole: { value?: unknown } = {}
  return {
    add([path, value]: Piece) {
      let holder: Record<string, unknown> = whole as Record<string, unknown> // named by keys from here on
      for (const key of ['value', ...path].slice(0, -1)) holder = holder[key] as Record<string, unknown> // came before
      holder[path.at(-1) ?? 'value'] = value
    },
    whole: () => whole.value,
  }
}
