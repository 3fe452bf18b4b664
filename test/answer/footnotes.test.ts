import { expect, it } from 'vitest'
import type { Answer, Citation, Statement } from '../../src/answer/document.ts'
import { numberSources } from '../../src/answer/footnotes.ts'

const citation = (source: string, paragraph?: number): Citation =>
  paragraph === undefined ? { briefing: 'b', source } : { briefing: 'b', source, paragraph }
const citing = (...citations: [Citation, ...Citation[]]): Statement => ({ text: 'So.', fact: 'b/f', citations })
const facts = (...statements: Statement[]): Pick<Answer, 'blocks'> => ({ blocks: [{ type: 'facts', statements }] })
const [a, b, c] = [citation('a'), citation('b'), citation('c')]
/** Prints the first letter of a source, so that `a` and `a-second` look alike. */
const firstLetter = ({ source }: Citation) => source.charAt(0)
const numbered = (answer: Pick<Answer, 'blocks'>) => numberSources(answer, firstLetter)
const labelsOf = (answer: Pick<Answer, 'blocks'>) => numbered(answer).notes.map((note) => firstLetter(note.citation))

it('marks a statement with its two strongest sources, and gives the others no number', () => {
  const { marksOf, notes } = numbered(facts(citing(a, b, c)))
  expect(marksOf([a, b, c])).toEqual([1, 2])
  expect(notes.map(({ number, citation: { source } }) => [number, source])).toEqual([
    [1, 'a'],
    [2, 'b'],
  ])
})

it.each([
  ['two where three statements stand', 3, [1, 2]],
  ['one where more stand', 4, [1]],
])('puts behind a statement %s', (_, count, marks) => {
  const { marksOf } = numbered(facts(...Array.from({ length: count }, () => citing(a, b))))
  expect(marksOf([a, b])).toEqual(marks)
})

it('counts lines of people and sectors among what stands with a statement', () => {
  const people = { type: 'people', people: [{ text: 'A, minister', citations: [a] }] } as const
  const sectors = { type: 'sectors', sectors: [{ id: 's', name: 'space', fact: 'b/f', citations: [a] }] } as const
  const { blocks } = facts(citing(a, b), citing(a, b))
  expect(numbered({ blocks: [people, ...blocks] }).marksOf([a, b])).toEqual([1, 2])
  expect(numbered({ blocks: [people, sectors, ...blocks] }).marksOf([a, b])).toEqual([1])
})

it('gives what is printed alike one number, with every paragraph cited of it in order', () => {
  const { marksOf, notes } = numbered(
    facts(citing(citation('a', 7), citation('a', 3), b), citing(citation('a-second', 5))),
  )
  expect(marksOf([citation('a', 7), citation('a', 3), b])).toEqual([1, 2])
  expect(marksOf([citation('a-second', 5)])).toEqual([1])
  expect(notes).toEqual([
    { number: 1, citation: citation('a', 7), paragraphs: [3, 5, 7] },
    { number: 2, citation: b, paragraphs: [] },
  ])
})

it('numbers statements before people and sectors, so that the same facts keep their numbers', () => {
  const people = { type: 'people', people: [{ text: 'A, minister', citations: [c] }] } as const
  const sectors = { type: 'sectors', sectors: [{ id: 's', name: 'space', fact: 'b/f', citations: [b] }] } as const
  const { blocks } = facts(citing(a))
  expect(labelsOf({ blocks: [people, sectors, ...blocks] })).toEqual(['a', 'c', 'b'])
})

it('numbers the sources of the other reading behind those of the statement', () => {
  const disputed = { ...citing(a), caveat: { text: 'but not so', citations: [b] } }
  expect(labelsOf(facts(disputed, citing(c)))).toEqual(['a', 'b', 'c'])
})
