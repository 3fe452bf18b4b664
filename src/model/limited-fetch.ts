/** The largest answer that is read, in bytes: a draft of a long text has some 100,000. */
const LARGEST = 2_000_000

/**
 * Fetches from the server that the operator named and from no other: what a reader wrote follows no redirect. An answer that does
 * not end is broken off.
 */
export function limitedFetch(fetch: typeof globalThis.fetch, largest = LARGEST): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...init, redirect: 'error' })
    if (!response.body) return response
    let left = largest
    const counting = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        left -= chunk.byteLength
        if (left < 0) controller.error(new RangeError(`more than ${largest} bytes`))
        else controller.enqueue(chunk)
      },
    })
    return new Response(response.body.pipeThrough(counting), response)
  }
}
