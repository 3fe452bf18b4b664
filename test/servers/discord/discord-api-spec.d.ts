// The package gives this entry's JavaScript as its types, which TypeScript does not read.
declare module 'discord-api-spec/zod' {
  import type { $ZodType } from 'zod/v4/core'

  export const ApplicationCommandAutocompleteCallbackRequestSchema: $ZodType
  export const ApplicationCommandCreateRequestSchema: $ZodType
  export const ApplicationCommandPatchRequestPartialSchema: $ZodType
  export const ApplicationCommandUpdateRequestSchema: $ZodType
  export const ApplicationFormPartialSchema: $ZodType
  export const CreateMessageInteractionCallbackRequestSchema: $ZodType
  export const CreatePrivateChannelRequestSchema: $ZodType
  export const IncomingWebhookRequestPartialSchema: $ZodType
  export const IncomingWebhookUpdateRequestPartialSchema: $ZodType
  export const MessageCreateRequestSchema: $ZodType
  export const MessageEditRequestPartialSchema: $ZodType
  export const ModalInteractionCallbackRequestSchema: $ZodType
  export const PongInteractionCallbackRequestSchema: $ZodType
  export const UpdateMessageInteractionCallbackRequestSchema: $ZodType
}
