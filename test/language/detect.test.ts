import { expect, it } from 'vitest'
import { detectLanguage } from '../../src/language/detect.ts'
import { phrasesIn } from '../../src/language/lists.ts'
import { knowledge } from '../fixtures/library.ts'

it.each([
  ['Who met in Tokyo?', 'en'],
  ['chi era presente', 'it'],
  ['Cosa hanno deciso?', 'it'],
  ['من اجتمع؟', 'ar'],
  ['ماذا قالت Meloni؟', 'ar'],
  ['誰が会談しましたか', 'ja'],
  ['共同声明', 'ja'],
  ['高市首相 AI', 'ja'],
  ['首脳会談', 'ja'],
  ['من هي چورچيا ميلوني؟', 'ar'],
  ['什么时候开会？', 'other'],
  ['چه کسانی دیدار کردند؟', 'other'],
  ['کیا معاہدہ ہوا؟', 'other'],
  ['누가 만났습니까?', 'other'],
  ['Кто встретился?', 'other'],
  ['Qui a rencontré Meloni à Tokyo ?', 'other'],
  ['Wer hat sich in Tokio getroffen?', 'other'],
  ['¿Quién se reunió en Tokio?', 'other'],
  ['12345', 'unclear'],
  ['Meloni', 'unclear'],
])('"%s" is %s', (text, language) => {
  expect(detectLanguage(text, knowledge.evidence)).toBe(language)
})

it('takes no phrase of our own Arabic or Japanese content for another language', () => {
  const refused = (['ar', 'ja'] as const).flatMap((language) => {
    const names = [...knowledge.library.entities.values()].flatMap(({ names: { [language]: one } }) => [
      one.name,
      ...phrasesIn(one.aliases),
    ])
    const texts = knowledge.library.facts.map(({ words }) => words[language]?.text ?? '')
    return [...names, ...texts].filter((text) => detectLanguage(text, knowledge.evidence) === 'other')
  })
  expect(refused).toEqual([])
})
