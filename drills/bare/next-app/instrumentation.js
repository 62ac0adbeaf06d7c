// Without one of its own, Turbopack takes the shop's, which stands at the root that the two share.
export function register() {}
