import { parentPort, workerData } from 'node:worker_threads'
import { buildKnowledge } from '../answer/knowledge.ts'
import type { AskTask } from './ask-content.ts'
import { askIn } from './asked.ts'

const { content, language, ...options } = workerData as AskTask // ask-content.ts sends nothing else
parentPort?.postMessage(askIn(buildKnowledge(content), language, options))
