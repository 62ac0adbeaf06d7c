import { UsageError } from '../usage-error'
import type { RolloutNews } from '../cluster/control-endpoint'
import type { KnownReleases } from './choose-release'

/** @param control the URL of the running cluster's control endpoint */
export async function listReleasesOf(control: string): Promise<KnownReleases> {
  const response = await ask(`${control}/releases`)
  return (await response.json()) as KnownReleases
}

/**
 * Has a release rolled out.
 * @param say is told what the launcher says about it
 * @throws UsageError when the cluster runs another release in the end
 */
export async function followRollout(control: string, release: string, say: (line: string) => void): Promise<void> {
  const response = await ask(`${control}/rollout/${release}`, 'POST')
  let text = ''
  for await (const piece of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const lines = (text + piece).split('\n')
    text = lines.pop() ?? ''
    for (const line of lines) {
      const news: RolloutNews = JSON.parse(line)
      if ('failure' in news) throw new UsageError(news.failure)
      if ('done' in news) return
      say(news.line)
    }
  }
  throw new UsageError('The shop was closed in the middle of it.')
}

async function ask(url: string, method = 'GET'): Promise<Response> {
  const response = await fetch(url, { method })
  if (response.ok) return response
  const { error } = (await response.json()) as { error?: string }
  throw new UsageError(error ?? `The launcher answers ${response.status}.`)
}
