/** What stands around every page: the header as it comes from the server, and the footer. */
export const siteWords = {
  titleTemplate: '%s · Goldfish',
  title: 'Goldfish · Coffee you will remember',
  skip: 'Skip to content',
  shop: 'Shop',
  everything: 'Everything',
  breadcrumbs: 'Breadcrumb',
  lab: 'Behind the counter',
  footer: {
    about: (freeFrom: string) =>
      `Roasted on Mondays and Thursdays, posted the day after. Delivery is on us from ${freeFrom}.`,
    shelves: 'Shelves',
    yours: 'Yours',
    cart: 'Cart',
    account: 'Account',
    orders: 'Orders',
    demonstration: 'Goldfish is a demonstration: no card is charged and no parcel is sent. Prices include VAT.',
    interface: 'For programs: the HTTP interface',
    lab: 'Behind the counter: see which server answers, and crash it',
  },
}
