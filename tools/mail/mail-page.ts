import type { CaughtMail } from './mail-box'

const style = `
  :root { color-scheme: light dark; --paper: #fbf6ee; --card: #fffdf9; --ink: #2b1d14; --soft: #6d5a4b; --line: #e4d8c8; --fish: #c2410c }
  @media (prefers-color-scheme: dark) {
    :root { --paper: #1c1410; --card: #261c16; --ink: #f5ece0; --soft: #b9a794; --line: #43342a; --fish: #fb923c }
  }
  * { box-sizing: border-box }
  body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif }
  main { max-width: 46rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem }
  h1 { margin: 0; font: 600 2rem/1.2 Georgia, serif }
  .soft, time { color: var(--soft) }
  details { margin-top: .75rem; background: var(--card); border: 1px solid var(--line); border-radius: .75rem }
  summary { display: grid; grid-template-columns: 1fr auto; gap: .1rem 1rem; padding: .9rem 1.1rem; cursor: pointer; list-style: none }
  summary::-webkit-details-marker { display: none }
  summary strong { overflow-wrap: anywhere }
  summary .soft { grid-column: 1 / -1; overflow-wrap: anywhere; font-size: .9rem }
  :focus-visible { outline: 3px solid var(--fish); outline-offset: 2px; border-radius: .75rem }
  .text { margin: 0; padding: 1rem 1.1rem; border-top: 1px solid var(--line); white-space: pre-wrap; overflow-wrap: anywhere; font: inherit }
  a { color: var(--fish) }`

/** The page at /dev/mail: every letter with its text, in which addresses can be followed. */
export function mailPage(mails: CaughtMail[]): string {
  const letters = mails.map(letter).join('')
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${mails.length === 0 ? 'No letters' : `Letters (${mails.length})`} · Goldfish</title><style>${style}</style></head>
<body><main><h1>Letters</h1>
<p class="soft">What the shop on this machine has sent. Nothing of it goes out, and it is forgotten when the shop closes.</p>
${letters || '<p>None yet. Order something, or forget your password.</p>'}
</main></body></html>`
}

function letter({ id, to, from, subject, text, receivedAt }: CaughtMail, index: number): string {
  const at = receivedAt.toISOString()
  return `<details id="letter-${id}"${index === 0 ? ' open' : ''}>
<summary><strong>${escape(subject)}</strong><time datetime="${at}">${at.slice(11, 19)} UTC</time><span class="soft">to ${escape(to)} · from ${escape(from)}</span></summary>
<p class="text">${withLinks(escape(text))}</p></details>`
}

/** @param escaped text in which nothing is markup any more */
function withLinks(escaped: string): string {
  return escaped.replaceAll(/https?:\/\/[^\s<]+/g, (address) => `<a href="${address}">${address}</a>`)
}

function escape(text: string): string {
  const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
  return text.replaceAll(/[&<>"']/g, (character) => names[character] ?? '')
}
