/**
 * How passwords are hashed: argon2id, which the library takes by itself, with OWASP's parameters (19 MiB, two passes, one
 * lane). Here, because the shop and what fills its database for tests both hash.
 */
export const argon2Parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
