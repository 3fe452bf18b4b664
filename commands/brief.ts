import { answerFacts, briefingOf } from '../src/command/answers.ts'
import { defineCommand } from '../src/command/define-command.ts'

export default defineCommand({
  arguments: [{ name: 'briefing', kind: 'briefing' }],
  allowed: 'everyone',
  run(values, context) {
    const briefing = briefingOf(values, context)
    const chosen = context.facts.flatMap((position) => briefing.facts[position] ?? [])
    return answerFacts(chosen.length > 0 ? chosen : briefing.summary, briefing, context)
  },
})
