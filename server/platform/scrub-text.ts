import 'server-only'

/** What must not be in a log, and what stands there instead. In order: a token in an address is a token first. */
const rules: [RegExp, string][] = [
  [/\beyJ[\w-]*(?:\.[\w-]*)*/g, '[token]'],
  // Refresh tokens.
  [/\bgfr_[\w-]+/g, '[token]'],
  [/\b(Bearer|Basic)\s+[\w.~+/=-]+/gi, '$1 [token]'],
  // postgres://user:password@host
  [/\/\/[^\s/@"'`]*@/g, '//[credentials]@'],
  // What people looked for, and tokens in links.
  [/([/\w\])-])\?[\w%.+~[\]-]+=[^\s"'`)]*/g, '$1?[…]'],
  [/[^\s"'`<>()@,;:=[\]{}|/]+(?:@|%40)[^\s"'`<>()@,;:=[\]{}|/]+\.[a-z]{2,}/gi, '[e-mail]'],
  // Card numbers, with whatever people put between the digits.
  [/(?<![\w-])\d(?:[ -]?\d){11,18}(?![\w-])/g, '[number]'],
  // Secrets by their looks: long, and no word.
  [/(?<![\w-])(?=[\w-]*[a-z])(?=[\w-]*[A-Z])(?=[\w-]*\d)[\w-]{32,}/g, '[secret]'],
  [/(?<![\w-])[0-9a-f]{40,}(?![\w-])/gi, '[secret]'],
  [/=\([^)]*\)/g, '=(…)'],
]

/** Postgres repeats the value that it refused, as does JSON.parse(); the names of its own things it only quotes. */
const quoted =
  /(\b(?:relation|column|constraint|table|type|function|index|role|database|enum|schema) "[\w.]+")|"[^"]*(?:"|$)/g

/** Prisma shows the call with all that was given to it, and says in the last line what is wrong. */
const prismaCall = /^\s*Invalid `[^`]*` invocation/

/** @returns the text without what could be a secret or tell of a person, cut after a word at `maxLength` characters at most */
export function scrubText(whole: string, maxLength = 2_000): string {
  const text = prismaCall.test(whole) ? (whole.trimEnd().split('\n').at(-1) ?? '') : whole
  const isLong = text.length > maxLength
  // Half a token or address would be recognised by nobody.
  let scrubbed = isLong ? text.slice(0, maxLength).replace(/\S*$/, '') : text
  for (const [pattern, instead] of rules) scrubbed = scrubbed.replace(pattern, instead)
  scrubbed = scrubbed.replace(quoted, (_all, ownName?: string) => ownName ?? '"…"')
  return isLong ? `${scrubbed}…` : scrubbed
}
