import { createCart } from '../prisma/factories/create-cart'
import { expect, signIn, test } from './fixtures'
import { drawer } from './steps/drawer'
import { fillCheckout } from './steps/fill-checkout'

// What a screen reader has to tell: roles, names, states and what is announced, in the order of reading.

test('every page says where one is and what there is', async ({ page, product }) => {
  await page.goto(`/products/${product.slug}`)
  await expect(page.getByRole('banner')).toMatchAriaSnapshot(`
    - banner:
      - link "Skip to content"
      - link "Goldfish"
      - search:
        - text: Search the shop
        - combobox "Search the shop"
        - button "Search"
      - link "Sign in"
      - link "Cart"
      - navigation "Shop":
        - list:
          - listitem:
            - link "Everything"
          - listitem:
            - link "Beans"
  `)
  await expect(page.getByRole('contentinfo')).toMatchAriaSnapshot(`
    - contentinfo:
      - navigation "Shelves":
        - heading "Shelves" [level=2]
      - navigation "Yours":
        - heading "Yours" [level=2]
  `)
  await expect(page.getByRole('main').getByRole('navigation')).toMatchAriaSnapshot(`
    - navigation "Breadcrumb":
      - list:
        - listitem:
          - link "Home"
  `)
})

test('from the product to the order', async ({ page, shopper, sell, database, allowConsole }) => {
  allowConsole(/status of 422/)
  const { slug, name, variants } = await sell({
    variants: [
      { name: '250 g', stock: 3 },
      { name: '1 kg', priceCents: 3000, stock: 0 },
    ],
  })
  await createCart(database, { userId: shopper.id, lines: variants.slice(0, 1).map((variant) => ({ variant })) })
  await signIn(page, shopper)
  await page.goto(`/products/${slug}`)
  const main = page.getByRole('main')
  await expect(main).toMatchAriaSnapshot(`
    - article:
      - region "Pictures":
        - list "Pictures":
          - listitem:
            - img
      - heading "${name}" [level=1]
      - paragraph: €10.00 to €30.00
      - group "Choose yours":
        - radio "250 g Only 3 left €10.00" [checked]
        - radio "1 kg Sold out €30.00"
      - button "One fewer" [disabled]
      - spinbutton "How many": "1"
      - button "One more"
      - button "Add to cart ·€10.00"
      - status
      - region "If you order now":
        - term: Standard
        - definition
  `)

  await main.getByRole('button', { name: /Add to cart/ }).click()
  await expect(drawer(page)).toMatchAriaSnapshot(`
    - dialog "Your cart":
      - heading "Your cart" [level=2]
      - paragraph: 2 things
      - button "Close your cart"
      - list:
        - listitem:
          - heading "${name}" [level=3]:
            - link "${name}"
          - paragraph: 250 g
          - paragraph: €10.00 each
          - paragraph: €20.00
          - button "One ${name} fewer"
          - spinbutton "How many ${name}": "2"
          - button "One ${name} more"
          - button "Remove ${name}"
          - status
      - paragraph: The subtotal is now €20.00.
      - region "Total":
        - term: Subtotal
        - definition: €20.00
        - paragraph: €30.00 more and standard delivery is on us.
        - link "Checkout"
        - link "See your cart"
  `)

  await page.goto('/checkout')
  await expect(main).toMatchAriaSnapshot(`
    - heading "Checkout" [level=1]
    - group "Where should it go?":
      - textbox "Name on the parcel": ${shopper.name}
      - textbox "Street and number"
      - textbox "Flat, floor, company (optional)"
      - textbox "Postal code"
      - textbox "Town or city"
      - combobox "Country"
    - group "How fast?":
      - radio /Standard 2–4 working days €4\\.90/ [checked]
      - radio /Express next working day €9\\.90/
      - radio /Pick up at the counter ready in an hour free/
    - group "Pay by card":
      - textbox "Card number"
    - region "Your order":
      - heading "Your order" [level=2]
      - list:
        - listitem: /2 × ${name} 250 g €20\\.00/
      - term: Total
      - definition: €24.90
      - button "Place order and pay"
  `)

  await main.getByRole('button', { name: 'Place order and pay' }).click()
  await expect(main).toMatchAriaSnapshot(`
    - heading "Checkout" [level=1]
    - alert:
      - list:
        - listitem:
          - link "Enter the street and number."
    - group "Where should it go?":
      - textbox "Street and number" [invalid]
  `)

  await fillCheckout(page)
  await main.getByRole('button', { name: 'Place order and pay' }).click()
  await expect(main).toMatchAriaSnapshot(`
    - heading /Thank you, .+\\./ [level=1]
    - region /Order GF-/:
      - heading /Order GF-/ [level=2]
      - text: Paid
      - list:
        - listitem:
          - heading "${name}" [level=3]
          - paragraph: 250 g
    - complementary "Payment and delivery":
      - term: Total
      - definition: €24.90
      - paragraph: Paid with the card ending in 4242
  `)
})
