import { Field, FieldError, fieldState } from '@/components/ui/field'
import field from '@/components/ui/field.module.css'
import { checkoutWords } from '@/words/en/checkout'
import styles from './fields.module.css'

type AddressFieldsProps = {
  typed: Record<string, string>
  errors: Record<string, string>
  countries: [code: string, name: string][]
  shopperName: string
}

export function AddressFields({ typed, errors, countries, shopperName }: AddressFieldsProps) {
  // The id is the field's path, so that an error finds its field.
  const own = (part: string) => {
    const path = `shippingAddress.${part}`
    return { id: path, name: path, error: errors[path], defaultValue: typed[path] }
  }
  const country = own('country')
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{checkoutWords.where}</legend>
      <div className={styles.grid}>
        <Field
          {...own('name')}
          defaultValue={typed['shippingAddress.name'] ?? shopperName}
          label={checkoutWords.name}
          autoComplete="shipping name"
          className={styles.full}
        />
        <Field
          {...own('line1')}
          label={checkoutWords.line1}
          autoComplete="shipping address-line1"
          className={styles.full}
        />
        <Field
          {...own('line2')}
          label={checkoutWords.line2}
          optional
          autoComplete="shipping address-line2"
          className={styles.full}
        />
        <Field
          {...own('postalCode')}
          label={checkoutWords.postalCode}
          autoComplete="shipping postal-code"
          autoCapitalize="characters"
          className={styles.short}
        />
        <Field
          {...own('city')}
          label={checkoutWords.city}
          autoComplete="shipping address-level2"
          className={styles.rest}
        />
        <div className={`${field.field} ${styles.full}`}>
          <label htmlFor={country.id} className={field.label}>
            {checkoutWords.country}
          </label>
          <select
            id={country.id}
            name={country.name}
            autoComplete="shipping country"
            defaultValue={country.defaultValue ?? 'IE'}
            className={field.input}
            {...fieldState(country.id, false, country.error)}
          >
            {countries.map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
          <FieldError id={country.id} error={country.error} />
        </div>
      </div>
    </fieldset>
  )
}
