import ipaddr from 'ipaddr.js'

/** The one range of IPv6 in which the public networks lie. https://www.iana.org/assignments/ipv6-address-space */
const GLOBAL_UNICAST: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3]

/**
 * Whether an IP address is anybody's in the public network: not this machine, its own network, a carrier's, a group of
 * machines, or one that is embedded in an address of IPv6, behind which any of these may stand.
 */
export function isPublicAddress(written: string): boolean {
  if (!ipaddr.isValid(written)) return false
  const address = ipaddr.parse(written)
  if (address.range() !== 'unicast') return false
  // ipaddr.js calls unicast whatever it knows nothing else of: ::7f00:1 among them, the old form of an embedded address.
  return address.kind() === 'ipv4' || (address as ipaddr.IPv6).match(GLOBAL_UNICAST)
}
