import { parentPort, workerData } from 'node:worker_threads'
import { readContent } from './load.ts'
import { type Piece, piecesOf } from './pieces.ts'

/** Pieces of one message: taking one in must not keep the other thread from its work for long. */
const AT_ONCE = 8

const pieces = piecesOf(readContent(workerData as string)) // read-away.ts sends nothing else

/** Each message is asked for, so that they do not pile up. */
parentPort?.on('message', () => {
  const batch: Piece[] = []
  for (let piece = pieces.next(); piece.value; piece = pieces.next()) if (batch.push(piece.value) === AT_ONCE) break
  parentPort?.postMessage(batch)
  if (batch.length === 0) parentPort?.close()
})
