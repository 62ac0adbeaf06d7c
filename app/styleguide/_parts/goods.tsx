import { LineName } from '@/components/product/line-name'
import { OrderSums } from '@/components/product/order-sums'
import { ProductCard } from '@/components/product/product-card'
import skeleton from '@/components/site/page-skeleton.module.css'
import { Picture } from '@/components/ui/picture'
import type { ProductCardView } from '@/lib/views/product-view'
import { Part, Row, Specimen } from './specimen'

const beans: ProductCardView = {
  slug: 'amnesia-dark-roast',
  name: 'Amnesia',
  summary: 'A proper dark roast for people who miss one: bittersweet chocolate, molasses, smoke.',
  category: { slug: 'beans', name: 'Beans' },
  picture: 'amnesia-dark-roast',
  pictureAlt: '',
  fromPriceCents: 1150,
  pricesDiffer: false,
  currency: 'EUR',
  available: 40,
}

const cards: [state: string, product: ProductCardView][] = [
  ['one price', beans],
  ['several prices', { ...beans, pricesDiffer: true }],
  ['few left', { ...beans, available: 3 }],
  ['sold out', { ...beans, available: 0 }],
  ['without a picture', { ...beans, picture: '' }],
  [
    'a long name, a high price',
    { ...beans, name: 'Yirgacheffe Kochere Debo Natural Microlot', fromPriceCents: 123_450 },
  ],
]

const sizes = '(min-width: 44rem) 17rem, 46vw'
const sums = { subtotalCents: 2300, deliveryName: 'Standard delivery', currency: 'EUR' }

export function Goods() {
  return (
    <Part id="goods" title="Goods, prices, sums">
      <Row>
        {cards.map(([state, product]) => (
          <Specimen key={state} state={`card: ${state}`}>
            <ProductCard product={product} sizes={sizes} />
          </Specimen>
        ))}
        <Specimen state="picture">
          <Picture picture={beans.picture} alt="" sizes={sizes} />
        </Specimen>
        <Specimen state="picture that nobody has drawn yet">
          <Picture picture="" alt="" sizes={sizes} />
        </Specimen>
        {(['listing', 'product', 'page'] as const).map((shape) => (
          <Specimen key={shape} state={`on its way: ${shape}`} isWide>
            <div className={`${skeleton.page} ${skeleton[shape]}`} aria-hidden="true">
              {['heading', 'first', 'second', 'third'].map((block) => (
                <span key={block} />
              ))}
            </div>
          </Specimen>
        ))}
        <Specimen state="line">
          <LineName
            heading="h3"
            line={{
              name: beans.name,
              variantName: '250 g, whole beans',
              productSlug: beans.slug,
              addOns: [{ code: 'box', name: 'a gift box', priceCents: 390 }],
            }}
          />
        </Specimen>
        <Specimen state="sums">
          <OrderSums {...sums} deliveryCents={490} totalCents={2790} />
        </Specimen>
        <Specimen state="sums, delivery is on us">
          <OrderSums {...sums} deliveryCents={0} totalCents={2300} />
        </Specimen>
      </Row>
    </Part>
  )
}
