/** “Of” with an article, and that article alone. */
const WITH_OF: readonly (readonly [withOf: string, article: string])[] = [
  ['dell’', 'l’'],
  ["dell'", 'l’'],
  ['dello ', 'lo '],
  ['della ', 'la '],
  ['delle ', 'le '],
  ['degli ', 'gli '],
  ['del ', 'il '],
  ['dei ', 'i '],
]

/** A name as the subject of a sentence, by its form with “of”: dell’Italia → l’Italia, di Tokyo → Tokyo. */
export function italianSubject(of: string, name: string): string {
  const [withOf, article] = WITH_OF.find(([start]) => of.startsWith(start)) ?? []
  return withOf !== undefined && article !== undefined ? article + of.slice(withOf.length) : name
}

/** An office with its article: la premier giapponese, l’ambasciatore, lo speaker. */
export function italianTitle(title: string, gender: 'feminine' | 'masculine'): string {
  if (/^[aeiouàèéìòù]/iu.test(title)) return `l’${title}`
  if (gender === 'feminine') return `la ${title}`
  return /^(?:s[^aeiou]|z|gn|ps|x|y)/iu.test(title) ? `lo ${title}` : `il ${title}`
}
