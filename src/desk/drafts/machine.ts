import { stringify } from 'yaml'
import { z } from 'zod'
import { LANGUAGES } from '../../content/languages.ts'
import { UserError } from '../../errors.ts'
import type { DraftData } from './draft.ts'
import { parseYaml } from './parse-yaml.ts'

/** What a language model had to do with a draft; nothing of it is published. */
export const MACHINE_FILE = 'machine.yaml'

/** The finding that keeps it from being published unseen. */
export const UNAPPROVED = 'machine-unapproved'

/** Why something that a model said was not taken over. */
const REASONS = ['quotation', 'figure', 'date', 'name', 'unit', 'form', 'twice', 'check'] as const
export type RefusalReason = (typeof REASONS)[number]

const mark = z.object({
  /** The fact that it wrote, or wrote words for. */
  fact: z.string(),
  model: z.string(),
  /** Name and version of what it was told to do. */
  prompt: z.string(),
  at: z.string(),
  languages: z.array(z.enum(LANGUAGES)).default([]),
  /** Where the fact stands, to the letter; left out where only our own words were put into other languages. */
  quotation: z.string().optional(),
  citation: z.string().optional(),
  /** Who has looked at it and found it right. */
  approved: z.object({ by: z.string(), at: z.string() }).optional(),
})

const refused = z.object({
  citation: z.string().optional(),
  /** What it said, in its shortest form. */
  said: z.string(),
  reason: z.enum(REASONS),
  /** What a check found, in English. */
  detail: z.string().optional(),
  /** The fact was taken over without it. */
  fact: z.string().optional(),
})

const machineSchema = z.object({
  marks: z.array(mark).default([]),
  refused: z.array(refused).default([]),
  /** Fingerprints of the pieces of text that it has read. */
  read: z.array(z.string()).default([]),
  /** What was paid for. */
  tokens: z.object({ sent: z.number(), said: z.number() }).default({ sent: 0, said: 0 }),
})

export type MachineMark = Readonly<z.output<typeof mark>>
export type MachineRefusal = Readonly<z.output<typeof refused>>
export type MachineWork = Readonly<z.output<typeof machineSchema>>

export const NO_MACHINE: MachineWork = machineSchema.parse({})

/** @throws {UserError} where somebody wrote something else into it */
export function machineIn(yaml: string): MachineWork {
  try {
    return machineSchema.parse(parseYaml(yaml) ?? {})
  } catch {
    throw new UserError('draft-file-unfit', { file: MACHINE_FILE, field: '' })
  }
}

/** So many refusals are kept; what was said before them is of no use any more. */
const MOST_REFUSED = 500

export function machineText(work: MachineWork): string {
  return stringify({ ...work, refused: work.refused.slice(-MOST_REFUSED) }, { lineWidth: 0 })
}

/** Facts of a draft that a model wrote, in part or whole, and that nobody has approved. */
export function unapprovedFacts(facts: DraftData['facts'], work: MachineWork | undefined): string[] {
  const open = new Set((work?.marks ?? []).filter(({ approved }) => !approved).map(({ fact }) => fact))
  return Object.keys(facts ?? {}).filter((id) => open.has(id))
}

export function approved(work: MachineWork, fact: string, by: string, at: string): MachineWork {
  const marks = work.marks.map((one) => (one.fact === fact && !one.approved ? { ...one, approved: { by, at } } : one))
  return { ...work, marks }
}

/** A fact under another id is still what it was; marks under the old one stay, for whoever takes that back. */
export function markedAs(work: MachineWork, from: string, to: string): MachineWork {
  const others = work.marks.filter(({ fact }) => fact !== to)
  const own = work.marks.filter(({ fact }) => fact === from)
  return own.length === 0 ? work : { ...work, marks: [...others, ...own.map((one) => ({ ...one, fact: to }))] }
}
