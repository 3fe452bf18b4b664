import type { Picker } from '../answer/picker.ts'
import { type ClientParts, openClient } from './client.ts'
import { createPicker, type PickerParts } from './picker.ts'
import { createRequests, type RequestParts, type Requests } from './requests.ts'
import type { ModelSettings } from './settings.ts'

export interface Model {
  /** Undefined where readers' questions are not sent to it. */
  readonly picker: Picker | undefined
  readonly requests: Requests
}

export type ModelParts = ClientParts & RequestParts & Omit<PickerParts, 'requests'>

/** The model that the operator set up. Nothing is sent to it yet. */
export async function openModel(settings: ModelSettings, parts: ModelParts): Promise<Model> {
  const requests = createRequests(await openClient(settings, parts), parts)
  return { requests, picker: settings.ask === 'off' ? undefined : createPicker(settings, { ...parts, requests }) }
}
