import 'server-only'

/** @returns the words in what somebody typed. Only letters and digits pass, so no operator of a tsquery can be smuggled in. */
export function searchWords(typed: string): string[] {
  return typed.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? []
}
