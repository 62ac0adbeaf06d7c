import { BlockList } from 'node:net'
import { NetworkPolicy, type INetworkPolicyPeer, type INetworkPolicyPort } from 'kubernetes-models/networking.k8s.io/v1'
import type { Manifest } from './manifest'
import { isSelected } from './pods'

/** Somebody in the network: a pod of ours, a pod of another namespace, or a machine outside of the cluster. */
export type Party = { labels: Record<string, string> } | { namespace: string } | { address: string }

/**
 * Whether the NetworkPolicies of an overlay let somebody through: both ends have to agree, each where it is a pod of ours that
 * a policy is about.
 */
export function mayConnect(objects: Manifest[], from: Party, to: Party, port: number, protocol = 'TCP'): boolean {
  const policies = objects.filter((object) => NetworkPolicy.is(object)).map(({ spec }) => spec)
  const about = (party: Party, type: 'Ingress' | 'Egress') =>
    policies.filter(
      (spec) => spec?.policyTypes?.includes(type) && 'labels' in party && isSelected(party.labels, spec.podSelector),
    )
  const isPort = (ports?: INetworkPolicyPort[]) =>
    !ports || ports.some((some) => some.port === port && (some.protocol ?? 'TCP') === protocol)
  const isPeer = (party: Party, peers?: INetworkPolicyPeer[]) => !peers || peers.some((peer) => isMeant(party, peer))
  const out = about(from, 'Egress')
  const inward = about(to, 'Ingress')
  return (
    (out.length === 0 || out.some((spec) => spec?.egress?.some((rule) => isPort(rule.ports) && isPeer(to, rule.to)))) &&
    (inward.length === 0 ||
      inward.some((spec) => spec?.ingress?.some((rule) => isPort(rule.ports) && isPeer(from, rule.from))))
  )
}

function isMeant(party: Party, { podSelector, namespaceSelector, ipBlock }: INetworkPolicyPeer): boolean {
  if ('address' in party) return ipBlock !== undefined && isInBlock(party.address, ipBlock.cidr)
  if ('namespace' in party) {
    return namespaceSelector?.matchLabels?.['kubernetes.io/metadata.name'] === party.namespace && !podSelector
  }
  return podSelector !== undefined && !namespaceSelector && isSelected(party.labels, podSelector)
}

function isInBlock(address: string, cidr: string): boolean {
  const [network = '', bits] = cidr.split('/')
  const block = new BlockList()
  block.addSubnet(network, Number(bits))
  return block.check(address)
}
