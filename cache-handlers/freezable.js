/** @typedef {import('ioredis').Redis | import('ioredis').Cluster} Client */

// On globalThis by a registered symbol, because Next loads the handlers in a bundle of their own: so the application can
// freeze them without importing this folder. globalThis[Symbol.for('next-cache.frozen-until')] = performance.now() + 5_000
const frozenUntil = Symbol.for('next-cache.frozen-until')
/** As connect.js has it for a Redis that hangs. */
const timeoutMs = 1_000

/** Whether Redis is to be taken for one that does not answer, for a drill or a demonstration. */
function isFrozen() {
  const until = Reflect.get(globalThis, frozenUntil)
  return typeof until === 'number' && performance.now() < until
}

/**
 * Gives a client whose commands are not sent while it is frozen, and time out, as when Redis hangs.
 * @template {Client} C
 * @param {C} client
 * @returns {C} the same one
 */
export function freezable(client) {
  const send = client.sendCommand
  client.sendCommand = /** @type {typeof send} */ (
    (/** @type {[import('ioredis').Command, ...any[]]} */ ...args) => {
      if (!isFrozen()) return Reflect.apply(/** @type {any} */ (send), client, args)
      const [command] = args
      setTimeout(() => command.reject(new Error('Command timed out')), timeoutMs).unref()
      return command.promise
    }
  )
  return client
}
