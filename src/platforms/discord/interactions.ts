import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  ComponentType,
  type Interaction,
  type Message,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
  type RepliableInteraction,
  TextInputStyle,
} from 'discord.js'
import { decodeButton } from '../../command/button-data.ts'
import { complete } from '../../command/completion.ts'
import { QUESTION_LIMIT, type Request } from '../../command/dispatch.ts'
import { notice } from '../../command/presentation.ts'
import type { Language } from '../../content/languages.ts'
import { labelOf } from '../../render/bidi.ts'
import { type NamedPicture, withPicture } from '../../render/discord.ts'
import { alwaysSaidTo, type PlatformCore } from '../core.ts'
import { marked } from './delivery-marks.ts'
import { namedChats } from './named-chats.ts'
import { orWithout, pictured, pictureFor } from './pictures.ts'
import { messagesFor, type SendableMessage } from './render.ts'
import { acknowledge, inTime, isForTheAsker, respond, tolerantly } from './respond.ts'
import { rightsBy } from './rights.ts'
import { DISCORD, languageOf } from './settings.ts'

const MOST_CHOICES = 25
const LONGEST_CHOICE = 100
const LONGEST_MODAL_TITLE = 45
const QUESTION_FIELD = 'question'

/** Answers whatever a reader does with a command, a button or a form. */
export async function onInteraction(interaction: Interaction, core: PlatformCore): Promise<void> {
  if (interaction.user.bot) return
  if (interaction.isAutocomplete()) return await onAutocomplete(interaction, core)
  if (interaction.isChatInputCommand()) return await onCommand(interaction, core)
  if (interaction.isButton()) return await onButton(interaction, core)
  if (interaction.isModalSubmit()) return await onModal(interaction, core)
}

async function onAutocomplete(
  interaction: AutocompleteInteraction,
  { commands, knowledge }: PlatformCore,
): Promise<void> {
  const focused = interaction.options.getFocused(true)
  const argument = commands.get(nameOf(interaction))?.arguments.find(({ name }) => name === focused.name)
  const language = languageOf(interaction.locale) ?? 'en'
  const choices = argument ? complete(argument, focused.value, language, knowledge()) : []
  await interaction.respond(
    choices
      // A value that is cut stands for nothing.
      .filter(({ value }) => value.length <= LONGEST_CHOICE)
      .slice(0, MOST_CHOICES)
      .map(({ value, label }) => ({ name: labelOf(label, language, LONGEST_CHOICE) || '…', value })),
  )
}

/** `digest subscribe` where a command has several things to do. */
function nameOf({ commandName, options }: ChatInputCommandInteraction | AutocompleteInteraction): string {
  const sub = options.getSubcommand(false)
  return sub === null ? commandName : `${commandName} ${sub}`
}

async function onCommand(interaction: ChatInputCommandInteraction, core: PlatformCore): Promise<void> {
  const command = nameOf(interaction)
  const given = core.commands.get(command)?.arguments.flatMap(({ name }) => {
    const value = interaction.options.get(name)?.value
    return value === undefined ? [] : [[name, String(value)] as const]
  })
  await answer(interaction, core, {
    text: `/${command}`,
    values: Object.fromEntries(given ?? []),
    canChoose: true,
  })
}

async function onButton(interaction: ButtonInteraction, core: PlatformCore): Promise<void> {
  const press = decodeButton(interaction.customId, core.commands, core.knowledge())
  if (!press) {
    const language = languageOf(interaction.locale) ?? 'en'
    return await respond(interaction, notice(core.knowledge(), language, 'notice-old-button'), core)
  }
  const { command, briefing, facts, page, language, values } = press
  if (command === 'ask') return await openQuestion(interaction, language, core)
  const chosen = values ? { values } : {}
  const request = { text: `/${command}`, briefing, facts, page, language, canChoose: true, ...chosen }
  // Turning a page or a language shows the same facts again, so the message itself changes; anything else is a new answer.
  if (command === 'brief' && facts.length > 0 && isOfMessage(interaction)) await turn(interaction, core, request, page)
  else await answer(interaction, core, request, page)
}

