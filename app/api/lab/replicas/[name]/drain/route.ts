import { strike } from '@/app/api/lab/_lab/strike'

/** Has a replica leave politely. */
export const POST = strike('drain')
