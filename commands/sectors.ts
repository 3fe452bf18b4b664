import { answerQuery } from '../src/command/answers.ts'
import { defineCommand } from '../src/command/define-command.ts'

export default defineCommand({
  arguments: [
    { name: 'sector', kind: 'sector' },
    { name: 'country', kind: 'country' },
    { name: 'person', kind: 'person' },
    { name: 'briefing', kind: 'briefing' },
  ],
  allowed: 'everyone',
  run({ sector, country, person, briefing }, context) {
    if (sector) return answerQuery({ entities: [sector] }, context, { briefing })
    const about = country ?? person
    return answerQuery({ asks: ['sectors'], entities: about ? [about] : [] }, context, { briefing })
  },
})