/** Changes the message; what goes wrong is told beside it. */
async function turn(interaction: ButtonInteraction, core: PlatformCore, request: Asking, page: number): Promise<void> {
  const { said: shown, acknowledged } = await inTime(
    saidWithPicture({ ...who(interaction, core), ...request }, core, page),
    async () => ((await tolerantly(core, () => interaction.deferUpdate())) ? 'as an update' : undefined),
    core,
  )
  const { said, picture } = shown
  if (isForTheAsker(said)) return await respond(interaction, said, core, { acknowledged })
  const [first] = messagesFor(said, core, page)
  if (!first) return
  // A message that was delivered stays known by its mark.
  const mark = interaction.message.components[0]?.id
  const plain = { ...first, components: marked(first.components, mark) }
  // Another page of the same is below the same picture.
  const there = pictureOn(interaction.message)
  const kept = page > 0 || there?.name === picture?.name ? there : undefined
  const full = kept
    ? { ...plain, components: withPicture(plain.components, kept) }
    : picture && pictured(plain, picture)
  const change = (message: SendableMessage): Promise<unknown> => {
    // The library adds to the list that it is given.
    const changed = kept && message === full ? message : { ...message, attachments: [] }
    return acknowledged ? interaction.editReply(changed) : interaction.update(changed)
  }
  await tolerantly(core, orWithout(full, plain, change, core))
}

/** The picture at the top of one of our messages. */
function pictureOn({ components: [container], attachments }: Message): NamedPicture | undefined {
  const gallery = container?.type === ComponentType.Container ? container.components[0] : undefined
  const name = attachments.first()?.name
  if (gallery?.type !== ComponentType.MediaGallery || name === undefined) return undefined
  return { name, description: gallery.items[0]?.description ?? '' }
}

/** A button with facts stands on the answer that showed them, unless that was a question which briefing is meant. */
function isOfMessage({ message }: ButtonInteraction): boolean {
  return (
    !message.components.every((row) => row.type === ComponentType.ActionRow) &&
    message.author.id === message.client.user.id
  )
}

async function openQuestion(
  interaction: ButtonInteraction,
  language: Language,
  { knowledge }: PlatformCore,
): Promise<void> {
  const phrases = knowledge().phrases(language)
  await interaction.showModal({
    custom_id: interaction.customId,
    title: labelOf(phrases.say('action-follow-up'), language, LONGEST_MODAL_TITLE),
    components: [
      {
        type: ComponentType.Label,
        label: labelOf(phrases.say('argument-question'), language, LONGEST_MODAL_TITLE),
        component: {
          type: ComponentType.TextInput,
          custom_id: QUESTION_FIELD,
          style: TextInputStyle.Short,
          required: true,
          max_length: QUESTION_LIMIT,
        },
      },
    ],
  })
}

async function onModal(interaction: ModalSubmitInteraction, core: PlatformCore): Promise<void> {
  const press = decodeButton(interaction.customId, core.commands, core.knowledge())
  const text = interaction.fields.getTextInputValue(QUESTION_FIELD)
  await answer(interaction, core, { text, about: press?.briefing, canChoose: true })
}

type Asking = Omit<Request, 'chat' | 'reader'>

async function answer(interaction: RepliableInteraction, core: PlatformCore, request: Asking, page = 0): Promise<void> {
  const asking = saidWithPicture({ ...who(interaction, core), ...request }, core, page)
  const { said, acknowledged } = await inTime(asking, () => acknowledge(interaction, core), core)
  await respond(interaction, said.said, core, { page, acknowledged, picture: said.picture })
}

/** Further pages bring no picture of their own. */
async function saidWithPicture(request: Request, core: PlatformCore, page: number) {
  const said = await alwaysSaidTo(request, core)
  return { said, picture: page > 0 ? undefined : await pictureFor(said, core) }
}

/** Who asks, where, and with which rights on the platform's word. */
function who(interaction: RepliableInteraction, core: PlatformCore): Omit<Request, 'text'> {
  const { client, user, channelId, guildId } = interaction
  const chat = { platform: DISCORD, id: channelId ?? user.id, community: guildId ?? undefined }
  const reader = { platform: DISCORD, id: user.id }
  return {
    chat,
    reader,
    findChat: namedChats(reader, client, core),
    // A command may be used where the bot may not write of itself.
    canPost: () => rightsBy(client.rest, client.user.id, core).canPost(chat),
    isAdministrator: () =>
      interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? !interaction.inGuild(),
    hint: languageOf(interaction.locale),
  }
}
