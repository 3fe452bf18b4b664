import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Dispatch } from '../command/dispatch.ts'
import type { ModelMeters } from '../model/meters.ts'

export interface Metrics {
  readonly registry: Registry
  /** Answers as before, and counts and times what it answered. */
  metered(dispatch: Dispatch): Dispatch
  readonly digests: DigestMeters
  readonly model: ModelMeters
  /** A platform said that we ask too much of it. */
  slowedDown(platform: string): void
  /** Something that only we can mend; the log tells what. */
  failed(): void
  /** What is answered from now on. */
  content(version: string, facts: number): void
}

/** What the digests count. Outcomes are words of theirs, few and fixed. */
export interface DigestMeters {
  planned(platform: string, outcome: string, count: number): void
  settled(platform: string, outcome: string): void
  /** Milliseconds from a digest's time to its arrival. */
  lag(platform: string, milliseconds: number): void
  /** Parts that wait. */
  backlog(platform: string, parts: number): void
}

/** In seconds: an answer takes a millisecond, one that has to ask the store or the platform longer. */
const ANSWER_SECONDS = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

/** In seconds: a digest arrives at once, after those that are due with it, or after a downtime. */
const LAG_SECONDS = [1, 5, 15, 60, 300, 900, 1800, 3600, 7200, 21_600, 43_200]

/** Counts for Prometheus, the process itself included. `now` is a clock in milliseconds that only goes forward. */
export function createMetrics({ now }: { readonly now: () => number }): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const answers = new Counter({
    name: 'communique_answers_total',
    help: 'Answers by kind: answer, unknown, notice or help',
    labelNames: ['kind', 'platform'],
    registers,
  })
  const answerSeconds = new Histogram({
    name: 'communique_answer_seconds',
    help: 'Time from a question to its answer, without the way to the reader',
    labelNames: ['platform'],
    buckets: ANSWER_SECONDS,
    registers,
  })
  const slowDowns = new Counter({
    name: 'communique_slow_downs_total',
    help: 'Requests that the platform refused because there were too many (429)',
    labelNames: ['platform'],
    registers,
  })
  const errors = new Counter({
    name: 'communique_errors_total',
    help: 'Errors that readers saw a reference of; the log tells what each was',
    registers,
  })
  const contentInfo = new Gauge({
    name: 'communique_content_info',
    help: 'The version of the content that is answered from',
    labelNames: ['version'],
    registers,
  })
  const contentFacts = new Gauge({ name: 'communique_content_facts', help: 'Facts that are answered from', registers })
  return {
    registry,
    metered: (dispatch) => async (request) => {
      const { platform } = request.chat
      const started = now()
      const answer = await dispatch(request)
      answerSeconds.observe({ platform }, (now() - started) / 1000)
      answers.inc({ kind: answer.kind, platform })
      return answer
    },
    digests: digestMeters(registers),
    model: modelMeters(registers),
    slowedDown: (platform) => slowDowns.inc({ platform }),
    failed: () => errors.inc(),
    content(version, facts) {
      contentInfo.reset()
      contentInfo.set({ version }, 1)
      contentFacts.set(facts)
    },
  }
}

/** In seconds. */
const MODEL_SECONDS = [0.1, 0.25, 0.5, 1, 2, 4, 8, 15, 30, 60, 120]

function modelMeters(registers: Registry[]): ModelMeters {
  const requests = new Counter({
    name: 'communique_model_requests_total',
    help: 'Requests to the language model, by purpose and what came of it',
    labelNames: ['purpose', 'outcome'],
    registers,
  })
  const seconds = new Histogram({
    name: 'communique_model_seconds',
    help: 'Time of a request to the language model, with the wait for a turn',
    labelNames: ['purpose'],
    buckets: MODEL_SECONDS,
    registers,
  })
  const tokens = new Counter({
    name: 'communique_model_tokens_total',
    help: 'Tokens sent to the language model and said by it',
    labelNames: ['purpose', 'direction'],
    registers,
  })
  const verdicts = new Counter({
    name: 'communique_model_verdicts_total',
    help: 'What the bot would have replied, what the model made of it, and whether the same fact came first',
    labelNames: ['ours', 'theirs', 'same'],
    registers,
  })
  return {
    requested(purpose, outcome, milliseconds) {
      requests.inc({ purpose, outcome })
      seconds.observe({ purpose }, milliseconds / 1000)
    },
    spent(purpose, sent, said) {
      tokens.inc({ purpose, direction: 'sent' }, sent)
      tokens.inc({ purpose, direction: 'said' }, said)
    },
    compared: (ours, theirs, isSameFact) => verdicts.inc({ ours, theirs, same: isSameFact ? 'yes' : 'no' }),
  }
}

function digestMeters(registers: Registry[]): DigestMeters {
  const planned = new Counter({
    name: 'communique_planned_total',
    help: 'Digests that fell due, by what was decided about them',
    labelNames: ['platform', 'outcome'],
    registers,
  })
  const deliveries = new Counter({
    name: 'communique_deliveries_total',
    help: 'Tries at sending a part of a digest, by how they ended',
    labelNames: ['platform', 'outcome'],
    registers,
  })
  const lag = new Histogram({
    name: 'communique_delivery_lag_seconds',
    help: 'Time from when a digest was due to its arrival',
    labelNames: ['platform'],
    buckets: LAG_SECONDS,
    registers,
  })
  const backlog = new Gauge({
    name: 'communique_backlog',
    help: 'Parts of digests that wait to be sent',
    labelNames: ['platform'],
    registers,
  })
  return {
    planned: (platform, outcome, count) => planned.inc({ platform, outcome }, count),
    settled: (platform, outcome) => deliveries.inc({ platform, outcome }),
    lag: (platform, milliseconds) => lag.observe({ platform }, milliseconds / 1000),
    backlog: (platform, parts) => backlog.set({ platform }, parts),
  }
}
