import { AHEAD } from './clock.ts'

// Loaded into a process before the bot, which then lives that much later; nothing else of it is changed.
const ahead = Number(process.env[AHEAD] ?? 0)
const { now } = Date
Date.now = () => now() + ahead
