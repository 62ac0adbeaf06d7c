import type { IContainer } from 'kubernetes-models/v1'
import type { Manifest } from '../manifest'
import { containersOf, podsOf, type Pods } from '../pods'

/**
 * What the namespaces demand by pod-security.kubernetes.io/enforce: restricted, which would otherwise be said only when the
 * first pod is refused; and that nobody writes into an image, gets a token, or takes all of a node's memory.
 */
export function restrictedPods(objects: Manifest[]): string[] {
  return podsOf(objects).flatMap((pods) => [
    ...ofPod(pods),
    ...containersOf(pods).flatMap((container) =>
      ofContainer(container).map((text) => `${pods.of}: ${container.name} ${text}`),
    ),
  ])
}

function ofPod({ of, spec }: Pods): string[] {
  const { securityContext, automountServiceAccountToken, enableServiceLinks, volumes = [] } = spec
  const demands: [boolean | undefined, string][] = [
    [securityContext?.runAsNonRoot && Boolean(securityContext.runAsUser), 'may be root'],
    [securityContext?.seccompProfile?.type === 'RuntimeDefault', 'has no seccomp profile'],
    [automountServiceAccountToken === false, 'gets a token for Kubernetes'],
    [enableServiceLinks === false, 'gets variables from Services'],
    [!spec.hostNetwork && !spec.hostPID && !spec.hostIPC, 'sees the node'],
    [volumes.every((volume) => volume.hostPath === undefined), 'mounts a folder of the node'],
    [volumes.every((volume) => !volume.emptyDir || volume.emptyDir.sizeLimit), 'may fill the disk of the node'],
  ]
  return demands.filter(([isMet]) => !isMet).map(([, text]) => `${of} ${text}`)
}

function ofContainer({ securityContext, resources }: IContainer): string[] {
  const demands: [boolean | undefined, string][] = [
    [securityContext?.allowPrivilegeEscalation === false, 'may gain rights'],
    [securityContext?.readOnlyRootFilesystem, 'may write into its image'],
    [securityContext?.capabilities?.drop?.includes('ALL'), 'keeps capabilities'],
    [resources?.limits?.memory !== undefined, 'has no limit on its memory'],
    [resources?.requests?.memory !== undefined && resources.requests.cpu !== undefined, 'does not say what it needs'],
  ]
  return demands.filter(([isMet]) => !isMet).map(([, text]) => text)
}
