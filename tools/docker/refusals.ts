import type { ComposeStack } from './compose-stack'

/** What somebody may have put into .env without giving the shop secrets of its own, and what is said to them. */
const mistakes = [
  { env: { GOLDFISH_DEMO: '0' }, said: /came with the demonstration, and everybody knows it/ },
  { env: { PUBLIC_URL: 'https://goldfish.example' }, said: /GOLDFISH_DEMO is for one's own machine/ },
]

/** With a limit, because one that does not refuse would serve for ever. */
const programs = {
  prepare: ['timeout', '60', 'node', 'commands/prepare.mjs'],
  app: ['timeout', '60', 'node', 'replica/start.mjs'],
}

/**
 * Starts what needs secrets as a shop that is no demonstration, with those that everybody can read.
 * @returns what does not refuse, in words; empty when all is well
 */
export async function findCareless(stack: ComposeStack): Promise<string[]> {
  const careless: string[] = []
  for (const { env, said } of mistakes) {
    for (const [service, program] of Object.entries(programs)) {
      const answer = await complaintOf(() =>
        stack.with(env).compose('run', '--rm', '--no-deps', '-T', service, ...program),
      )
      if (!said.test(answer)) careless.push(`${service} with ${JSON.stringify(env)}: ${answer || 'did not refuse'}`)
    }
  }
  return careless
}

async function complaintOf(start: () => Promise<string>): Promise<string> {
  try {
    await start()
    return ''
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
