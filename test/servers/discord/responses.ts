import * as spec from 'discord-api-spec/zod'
import type { $ZodType } from 'zod/v4/core'
import { componentProblems, type Part } from './components.ts'
import { problem } from './errors.ts'
import { type Interaction, KIND } from './interactions.ts'
import { length, messageProblems, tooMany } from './limits.ts'
import type { Problem, SentFile } from './types.ts'

/** The types of an interaction's first response. */
export const RESPONSE = { pong: 1, message: 4, defer: 5, deferUpdate: 6, update: 7, choices: 8, modal: 9 } as const

const SCHEMAS = new Map<unknown, $ZodType>([
  [RESPONSE.pong, spec.PongInteractionCallbackRequestSchema],
  [RESPONSE.message, spec.CreateMessageInteractionCallbackRequestSchema],
  [RESPONSE.defer, spec.CreateMessageInteractionCallbackRequestSchema],
  [RESPONSE.deferUpdate, spec.UpdateMessageInteractionCallbackRequestSchema],
  [RESPONSE.update, spec.UpdateMessageInteractionCallbackRequestSchema],
  [RESPONSE.choices, spec.ApplicationCommandAutocompleteCallbackRequestSchema],
  [RESPONSE.modal, spec.ModalInteractionCallbackRequestSchema],
])

export function schemaOf(body: unknown): $ZodType | readonly Problem[] {
  const type = typeof body === 'object' && body && 'type' in body ? body.type : undefined
  return SCHEMAS.get(type) ?? [problem(['type'], 'BASE_TYPE_CHOICES', `no type of response: ${type}`)]
}

/** What is wrong with a response beyond its schema: `data` is what its type carries. */
export function responseProblems(
  interaction: Interaction,
  type: number,
  data: object,
  files: readonly SentFile[],
): readonly Problem[] {
  if (!allowed(interaction).includes(type)) {
    return [problem(['type'], 'INTERACTION_RESPONSE_TYPE', 'no response to such an interaction')]
  }
  if (type === RESPONSE.message) return messageProblems(data, files, ['data'])
  if (type === RESPONSE.modal) return modalProblems(data)
  return type === RESPONSE.choices ? choicesProblems(data) : []
}

function allowed({ kind, source }: Interaction): readonly number[] {
  const { message, defer, deferUpdate, update, choices, modal } = RESPONSE
  if (kind === KIND.autocomplete) return [choices]
  const onMessage = source ? [deferUpdate, update] : []
  return [message, defer, ...onMessage, ...(kind === KIND.modal ? [] : [modal])]
}

function modalProblems({ components = [] }: { components?: readonly Part[] }): readonly Problem[] {
  const path = ['data', 'components']
  return [...tooMany(components.length, 5, path, 'in length'), ...componentProblems(components, path)]
}

function choicesProblems({ choices = [] }: { choices?: readonly { value: unknown }[] }): readonly Problem[] {
  return choices.flatMap(({ value }, index) => {
    const path = ['data', 'choices', String(index), 'value']
    return typeof value === 'string' ? tooMany(length(value), 100, path, 'in length') : []
  })
}
