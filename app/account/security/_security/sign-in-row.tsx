import button from '@/components/ui/button.module.css'
import { DeviceIcon } from '@/components/ui/device-icon'
import { formatAgo } from '@/lib/format-ago'
import { formatDate } from '@/lib/format-date'
import { isProviderName, providerTitles } from '@/lib/sign-in-provider'
import type { SignInView } from '@/lib/views/sign-in-view'
import { accountWords } from '@/words/en/account'
import styles from './sign-in-row.module.css'

const words = accountWords.places

export function SignInRow({ signIn }: { signIn: SignInView }) {
  const { id, isCurrent, kind, signedInAt, lastSeenAt } = signIn
  const name = signIn.device ?? (signIn.via === 'token' ? words.unknownProgram : words.unknownBrowser)
  const [since, way] = [formatDate(signedInAt), signedInWith(signIn.via)]
  return (
    <li className={styles.row}>
      <span className={styles.icon}>
        <DeviceIcon kind={kind} />
      </span>
      <div className={styles.words}>
        <h3>
          {name} {isCurrent ? <span className={styles.here}>{words.thisBrowser}</span> : null}
        </h3>
        <p className="soft">
          {isCurrent ? words.inUse(since, way) : words.lastUsed(formatAgo(lastSeenAt), since, way)}
        </p>
      </div>
      <form action={`/api/account/sign-ins/${id}`} method="post">
        <button type="submit" className={button.secondary}>
          {words.signOutOf(<span className="visually-hidden">{isCurrent ? words.here : name}</span>)}
        </button>
      </form>
    </li>
  )
}

function signedInWith(via: string): string {
  if (isProviderName(via)) return words.withProvider(providerTitles[via])
  return via === 'token' ? words.withToken : ''
}
