import { describe, expect, it } from 'vitest'
import { isPublicAddress } from '../../../src/desk/intake/public-address.ts'

describe('an IP address of the public network', () => {
  it.each(['8.8.8.8', '93.184.216.34', '172.32.0.1', '100.128.0.1', '2606:4700:4700::1111', '2a00:1450:4001::1'])(
    '%s is one',
    (address) => {
      expect(isPublicAddress(address)).toBe(true)
    },
  )

  it.each([
    ['this machine', ['127.0.0.1', '127.255.255.254', '0.0.0.0', '0.1.2.3', '::1', '::']],
    ['a private network', ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fd00::1', 'fc00::1', 'fec0::1']],
    ['a link', ['169.254.169.254', 'fe80::1', 'fe80::1%eth0']],
    ['a carrier’s own', ['100.64.0.1', '100.127.255.255']],
    ['a group, or everybody', ['224.0.0.1', '239.255.255.255', '255.255.255.255', 'ff02::1']],
    [
      'reserved',
      ['192.0.0.1', '192.0.2.1', '198.18.0.1', '198.51.100.1', '203.0.113.1', '240.0.0.1', '2001:db8::1', '100::1'],
    ],
    ['mapped into IPv6', ['::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:8.8.8.8', '0:0:0:0:0:ffff:10.0.0.1']],
    ['compatible with IPv4', ['::127.0.0.1', '::7f00:1', '::a00:1']],
    ['translated', ['64:ff9b::7f00:1', '64:ff9b::808:808', '64:ff9b:1::a00:1', '::ffff:0:127.0.0.1']],
    ['a tunnel', ['2002:7f00:1::', '2002:a00:1::1', '2001:0:7f00:1::1']],
    ['outside of what is given out', ['4000::1', '5f00::1', 'e000::1']],
    ['no address', ['', 'localhost', 'example.org', '127.1.1.1.1', ' 8.8.8.8']],
  ])('is not one that is %s', (_, addresses) => {
    expect(addresses.filter(isPublicAddress)).toEqual([])
  })
})
