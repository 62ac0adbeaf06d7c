/**
 * A view of `value` that remembers which of its keys were looked at, at any depth. A validator looks at every key that its
 * schema knows, so what nobody looked at is a key that the schema does not know: a typing error that Kubernetes would drop.
 * @returns the view, and a function that lists the paths not looked at so far, such as "spec.replica"
 */
export function watchReads<T extends object>(value: T): { view: T; unread: () => string[] } {
  const unreadBelow: (() => string[])[] = []
  const view = watch(value, '', unreadBelow)
  return { view, unread: () => unreadBelow.flatMap((list) => list()) }
}

function watch<T extends object>(value: T, path: string, lists: (() => string[])[]): T {
  const read = new Set<PropertyKey>()
  const views = new Map<PropertyKey, object>()
  lists.push(() => Object.keys(value).flatMap((key) => (read.has(key) ? [] : [path + key])))
  return new Proxy(value, {
    get(target, key) {
      read.add(key)
      const child: unknown = Reflect.get(target, key)
      if (typeof child !== 'object' || child === null) return child
      const below = Array.isArray(target) ? `${path.slice(0, -1)}[${String(key)}].` : `${path}${String(key)}.`
      const known = views.get(key) ?? watch(child, below, lists)
      views.set(key, known)
      return known
    },
  })
}
