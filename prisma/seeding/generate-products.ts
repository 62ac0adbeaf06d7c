import type { DrawingKind } from '../catalogue/drawing'
import { coffeeRegions, finishes, houses, nouns, sentences, teaRegions } from './generated-words'
import { random } from './random'
import type { SeedProduct } from './seed-product'

/** A product of the catalogue from which others are made. */
export type ProductModel = SeedProduct & { drawingKind: DrawingKind }

/** Behind everything that was written by hand. */
const firstPosition = 10_000
const firstAgeDays = 100

/**
 * Makes a large catalogue that is plausible enough to measure with: names, texts, prices and stock vary, pictures are
 * those of the models. The same count gives the same products in every run; a larger one gives the same and more.
 */
export function generateProducts(models: ProductModel[], count: number): SeedProduct[] {
  return Array.from({ length: count }, (_, index) => generateProduct(at(models, index), index))
}

function generateProduct(model: ProductModel, index: number): SeedProduct {
  const number = index + 1
  const next = random(number)
  const pick = <T>(list: readonly T[]): T => at(list, Math.floor(next() * list.length))

  const region = model.categorySlug === 'tea' ? pick(teaRegions) : pick(coffeeRegions)
  const house = pick(houses)
  const isGrown = model.attributes.some(([label]) => label === 'Origin')
  const name = isGrown
    ? `${region} ${house} ${nouns[model.drawingKind]}`
    : `${house} ${pick(finishes)} ${nouns[model.drawingKind]}`
  const { openings, middles, endings } = isGrown
    ? sentences.grown
    : model.categorySlug === 'drinks-to-go'
      ? sentences.served
      : sentences.made
  const opening: string = pick<string>(openings)
  const priceFactor = 0.7 + next() * 0.7

  return {
    slug: `${slugOf(name)}-${number}`,
    name,
    summary: opening,
    description: `${opening} ${pick<string>(middles)}\n\n${pick<string>(endings)}`,
    attributes: [
      ...model.attributes.map(([label, value]): [string, string] =>
        label === 'Origin' ? [label, region] : [label, value],
      ),
      ['Lot', String(number).padStart(5, '0')],
    ],
    variants: model.variants.map((variant, position) => ({
      sku: `GEN-${String(number).padStart(6, '0')}-${position + 1}`,
      name: variant.name,
      priceCents: Math.max(100, Math.round((variant.priceCents * priceFactor) / 50) * 50 - 10),
      stock: stockOf(next()),
    })),
    ...(model.taste && { taste: model.taste }),
    ...(model.addOns && { addOns: model.addOns }),
    picture: model.picture,
    alt: model.alt,
    categorySlug: model.categorySlug,
    position: firstPosition + index,
    ageDays: firstAgeDays + Math.floor(next() * 900),
  }
}

/** The entry at a place, counting on from the start when the list is over. */
function at<T>(list: readonly T[], index: number): T {
  const entry = list[index % list.length]
  if (entry === undefined) throw new Error('there is nothing to choose from')
  return entry
}

/** Of a hundred variants five are sold out and eight nearly so. */
function stockOf(chance: number): number {
  if (chance < 0.05) return 0
  if (chance < 0.13) return 1 + Math.floor(((chance - 0.05) / 0.08) * 4)
  return 10 + Math.floor(((chance - 0.13) / 0.87) * 111)
}

function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f’']/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
}
