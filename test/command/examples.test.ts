import { describe, expect, it } from 'vitest'
import { fitArguments } from '../../src/command/arguments.ts'
import { commandCalled, rememberingCommandWords } from '../../src/command/command-line.ts'
import { callWithName, exampleOf } from '../../src/command/examples.ts'
import { LANGUAGES, type Language } from '../../src/content/languages.ts'
import { testCore } from '../fixtures/core.ts'
import { knowledge } from '../fixtures/library.ts'

const { commands } = await testCore()

function exampleIn(language: Language, name: string): string {
  const command = commands.get(name)
  if (!command) throw new Error(`no command ${name}`)
  return exampleOf(name, command, language, knowledge)
}

describe('an example of a command', () => {
  it.each([
    ['en', 'compare', '/compare Manila, Muscat'],
    ['it', 'compare', '/confronta Manila, Mascate'],
    ['ar', 'compare', '/مقارنة مانيلا، مسقط'],
    ['ja', 'compare', '/比較 マニラ、マスカット'],
    ['en', 'said', '/said Sanae Takaichi'],
    ['ja', 'said', '/発言 高市早苗'],
    ['en', 'ask', '/ask What was agreed in Tokyo?'],
    ['ar', 'ask', '/سؤال علامَ اتُّفق في طوكيو؟'],
    ['it', 'report', '/segnala La data del secondo incontro è sbagliata'],
    ['en', 'forget', '/forget my data'],
    ['en', 'latest', '/latest'],
    ['it', 'digest subscribe', '/rassegna attiva 7:30, Roma (Europe/Rome)'],
    ['ja', 'digest subscribe', '/ダイジェスト 設定 7:30、東京（Asia/Tokyo）'],
  ] as const)('in %s, of %s: %s', (language, name, example) => {
    expect(exampleIn(language, name)).toBe(example)
  })

  it.each(LANGUAGES)('in %s is one that the command takes, whichever it is', (language) => {
    const words = rememberingCommandWords(commands)(knowledge)
    for (const [name, command] of commands) {
      const example = exampleIn(language, name)
      const called = commandCalled(example, words)
      const { values } = fitArguments(command, called?.rest ?? '', language, knowledge, '2026-01-17')
      const missing = command.arguments.filter((argument) => argument.required && !values?.[argument.name])
      expect({ example, name: called?.name, missing }).toEqual({ example, name, missing: [] })
    }
  })
})

it.each([
  ['en', '/who'],
  ['it', '/chi (/who)'],
  ['ar', '/مشاركون (/who)'],
  ['ja', '/人物（/who）'],
] as const)('in %s a command is called %s, as menus have it too', (language, call) => {
  expect(callWithName('who', language, knowledge)).toBe(call)
})
