import { describe } from 'vitest'
import { storeContract } from '../contracts/store.ts'
import { noPostgres, postgresStore } from '../fixtures/store.ts'

describe.skipIf(noPostgres())(noPostgres() ?? 'PostgreSQL', () => storeContract(postgresStore))
