import { answerQuery } from '../src/command/answers.ts'
import { defineCommand } from '../src/command/define-command.ts'

export default defineCommand({
  arguments: [
    { name: 'person', kind: 'person' },
    { name: 'country', kind: 'country' },
    { name: 'briefing', kind: 'briefing' },
  ],
  allowed: 'everyone',
  run({ person, country, briefing }, context) {
    const about = person ?? country
    return answerQuery(about ? { asks: ['who'], entities: [about] } : { asks: ['who'], acts: ['meet'] }, context, {
      briefing,
    })
  },
})
