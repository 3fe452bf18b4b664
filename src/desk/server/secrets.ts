import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** 256 bits that nobody can guess, in letters that an address and a cookie take. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** Compares in constant time, whatever the lengths. */
export function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(digestOf(given), digestOf(expected))
}

/** What is kept of a secret where the secret itself is not needed. */
export function digestOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}
