/** Where people can sign in besides here, when it is switched on. */
export const providerTitles = { google: 'Google', github: 'GitHub' } as const

export type ProviderName = keyof typeof providerTitles

export function isProviderName(name: string): name is ProviderName {
  return Object.hasOwn(providerTitles, name)
}
