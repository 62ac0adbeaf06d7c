/**
 * What the form's choices cost together, for display: the server prices the cart.
 * @param form its chosen variant and add-ons carry `data-price-cents`
 * @returns cents, or null while the quantity is not a positive number
 */
export function priceOfForm(form: HTMLFormElement): number | null {
  const chosen = form.querySelectorAll<HTMLInputElement>(
    '[data-price-cents]:checked, [type="hidden"][data-price-cents]',
  )
  const unitCents = [...chosen].reduce((sum, input) => sum + Number(input.dataset.priceCents), 0)
  const quantity = Number(new FormData(form).get('quantity'))
  return Number.isInteger(quantity) && quantity > 0 ? unitCents * quantity : null
}
