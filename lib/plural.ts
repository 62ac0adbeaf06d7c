/** @returns "1 thing", "3 things" */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-IE')} ${count === 1 ? one : many}`
}
