CREATE TABLE "scenecast"."change_keys" (
	"generation_id" text NOT NULL,
	"key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "change_keys_generation_id_key_pk" PRIMARY KEY("generation_id","key")
);
--> statement-breakpoint
CREATE TABLE "scenecast"."unused_blobs" (
	"hash" text PRIMARY KEY NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "scenecast"."assets" ADD COLUMN "unused_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "scenecast"."change_keys" ADD CONSTRAINT "change_keys_generation_id_generations_id_fk" FOREIGN KEY ("generation_id") REFERENCES "scenecast"."generations"("id") ON DELETE cascade ON UPDATE no action;