CREATE TABLE "scenecast"."data_folders" (
	"only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"id" text NOT NULL
);
