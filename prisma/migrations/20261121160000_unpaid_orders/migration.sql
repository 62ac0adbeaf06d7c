-- AlterEnum
ALTER TYPE "payment_status" ADD VALUE 'cancelled';

-- AlterTable
ALTER TABLE "orders" ADD COLUMN "expired_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "payments" ADD COLUMN "swept_at" TIMESTAMPTZ(3);

-- ---------------------------------------------------------------- by hand: what Prisma cannot say

-- No status of its own: the release before this one reads orders, and its client throws at a status that it does not know.
ALTER TABLE "orders" ADD CONSTRAINT "orders_expired_is_undone"
  CHECK ("expired_at" IS NULL OR "status" = 'declined');

-- What the sweep looks at each minute: a handful of rows among all payments ever made.
CREATE INDEX "payments_pending_idx" ON "payments" ("created_at") WHERE "status" = 'pending';

-- What the demonstration's card company remembers. It stands for a service elsewhere: no table of the shop refers to it.
CREATE SCHEMA "card_company";
CREATE TABLE "card_company"."charges" (
    "payment_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    -- Null for what was cancelled before anybody asked to charge it.
    "amount_cents" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "charges_pkey" PRIMARY KEY ("payment_id"),
    CONSTRAINT "charges_status_known" CHECK ("status" IN ('succeeded', 'declined', 'cancelled'))
);
