/** Sends the browser on to a page of ours after a form post, so that reloading the page does not post again. */
export function seeOther(path: string): Response {
  // Relative: behind the proxy a replica does not know by which address it was reached.
  return new Response(null, { status: 303, headers: { Location: path, 'Cache-Control': 'no-store' } })
}
