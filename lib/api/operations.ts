import { accountOperations } from './account-operations'
import { administrationOperations } from './administration-operations'
import { cartOperations } from './cart-operations'
import { catalogueOperations } from './catalogue-operations'
import { healthOperations } from './health-operations'
import type { Operation } from './operation'
import { orderOperations } from './order-operations'
import { passwordResetOperations } from './password-reset-operations'
import { securityOperations } from './security-operations'

/** The whole HTTP interface. A test holds it against the route handlers, both ways. */
export const operations: Operation[] = [
  ...catalogueOperations,
  ...cartOperations,
  ...orderOperations,
  ...accountOperations,
  ...securityOperations,
  ...passwordResetOperations,
  ...administrationOperations,
  ...healthOperations,
]
