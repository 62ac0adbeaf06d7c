import { existsSync } from 'node:fs'
import { Resolver } from 'node:dns/promises'
import { hostname, networkInterfaces } from 'node:os'

/** Docker's own name server, which knows the names of containers by their addresses. */
const dockerNames = '127.0.0.11'
const patienceMs = 500

/**
 * What a replica in a container is called when nobody said so: S3 for goldfish-app-3 of compose, because all replicas of a
 * service are given the same environment, and people like to read a short name. Else the beginning of the container's id.
 * @returns {Promise<string | undefined>} undefined outside of a container
 */
export async function containerName() {
  if (!existsSync('/.dockerenv')) return undefined
  const resolver = new Resolver({ timeout: patienceMs, tries: 1 })
  resolver.setServers([dockerNames])
  // Not reverse(), which would look into /etc/hosts first, where a container has no name but its id.
  const questions = ownAddresses().map((address) => `${address.split('.').toReversed().join('.')}.in-addr.arpa`)
  const lookups = questions.map((question) => resolver.resolvePtr(question).catch(() => []))
  const names = (await Promise.all(lookups)).flat()
  return names.map(slotName).find(Boolean) ?? hostname().slice(0, 6)
}

/** @param {string} name such as "goldfish-app-3.goldfish_front" @returns {string | undefined} such as "S3" */
export function slotName(name) {
  const slot = /^[^.]*-(\d+)\./.exec(name)?.[1]
  return slot && `S${slot}`
}

function ownAddresses() {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? [])
  return all.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address)
}
