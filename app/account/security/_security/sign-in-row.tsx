import button from '@/components/ui/button.module.css'
import { Icon } from '@/components/ui/icon'
import { formatAgo } from '@/lib/format-ago'
import { formatDate } from '@/lib/format-date'
import { isProviderName, providerTitles } from '@/lib/sign-in-provider'
import type { SignInView } from '@/lib/views/sign-in-view'
import styles from './sign-in-row.module.css'

export function SignInRow({ signIn }: { signIn: SignInView }) {
  const { id, isCurrent, kind, signedInAt, lastSeenAt } = signIn
  const name = signIn.device ?? (signIn.via === 'token' ? 'A program' : 'A browser we do not know')
  return (
    <li className={styles.row}>
      <span className={styles.icon}>
        <Icon name={kind} />
      </span>
      <div className={styles.words}>
        <h3>
          {name} {isCurrent ? <span className={styles.here}>This browser</span> : null}
        </h3>
        <p className="soft">
          {isCurrent ? 'In use now' : `Last used ${formatAgo(lastSeenAt)}`}, signed in on {formatDate(signedInAt)}
          {signedInWith(signIn.via)}
        </p>
      </div>
      <form action={`/api/account/sign-ins/${id}`} method="post">
        <button type="submit" className={button.secondary}>
          Sign out <span className="visually-hidden">{isCurrent ? 'here' : name}</span>
        </button>
      </form>
    </li>
  )
}

function signedInWith(via: string): string {
  if (isProviderName(via)) return `, with ${providerTitles[via]}`
  return via === 'token' ? ', with a token' : ''
}
