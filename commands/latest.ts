import { titleOf } from '../src/answer/blocks.ts'
import { defineCommand } from '../src/command/define-command.ts'
import { formatDate } from '../src/language/dates.ts'

const MOST = 10

export default defineCommand({
  arguments: [],
  allowed: 'everyone',
  run(_, { phrases, language, knowledge: { library } }) {
    const options = library.briefings.slice(0, MOST).map((briefing) => {
      const values = { date: formatDate(briefing.date, language), title: titleOf(briefing, language) }
      return { label: phrases.say('latest-line', values), command: 'brief', briefing: briefing.key }
    })
    return {
      kind: 'help',
      language,
      title: phrases.say('heading-latest'),
      blocks: [{ type: 'choice', prompt: phrases.say('choice-briefing'), options }],
      actions: [],
    }
  },
})
