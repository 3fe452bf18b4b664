import { expect, it } from 'vitest'
import type { Answer } from '../../src/answer/document.ts'
import { numberSources } from '../../src/answer/footnotes.ts'
import { presentationOf } from '../../src/command/presentation.ts'
import { blockOf } from '../fixtures/asking.ts'
import { testCore } from '../fixtures/core.ts'
import { knowledge } from '../fixtures/library.ts'

const printed = ({ language }: Answer) => presentationOf(knowledge, language).describe

/** The sources below an answer, by their numbers. */
function numbered(answer: Answer): Record<number, string> {
  const describe = printed(answer)
  const { notes } = numberSources(answer, (citation) => describe(citation))
  return Object.fromEntries(notes.map(({ number, citation }) => [number, describe(citation)]))
}

/** The lines of a list of sources, by their numbers. */
function listed(answer: Answer): Record<number, string> {
  const describe = printed(answer)
  const { sources = [] } = blockOf(answer, 'sources') ?? {}
  return Object.fromEntries(sources.map(({ number, citations: [citation] }) => [number, describe(citation)]))
}

it.each([
  ['What was agreed in Nara?', '/sources'],
  ['Who met in Nara?', 'sources'],
  ['Who was not in Nara?', '/sources'],
  ['How long did the talks in Nara last?', '/sources'],
  ['/brief Nara', '/sources'],
  ['/topic space', '/sources'],
  ['/compare Nara, Oman', '/sources'],
  ['/timeline January 2026', '/sources'],
  ['/who Washington', '/sources'],
  ['/sectors Nara', '/sources'],
  ['Che cosa è stato concordato a Nara?', '/fonti'],
  ['علامَ اتُّفق في نارا؟', 'المصادر'],
  ['奈良で何が合意されましたか', '出典'],
])('after “%s”, “%s” lists each source under the number it had', async (question, sources) => {
  const { say } = await testCore()
  const answer = await say(question)
  const numbers = numbered(answer)
  expect(Object.keys(numbers)).not.toEqual([])
  expect(listed(await say(sources))).toMatchObject(numbers)
})

it('lists further sources of the same facts behind those that were numbered, each with its address', async () => {
  const { say } = await testCore()
  await say('What was agreed in Nara?')
  const { sources } = blockOf(await say('/sources'), 'sources') ?? {}
  expect(sources?.map(({ number, label, url }) => [number, label, url])).toEqual([
    [1, 'Jiji Press, via Nippon.com, 13 January 2026', 'https://www.nippon.com/ja/news/yjj2026011300687/'],
    [
      2,
      'Yomiuri Shimbun, via The Japan News, 13 January 2026',
      'https://japannews.yomiuri.co.jp/politics/politics-government/20260113-303786',
    ],
    [3, 'MetaQSol, 13 January 2026', 'https://metaqsol.com/?p=25418'],
    [4, 'livedoor News, 13 January 2026', 'https://news.livedoor.com/article/detail/30363043/'],
    [5, 'KBS World', 'https://world.kbs.co.kr/service/news_view.htm?lang=j&Seq_Code=92256'],
    [6, 'Japan Forward', 'https://japan-forward.com/takaichi-and-lee-pledge-closer-ties-amid-rising-regional-tensions'],
    [7, 'Korea.net, 14 January 2026', 'https://arabic.korea.net/NewsFocus/Policies/view?articleId=285745'],
    [8, 'AloJapan', 'https://www.alojapan.com/?p=1443123'],
  ])
})
