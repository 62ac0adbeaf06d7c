import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** Folders and files at the top of the checkout that no build reads. */
const notBuilt = new Set([
  ...['node_modules', '.git', '.next', '.data', '.ci', '.github', 'generated', 'test-results', 'playwright-report'],
  ...['docs', 'e2e', 'drills', 'tools', 'deploy', 'coverage'],
])
const notRead =
  /(\.test\.tsx?|\.operation\.test\.ts|\.md|\.tsbuildinfo|\.log)$|^(next-env\.d\.ts|vitest|playwright|knip|compose|Dockerfile|\.dockerignore|\.env|\.git|\.prettier|\.oxlint|\.dependency)/

/**
 * Lists what a build depends on. It names what does not count instead of what does: a folder that is new tomorrow then
 * means a build too many, not a shop that silently stays old.
 * @returns paths below `root` with "/", sorted
 */
export async function sourceFiles(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true })
  const files: string[] = []
  const addFolder = async (folder: string) => {
    const below = await readdir(join(root, folder), { recursive: true, withFileTypes: true })
    for (const file of below) if (file.isFile()) files.push(relative(root, join(file.parentPath, file.name)))
  }
  for (const entry of entries) {
    if (entry.isDirectory() && !notBuilt.has(entry.name)) await addFolder(entry.name)
    else if (entry.isFile()) files.push(entry.name)
  }
  // Goes into the release beside what is built.
  await addFolder('deploy/replica')
  const sources = files.map((file) => file.split(sep).join('/')).filter((file) => !notRead.test(file))
  // Pictures are made by the build, from sources that are in the list.
  const made = (file: string) => file.startsWith('public/pictures/')
  return [...sources.filter((file) => !made(file)), 'tools/draw-pictures.ts'].toSorted()
}
