import { expect, it } from 'vitest'
import { marked } from '../../../src/desk/pages/draft/marks.ts'

it.each([
  ['Japanese ships left Japan.', ['Japan'], 'Japanese ships left <mark>Japan</mark>.'],
  [
    'Sanae Takaichi and Takaichi',
    ['Takaichi', 'Sanae Takaichi'],
    '<mark>Sanae Takaichi</mark> and <mark>Takaichi</mark>',
  ],
  [
    'وصلت تاكايتشي إلى روما في 3 مارس ٢٠٢٦',
    ['روما'],
    'وصلت تاكايتشي إلى <mark>روما</mark> في <mark>3</mark> مارس <mark>٢٠٢٦</mark>',
  ],
  ['高市首相は東京で', ['高市', '東京'], '<mark>高市</mark>首相は<mark>東京</mark>で'],
  ['10.4 billion (C-130)', ['a.b*c'], '<mark>10.4</mark> billion (C-<mark>130</mark>)'],
  ['<b>Tokyo</b> & "Rome"', ['Tokyo'], '&lt;b&gt;<mark>Tokyo</mark>&lt;/b&gt; &amp; &quot;Rome&quot;'],
] as const)('marks in “%s” the words %o, and figures', async (text, words, html) => {
  expect(String(await marked(text, words))).toBe(html)
})
