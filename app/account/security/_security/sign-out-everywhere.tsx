import button from '@/components/ui/button.module.css'
import styles from './sign-out-everywhere.module.css'

export function SignOutEverywhere({ hasOthers }: { hasOthers: boolean }) {
  return (
    <form action="/api/account/sign-ins" method="post" className={styles.form}>
      {hasOthers ? (
        <button type="submit" name="which" value="others" className={button.primary}>
          Sign out everywhere else
        </button>
      ) : null}
      <button type="submit" name="which" value="all" className={button.quiet}>
        Sign out everywhere, here too
      </button>
    </form>
  )
}
