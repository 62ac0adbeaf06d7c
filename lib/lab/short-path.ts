/** @returns the path with the ids in it cut to what tells them apart */
export function shortPath(path: string): string {
  return path.replace(/([0-9a-f]{8})-[0-9a-f-]{27}/g, '$1…')
}
