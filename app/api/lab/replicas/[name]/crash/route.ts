import { strike } from '@/app/api/lab/_lab/strike'

/** Ends a replica's process at once, without cleaning up. */
export const POST = strike('crash')
