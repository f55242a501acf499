ALTER TABLE "scenecast"."attempts" ADD COLUMN "tenant" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "scenecast"."generations" ADD COLUMN "tenant" text DEFAULT '' NOT NULL;