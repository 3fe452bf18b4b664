import { answerQuery, answerSources } from '../src/command/answers.ts'
import { defineCommand } from '../src/command/define-command.ts'

/** Of what a button names, else of a briefing, else of what was shown last. */
export default defineCommand({
  arguments: [{ name: 'briefing', kind: 'briefing' }],
  allowed: 'everyone',
  run(values, context) {
    const { briefing, facts, shown } = context
    const chosen = facts.flatMap((position) => briefing?.facts[position] ?? [])
    if (chosen.length > 0) return answerSources(chosen, context)
    const isShown = values.briefing === undefined && shown.length > 0 && (!briefing || shown[0]?.briefing === briefing)
    return isShown ? answerSources(shown, context) : answerQuery({ asks: ['sources'] }, context, values)
  },
})
