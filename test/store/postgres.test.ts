import { describe } from 'vitest'
import { sharedClockContract } from '../contracts/clocks.ts'
import { storeContract } from '../contracts/store.ts'
import { noPostgres, postgresStore } from '../fixtures/store.ts'

describe.skipIf(noPostgres())(noPostgres() ?? 'PostgreSQL', () => {
  storeContract(postgresStore)
  describe('the clock of several machines', () => sharedClockContract(postgresStore))
})
