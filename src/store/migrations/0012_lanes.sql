CREATE TABLE "scenecast"."lanes" (
	"name" text PRIMARY KEY NOT NULL,
	"state" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "scenecast"."attempts" ADD COLUMN "tokens" integer;--> statement-breakpoint
CREATE INDEX "attempts_started_at" ON "scenecast"."attempts" USING btree ("started_at");--> statement-breakpoint
CREATE INDEX "attempts_in_flight" ON "scenecast"."attempts" USING btree ("engine") WHERE state = 'sent';