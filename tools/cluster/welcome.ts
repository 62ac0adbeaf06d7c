import { relative } from 'node:path'
import { demoAccounts } from '@/prisma/catalogue/demo-accounts'
import { root } from '../root'
import type { DataFolder } from './data-folder'
import type { Replica } from './replica-set'

/** What a person needs to know once the shop is open. */
export function welcome(address: string, replicas: Replica[], folder: DataFolder): string {
  const width = Math.max(...demoAccounts.map(({ email }) => email.length))
  return [
    '',
    `  The shop is open:  ${address}`,
    '',
    `  Replicas           ${replicas.map(({ name, port }) => `${name} :${port}`).join('   ')}`,
    `  Logs               ${relative(root, folder.logs)}/`,
    ...(process.env['SMTP_URL'] ? [] : [`  Its mails          ${address}/dev/mail`]),
    '',
    '  Demo accounts',
    ...demoAccounts.map(({ email, password, role }) => `    ${email.padEnd(width)}  ${password}   (${role})`),
    '    Cards: 4242 4242 4242 4242 is accepted, 4000 0000 0000 0002 is declined',
    '',
    process.connected ? '  To close it: npm run shop:stop' : '  To close it: Ctrl-C',
    '',
  ].join('\n')
}
