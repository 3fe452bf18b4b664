import { answerFacts, answerSummaries, briefingOf } from '../src/command/answers.ts'
import { defineCommand } from '../src/command/define-command.ts'

export default defineCommand({
  arguments: [
    { name: 'country', kind: 'country' },
    { name: 'person', kind: 'person' },
    { name: 'briefing', kind: 'briefing' },
  ],
  allowed: 'everyone',
  run({ briefing: id, country, person }, context) {
    const about = person ?? country
    const held = about && context.knowledge.index.heads.get(about)
    if (held) return answerSummaries(held, context)
    const briefing = briefingOf({ briefing: id }, context)
    const chosen = context.facts.flatMap((position) => briefing.facts[position] ?? [])
    if (chosen.length > 0) return answerFacts(chosen, briefing, context)
    return answerFacts(briefing.summary, briefing, context, 'summary')
  },
})
