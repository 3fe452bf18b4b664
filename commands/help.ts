import { defineCommand, phraseKeyOf, topLevel } from '../src/command/define-command.ts'
import { firstSteps } from '../src/command/welcome.ts'

export default defineCommand({
  arguments: [],
  allowed: 'everyone',
  run(_, { phrases, commands, language }) {
    const lines = topLevel(commands).map(([name]) =>
      phrases.say('help-command', { name, description: phrases.attribute(phraseKeyOf(name), 'description') ?? '' }),
    )
    const texts = [phrases.say('help-intro'), phrases.say('help-examples'), lines.join('\n')]
    const blocks = texts.map((text) => ({ type: 'note', text }) as const)
    return { kind: 'help', language, title: phrases.say('heading-help'), blocks, actions: firstSteps(phrases) }
  },
})
