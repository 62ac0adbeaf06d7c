/** @returns a token as one can show it on a wall: its beginning and its end */
export function shortenToken(token: string): string {
  return token.length <= 24 ? token : `${token.slice(0, 10)}…${token.slice(-6)}`
}
