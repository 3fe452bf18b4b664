import { UserError } from '../../errors.ts'

/** Where pages say in themselves how they are encoded; the standard looks no further than 1,024 bytes, some pages begin later. */
const PRESCAN = 4096
const DECLARED = [
  /<meta[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w:.-]+)/iu,
  /^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w:.-]+)/iu,
] as const

/** Of so many characters one may be broken; with more, it is another encoding than was said. */
const CHARACTERS_A_FAULT = 500

/**
 * Bytes as text: in the encoding of its byte order mark, in that of its header, in that it names itself, else in UTF-8.
 * @throws {UserError} on what is no text, or in another encoding
 */
export function decodeText(bytes: Uint8Array, charset?: string): string {
  const marked = byteOrder(bytes)
  if (!marked && bytes.includes(0) && !/^utf-?16/iu.test(charset ?? '')) throw new UserError('desk-intake-no-text')
  const decoder = decoderOf(marked ?? charset) ?? decoderOf(marked ? undefined : declaredIn(bytes)) ?? new TextDecoder()
  const text = decoder.decode(bytes)
  const faults = text.match(/\ufffd/gu)?.length ?? 0
  if (faults > text.length / CHARACTERS_A_FAULT) throw new UserError('desk-intake-encoding')
  return text
}

function byteOrder([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : undefined
}

function declaredIn(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, PRESCAN)).toString('latin1')
  for (const pattern of DECLARED) {
    const [, name] = pattern.exec(start) ?? []
    // What could be read as bytes is no UTF-16, whatever it says.
    if (name) return /^utf-?16/iu.test(name) ? 'utf-8' : name
  }
  return undefined
}

function decoderOf(label: string | undefined): InstanceType<typeof TextDecoder> | undefined {
  try {
    return label ? new TextDecoder(label) : undefined
  } catch {
    // A name that no standard knows says nothing.
    return undefined
  }
}
