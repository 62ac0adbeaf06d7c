/** Test cards of the demonstration. Any other plausible number is accepted too, as no money moves. */
export const demoCards = {
  succeeds: '4242424242424242',
  declined: '4000000000000002',
} as const
