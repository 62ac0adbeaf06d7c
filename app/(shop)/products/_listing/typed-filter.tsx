'use client'
import { useEffect, useRef } from 'react'
import { Field } from '@/components/ui/field'
import type { ListingParams } from '@/lib/listing-url'

type TypedFilterProps = {
  name: 'query' | 'minPrice' | 'maxPrice'
  label: string
  type?: 'search'
  inputMode?: 'decimal'
  maxLength?: number
  given: ListingParams
  problems: { [name: string]: string | undefined }
  /** The field was left. */
  onDone: () => void
}

/** A text field that shows what the URL says, also after a chip or the browser's back button took it away. */
export function TypedFilter({ name, given, problems, onDone, ...input }: TypedFilterProps) {
  const frame = useRef<HTMLDivElement>(null)
  const value = given[name] ?? ''
  useEffect(() => {
    const field = frame.current?.querySelector('input')
    if (field && field.value.trim() !== value) field.value = value
  }, [value])
  return (
    <div ref={frame}>
      <Field
        id={name}
        name={name}
        defaultValue={value}
        error={problems[name]}
        autoComplete="off"
        onBlur={onDone}
        {...input}
      />
    </div>
  )
}
