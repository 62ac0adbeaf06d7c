/** What is chosen in a product's form at this moment. */
export type Choice = {
  /** What it costs together, for display: the server prices the cart. Null while the quantity cannot be bought. */
  priceCents: number | null
  /** As typed; NaN when it is no number. */
  quantity: number
  /** The most that one may take of the chosen variant; 0 when it is sold out. */
  limit: number
}

/** @param form its variants carry `data-price-cents` and `data-limit`, its add-ons `data-price-cents` */
export function readChoice(form: HTMLFormElement): Choice {
  const chosen = [
    ...form.querySelectorAll<HTMLInputElement>('[data-price-cents]:checked, [type="hidden"][data-price-cents]'),
  ]
  const unitCents = chosen.reduce((sum, { dataset }) => sum + Number(dataset.priceCents), 0)
  const limit = chosen.reduce((sum, { dataset }) => sum + Number(dataset.limit ?? 0), 0)
  const quantity = form.querySelector<HTMLInputElement>('[name="quantity"]')?.valueAsNumber ?? NaN
  const canBeBought = Number.isInteger(quantity) && quantity > 0 && quantity <= limit
  return { priceCents: canBeBought ? unitCents * quantity : null, quantity, limit }
}
