import { Field, FieldError, fieldState } from '@/components/ui/field'
import field from '@/components/ui/field.module.css'
import { SearchForm } from '@/components/ui/search-form'
import styles from './fields.module.css'
import { Part, Row, Specimen } from './specimen'

const cannotDeliver = 'We do not deliver there yet.'

export function Fields() {
  return (
    <Part id="fields" title="Fields">
      <Row>
        <Specimen state="empty">
          <Field id="sg-empty" label="Name on the parcel" />
        </Specimen>
        <Specimen state="with a hint, optional">
          <Field id="sg-hint" label="Flat, floor, company" optional hint="Whatever the postman should know." />
        </Specimen>
        <Specimen state="filled">
          <Field id="sg-filled" label="Town or city" defaultValue="Galway" />
        </Specimen>
        <Specimen state="with an example">
          <Field id="sg-example" label="Card number" placeholder="1234 5678 9012 3456" inputMode="numeric" />
        </Specimen>
        <Specimen state="wrong">
          <Field id="sg-wrong" label="Email" defaultValue="ada@" error="This is not an email address yet." />
        </Specimen>
        <Specimen state="disabled">
          <Field id="sg-disabled" label="Email" defaultValue="ada@goldfish.test" disabled />
        </Specimen>
        <Specimen state="a choice from a list">
          <Choice id="sg-select" />
        </Specimen>
        <Specimen state="a choice from a list, wrong">
          <Choice id="sg-select-wrong" error={cannotDeliver} />
        </Specimen>
        {(['checkbox', 'radio'] as const).map((type) => (
          <Specimen key={type} state={`${type}: off, on, disabled, on and disabled`}>
            <span className={styles.boxes}>
              <input type={type} name={`${type} off`} aria-label="Off" />
              <input type={type} name={`${type} on`} aria-label="On" defaultChecked />
              <input type={type} name={`${type} disabled`} aria-label="Disabled" disabled />
              <input type={type} name={`${type} both`} aria-label="On and disabled" defaultChecked disabled />
            </span>
          </Specimen>
        ))}
        <Specimen state="search" isWide>
          <SearchForm id="sg-search" label="Search the shop" />
        </Specimen>
      </Row>
    </Part>
  )
}

function Choice({ id, error }: { id: string; error?: string }) {
  return (
    <div className={field.field}>
      <label htmlFor={id} className={field.label}>
        Country
      </label>
      <select id={id} className={field.input} {...fieldState(id, false, error)}>
        <option>Ireland</option>
        <option>Germany</option>
      </select>
      <FieldError id={id} error={error} />
    </div>
  )
}
