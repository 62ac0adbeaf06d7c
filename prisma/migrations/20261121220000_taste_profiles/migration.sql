-- How it tastes, as people who cupped it put it; null where there is nothing to taste. Not among the attributes: those are
-- searched, and "sweet" would find every coffee. Additive, and without a default, so that no row is written.
ALTER TABLE "products" ADD COLUMN "taste_profile" JSONB;
