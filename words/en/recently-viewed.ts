/** The shelf of what somebody has looked at. The browser carries all of it. */
export const recentlyViewedWords = {
  title: 'Where were we?',
  lead: 'You looked at these. We have forgotten; your browser has not.',
  forget: 'Forget them',
  forgotten: 'Forgotten. Nice to meet you!',
  from: (price: string) => `from ${price}`,
  soldOut: 'Sold out',
  noAnswer: 'The shop did not answer just now, so we cannot say what these cost. They are still remembered here.',
}
