ALTER TABLE "scenecast"."attempts" ADD COLUMN "job_id" text;--> statement-breakpoint
ALTER TABLE "scenecast"."attempts" ADD COLUMN "job_ended_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "attempts_open_jobs" ON "scenecast"."attempts" USING btree ("asset_key") WHERE job_id is not null and job_ended_at is null;