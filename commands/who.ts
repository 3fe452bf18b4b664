import { answerQuery } from '../src/command/answers.ts'
import { defineCommand } from '../src/command/define-command.ts'

export default defineCommand({
  arguments: [{ name: 'person', kind: 'person' }],
  allowed: 'everyone',
  run: ({ person }, context) => answerQuery({ asks: ['who'], entities: person ? [person] : [] }, context),
})
