import { answerQuery } from '../src/command/answers.ts'
import { defineCommand } from '../src/command/define-command.ts'

export default defineCommand({
  arguments: [{ name: 'topic', kind: 'topic', required: true }],
  allowed: 'everyone',
  run: ({ topic = '' }, context) => answerQuery({ asks: ['overview'], entities: [topic] }, context),
})
