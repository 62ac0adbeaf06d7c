import 'server-only'

/** What a mail says, before it is text and HTML: so the two cannot say different things. */
export type Letter = { subject: string; heading: string; parts: Part[] }

type Part =
  | { kind: 'text'; text: string }
  /** Things and what they cost. The last row of a sum is strong. */
  | { kind: 'rows'; rows: { name: string; value: string; strong?: boolean }[] }
  | { kind: 'link'; label: string; url: string }

// Mail programs know no custom properties and few stylesheets, so the brand's colours stand here once more, in their light form.
const colours = {
  paper: '#fbf5ec',
  card: '#fffdf8',
  ink: '#2a1a12',
  soft: '#6a5345',
  rule: '#e3d3bd',
  accent: '#b33f14',
}
const font = "font-family:Georgia,'Times New Roman',serif"
const signature = 'Goldfish, coffee from servers that remember nothing'

/** @returns the letter for people whose mail program shows HTML, and for all others */
export function renderLetter({ subject, heading, parts }: Letter): { subject: string; text: string; html: string } {
  return {
    subject,
    text: `${[heading, ...parts.map(partAsText), `-- \n${signature}`].join('\n\n')}\n`,
    html: page(subject, heading, parts.map(partAsHtml).join('\n')),
  }
}

function partAsText(part: Part): string {
  if (part.kind === 'text') return part.text
  if (part.kind === 'link') return `${part.label}: ${part.url}`
  return part.rows.map(({ name, value }) => `${name}: ${value}`).join('\n')
}

function partAsHtml(part: Part): string {
  if (part.kind === 'text') return `<p style="margin:0 0 20px;white-space:pre-line">${escapeHtml(part.text)}</p>`
  if (part.kind === 'link') {
    const style = `display:inline-block;padding:12px 22px;border-radius:999px;background:${colours.accent};color:#fff;text-decoration:none;font-weight:bold`
    return `<p style="margin:28px 0"><a href="${escapeHtml(part.url)}" style="${style}">${escapeHtml(part.label)}</a></p>`
  }
  const rows = part.rows.map(({ name, value, strong }) => {
    const cell = `padding:10px 0;border-top:1px solid ${colours.rule};vertical-align:top${strong ? ';font-weight:bold' : ''}`
    return `<tr><td style="${cell}">${escapeHtml(name)}</td><td style="${cell};padding-left:16px;text-align:right;white-space:nowrap">${escapeHtml(value)}</td></tr>`
  })
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 24px;border-collapse:collapse">${rows.join('')}</table>`
}

function page(subject: string, heading: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light">
<title>${escapeHtml(subject)}</title>
</head>
<body style="margin:0;padding:24px 12px;background:${colours.paper}">
<div style="max-width:560px;margin:0 auto;padding:32px 28px;border-radius:22px;background:${colours.card};color:${colours.ink};font:16px/1.55 system-ui,-apple-system,'Segoe UI',sans-serif">
<h1 style="margin:0 0 16px;${font};font-size:30px;line-height:1.15">${escapeHtml(heading)}</h1>
${body}
<p style="margin:28px 0 0;color:${colours.soft};font-size:14px">${escapeHtml(signature)}</p>
</div>
</body>
</html>
`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
