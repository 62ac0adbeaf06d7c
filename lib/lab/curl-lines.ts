export type Experiment = 'kill' | 'walk' | 'token' | 'story' | 'once'

/** @returns the lines of a shell that do what the page's experiment does; `jq` reads the answers */
export function curlLines(experiment: Experiment, origin: string): string {
  return [`SHOP=${origin}`, ...lines[experiment]].join('\n')
}

const signIn = [
  `JOHN=$(curl -s -X POST $SHOP/api/lab/accounts -H 'Content-Type: application/json' -d '{}')`,
  `TOKEN=$(curl -s $SHOP/api/token -H 'Content-Type: application/json' -d "$JOHN" | jq -r .token)`,
]

const sku = `SKU=$(curl -s "$SHOP/api/products/$(curl -s "$SHOP/api/products?category=beans&inStock=true" | jq -r '.items[0].slug')" | jq -r '.variants[0].sku')`

const add = `curl -si $SHOP/api/cart/lines -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' -d "{\\"sku\\":\\"$SKU\\",\\"quantity\\":1}" | grep -iE '^(HTTP|x-replica)'`

const view = `curl -si $SHOP/api/cart -H "Authorization: Bearer $TOKEN" | grep -iE '^(HTTP|x-replica|server-timing)'`

const fingerprint = `curl -s $SHOP/api/lab/fingerprint -H "Authorization: Bearer $TOKEN" | jq -r .sha256`

const crash = `curl -s -X POST $SHOP/api/lab/replicas/S1/crash`

const lines: Record<Experiment, string[]> = {
  kill: [
    ...signIn,
    sku,
    add,
    fingerprint,
    crash,
    `for i in 1 2 3 4 5 6; do curl -so /dev/null -w '%{http_code} %header{x-replica}\\n' $SHOP/api/cart -H "Authorization: Bearer $TOKEN"; done`,
    fingerprint,
    `curl -s $SHOP/api/lab/replicas | jq -c '.replicas[]'`,
  ],
  walk: [
    ...signIn,
    sku,
    add,
    view,
    crash,
    view,
    '# The stateful twin, without stickiness: 403 from every server but the first.',
    `curl -s -c jar $SHOP/api/lab/stateful/sign-in -H 'Content-Type: application/json' -d '{"name":"John"}'`,
    `for i in 1 2 3; do curl -s -b jar $SHOP/api/lab/stateful/cart; echo; done`,
  ],
  token: [
    ...signIn,
    `curl -s $SHOP/api/lab/token/inspect -H 'Content-Type: application/json' -d "{\\"token\\":\\"$TOKEN\\"}" | jq`,
    `curl -si $SHOP/api/me -H "Authorization: Bearer \${TOKEN}x" | head -1`,
    `EXPIRED=$(curl -s $SHOP/api/lab/token/forge -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' -d '{"kind":"expired"}' | jq -r .token)`,
    `curl -si $SHOP/api/me -H "Authorization: Bearer $EXPIRED" | head -1`,
    `curl -s -X POST $SHOP/api/lab/keys/rotate | jq`,
    `curl -si $SHOP/api/me -H "Authorization: Bearer $TOKEN" | head -1`,
    `curl -si -X DELETE "$SHOP/api/account/sign-ins?which=all" -H "Authorization: Bearer $TOKEN" | head -1`,
    `for i in 1 2 3; do curl -so /dev/null -w '%{http_code} %header{x-replica}\\n' $SHOP/api/me -H "Authorization: Bearer $TOKEN"; done`,
  ],
  story: [...signIn, sku, view, add, view],
  once: [
    ...signIn,
    sku,
    add,
    'KEY=$(uuidgen)',
    `ORDER='{"shippingAddress":{"name":"John Doe","line1":"Counter Street 1","postalCode":"89073","city":"Ulm","country":"DE"},"delivery":"standard","payment":{"method":"card","cardNumber":"4242424242424242"}}'`,
    `for i in 1 2 3 4 5 6 7 8 9 10; do curl -s -o /dev/null -w '%{http_code} %header{x-replica} replayed:%header{idempotency-replayed}\\n' $SHOP/api/orders -H "Authorization: Bearer $TOKEN" -H "Idempotency-Key: $KEY" -H 'Content-Type: application/json' -d "$ORDER" & done; wait`,
    `curl -s $SHOP/api/orders -H "Authorization: Bearer $TOKEN" | jq .total`,
  ],
}
