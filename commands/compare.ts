import { answerComparison, briefingOf } from '../src/command/answers.ts'
import { defineCommand } from '../src/command/define-command.ts'

export default defineCommand({
  arguments: [
    { name: 'briefing', kind: 'briefing', required: true },
    { name: 'other', kind: 'briefing', required: true },
  ],
  allowed: 'everyone',
  run: ({ briefing, other }, context) =>
    answerComparison(briefingOf({ briefing }, context), briefingOf({ briefing: other }, context), context),
})
