import 'server-only'
import type { Prisma } from '@/generated/prisma/client'

/**
 * An attempt whose card was declined was answered so, and is no order. One that expired was never answered: whoever looks
 * for it shall find what became of it.
 */
export const isOrder = { NOT: { status: 'declined', expiredAt: null } } satisfies Prisma.OrderWhereInput
