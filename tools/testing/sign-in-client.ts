/** What the stand-ins of the sign-in providers know the shop by. */
export const client = { id: 'goldfish-tests', secret: 'a-secret-for-tests-alone' }
