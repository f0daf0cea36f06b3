CREATE TABLE "view_orders" (
	"user_id" text PRIMARY KEY NOT NULL,
	"order" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"start" text
);
--> statement-breakpoint
CREATE TABLE "views" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"owner_id" text NOT NULL,
	"team" boolean DEFAULT false NOT NULL,
	"title" text NOT NULL,
	"address" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
DROP INDEX "personas_search";--> statement-breakpoint
DROP INDEX "persona_scopes_scope";--> statement-breakpoint
ALTER TABLE "personas" ADD COLUMN "gaps" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "personas" ADD COLUMN "words" "tsvector" DEFAULT ''::tsvector NOT NULL;--> statement-breakpoint
ALTER TABLE "personas" ADD COLUMN "hash" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "personas" ADD COLUMN "created_by" text;--> statement-breakpoint
ALTER TABLE "personas" ADD COLUMN "touched_at" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "view_orders" ADD CONSTRAINT "view_orders_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "views" ADD CONSTRAINT "views_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "views_owner" ON "views" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "personas_words" ON "personas" USING gin ("words");--> statement-breakpoint
CREATE INDEX "personas_touched" ON "personas" USING btree ("touched_at");--> statement-breakpoint
CREATE INDEX "personas_facets" ON "personas" USING btree ("connection_id","state","source","ready");--> statement-breakpoint
CREATE INDEX "persona_scopes_scope" ON "persona_scopes" USING btree ("scope_id","persona_id");