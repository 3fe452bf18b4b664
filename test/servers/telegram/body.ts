import type { IncomingMessage } from 'node:http'
import { fromForm } from './api.ts'
import type { SentFile } from './types.ts'

interface Read {
  readonly params: Record<string, unknown>
  readonly files: readonly SentFile[]
}

/** A request's parameters, from its query and its body in any of Telegram's three forms. */
export async function readParameters(method: string, url: URL, incoming: IncomingMessage): Promise<Read> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  const raw = Buffer.concat(chunks)
  const type = incoming.headers['content-type'] ?? ''
  const query = fromForm(method, Object.fromEntries(url.searchParams))
  if (raw.length === 0) return { params: query, files: [] }
  if (type.startsWith('application/json')) return { params: { ...query, ...JSON.parse(raw.toString()) }, files: [] }
  const form = await new Response(raw, { headers: { 'content-type': type } }).formData()
  const { fields, files } = await split(form)
  return { params: { ...query, ...fromForm(method, fields) }, files }
}

/** A file that is a parameter by itself is named as if it had been attached. */
async function split(form: FormData): Promise<{ fields: Record<string, string>; files: SentFile[] }> {
  const entries = [...form]
  const named = new Set(entries.flatMap(([, value]) => [...attached(value)]))
  const fields: Record<string, string> = {}
  const files: SentFile[] = []
  for (const [part, value] of entries) {
    if (typeof value === 'string') fields[part] = value
    else {
      files.push({ part, name: value.name, type: value.type, bytes: new Uint8Array(await value.arrayBuffer()) })
      if (!named.has(part)) fields[part] = `attach://${part}`
    }
  }
  return { fields, files }
}

function* attached(value: string | File): Generator<string> {
  if (typeof value !== 'string') return
  for (const [, part = ''] of value.matchAll(/attach:\/\/([^"\s]+)/gu)) yield part
}
