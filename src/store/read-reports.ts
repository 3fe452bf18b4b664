import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Report } from '../command/services.ts'
import type { Language } from '../content/languages.ts'
import { reportFiles, unlessMissing } from './reports.ts'

/** A line of `reports.jsonl`; what later versions add is left out. */
const line = z.object({
  reference: z.string(),
  at: z.iso.datetime(),
  platform: z.string(),
  language: z.custom<Language>((value) => /^[a-z]{2}$/.test(String(value))),
  briefing: z.string().optional(),
  facts: z.array(z.string()).optional(),
  text: z.string(),
})

/** What readers reported, the newest first; lines that are none are passed over. */
export async function readReports(folder: string): Promise<Report[]> {
  const texts = await Promise.all(reportFiles(folder).map((file) => readFile(file, 'utf8').catch(unlessMissing)))
  const reports = texts.flatMap((text = '') => text.split('\n').flatMap(reportIn))
  return reports.sort((a, b) => b.at.localeCompare(a.at))
}

function reportIn(written: string): Report[] {
  try {
    const { success, data } = line.safeParse(JSON.parse(written))
    return success ? [data] : []
  } catch (error) {
    if (error instanceof SyntaxError) return []
    throw error
  }
}
