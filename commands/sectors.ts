import { answerQuery } from '../src/command/answers.ts'
import { defineCommand } from '../src/command/define-command.ts'

export default defineCommand({
  arguments: [{ name: 'sector', kind: 'sector' }],
  allowed: 'everyone',
  run: ({ sector }, context) =>
    sector ? answerQuery({ entities: [sector] }, context) : answerQuery({ asks: ['sectors'] }, context),
})
