-- What is published of films from before 0019 does not say of which image a part can be chosen. As view-generation.ts
-- publishes it: a picture that is drawn by rule has such an image only on its card.
UPDATE "scenecast"."scenes" AS "scene" SET "view" = jsonb_set("scene"."view", '{shots}', (
  SELECT jsonb_agg(
    CASE WHEN "shown"."shot" ? 'framable' OR "image"."hash" IS NULL THEN "shown"."shot"
      ELSE "shown"."shot" || jsonb_build_object('framable', "image"."hash") END
    ORDER BY "shown"."place")
  FROM jsonb_array_elements("scene"."view" -> 'shots') WITH ORDINALITY AS "shown" ("shot", "place")
  LEFT JOIN "scenecast"."assets" AS "asset"
    ON "asset"."key" = "shown"."shot" ->> 'take' AND "asset"."state" = 'settled' AND "asset"."hash" IS NOT NULL
  CROSS JOIN LATERAL (SELECT CASE
    WHEN "asset"."key" IS NULL THEN NULL
    WHEN "asset"."request" ->> 'engine' IS DISTINCT FROM 'embedded:illustrator' THEN "asset"."hash"
    WHEN "shown"."shot" #>> '{card,kind}' IN ('figure', 'title', 'statement') THEN "shown"."shot" #>> '{card,image,hash}'
    END AS "hash") AS "image"
))
WHERE jsonb_typeof("scene"."view" -> 'shots') = 'array' AND jsonb_array_length("scene"."view" -> 'shots') > 0;--> statement-breakpoint
-- Nor which part of its cover a film shows.
UPDATE "scenecast"."generations" AS "film"
SET "view" = "film"."view" || jsonb_build_object('coverFraming', "framed"."framing")
FROM (
  SELECT DISTINCT ON ("scene"."generation_id") "scene"."generation_id", "scene"."view" #> '{shots,0,framing}' AS "framing"
  FROM "scenecast"."scenes" AS "scene" ORDER BY "scene"."generation_id", "scene"."position"
) AS "framed"
WHERE "framed"."generation_id" = "film"."id" AND "framed"."framing" IS NOT NULL AND "film"."view" IS NOT NULL;
