import { describe, expect, it } from 'vitest'
import { webAddress } from '../../../src/desk/intake/address.ts'
import { phraseOf } from '../../fixtures/user-error.ts'

describe('an address', () => {
  it.each([
    ['https://example.org/news?id=1#part', 'https://example.org/news?id=1'],
    ['  http://Example.org:80/ ', 'http://example.org/'],
    ['example.org/news', 'https://example.org/news'],
    ['example.org:443/news', 'https://example.org/news'],
    ['https://例え.jp/記事', 'https://xn--r8jz45g.jp/%E8%A8%98%E4%BA%8B'],
    ['http://2130706433/', 'http://127.0.0.1/'],
    ['http://0x7f.1/', 'http://127.0.0.1/'],
    ['http://0177.0.0.1/', 'http://127.0.0.1/'],
    ['http://127.0.0.1./', 'http://127.0.0.1/'],
    ['http://１２７.０.０.１/', 'http://127.0.0.1/'],
  ])('%s is read as %s', (written, address) => {
    expect(webAddress(written).href).toBe(address)
  })

  it.each([
    ['', 'desk-intake-no-address'],
    ['two words', 'desk-intake-no-address'],
    ['localhost', 'desk-intake-no-address'],
    [`https://example.org/${'a'.repeat(3000)}`, 'desk-intake-no-address'],
    ['file:///etc/passwd', 'desk-intake-not-web'],
    ['ftp://example.org/', 'desk-intake-not-web'],
    ['javascript:alert(1)', 'desk-intake-not-web'],
    ['data:text/html,hello', 'desk-intake-not-web'],
    ['https://user:secret@example.org/', 'desk-intake-password'],
    ['https://user@example.org/', 'desk-intake-password'],
    ['http://example.org:22/', 'desk-intake-port'],
    ['https://example.org:8420/', 'desk-intake-port'],
    ['localhost:6379', 'desk-intake-port'],
  ])('%s is refused', async (written, phrase) => {
    expect(await phraseOf(() => webAddress(written))).toBe(phrase)
  })
})
