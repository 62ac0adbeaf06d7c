import { options } from './options.js'
import { Store } from './store.js'

// Next loads each handler in a bundle of its own, and both must see the same tags at the same moment.
const holder = Symbol.for('next-cache.store')

/** @returns {Store | undefined} undefined when there is no Redis to be used, and while Next builds */
export function sharedStore() {
  if (!options.redisUrl) return undefined
  const present = /** @type {Store | undefined} */ (Reflect.get(globalThis, holder))
  if (present) return present
  const store = new Store(options)
  Reflect.set(globalThis, holder, store)
  return store
}
