ALTER TABLE "scenecast"."attempts" ADD COLUMN "payer" text;--> statement-breakpoint
UPDATE "scenecast"."attempts" SET "payer" = "assets"."payer" FROM "scenecast"."assets" WHERE "assets"."key" = "attempts"."asset_key";--> statement-breakpoint
CREATE INDEX "attempts_charged" ON "scenecast"."attempts" USING btree ("payer") WHERE cost_usd <> 0;