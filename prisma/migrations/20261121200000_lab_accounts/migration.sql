-- AlterTable
ALTER TABLE "users" ADD COLUMN     "lab_ends_at" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "users_lab_ends_at_idx" ON "users"("lab_ends_at");
