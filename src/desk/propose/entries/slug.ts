/** Lower-case Latin words joined by hyphens, as ids are written; empty where a name has no Latin letters. */
export function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(?<=\p{L})['’ʼ](?=\p{L})/gu, '')
    .toLowerCase()
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
}

/** An id that nobody has yet: the wish, or the wish with a number behind it. */
export function freeId(wish: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(wish)) return wish
  for (let number = 2; ; number++) {
    const id = `${wish}-${number}`
    if (!isTaken(id)) return id
  }
}
