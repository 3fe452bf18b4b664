import type { CallbackQuery, Message } from 'grammy/types'
import type { Action } from '../../answer/document.ts'
import { decodeButton, type Press } from '../../command/button.ts'
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
 * Leads back from what a button shows to the facts that the message shows now: the buttons of its other languages carry
 * them, or its own way back. What shows facts itself needs none; without any, the briefing's overview is a place to go.
 */
export function wayBack(pressed: Press, message: CallbackQuery['message'], core: PlatformCore): Action | undefined {
  if (!pressed.briefing || (pressed.command === 'brief' && pressed.facts.length > 0)) return undefined
  const shown = pressesOn(message?.date ? message : undefined, core).find(
    ({ command, facts, language, label }) =>
      command === 'brief' && facts.length > 0 && (language !== pressed.language || label.startsWith(BACK)),
  )
  const { briefing, facts } = shown ?? { briefing: pressed.briefing, facts: [] }
  return { label: '', command: 'brief', briefing: briefing?.key ?? pressed.briefing.key, facts }
}
