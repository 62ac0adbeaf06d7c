/** Something that the person at the keyboard can put right. Shown as its message alone, without a stack. */
export class UsageError extends Error {
  override name = 'UsageError'
}
