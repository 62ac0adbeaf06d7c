type Fields = Record<string, unknown>

/**
 * Lays a strategic merge patch over an object, as `kubectl kustomize` does: objects merge by key, null takes a key away, and
 * lists whose entries have names (containers, variables, volumes) merge by name, the patch's entries first. Other lists are
 * replaced as a whole; those that Kubernetes merges by another key are not patched in this project.
 */
export function mergePatch(fields: Fields, patch: Fields): Fields {
  const merged = { ...fields }
  for (const [key, wanted] of Object.entries(patch)) {
    const former = merged[key]
    if (wanted === null) delete merged[key]
    else if (isNamedList(former) && isNamedList(wanted)) merged[key] = mergeNamed(former, wanted)
    else merged[key] = isFields(wanted) ? mergePatch(isFields(former) ? former : {}, wanted) : wanted
  }
  return merged
}

type Named = Fields & { name: string }

function mergeNamed(list: Named[], patch: Named[]): Fields[] {
  const find = (among: Named[], name: string) => among.find((entry) => entry.name === name)
  const patched = patch.map((entry) => mergePatch(find(list, entry.name) ?? {}, entry))
  return [...patched, ...list.filter((entry) => !find(patch, entry.name))]
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isNamedList(value: unknown): value is Named[] {
  return Array.isArray(value) && value.every((entry) => isFields(entry) && typeof entry.name === 'string')
}
