import type { Fact } from '../content/library.ts'
import { type Answer, type Picture, THEMES, type Theme } from './document.ts'
import { factKey } from './facts.ts'
import type { Finding } from './finding.ts'
import { meetingOf } from './meeting.ts'
import type { Speaker } from './speaker.ts'

/** What a chat may choose of pictures: none, or how they look. Whoever chose nothing gets them as their platform looks. */
export const PICTURE_CHOICES = ['off', ...THEMES] as const
export type PictureChoice = 'off' | Theme

/** An event this short has no course that could be drawn. */
const LEAST_OF_TIMELINE = 2

/** What can be drawn beside an answer, of which `shown` are the facts and `title` the title; nothing where several things were asked. */
export function pictureOf(
  { briefing, parts }: Finding,
  { title, shown }: { readonly title: string; readonly shown: readonly string[] },
  speaker: Speaker,
): Picture | undefined {
  const [part, ...others] = parts
  if (!part || others.length > 0) return undefined
  switch (part.view) {
    case 'summary':
      return briefing && briefing.withdrawn === undefined ? { kind: 'briefing', briefing: briefing.id } : undefined
    case 'timeline':
      return shown.length >= LEAST_OF_TIMELINE ? { kind: 'timeline', title, facts: shown } : undefined
    case 'encounters':
      return shown.length > 0 ? { kind: 'encounters', title, facts: shown, about: part.named } : undefined
    case 'people':
      return peopleAmong(part.facts, speaker)
    default:
      return undefined
  }
}

/** Those who met at an event, among all who met at any. */
function peopleAmong([first]: readonly Fact[], { briefings, phrases }: Speaker): Picture | undefined {
  const meetings = briefings.flatMap((event) => meetingOf(event, phrases.language) ?? [])
  if (!first || meetings.length === 0) return undefined
  return {
    kind: 'encounters',
    title: phrases.say('heading-encounters'),
    facts: meetings.sort((a, b) => a.briefing.date.localeCompare(b.briefing.date)).map(factKey),
    about: first.briefing.participants.map(({ person }) => person),
  }
}

/** The same answer with its picture as a chat wants it. */
export function pictured(answer: Answer, choice: PictureChoice | undefined): Answer {
  const { picture, ...rest } = answer
  if (!picture || choice === undefined) return answer
  return choice === 'off' ? rest : { ...rest, picture: { ...picture, theme: choice } }
}
