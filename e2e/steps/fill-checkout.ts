import { expect, type Page } from '@playwright/test'
import { demoCards } from '../../lib/demo-card'

export const address = { name: 'Ada Lovell', line1: 'Quay Street 4', city: 'Galway', postalCode: 'H91 X2P4' }

export const fields = (page: Page) => ({
  name: page.getByRole('textbox', { name: 'Name on the parcel' }),
  line1: page.getByRole('textbox', { name: 'Street and number' }),
  postalCode: page.getByRole('textbox', { name: 'Postal code' }),
  city: page.getByRole('textbox', { name: 'Town or city' }),
  country: page.getByRole('combobox', { name: 'Country' }),
  card: page.getByRole('textbox', { name: 'Card number' }),
  order: page.getByRole('button', { name: 'Place order and pay' }),
})

/** Fills the whole form; the card is one that is accepted unless another one is named. */
export async function fillCheckout(page: Page, card: string = demoCards.succeeds): Promise<void> {
  const form = fields(page)
  await form.name.fill(address.name)
  await form.line1.fill(address.line1)
  await form.postalCode.fill(address.postalCode)
  await form.city.fill(address.city)
  await form.country.selectOption('IE')
  await form.card.fill(card)
}

/** That all of the address is still there as {@link fillCheckout} typed it. */
export async function expectAddressKept(page: Page): Promise<void> {
  const form = fields(page)
  await expect(form.name).toHaveValue(address.name)
  await expect(form.line1).toHaveValue(address.line1)
  await expect(form.postalCode).toHaveValue(address.postalCode)
  await expect(form.city).toHaveValue(address.city)
  await expect(form.country).toHaveValue('IE')
}
