import { bench } from '@/drills/bench'
import { runInLifetime } from './cluster/lifetime'

// `npm run bench -- cache`: what the shop can answer per second, and what that costs, beside bare servers.
await runInLifetime((lifetime) => bench(process.argv.slice(2), lifetime))
