/** What a product's page says that is the same for all products; what moves with the form is in add-to-cart. */
export const productWords = {
  priceRange: (low: string, high: string) => `${low} to ${high}`,
  chooseVariant: 'Choose yours',
  soldOut: 'Sold out',
  onlyLeft: (count: number) => `Only ${count} left`,
  /** What is said of a variant that cannot be bought. */
  variantGoneBut: (others: string) => `All of these are gone for now. Still here: ${others}.`,
  andMore: (count: number) => `and ${count} more`,
  addOns: 'Anything with it?',
  addOnFree: 'free',
  addOnPrice: (price: string) => `+ ${price}`,
  gallery: {
    label: 'Pictures',
    closeUp: (alt: string) => `From near by: ${alt}`,
    detail: (alt: string) => `A detail of it: ${alt}`,
    showPicture: (place: number, count: number) => `Picture ${place} of ${count}`,
    none: 'Not drawn yet. The fish keeps forgetting to hold still.',
  },
  taste: {
    title: 'How it tastes',
    lead: 'From one to five, as we cupped it.',
    axis: 'What',
    level: 'How much',
    levelOf: (level: number, max: number) => `${level} of ${max}`,
  },
  details: 'The small print, in large',
  similar: {
    title: 'If you like this one',
    more: (shelf: string) => `All of ${shelf}`,
  },
}
