import type { Client } from 'discord.js'
import type { Log } from '../platform.ts'
import { reasonOf } from './refusals.ts'

/** An event that the library cannot make sense of is let be; what comes after it is none the worse. */
export function guardPackets(client: Client, log: Log): void {
  // The library keeps the method to itself; it calls it for each event, also for those that waited.
  const manager = client.ws as unknown as PacketHandling
  const { handlePacket } = manager
  manager.handlePacket = (packet, shard) => {
    try {
      return handlePacket.call(manager, packet, shard)
    } catch (error) {
      log('discord event failed', { type: String(packet?.t), reason: reasonOf(error) })
      return true
    }
  }
}

interface PacketHandling {
  handlePacket(packet: { readonly t?: unknown } | undefined, shard: unknown): boolean
}
