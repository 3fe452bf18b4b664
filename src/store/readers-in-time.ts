import type { Readers } from '../command/services.ts'
import type { Log } from '../platforms/platform.ts'
import { type InTimeParts, inTime } from './in-time.ts'
import type { RememberingReaders } from './services.ts'

/** How long an answer waits to learn what was chosen for its reader, in milliseconds. */
const PATIENCE = 500

/**
 * What cannot be read in time is as it was when it was read last, or counts as not chosen: questions are answered while the
 * store is slow or away.
 */
export function readersInTime(
  { fresh, remembered, ...readers }: RememberingReaders,
  { log, ...parts }: Pick<InTimeParts, 'wait' | 'now'> & { readonly log: Log },
): Readers {
  const soon = inTime({
    ...parts,
    patience: PATIENCE,
    onAway: () => log('settings not read in time', {}, 'warn'),
    onBack: () => log('settings read again', {}, 'warn'),
  })
  return {
    ...readers,
    // What is known anyway tells nothing of the store.
    settings: async (reader, chat) =>
      fresh(reader, chat) ??
      (await soon(
        () => readers.settings(reader, chat),
        () => remembered(reader, chat),
      )),
  }
}
