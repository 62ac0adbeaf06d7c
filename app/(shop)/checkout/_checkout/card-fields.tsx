import type { RefObject } from 'react'
import { Field } from '@/components/ui/field'
import { demoCards } from '@/lib/demo-card'
import { checkoutWords } from '@/words/en/checkout'
import styles from './fields.module.css'

type CardFieldsProps = { input: RefObject<HTMLInputElement | null>; error: string | undefined }

const tests = [
  { number: demoCards.succeeds, outcome: checkoutWords.accepted },
  { number: demoCards.declined, outcome: checkoutWords.declined },
]

export function CardFields({ input, error }: CardFieldsProps) {
  return (
    <fieldset className={styles.card}>
      <legend className={styles.legend}>{checkoutWords.payByCard}</legend>
      <input type="hidden" name="payment.method" value="card" />
      <Field
        id="payment.cardNumber"
        name="payment.cardNumber"
        label={checkoutWords.cardNumber}
        inputMode="numeric"
        autoComplete="cc-number"
        maxLength={30}
        ref={input}
        error={error}
      />
      <div className={styles.test}>
        <p className={styles.testTitle}>{checkoutWords.testCard}</p>
        <p>{checkoutWords.testCardText}</p>
        <ul>
          {tests.map(({ number, outcome }) => (
            <li key={number}>
              <button
                type="button"
                onClick={() => {
                  if (input.current) input.current.value = inFours(number)
                }}
              >
                {inFours(number)}
              </button>
              <span>{outcome}</span>
            </li>
          ))}
        </ul>
      </div>
    </fieldset>
  )
}

function inFours(digits: string): string {
  return digits.replace(/(\d{4})(?=\d)/g, '$1 ')
}
