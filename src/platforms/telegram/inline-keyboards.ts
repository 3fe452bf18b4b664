import type { CallbackQuery, Message } from 'grammy/types'
import type { Action } from '../../answer/document.ts'
import { ASK, decodeButton, type Press } from '../../command/button-data.ts'
import type { PlatformCore } from '../core.ts'

/** What the buttons below one of our messages ask for; those of another version are left out. */
export function pressesOn(
  message: Message | undefined,
  { commands, knowledge }: PlatformCore,
): (Press & { label: string })[] {
  const buttons = message?.reply_markup?.inline_keyboard.flat() ?? []
  return buttons.flatMap((button) => {
    const press = 'callback_data' in button && decodeButton(button.callback_data, commands, knowledge())
    return press ? [{ ...press, label: button.text }] : []
  })
}

/** How the label of the way back begins. */
export const BACK = '‹'

/**
 * Leads back from what a button shows: to what was offered before, or to the facts that the message shows now, which the
 * buttons of its other languages carry, or its own way back. What shows facts itself needs none.
 */
export function wayBack(pressed: Press, message: CallbackQuery['message'], core: PlatformCore): Action | undefined {
  const { command, briefing, facts, values } = pressed
  if (command === 'brief' && facts.length > 0) return undefined
  if (values && Object.keys(values).length > 0) {
    // What was chosen last is open again; where it happens stays.
    const isPlace = (name: string) =>
      core.commands.get(command)?.arguments.find((one) => one.name === name)?.kind === 'chat'
    const last = Object.keys(values).findLast((name) => !isPlace(name))
    if (last === undefined) return undefined
    const { [last]: _, ...before } = values
    return { label: '', command, values: { ...before, [last]: ASK } }
  }
  if (!briefing) return command === 'help' ? undefined : { label: '', command: 'help' }
  const shown = pressesOn(message?.date ? message : undefined, core).find(
    (one) =>
      one.command === 'brief' &&
      one.facts.length > 0 &&
      (one.language !== pressed.language || one.label.startsWith(BACK)),
  )
  return { label: '', command: 'brief', briefing: shown?.briefing?.key ?? briefing.key, facts: shown?.facts ?? [] }
}
