import type { ComposeStack } from './compose-stack'

/** Well below 250 MB, the promise, so that a package that gets in by mistake is noticed. */
export const mostBytes = 80e6

/** The first line of ours in the last stage of the Dockerfile; docker tells a history from its end. */
const firstStep = 'WORKDIR /app'

/** @returns how many bytes the image adds to the one that it is based on */
export async function weighImage(stack: ComposeStack, image: string): Promise<number> {
  const format = '{{.Size}} {{.CreatedBy}}'
  const history = await stack.docker('history', '--human=false', '--no-trunc', '--format', format, image)
  const layers = history.trim().split('\n')
  const first = layers.findIndex((layer) => layer.includes(firstStep))
  if (first === -1) throw new Error(`${image} has no step ${firstStep}:\n${history}`)
  return layers.slice(0, first + 1).reduce((sum, layer) => sum + Number.parseInt(layer, 10), 0)
}
