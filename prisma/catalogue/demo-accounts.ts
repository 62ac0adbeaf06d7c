/** The accounts that a seeded shop has. They are meant to be printed: never seed a shop that real people use with them. */
export const demoAccounts = [
  { email: 'ada@goldfish.test', password: 'correct horse latte', name: 'Ada Lovell', role: 'shopper' },
  { email: 'ben@goldfish.test', password: 'battery staple mocha', name: 'Ben Okafor', role: 'shopper' },
  { email: 'admin@goldfish.test', password: 'the fish remembers', name: 'Robin Keeper', role: 'administrator' },
] as const
