import { answerQuery } from '../src/command/answers.ts'
import { defineCommand } from '../src/command/define-command.ts'
import { readPeriod } from '../src/language/periods.ts'

export default defineCommand({
  arguments: [
    { name: 'topic', kind: 'topic' },
    { name: 'period', kind: 'period' },
  ],
  allowed: 'everyone',
  run: ({ topic, period }, context) =>
    answerQuery({ asks: ['timeline'], entities: topic ? [topic] : [], period: readPeriod(period) }, context),
})
