CREATE SCHEMA "scenecast";
--> statement-breakpoint
CREATE TABLE "scenecast"."assets" (
	"key" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"run" integer DEFAULT 0 NOT NULL,
	"attempts_allowed" integer DEFAULT 3 NOT NULL,
	"payer" text,
	"request" jsonb NOT NULL,
	"hash" text,
	"extension" text,
	"size_bytes" bigint,
	"duration_ms" double precision,
	"detail" jsonb,
	"cost_usd" double precision DEFAULT 0 NOT NULL,
	"error" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"settled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "scenecast"."attempts" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"asset_key" text NOT NULL,
	"number" integer NOT NULL,
	"engine" text NOT NULL,
	"worker" text NOT NULL,
	"state" text DEFAULT 'sent' NOT NULL,
	"cost_usd" double precision DEFAULT 0 NOT NULL,
	"error" jsonb,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "scenecast"."generations" (
	"id" text PRIMARY KEY NOT NULL,
	"idempotency_key" text,
	"title" text NOT NULL,
	"language" text DEFAULT 'und' NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"source" jsonb NOT NULL,
	"settings" jsonb NOT NULL,
	"warnings" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"budget_usd" double precision,
	"run" text DEFAULT 'client' NOT NULL,
	"script_key" text,
	"segments_wanted" boolean DEFAULT false NOT NULL,
	"finalize_wanted" boolean DEFAULT false NOT NULL,
	"progress" double precision DEFAULT 0 NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"structure_revision" integer DEFAULT 0 NOT NULL,
	"video_key" text,
	"error" jsonb,
	"view" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "generations_idempotency_key_unique" UNIQUE("idempotency_key")
);
--> statement-breakpoint
CREATE TABLE "scenecast"."scenes" (
	"generation_id" text NOT NULL,
	"id" text NOT NULL,
	"position" double precision NOT NULL,
	"title" text NOT NULL,
	"narration" text NOT NULL,
	"speech_take" integer DEFAULT 0 NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"edit_revision" integer DEFAULT 0 NOT NULL,
	"view" jsonb,
	CONSTRAINT "scenes_generation_id_id_pk" PRIMARY KEY("generation_id","id")
);
--> statement-breakpoint
CREATE TABLE "scenecast"."shots" (
	"generation_id" text NOT NULL,
	"scene_id" text NOT NULL,
	"id" text NOT NULL,
	"position" integer NOT NULL,
	"visual_prompt" text NOT NULL,
	"narration_start" integer DEFAULT 0 NOT NULL,
	"card" jsonb,
	"picture_take" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "shots_generation_id_scene_id_id_pk" PRIMARY KEY("generation_id","scene_id","id")
);
--> statement-breakpoint
CREATE TABLE "scenecast"."takes" (
	"generation_id" text NOT NULL,
	"scene_id" text NOT NULL,
	"shot_id" text DEFAULT '' NOT NULL,
	"kind" text NOT NULL,
	"asset_key" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "takes_generation_id_scene_id_shot_id_kind_asset_key_pk" PRIMARY KEY("generation_id","scene_id","shot_id","kind","asset_key")
);
--> statement-breakpoint
CREATE TABLE "scenecast"."workers" (
	"id" text PRIMARY KEY NOT NULL,
	"beat_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "scenecast"."attempts" ADD CONSTRAINT "attempts_asset_key_assets_key_fk" FOREIGN KEY ("asset_key") REFERENCES "scenecast"."assets"("key") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenecast"."scenes" ADD CONSTRAINT "scenes_generation_id_generations_id_fk" FOREIGN KEY ("generation_id") REFERENCES "scenecast"."generations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenecast"."shots" ADD CONSTRAINT "shots_generation_id_scene_id_scenes_generation_id_id_fk" FOREIGN KEY ("generation_id","scene_id") REFERENCES "scenecast"."scenes"("generation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenecast"."takes" ADD CONSTRAINT "takes_generation_id_generations_id_fk" FOREIGN KEY ("generation_id") REFERENCES "scenecast"."generations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenecast"."takes" ADD CONSTRAINT "takes_asset_key_assets_key_fk" FOREIGN KEY ("asset_key") REFERENCES "scenecast"."assets"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assets_hash" ON "scenecast"."assets" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "assets_payer" ON "scenecast"."assets" USING btree ("payer");--> statement-breakpoint
CREATE UNIQUE INDEX "attempts_asset_number" ON "scenecast"."attempts" USING btree ("asset_key","number");--> statement-breakpoint
CREATE INDEX "generations_created_at" ON "scenecast"."generations" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "takes_asset" ON "scenecast"."takes" USING btree ("asset_key");