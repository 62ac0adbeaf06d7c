import { parseArgs } from 'node:util'
import { ComposeStack } from './docker/compose-stack'
import { requireDocker } from './docker/require-docker'
import { rollOut } from './docker/roll-out'
import { failWithOneLine } from './fail-with-one-line'
import { UsageError } from './usage-error'

const example = 'npm run rollout:docker -- --image goldfish:2026-11-22'

/** `npm run rollout:docker -- --image goldfish:2026-11-22`: that release in place of the one that `docker compose up` started. */
async function rollOutImage(args: string[]): Promise<void> {
  const { image, project } = parse(args)
  if (image === undefined) throw new UsageError(`Name the image: ${example}`)
  requireDocker()
  const stack = new ComposeStack(project, ['compose.yaml'], { GOLDFISH_IMAGE: image })
  // Before anything is touched.
  await stack.docker('image', 'inspect', image)
  await rollOut(stack, console.log)
  console.log(
    `All replicas are of ${image} now. Put GOLDFISH_IMAGE=${image} into .env, so that the next start knows it.`,
  )
}

function parse(args: string[]): { image?: string; project: string } {
  const text = { type: 'string' } as const
  try {
    const { image, project = 'goldfish' } = parseArgs({ args, options: { image: text, project: text } }).values
    return { ...(image !== undefined && { image }), project }
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)} For example: ${example}`)
  }
}

await rollOutImage(process.argv.slice(2)).catch(failWithOneLine)
