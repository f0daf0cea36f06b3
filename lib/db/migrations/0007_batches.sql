CREATE TABLE "import_memories" (
	"source" text NOT NULL,
	"header_key" text NOT NULL,
	"target" jsonb,
	"mode" text NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "import_memories_source_header_key_pk" PRIMARY KEY("source","header_key")
);
--> statement-breakpoint
CREATE TABLE "import_parts" (
	"import_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "import_parts_import_id_seq_pk" PRIMARY KEY("import_id","seq")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" text NOT NULL,
	"by" text,
	"name" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"format" text NOT NULL,
	"encoding" text,
	"delimiter" text,
	"sheets" jsonb,
	"sheet" text,
	"header_row" integer,
	"rows" integer NOT NULL,
	"columns" jsonb NOT NULL,
	"list_separator" text NOT NULL,
	"connection_id" uuid,
	"scope" text,
	"match" jsonb NOT NULL,
	"unmatched" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"cleared_at" timestamp (3) with time zone
);
--> statement-breakpoint
DROP INDEX "batch_items_state";--> statement-breakpoint
DROP INDEX "batch_items_lane";--> statement-breakpoint
DROP INDEX "batch_items_fingerprint";--> statement-breakpoint
ALTER TABLE "batch_items" ADD COLUMN "verb" text;--> statement-breakpoint
UPDATE "batch_items" SET "verb" = "batches"."kind" FROM "batches" WHERE "batches"."id" = "batch_items"."batch_id";--> statement-breakpoint
ALTER TABLE "batch_items" ALTER COLUMN "verb" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "batch_items" SET (fillfactor = 70);--> statement-breakpoint
ALTER TABLE "batch_items" ADD COLUMN "depends_on" integer;--> statement-breakpoint
ALTER TABLE "batch_items" ADD COLUMN "row" integer;--> statement-breakpoint
ALTER TABLE "batches" ADD COLUMN "scope" jsonb;--> statement-breakpoint
ALTER TABLE "batches" ADD COLUMN "planned" jsonb;--> statement-breakpoint
ALTER TABLE "batches" ADD COLUMN "import_id" uuid;--> statement-breakpoint
ALTER TABLE "batches" ADD COLUMN "summary" jsonb;--> statement-breakpoint
ALTER TABLE "batches" ADD COLUMN "served_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "import_parts" ADD CONSTRAINT "import_parts_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_connection_id_connections_id_fk" FOREIGN KEY ("connection_id") REFERENCES "public"."connections"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "imports_created" ON "imports" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "batch_items_open" ON "batch_items" USING btree ("batch_id","connection_id","index") WHERE "batch_items"."state" in ('pending', 'sending', 'unsure');--> statement-breakpoint
CREATE INDEX "batch_items_depends" ON "batch_items" USING btree ("batch_id","depends_on") WHERE "batch_items"."depends_on" is not null;--> statement-breakpoint
CREATE INDEX "batches_open" ON "batches" USING btree ("phase") WHERE "batches"."phase" in ('active', 'paused', 'cancelling');--> statement-breakpoint
CREATE INDEX "batch_items_fingerprint" ON "batch_items" USING btree ("connection_id","fingerprint") WHERE "batch_items"."fingerprint" is not null;