import { answerQuery } from '../src/command/answers.ts'
import { defineCommand } from '../src/command/define-command.ts'

export default defineCommand({
  arguments: [{ name: 'briefing', kind: 'briefing' }],
  allowed: 'everyone',
  run: (values, context) => answerQuery({ asks: ['sources'] }, context, values),
})
