/** White space, controls, marks that steer writing, blanks that count as letters, and what ends an address in a message. */
const UNFIT = /[\s\p{Z}\p{C}\u115f\u1160\u2800\u3164\uffa0<>"`\\]/u

/** Why a text cannot be offered as the address of a page; undefined where it can. */
export function addressFault(written: string): string | undefined {
  if (UNFIT.test(written)) return 'must be an address without spaces, line breaks, invisible marks, quotes or < > \\'
  const authority = /^https?:\/\/([^/?#]+)/iu.exec(written)?.[1]
  if (authority === undefined || !URL.canParse(written))
    return 'must be an address that begins with https:// or http://'
  if (authority.includes('@')) return 'must be an address without a name or password in front of an @'
  return undefined
}
