import button from '@/components/ui/button.module.css'
import { providerTitles } from '@/lib/sign-in-provider'
import { enabledProviders } from '@/server/identity/enabled-providers'
import { authWords } from '@/words/en/auth'
import styles from './provider-buttons.module.css'

/** The ways to sign in without a password of ours; nothing where none is switched on. @param callbackUrl a path of ours */
export function ProviderButtons({ callbackUrl }: { callbackUrl: string }) {
  const providers = enabledProviders()
  if (providers.length === 0) return null
  return (
    <div className={styles.providers}>
      <p className={styles.or}>{authWords.otherWays}</p>
      {providers.map((name) => (
        <form key={name} action={`/api/auth/signin/${name}`} method="post">
          <input type="hidden" name="callbackUrl" value={callbackUrl} />
          <button type="submit" className={`${button.secondary} ${button.large}`}>
            {authWords.continueWith(providerTitles[name])}
          </button>
        </form>
      ))}
    </div>
  )
}
