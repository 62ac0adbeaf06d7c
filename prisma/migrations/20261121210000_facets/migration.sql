-- What a listing counts and filters by, read from the attributes by Postgres itself, so that whoever writes a product, of this
-- release or the former one, keeps it true. The table is written anew once: 10,000 products take about a second.

-- "Ethiopia" of [["Origin", "Ethiopia, Gedeo, Yirgacheffe"], …].
CREATE FUNCTION "attribute_of"("attributes" jsonb, "label" text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN jsonb_path_query_first("attributes", 'strict $[*] ? (@[0] == $label)[1]', jsonb_build_object('label', "label"), true) #>> '{}';

-- Families, as one tastes them on a first sip. Their names for people are in lib/facets.
CREATE FUNCTION "taste_families"("notes" text) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN array_remove(ARRAY[
  CASE WHEN "notes" ~* '\m(jasmine|gardenia|hibiscus|rose|blossoms?|violet|flowers?|floral|elderflower|lavender)\M' THEN 'floral' END,
  CASE WHEN "notes" ~* '\m(bergamot|oranges?|tangerine|mandarin|grapefruit|lemon|lemongrass|lime|citrus|yuzu)\M' THEN 'citrus' END,
  CASE WHEN "notes" ~* '\m(apricot|peach|cherry|plum|apple|pear|blackcurrant|\w*berry|raisin|fig|date|tamarind|rhubarb|muscat|mango|grapes?|fruits?)\M' THEN 'fruit' END,
  CASE WHEN "notes" ~* '\m(chocolate|cocoa)\M' THEN 'chocolate' END,
  CASE WHEN "notes" ~* '\m(hazelnut|almond|peanut|walnut|pecan|marzipan|nougat|nuts?|nutty)\M' THEN 'nut' END,
  CASE WHEN "notes" ~* '\m(caramel|toffee|panela|molasses|honey|honeycomb|sugar|vanilla|malt|cream|butter|syrup)\M' THEN 'sweet' END,
  CASE WHEN "notes" ~* '\m(pepper|clove|cardamom|cinnamon|ginger|nutmeg|anise|spices?)\M' THEN 'spice' END,
  CASE WHEN "notes" ~* '\m(pea|nori|spinach|hay|leaf|grass|herbs?|mint|seaweed|thyme)\M' THEN 'green' END,
  CASE WHEN "notes" ~* '\m(smoke|cedar|wood|stone|toast|tobacco|leather|earth|tea|wine|books)\M' THEN 'deep' END
], NULL);

ALTER TABLE "products"
  ADD COLUMN "roast" TEXT GENERATED ALWAYS AS (replace(lower("attribute_of"("attributes", 'Roast')), ' ', '-')) STORED,
  ADD COLUMN "origin" TEXT GENERATED ALWAYS AS (btrim(split_part("attribute_of"("attributes", 'Origin'), ',', 1))) STORED,
  ADD COLUMN "tastes" TEXT[] GENERATED ALWAYS AS (coalesce("taste_families"("attribute_of"("attributes", 'Tasting notes')), '{}')) STORED;

-- For near spellings: every word that a product's name and attributes have.
CREATE INDEX "products_words_trigrams_idx" ON "products" USING GIN (("name" || ' ' || ("attributes" #>> '{}')) gin_trgm_ops);

-- The words of products that are spelled most like one, which need not be alike enough for pg_trgm's own limit of 0.6.
CREATE FUNCTION "near_words"("typed" text) RETURNS TABLE ("word" text, "likeness" real)
LANGUAGE sql STABLE PARALLEL SAFE SET pg_trgm.word_similarity_threshold = 0.4 AS $$
  SELECT DISTINCT lower(match[1]), similarity(lower(match[1]), typed)
  FROM products p, regexp_matches(p.name || ' ' || (p.attributes #>> '{}'), '[[:alpha:]]{3,}', 'g') match
  WHERE typed <% (p.name || ' ' || (p.attributes #>> '{}')) AND similarity(lower(match[1]), typed) >= 0.35
$$;
