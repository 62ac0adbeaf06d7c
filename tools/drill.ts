import { drill } from '@/drills/drill'
import { runInLifetime } from './cluster/lifetime'

// `npm run drill kill`: people shop while the shop is in trouble, and nothing may be lost.
await runInLifetime((lifetime) => drill(process.argv.slice(2), lifetime))
