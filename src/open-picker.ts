import { setTimeout } from 'node:timers/promises'
import type { Picker } from './answer/picker.ts'
import type { Config } from './config.ts'
import type { DraftingModel } from './desk/drafting/ask-model.ts'
import { hostOf } from './model/host.ts'
import type { ModelParts } from './model/open.ts'

/** Who chooses among facts, where the operator set up a model for that; nothing of it is loaded otherwise. */
export async function pickerIn({ model }: Pick<Config, 'model'>, parts: ModelParts): Promise<Picker | undefined> {
  if (!model || model.ask === 'off') return undefined
  const { openModel } = await import('./model/open.ts')
  return (await openModel(model, parts)).picker
}

/** The model that drafts for editors, whatever readers' questions are sent to; undefined where none is set. */
export async function draftingModelIn(
  { model }: Pick<Config, 'model'>,
  parts: ModelParts,
): Promise<DraftingModel | undefined> {
  if (!model) return undefined
  const { openModel } = await import('./model/open.ts')
  const { requests } = await openModel(model, parts)
  const { name, url, draftTimeout: timeout } = model
  return { name, host: hostOf(url), timeout, requests, wait: parts.wait }
}

/** Where somebody sits in front of it: what they should know goes to standard error. */
export function modelPartsInShell(): ModelParts {
  return {
    fetch,
    today: Date.now,
    now: () => performance.now(),
    // Whoever gives a pause up wants to go on.
    wait: async (milliseconds, signal) => await setTimeout(milliseconds, undefined, { signal }).catch(() => {}),
    log(event, fields = {}) {
      const told = Object.entries(fields).map(([name, value]) => ` ${name}=${value}`)
      process.stderr.write(`${event}${told.join('')}\n`)
    },
  }
}
