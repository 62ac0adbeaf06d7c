/**
 * Counts in lines of nginx' access log (our JSON format) the requests that it sent to more than one replica, because the
 * first refused, died or stayed silent.
 */
export function retriedRequests(lines: string): number {
  // One address, or several with ", " or " : " between them.
  return lines.split('\n').filter((line) => /"upstream":"[^"]* /.test(line)).length
}
