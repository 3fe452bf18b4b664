/** A title of a fact has at most 80 characters; these many are still read at a glance. */
const LONGEST = 70

/** The beginning of a sentence, as a first wording of its title. */
export function titleOf(sentence: string): string {
  const whole = sentence.replace(/[.。]+$/u, '')
  if (whole.length <= LONGEST) return whole
  const [clause = ''] = whole.split(/(?<=\p{L}{3})[,;:](?=\s)/u)
  if (clause.length <= LONGEST && clause.length >= LONGEST / 3) return clause
  const cut = whole.slice(0, LONGEST)
  return cut
    .slice(0, Math.max(cut.lastIndexOf(' '), 1))
    .replace(/(?:[,;:]|\s(?:of|the|a|an|and|to|in|for|with|by|on|at|that))+$/u, '')
}
