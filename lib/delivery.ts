export const deliveryMethods = ['standard', 'express', 'pickup'] as const
export type DeliveryMethod = (typeof deliveryMethods)[number]

/** From this subtotal on, standard delivery costs nothing. */
export const freeStandardDeliveryFromCents = 5000

export const deliveryLabels: Record<DeliveryMethod, { name: string; promise: string }> = {
  standard: { name: 'Standard', promise: '2–4 working days' },
  express: { name: 'Express', promise: 'next working day' },
  pickup: { name: 'Pick up at the counter', promise: 'ready in an hour' },
}

/** @returns the method as it is called where nothing around it speaks of delivery */
export function deliveryTitle(method: DeliveryMethod): string {
  return method === 'pickup' ? deliveryLabels.pickup.name : `${deliveryLabels[method].name} delivery`
}

/** @returns the fee in cents for a cart with this subtotal */
export function deliveryFeeCents(method: DeliveryMethod, subtotalCents: number): number {
  if (method === 'pickup') return 0
  if (method === 'express') return 990
  return subtotalCents >= freeStandardDeliveryFromCents ? 0 : 490
}
