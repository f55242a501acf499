DROP INDEX "scenecast"."assets_payer";--> statement-breakpoint
DROP INDEX "scenecast"."attempts_charged";--> statement-breakpoint
ALTER TABLE "scenecast"."attempts" ALTER COLUMN "cost_usd" DROP NOT NULL;--> statement-breakpoint
CREATE INDEX "attempts_charged" ON "scenecast"."attempts" USING btree ("payer") WHERE cost_usd is distinct from 0;