import { answerComparison, briefingOf } from '../src/command/answers.ts'
import { defineCommand } from '../src/command/define-command.ts'
import { UserError } from '../src/errors.ts'

export default defineCommand({
  arguments: [
    { name: 'briefing', kind: 'briefing', required: true },
    { name: 'other', kind: 'briefing', required: true },
  ],
  allowed: 'everyone',
  run({ briefing, other }, context) {
    if (briefing === other) throw new UserError('error-same-briefing')
    return answerComparison(briefingOf({ briefing }, context), briefingOf({ briefing: other }, context), context)
  },
})
