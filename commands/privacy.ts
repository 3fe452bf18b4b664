import { note } from '../src/answer/blocks.ts'
import { defineCommand } from '../src/command/define-command.ts'
import { formatDate } from '../src/language/dates.ts'
import { localMoment } from '../src/language/zones.ts'

export default defineCommand({
  arguments: [],
  allowed: 'everyone',
  async run(_, { privacy, picker, countsUnanswered, reader, chat, phrases, language }) {
    const stored = await privacy?.stored(reader, chat)
    const spoken = stored?.language && phrases.say(`language-${stored.language}`)
    const pictures = stored?.pictures && phrases.say(`pictures-${stored.pictures}`)
    const subscription = stored?.subscription
    const told = subscription?.windowStart
    const kept = [
      ...(spoken ? [phrases.say('privacy-language', { language: spoken })] : []),
      ...(pictures ? [phrases.say('privacy-pictures', { pictures })] : []),
      ...(subscription ? [phrases.say('privacy-digest')] : []),
      ...(told === undefined
        ? []
        : [
            phrases.say('privacy-told', {
              date: formatDate(localMoment(told, subscription?.timeZone ?? 'UTC').date, language),
            }),
          ]),
    ]
    const lines = [
      ...(kept.length > 0 ? kept : [phrases.say('privacy-nothing')]),
      phrases.say('privacy-questions'),
      ...(picker ? [phrases.say('privacy-model', { host: picker.host, asked: picker.asked })] : []),
      phrases.say(countsUnanswered ? 'privacy-counted' : 'privacy-not-counted'),
      phrases.say('privacy-reports'),
    ]
    const actions = kept.length > 0 ? [{ label: phrases.say('action-forget'), command: 'forget' }] : []
    return {
      kind: 'help',
      language,
      title: phrases.say('heading-privacy'),
      blocks: lines.map((line) => note(line)),
      actions,
      isPersonal: true,
    }
  },
})
