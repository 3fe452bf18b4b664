import { note } from '../src/answer/blocks.ts'
import { coverageOf } from '../src/answer/coverage.ts'
import { defineCommand, phraseKeyOf, topLevel } from '../src/command/define-command.ts'
import { callWithName, exampleOf } from '../src/command/examples.ts'
import { firstSteps } from '../src/command/welcome.ts'

/** What most readers need, each with an example. */
const MOST_USEFUL = ['latest', 'brief', 'topic', 'compare', 'digest']

export default defineCommand({
  arguments: [],
  allowed: 'everyone',
  run(_, { phrases, commands, language, knowledge }) {
    const lines = MOST_USEFUL.flatMap((name) => {
      const command = commands.get(name)
      if (!command) return []
      const shown = commands.get(`${name} subscribe`) ? `${name} subscribe` : name
      const call = exampleOf(shown, commands.get(shown) ?? command, language, knowledge)
      return [
        phrases.say('help-line', { call, description: phrases.attribute(phraseKeyOf(name), 'description') ?? '' }),
      ]
    })
    const others = topLevel(commands)
      .map(([name]) => name)
      .filter((name) => !MOST_USEFUL.includes(name))
      .map((name) => callWithName(name, language, knowledge))
    const texts = [
      phrases.say('help-intro'),
      coverageOf(knowledge.library, phrases),
      ...lines,
      phrases.say('help-others', { commands: others.join(phrases.say('list-separator')) }),
      phrases.say('help-replies'),
    ]
    const blocks = texts.filter((text) => text !== '').map((text) => note(text))
    return { kind: 'help', language, title: phrases.say('heading-help'), blocks, actions: firstSteps(phrases) }
  },
})
