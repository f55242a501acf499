ALTER TABLE "scenecast"."attempts" ADD COLUMN "confirmed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "scenecast"."generations" ADD COLUMN "uncertain" text;