import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { config as loadEnvFile } from 'dotenv'
import { z } from 'zod'

const projectRoot = fileURLToPath(new URL('..', import.meta.url))

const schema = z.object({
  /** Folder of briefings, gazetteer and languages. */
  CONTENT_DIR: z.string().min(1).default('content'),
  /** Folder for what the bot writes: readers' reports. */
  DATA_DIR: z.string().min(1).default('data'),
})

export interface Config {
  readonly contentDir: string
  readonly dataDir: string
  readonly commandsDir: string
}

/** Thrown at start-up; its message lists every setting that is wrong. */
export class ConfigError extends Error {}

/** Reads the environment and `.env`; the only place that does. @throws {ConfigError} */
export function loadConfig(): Config {
  loadEnvFile({ path: `${projectRoot}.env`, quiet: true })
  const result = schema.safeParse(process.env)
  if (!result.success)
    throw new ConfigError(result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'))
  return {
    contentDir: resolve(projectRoot, result.data.CONTENT_DIR),
    dataDir: resolve(projectRoot, result.data.DATA_DIR),
    commandsDir: `${projectRoot}commands`,
  }
}
