/**
 * @template T
 * @param {Promise<T>} work
 * @param {number} ms
 * @returns {Promise<T>} rejects when the work fails, or takes longer
 */
export function inTime(work, ms) {
  return new Promise((resolve, reject) => {
    // When this process itself was busy for so long, the answer is here and only not read yet. It comes before the
    // immediate, and Redis is not blamed for it.
    const tooLate = () => setImmediate(() => reject(new Error(`no answer within ${ms} ms`)))
    const timer = setTimeout(tooLate, ms)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
