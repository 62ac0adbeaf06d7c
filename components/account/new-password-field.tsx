import { Field } from '@/components/ui/field'
import { passwordLength } from '@/lib/schemas/credentials'
import { accountWords } from '@/words/en/account'

type NewPasswordFieldProps = { name: string; label: string; error: string | undefined }

/** Where a password is chosen. What it may be is said once, for browser and shopper alike. */
export function NewPasswordField({ name, label, error }: NewPasswordFieldProps) {
  return (
    <Field
      id={name}
      name={name}
      type="password"
      label={label}
      hint={accountWords.password.hint(passwordLength.min)}
      autoComplete="new-password"
      required
      minLength={passwordLength.min}
      maxLength={passwordLength.max}
      error={error}
    />
  )
}
