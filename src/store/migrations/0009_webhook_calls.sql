CREATE TABLE "scenecast"."webhook_calls" (
	"id" text PRIMARY KEY NOT NULL,
	"generation_id" text NOT NULL,
	"body" text NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "scenecast"."webhook_calls" ADD CONSTRAINT "webhook_calls_generation_id_generations_id_fk" FOREIGN KEY ("generation_id") REFERENCES "scenecast"."generations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "webhook_calls_generation" ON "scenecast"."webhook_calls" USING btree ("generation_id");