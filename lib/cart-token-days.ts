/**
 * How long a guest's cart is kept for the browser that holds its token. The longest that anything is good that we sign,
 * so a key that no longer signs must go on verifying for as long.
 */
export const cartTokenDays = 60
