-- AlterTable
ALTER TABLE "users" ADD COLUMN     "session_version" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "sessions_ended_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "sign_ins" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "via" TEXT NOT NULL,
    "user_agent" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_why" TEXT,

    CONSTRAINT "sign_ins_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "sign_ins_user_id_idx" ON "sign_ins"("user_id");

-- CreateIndex
CREATE INDEX "sign_ins_created_at_idx" ON "sign_ins"("created_at");

-- AddForeignKey
ALTER TABLE "sign_ins" ADD CONSTRAINT "sign_ins_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---------------------------------------------------------------- by hand: what Prisma cannot say

-- Read once a second: what ended lately.
CREATE INDEX "sign_ins_ended_at_idx" ON "sign_ins" ("ended_at") WHERE "ended_at" IS NOT NULL;
CREATE INDEX "users_sessions_ended_at_idx" ON "users" ("sessions_ended_at") WHERE "sessions_ended_at" IS NOT NULL;

-- What has ended says why.
ALTER TABLE "sign_ins" ADD CONSTRAINT "sign_ins_end_has_a_reason" CHECK (("ended_at" IS NULL) = ("ended_why" IS NULL));
