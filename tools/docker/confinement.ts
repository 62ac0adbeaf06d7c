import { z } from 'zod'
import type { ComposeStack } from './compose-stack'

const inspected = z.array(
  z.object({
    Name: z.string(),
    Config: z.object({ User: z.string() }),
    HostConfig: z.object({
      ReadonlyRootfs: z.boolean(),
      CapDrop: z.array(z.string()).nullable(),
      SecurityOpt: z.array(z.string()).nullable(),
      Memory: z.number(),
    }),
  }),
)

/**
 * Looks at running containers from outside (docker inspect) and from inside (the kernel's own words about process 1).
 * @returns what is not as compose.yaml promises, in words; empty when all is well
 */
export async function findUnconfined(stack: ComposeStack): Promise<string[]> {
  const ids = (await stack.compose('ps', '--quiet')).split('\n').filter((id) => id !== '')
  const containers = inspected.parse(JSON.parse(await stack.docker('inspect', ...ids)))
  const trouble = await Promise.all(
    containers.map(async ({ Name: name, Config: { User: user }, HostConfig: host }) => {
      const promises: [holds: boolean, otherwise: string][] = [
        [host.ReadonlyRootfs, 'may write to its file system'],
        [/^[1-9]\d*:/.test(user), `runs as "${user}"`],
        [host.CapDrop?.includes('ALL') ?? false, 'keeps capabilities'],
        [host.SecurityOpt?.includes('no-new-privileges:true') ?? false, 'may gain privileges'],
        [host.Memory > 0, 'has no memory limit'],
      ]
      const outside = promises.filter(([holds]) => !holds).map(([, otherwise]) => otherwise)
      return [...outside, ...(await lookInside(stack, name))].map((what) => `${name.slice(1)} ${what}`)
    }),
  )
  return containers.length < 5 ? [`only ${containers.length} containers run`] : trouble.flat()
}

async function lookInside(stack: ComposeStack, name: string): Promise<string[]> {
  const script = 'cat /proc/1/status; if touch /etc/x 2>/dev/null; then echo WROTE; fi'
  const status = await stack.docker('exec', name.slice(1), 'sh', '-c', script)
  const promises: [holds: boolean, otherwise: string][] = [
    [/^Uid:\t[1-9]\d*\t[1-9]/m.test(status), 'is root inside'],
    [/^CapBnd:\t0+$/m.test(status) && /^CapEff:\t0+$/m.test(status), 'has capabilities inside'],
    [/^NoNewPrivs:\t1$/m.test(status), 'may gain privileges inside'],
    [!status.includes('WROTE'), 'wrote into /etc'],
  ]
  return promises.filter(([holds]) => !holds).map(([, otherwise]) => otherwise)
}
