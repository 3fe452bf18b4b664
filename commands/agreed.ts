import { answerQuery } from '../src/command/answers.ts'
import { defineCommand } from '../src/command/define-command.ts'

export default defineCommand({
  arguments: [
    { name: 'topic', kind: 'topic' },
    { name: 'briefing', kind: 'briefing' },
  ],
  allowed: 'everyone',
  run: ({ topic, briefing }, context) =>
    answerQuery({ asks: ['what'], acts: ['agree'], entities: topic ? [topic] : [] }, context, { briefing }),
})
