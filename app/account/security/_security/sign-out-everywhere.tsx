import button from '@/components/ui/button.module.css'
import { accountWords } from '@/words/en/account'
import styles from './sign-out-everywhere.module.css'

export function SignOutEverywhere({ hasOthers }: { hasOthers: boolean }) {
  return (
    <form action="/api/account/sign-ins" method="post" className={styles.form}>
      {hasOthers ? (
        <button type="submit" name="which" value="others" className={button.primary}>
          {accountWords.places.others}
        </button>
      ) : null}
      <button type="submit" name="which" value="all" className={button.quiet}>
        {accountWords.places.all}
      </button>
    </form>
  )
}
