import { UserError } from '../../errors.ts'

/** As long as browsers and servers take. */
const LONGEST_ADDRESS = 2048

/** The ports of the web: behind others stand the services of a network, which are nobody's articles. */
const PORTS = new Set(['', '80', '443'])

export type IsPort = (port: string) => boolean
export const isWebPort: IsPort = (port) => PORTS.has(port)

/**
 * What an editor wrote, or a server sent us to, as an address that may be read. Names are looked at only here; where they lead
 * is checked when they are resolved.
 * @throws {UserError} on an address that cannot be read, or may not be
 */
export function webAddress(written: string, base?: URL, isPort: IsPort = isWebPort): URL {
  const trimmed = written.trim()
  const shown = { address: trimmed.slice(0, 200) }
  const url = trimmed.length <= LONGEST_ADDRESS ? parse(trimmed, base) : undefined
  if (!url) throw new UserError('desk-intake-no-address', shown)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new UserError('desk-intake-not-web', shown)
  if (url.username !== '' || url.password !== '') throw new UserError('desk-intake-password')
  if (!isPort(url.port)) throw new UserError('desk-intake-port', { port: url.port })
  url.hash = ''
  return url
}

/** Without a scheme it is a site's: "example.org:443/news" has none, "javascript:…" has. */
function parse(written: string, base: URL | undefined): URL | undefined {
  if (base || /^[a-z][a-z0-9+.-]*:(?!\d)/iu.test(written)) return URL.parse(written, base?.href) ?? undefined
  const url = URL.parse(`https://${written}`)
  return url && /[.:]/u.test(url.host) ? url : undefined
}
