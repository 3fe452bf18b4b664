import { parentPort, workerData } from 'node:worker_threads'
import { articleOf } from './article.ts'

// Started by read-article.ts, which says what to read.
const { html, address } = workerData as { html: string; address: string | undefined } // as read-article.ts sends it
parentPort?.postMessage(articleOf(html, address))
