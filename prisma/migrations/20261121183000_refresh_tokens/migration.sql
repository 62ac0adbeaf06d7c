-- CreateTable
CREATE TABLE "refresh_tokens" (
    "hash" BYTEA NOT NULL,
    "sign_in_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "used_at" TIMESTAMPTZ(3),
    "used_by" TEXT,
    "successor" BYTEA,

    CONSTRAINT "refresh_tokens_pkey" PRIMARY KEY ("hash")
);

-- CreateIndex
CREATE INDEX "refresh_tokens_sign_in_id_idx" ON "refresh_tokens"("sign_in_id");

-- AddForeignKey
ALTER TABLE "refresh_tokens" ADD CONSTRAINT "refresh_tokens_sign_in_id_fkey" FOREIGN KEY ("sign_in_id") REFERENCES "sign_ins"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---------------------------------------------------------------- by hand: what Prisma cannot say

-- One after the other: a sign-in has at most one token that can still be used for the first time.
CREATE UNIQUE INDEX "refresh_tokens_one_unused_idx" ON "refresh_tokens" ("sign_in_id") WHERE "used_at" IS NULL;

ALTER TABLE "refresh_tokens" ADD CONSTRAINT "refresh_tokens_hash_is_sha256" CHECK (octet_length("hash") = 32);

-- Who used it is known of what was used, and only of that; so is what came next.
ALTER TABLE "refresh_tokens" ADD CONSTRAINT "refresh_tokens_used_by_somebody" CHECK (("used_at" IS NULL) = ("used_by" IS NULL));
ALTER TABLE "refresh_tokens" ADD CONSTRAINT "refresh_tokens_successor_of_used" CHECK ("successor" IS NULL OR "used_at" IS NOT NULL);
