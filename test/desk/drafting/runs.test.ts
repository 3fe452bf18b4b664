import { expect, it } from 'vitest'
import { CENTRE, draftingBehind, facts, LENGTH } from '../../fixtures/drafting.ts'
import { startModelServer } from '../../servers/openai.ts'

it('takes over facts with their fields, words, citation and mark', async () => {
  await using server = await startModelServer()
  server.answer(() => facts(LENGTH, CENTRE))
  const { run, read, errors } = await draftingBehind(server)
  const t = Date.now()
  const result = await run()
  console.log(Date.now() - t, result, errors, JSON.stringify(read(), null, 1))
  expect(1).toBe(1)
})
