import type { IncomingMessage } from 'node:http'
import type { Readable, Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { UserError } from '../../errors.ts'

/** Bytes of a page, before and after it is unpacked; an article's markup has some hundred thousand. */
export const LARGEST_BODY = 5 * 1024 * 1024

/** What `readBody` unpacks, as the `accept-encoding` of a request. */
export const ENCODINGS = 'gzip, deflate, br'

const UNPACKERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

/**
 * The body of a response, unpacked. Nothing is read past the limit: a small body may unpack to gigabytes.
 * @throws {UserError} on one that is too large, or packed in another way
 */
export async function readBody(response: IncomingMessage, limit = LARGEST_BODY): Promise<Buffer> {
  const packing = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  if (Number(response.headers['content-length']) > limit) throw tooLarge(limit)
  if (packing === '' || packing === 'identity') return gather(response, limit)
  const unpacker = UNPACKERS[packing]?.()
  if (!unpacker) throw new UserError('desk-intake-packed', { encoding: packing.slice(0, 40) })
  // A pipe does not pass errors on.
  response.on('error', (error) => unpacker.destroy(error))
  response.on('aborted', () => unpacker.destroy(new Error('the response ended early')))
  try {
    return await gather(response.pipe(unpacker), limit)
  } finally {
    response.destroy()
    unpacker.destroy()
  }
}

async function gather(stream: Readable, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  // Streams without an encoding set give buffers.
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limit) throw tooLarge(limit)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function tooLarge(limit: number): UserError {
  return new UserError('desk-intake-too-large', { size: limit / 1024 / 1024 })
}
