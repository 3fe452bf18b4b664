import { storeContract } from '../contracts/store.ts'
import { sqliteStore } from '../fixtures/store.ts'

storeContract(sqliteStore)
