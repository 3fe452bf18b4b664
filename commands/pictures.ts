import { noticeOf } from '../src/answer/notice.ts'
import { PICTURE_CHOICES } from '../src/answer/picture.ts'
import { offerArgument } from '../src/command/argument-choices.ts'
import { type Argument, type Context, defineCommand, type Values } from '../src/command/define-command.ts'
import { PLACES } from '../src/command/services.ts'
import { UserError } from '../src/errors.ts'

const PICTURES: Argument = { name: 'pictures', kind: 'pictures' }
const WHERE: Argument = { name: 'where', kind: 'place' }

export default defineCommand({
  arguments: [PICTURES, WHERE],
  allowed: 'everyone',
  changes: true,
  async run({ pictures: asked, where }, context) {
    const { phrases, reader, chat, readers, isAdministrator, canChoose } = context
    if (asked === undefined) return await tellChoice({ where }, context)
    if (!(await isAdministrator())) throw new UserError('error-not-allowed')
    // Whoever administers a group may mean all of it.
    const isOpen = where === undefined && canChoose && chat.community !== undefined
    if (isOpen && !reader.isChat) return offerArgument('pictures', WHERE, { pictures: asked }, context)
    const place = PLACES.find((one) => one === where) ?? 'chat'
    if (place === 'community' && chat.community === undefined) throw new UserError('error-no-community')
    const choice = PICTURE_CHOICES.find((one) => one === asked)
    await readers.setPictures(place, reader, chat, choice)
    if (choice) return noticeOf(phrases, `pictures-now-${choice}`, { place }, 'heading-pictures')
    const { pictures: inherited } = place === 'chat' ? await readers.settings(reader, chat) : {}
    const key = inherited ? 'pictures-now-inherited' : 'pictures-now-auto'
    return noticeOf(phrases, key, { place }, 'heading-pictures')
  },
})

/** What holds here, and for whoever may choose, what else there is. */
async function tellChoice(given: Values, context: Context) {
  const { phrases, reader, chat, readers } = context
  const { pictures = 'auto' } = await readers.settings(reader, chat)
  const told = noticeOf(phrases, `pictures-is-${pictures}`, {}, 'heading-pictures')
  if (!(await context.isAdministrator())) return told
  const { blocks } = offerArgument('pictures', PICTURES, given, context)
  return { ...told, blocks: [...told.blocks, ...blocks] }
}
