import { answerQuery } from '../src/command/answers.ts'
import { defineCommand } from '../src/command/define-command.ts'

export default defineCommand({
  arguments: [{ name: 'topic', kind: 'topic' }],
  allowed: 'everyone',
  run: ({ topic }, context) => answerQuery({ asks: ['background'], entities: topic ? [topic] : [] }, context),
})
