export const testParts = ['unit', 'operations', 'e2e'] as const

export type TestPart = (typeof testParts)[number]

/**
 * @param args such as [], ["e2e"] or ["operations", "place-order"]
 * @returns which parts to run, and what to give on to their runners
 */
export function parseTestArguments(args: string[]): { parts: readonly TestPart[]; filters: string[] } {
  const part = testParts.find((name) => name === args[0])
  return part ? { parts: [part], filters: args.slice(1) } : { parts: testParts, filters: args }
}
