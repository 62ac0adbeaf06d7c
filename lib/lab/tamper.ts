/** @returns the token with one character of its claims changed, as somebody does who would like to be somebody else */
export function changeOneCharacter(token: string): string {
  const [header = '', claims = '', signature = ''] = token.split('.')
  const at = Math.floor(claims.length / 2)
  const other = claims[at] === 'A' ? 'B' : 'A'
  return [header, `${claims.slice(0, at)}${other}${claims.slice(at + 1)}`, signature].join('.')
}

/** @returns the token with nothing where the signature was */
export function stripSignature(token: string): string {
  return `${token.split('.').slice(0, 2).join('.')}.`
}
