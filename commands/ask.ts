import { defineCommand } from '../src/command/define-command.ts'

export default defineCommand({
  arguments: [{ name: 'question', kind: 'text', required: true }],
  allowed: 'everyone',
  run: ({ question = '' }, { ask }) => ask(question),
})
