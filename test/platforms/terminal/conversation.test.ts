import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { presentationOf } from '../../../src/command/presentation.ts'
import { converse } from '../../../src/platforms/terminal/conversation.ts'
import { testCore } from '../../fixtures/core.ts'
import { knowledge } from '../../fixtures/library.ts'

async function conversationOf(...lines: string[]) {
  const { dispatch } = await testCore()
  const output = new PassThrough()
  const said = text(output)
  await converse({
    dispatch,
    complete: () => [],
    presentation: (language) => presentationOf(knowledge, language),
    phrases: knowledge.phrases('en'),
    input: Readable.from(lines.map((line) => `${line}\n`)),
    output,
    bidi: false,
  })
  output.end()
  return await said
}

it('answers the lines it gets and ends, without a prompt, when nobody is at the terminal', async () => {
  const said = await conversationOf('Who met at the Japan–Italy summit?', '', 'and when?')
  expect(said).toContain('Sanae Takaichi')
  expect(said).toContain('Friday 16 January 2026')
  expect(said).not.toContain('Question ›')
})

it('cites its sources in the language of the answer', async () => {
  expect(await conversationOf('من اجتمع في القمة اليابانية الإيطالية؟')).toContain(
    '[1] Yomiuri Shimbun، عبر The Japan News، 16 يناير 2026',
  )
})
