/** How many files of operation tests run at once: most of their time they wait for time-outs. */
export const operationWorkers = 2

/** Each of Vitest's workers has a database of its own, so that no file meets what another one does. */
export function operationDatabase(worker: number | string): string {
  return `goldfish_operations_${worker}`
}
