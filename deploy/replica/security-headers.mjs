import { scriptHashes } from './inline-scripts.mjs'

/** What no answer may be used for, whatever it is. */
const always = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // Addresses of ours may hold what is nobody else's business, such as the token of a link from a mail.
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** A year, without the domain's other hosts: those are not ours to decide about. */
const onlyHttps = { 'Strict-Transport-Security': 'max-age=31536000' }

/** For what is no page: opened by itself it loads and runs nothing. */
const nothing = "default-src 'none'; frame-ancestors 'none'"

/**
 * The headers of all answers.
 * @param {{ isHttps: boolean }} site
 * @returns {Record<string, string>}
 */
export function commonHeaders({ isHttps }) {
  return { ...always, ...(isHttps && onlyHttps), 'Content-Security-Policy': nothing }
}

/**
 * What a page may load and run: files of ours, and those of its inline scripts that only hand over data. Decision 0020.
 * @param {Buffer} html
 * @param {{ isHttps: boolean, formTargets?: string[] }} site
 */
export function pagePolicy(html, { isHttps, formTargets = [] }) {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scriptHashes(html)].join(' '),
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    // Browsers hold the answer to a form against this too.
    ["form-action 'self'", ...formTargets].join(' '),
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...(isHttps ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}
