import 'server-only'

/** For what a change removes from the cache by its tags. The hour is for what no tag reaches, such as a hand in the database. */
export const catalogLife = { stale: 30, revalidate: 3_600, expire: 24 * 3_600 }

/** For what is not there: somebody may add it any moment, and nothing would remove the answer that it is missing. */
export const notFoundLife = { stale: 5, revalidate: 5, expire: 10 }

/** For what was shown because Postgres did not answer. It may be out of date, and no tag that expired since would say so. */
export const olderLife = { stale: 2, revalidate: 1, expire: 2 }

/** For lists, which show how many are left of many products: too many changes to be worth a removal each. */
export const listingLife = { stale: 2, revalidate: 1, expire: 2 }

/** For what sells most: nobody minds when that is ten minutes old, and counting it reads thousands of orders. */
export const bestSellersLife = { stale: 30, revalidate: 600, expire: 3_600 }
