import { z } from 'zod'

/** An object of the Kubernetes interface as it stands in a file, before anybody has looked whether it is a right one. */
export type Manifest = z.infer<typeof manifestSchema>

export const manifestSchema = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.looseObject({
    name: z.string(),
    namespace: z.string().optional(),
    labels: z.record(z.string(), z.string()).optional(),
  }),
})

/** How people call it: "Deployment app". */
export function nameOf({ kind, metadata }: { kind: string; metadata?: { name?: string } }): string {
  return `${kind} ${metadata?.name ?? '?'}`
}
