import { expect, it } from 'vitest'
import { createMetrics } from '../../src/operations/metrics.ts'
import { testCore } from '../fixtures/core.ts'

/** Metrics on a clock that stands still until it is moved, and the lines of ours that Prometheus would read. */
function metrics() {
  const clock = { now: 0 }
  const made = createMetrics({ now: () => clock.now })
  const lines = async (name: string) =>
    (await made.registry.metrics()).split('\n').filter((line) => line.startsWith(`communique_${name}`))
  return { ...made, clock, lines }
}

it('counts and times answers by kind and platform, and leaves them as they are', async () => {
  const { metered, clock, lines } = metrics()
  const { dispatch } = await testCore()
  const counted = metered(async (request) => {
    clock.now += 3
    return await dispatch(request)
  })
  const ask = (platform: string, text: string) => ({ chat: { platform, id: '1' }, reader: { platform, id: '2' }, text })
  expect(await counted(ask('telegram', 'Who met in Nara?'))).toEqual(await dispatch(ask('other', 'Who met in Nara?')))
  await counted(ask('telegram', 'What is the price of tea?'))
  await counted(ask('discord', '/help'))
  expect(await lines('answers_total')).toEqual([
    'communique_answers_total{kind="answer",platform="telegram"} 1',
    'communique_answers_total{kind="unknown",platform="telegram"} 1',
    'communique_answers_total{kind="help",platform="discord"} 1',
  ])
  expect(await lines('answer_seconds')).toEqual(
    expect.arrayContaining([
      'communique_answer_seconds_bucket{le="0.002",platform="telegram"} 0',
      'communique_answer_seconds_bucket{le="0.005",platform="telegram"} 2',
      'communique_answer_seconds_sum{platform="telegram"} 0.006',
      'communique_answer_seconds_count{platform="discord"} 1',
    ]),
  )
})

it('counts what became of digests', async () => {
  const { digests, lines } = metrics()
  digests.planned('discord', 'planned', 40)
  digests.planned('discord', 'stale', 0)
  digests.settled('telegram', 'sent')
  digests.settled('telegram', 'gone')
  digests.settled('telegram', 'sent')
  digests.lag('telegram', 4000)
  digests.backlog('telegram', 12)
  digests.backlog('telegram', 7)
  expect(await lines('planned_total')).toEqual([
    'communique_planned_total{platform="discord",outcome="planned"} 40',
    'communique_planned_total{platform="discord",outcome="stale"} 0',
  ])
  expect(await lines('deliveries_total')).toEqual([
    'communique_deliveries_total{platform="telegram",outcome="sent"} 2',
    'communique_deliveries_total{platform="telegram",outcome="gone"} 1',
  ])
  expect(await lines('delivery_lag_seconds')).toContain(
    'communique_delivery_lag_seconds_bucket{le="5",platform="telegram"} 1',
  )
  expect(await lines('backlog')).toEqual(['communique_backlog{platform="telegram"} 7'])
})

it('tells one version of the content, the present one', async () => {
  const { content, slowedDown, failed, lines } = metrics()
  content('a1', 10)
  content('b2', 12)
  slowedDown('discord')
  failed()
  expect(await lines('content')).toEqual(['communique_content_info{version="b2"} 1', 'communique_content_facts 12'])
  expect(await lines('slow_downs')).toEqual(['communique_slow_downs_total{platform="discord"} 1'])
  expect(await lines('errors')).toEqual(['communique_errors_total 1'])
})

it('tells of the process too, and keeps each registry to itself', async () => {
  const [one, other] = [metrics(), metrics()]
  one.failed()
  expect(await other.lines('errors')).toEqual(['communique_errors_total 0'])
  expect(await other.registry.metrics()).toContain('process_resident_memory_bytes')
})

it('counts what the language model was asked, what it said, and whether it is of our opinion', async () => {
  const { model, lines } = metrics()
  model.requested('pick', 'answered', 1500)
  model.requested('pick', 'slow', 4000)
  model.spent('pick', 900, 20)
  model.compared('closest', 'answer', true)
  model.compared('closest', 'unknown', false)
  expect(await lines('model_requests_total')).toEqual([
    'communique_model_requests_total{purpose="pick",outcome="answered"} 1',
    'communique_model_requests_total{purpose="pick",outcome="slow"} 1',
  ])
  expect(await lines('model_seconds')).toContain('communique_model_seconds_sum{purpose="pick"} 5.5')
  expect(await lines('model_tokens_total')).toEqual([
    'communique_model_tokens_total{purpose="pick",direction="sent"} 900',
    'communique_model_tokens_total{purpose="pick",direction="said"} 20',
  ])
  expect(await lines('model_verdicts_total')).toEqual([
    'communique_model_verdicts_total{ours="closest",theirs="answer",same="yes"} 1',
    'communique_model_verdicts_total{ours="closest",theirs="unknown",same="no"} 1',
  ])
})
