ALTER TABLE "scenecast"."scenes" ADD COLUMN "speech_choice" jsonb;--> statement-breakpoint
ALTER TABLE "scenecast"."shots" ADD COLUMN "picture_choice" jsonb;