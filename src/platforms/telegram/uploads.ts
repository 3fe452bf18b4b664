/** A request's body was refused for its size, by whatever stands in front of the Bot API: surely nothing was sent. */
const TOO_LARGE = 413

/** As much as grammY says of a request; its own fetch has no types. */
type Init = Omit<RequestInit, 'signal'> & {
  readonly signal?: { addEventListener: Listen; removeEventListener: Listen } | undefined
}
type Listen = (type: 'abort', listener: () => void) => void

/**
 * Fetches like grammY, which keeps to itself the status of what is no answer of the Bot API's: that a body was refused is
 * told in the API's own form.
 */
export async function fetchUploading(address: string, { signal, ...init }: Init = {}): Promise<Response> {
  const ending = new AbortController()
  // A signal of grammY's is none of Node's.
  const end = () => ending.abort()
  signal?.addEventListener('abort', end)
  try {
    const response = await fetch(address, { ...init, signal: ending.signal, duplex: 'half' })
    if (response.status !== TOO_LARGE) return response
    await response.body?.cancel()
    return Response.json({ ok: false, error_code: TOO_LARGE, description: 'Request Entity Too Large' })
  } finally {
    signal?.removeEventListener('abort', end)
  }
}
