import type { ComponentProps, ReactNode } from 'react'
import { uiWords } from '@/words/en/ui'
import styles from './field.module.css'

type FieldProps = Omit<ComponentProps<'input'>, 'id'> & {
  id: string
  label: string
  /** Says so beside the label: in our forms everything else is needed. */
  optional?: boolean
  /** Said below the label, before anything goes wrong. */
  hint?: ReactNode
  /** What is wrong with what was typed, as a sentence. */
  error?: string | undefined
}

/** A text field with its label, its hint and the sentence that says what is wrong with it, tied together for screen readers. */
export function Field({ id, label, optional = false, hint, error, className, ...input }: FieldProps) {
  return (
    <div className={[styles.field, className].filter(Boolean).join(' ')}>
      <label htmlFor={id} className={styles.label}>
        {label}
        {optional ? <span className={styles.optional}> {uiWords.optional}</span> : null}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      ) : null}
      <input id={id} className={styles.input} {...fieldState(id, Boolean(hint), error)} {...input} />
      <FieldError id={id} error={error} />
    </div>
  )
}

/** @returns the attributes that tie a control to its hint and error */
export function fieldState(id: string, hasHint: boolean, error: string | undefined) {
  const describedBy = [hasHint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return {
    'aria-invalid': error ? (true as const) : undefined,
    'aria-describedby': describedBy || undefined,
  }
}

/** The sentence beside a field that says what is wrong. */
export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  return error ? (
    <p id={`${id}-error`} className={styles.error}>
      {error}
    </p>
  ) : null
}
