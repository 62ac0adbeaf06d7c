/** How and when a product comes. */
export const deliveryWords = {
  title: 'If you order now',
  when: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  free: 'free',
  freeFrom: (fee: string, limit: string) => `${fee}, free from ${limit}`,
}
