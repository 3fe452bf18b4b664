import { lastNewsOf, titleOf } from '../src/answer/titles.ts'
import { defineCommand } from '../src/command/define-command.ts'
import { formatDay } from '../src/language/dates.ts'

const MOST = 10

export default defineCommand({
  arguments: [],
  allowed: 'everyone',
  run(_, { phrases, language, knowledge: { library } }) {
    const newest = [...library.briefings].sort((a, b) => lastNewsOf(b).localeCompare(lastNewsOf(a)))
    const options = newest.slice(0, MOST).map((briefing) => {
      const key = lastNewsOf(briefing) > briefing.date ? 'latest-updated' : 'latest-line'
      const values = { date: formatDay(lastNewsOf(briefing), language), title: titleOf(briefing, language) }
      return { label: phrases.say(key, values), command: 'brief', briefing: briefing.key }
    })
    const prompt = phrases.say('latest-prompt', { count: library.briefings.length })
    return {
      kind: 'help',
      language,
      title: phrases.say('heading-latest'),
      blocks: [{ type: 'choice', prompt, options }],
      actions: [],
    }
  },
})
