import { answerQuery } from '../src/command/answers.ts'
import { defineCommand } from '../src/command/define-command.ts'

export default defineCommand({
  arguments: [{ name: 'person', kind: 'person', required: true }],
  allowed: 'everyone',
  run: ({ person = '' }, context) =>
    answerQuery({ asks: ['what'], acts: ['say'], entities: [person], subjects: [person] }, context),
})
