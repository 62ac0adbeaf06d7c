import { z } from 'zod'
import { addCartLineSchema, setQuantitySchema } from '../schemas/cart-line'
import { productChangeSchema } from '../schemas/admin-product'
import { variantChangeSchema } from '../schemas/admin-variant'
import { credentialsSchema, registrationSchema } from '../schemas/credentials'
import { orderRequestSchema } from '../schemas/order-request'
import { passwordChangeSchema } from '../schemas/password-change'
import { shippingAddressSchema } from '../schemas/shipping-address'
import { adminProductViewSchema, adminVariantViewSchema, auditPageViewSchema } from '../views/admin-view'
import { cartViewSchema } from '../views/cart-view'
import { orderViewSchema } from '../views/order-view'
import {
  addOnViewSchema,
  facetsViewSchema,
  productCardViewSchema,
  productPageViewSchema,
  productViewSchema,
} from '../views/product-view'
import { shopperViewSchema } from '../views/shopper-view'
import { signInListViewSchema, signInViewSchema } from '../views/sign-in-view'
import { passwordGrantSchema, refreshGrantSchema, tokenRequestSchema } from '../schemas/token-request'
import { tokenViewSchema } from './account-operations'
import { orderPageViewSchema } from './order-operations'

/** An error, as RFC 9457 has it. */
const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string().describe('For programs. Stable: decide by it.'),
    detail: z.string().optional().describe('For people.'),
    errors: z
      .record(z.string(), z.string())
      .optional()
      .describe('Field path ("shippingAddress.city") to a sentence for people.'),
  })
  .loose()

/** What has a name in the document, and is referred to by it wherever it occurs. */
export const namedSchemas: Record<string, z.ZodType> = {
  AddCartLine: addCartLineSchema,
  AddOn: addOnViewSchema,
  AdminProduct: adminProductViewSchema,
  AdminVariant: adminVariantViewSchema,
  AuditPage: auditPageViewSchema,
  Cart: cartViewSchema,
  Credentials: credentialsSchema,
  Facets: facetsViewSchema,
  Order: orderViewSchema,
  OrderPage: orderPageViewSchema,
  OrderRequest: orderRequestSchema,
  Problem: problemSchema,
  Product: productViewSchema,
  ProductCard: productCardViewSchema,
  ProductChange: productChangeSchema,
  ProductPage: productPageViewSchema,
  Registration: registrationSchema,
  PasswordChange: passwordChangeSchema,
  PasswordGrant: passwordGrantSchema,
  RefreshGrant: refreshGrantSchema,
  SetQuantity: setQuantitySchema,
  ShippingAddress: shippingAddressSchema,
  Shopper: shopperViewSchema,
  SignIn: signInViewSchema,
  SignInList: signInListViewSchema,
  Token: tokenViewSchema,
  TokenRequest: tokenRequestSchema,
  VariantChange: variantChangeSchema,
}
