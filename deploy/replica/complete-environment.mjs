// What a replica is told by other means than its environment is put there, before anything else reads it.
import { readFileSync } from 'node:fs'
import { containerName } from './replica-name.mjs'
import { takeSecretsFromFiles } from './secret-files.mjs'

try {
  takeSecretsFromFiles(process.env)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

const name = process.env.REPLICA_NAME || (await containerName())
if (name) process.env.REPLICA_NAME = name

const deployment = process.env.DEPLOYMENT_ID || readDeploymentId()
if (deployment) process.env.DEPLOYMENT_ID = deployment

/** The image names its release in a file, because a Dockerfile can set no variable to what a build found out. */
function readDeploymentId() {
  try {
    return readFileSync(new URL('../deployment-id', import.meta.url), 'utf8').trim()
  } catch {
    return ''
  }
}
