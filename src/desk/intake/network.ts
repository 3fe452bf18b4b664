import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { UserError } from '../../errors.ts'
import { type IsPort, isWebPort } from './address.ts'
import { isPublicAddress } from './public-address.ts'

/** How names become IP addresses, and which of them may be talked to. */
export interface Network {
  resolve(name: string): Promise<readonly string[]>
  mayReach(ipAddress: string): boolean
  readonly isPort: IsPort
}

/** The public network alone. */
export const PUBLIC_NETWORK: Network = {
  resolve: async (name) => (await lookup(name, { all: true })).map(({ address }) => address),
  mayReach: isPublicAddress,
  isPort: isWebPort,
}

/** Names that mean this machine wherever they are asked (RFC 6761). */
const THIS_MACHINE = /(?:^|\.)localhost$/u

/**
 * The IP addresses of a host, each of which may be reached. One that may not spoils the others: a name that leads to both is
 * made to deceive.
 * @throws {UserError} on a host that is not there, or not public
 */
export async function reachableAddresses(host: string, network: Network): Promise<string[]> {
  const name = host.replace(/^\[(.*)\]$/u, '$1').replace(/\.$/u, '')
  const refusal = () => new UserError('desk-intake-not-public', { host: name })
  if (isIP(name) === 0 && THIS_MACHINE.test(name) && !network.mayReach('127.0.0.1')) throw refusal()
  const addresses = isIP(name) === 0 ? await resolved(name, network) : [name]
  if (addresses.length === 0) throw new UserError('desk-intake-unreachable', { host: name })
  if (!addresses.every((address) => network.mayReach(address))) throw refusal()
  return addresses
}

async function resolved(name: string, { resolve }: Network): Promise<string[]> {
  try {
    return [...(await resolve(name))]
  } catch {
    throw new UserError('desk-intake-unreachable', { host: name })
  }
}
