CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "batch_items" (
	"batch_id" uuid NOT NULL,
	"index" integer NOT NULL,
	"connection_id" uuid NOT NULL,
	"source" text NOT NULL,
	"persona_id" uuid,
	"source_id" text,
	"name" text NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"looks" integer DEFAULT 0 NOT NULL,
	"wanted" jsonb,
	"scope" text,
	"base_version" text,
	"before" jsonb,
	"after" jsonb,
	"result_version" text,
	"fingerprint" text,
	"request_hash" text,
	"problem" text,
	"problem_code" text,
	"not_before" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deadline" timestamp (3) with time zone,
	"sent_at" timestamp (3) with time zone,
	"lease_owner" text,
	"lease_until" timestamp (3) with time zone,
	"fence" bigint DEFAULT 0 NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "batch_items_batch_id_index_pk" PRIMARY KEY("batch_id","index")
);
--> statement-breakpoint
CREATE TABLE "batches" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"via" text NOT NULL,
	"user_id" text,
	"by" text,
	"phase" text DEFAULT 'active' NOT NULL,
	"total" integer NOT NULL,
	"changes" jsonb,
	"undo_of" uuid,
	"idempotency_key" text,
	"request_hash" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "buckets" (
	"connection_id" uuid PRIMARY KEY NOT NULL,
	"state" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "connections" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"source" text NOT NULL,
	"label" text NOT NULL,
	"origin" text NOT NULL,
	"secret" text NOT NULL,
	"key_hint" text,
	"key_set_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"key_set_by" text,
	"from_env" boolean DEFAULT false NOT NULL,
	"paused" boolean DEFAULT false NOT NULL,
	"paused_reason" text,
	"account" jsonb,
	"read_at" timestamp (3) with time zone,
	"tried_at" timestamp (3) with time zone,
	"problem_code" text,
	"problem_detail" text,
	"failing_since" timestamp (3) with time zone,
	"refresh_wanted" boolean DEFAULT false NOT NULL,
	"refresh_lease" text,
	"refresh_lease_until" timestamp (3) with time zone,
	"refresh_started_at" timestamp (3) with time zone,
	"refresh_read" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_by" text
);
--> statement-breakpoint
CREATE TABLE "persona_scopes" (
	"persona_id" uuid NOT NULL,
	"connection_id" uuid NOT NULL,
	"scope_id" text NOT NULL,
	CONSTRAINT "persona_scopes_persona_id_scope_id_pk" PRIMARY KEY("persona_id","scope_id")
);
--> statement-breakpoint
CREATE TABLE "personas" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"connection_id" uuid NOT NULL,
	"source" text NOT NULL,
	"source_id" text NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"alias" text,
	"role" text,
	"voice" text,
	"line" text,
	"values" jsonb NOT NULL,
	"other" jsonb NOT NULL,
	"version" text NOT NULL,
	"state" text NOT NULL,
	"ready" integer NOT NULL,
	"ready_filled" integer NOT NULL,
	"ready_counted" integer NOT NULL,
	"missing" text[] NOT NULL,
	"search" text NOT NULL,
	"read_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone,
	"changed_by" text,
	"first_seen_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "revisions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"seq" bigserial NOT NULL,
	"persona_id" uuid NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"by" text,
	"via" text NOT NULL,
	"version" text NOT NULL,
	"values" jsonb NOT NULL,
	"changes" jsonb NOT NULL,
	"batch_id" uuid
);
--> statement-breakpoint
CREATE TABLE "scopes" (
	"connection_id" uuid NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"label" text NOT NULL,
	CONSTRAINT "scopes_connection_id_id_pk" PRIMARY KEY("connection_id","id")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "share_personas" (
	"share_id" uuid NOT NULL,
	"persona_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "share_personas_share_id_persona_id_pk" PRIMARY KEY("share_id","persona_id")
);
--> statement-breakpoint
CREATE TABLE "share_unlocks" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"share_id" uuid NOT NULL,
	"epoch" integer NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "shares" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"token_hash" text NOT NULL,
	"label" text,
	"fields" text[] NOT NULL,
	"password_hash" text,
	"expires_at" timestamp (3) with time zone,
	"is_on" boolean DEFAULT true NOT NULL,
	"allow_export" boolean DEFAULT false NOT NULL,
	"epoch" integer DEFAULT 0 NOT NULL,
	"views" integer DEFAULT 0 NOT NULL,
	"last_view_at" timestamp (3) with time zone,
	"user_id" text,
	"by" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "shares_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "throttles" (
	"key" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"reset_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"role" text DEFAULT 'viewer' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_items" ADD CONSTRAINT "batch_items_batch_id_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."batches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buckets" ADD CONSTRAINT "buckets_connection_id_connections_id_fk" FOREIGN KEY ("connection_id") REFERENCES "public"."connections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "persona_scopes" ADD CONSTRAINT "persona_scopes_persona_id_personas_id_fk" FOREIGN KEY ("persona_id") REFERENCES "public"."personas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personas" ADD CONSTRAINT "personas_connection_id_connections_id_fk" FOREIGN KEY ("connection_id") REFERENCES "public"."connections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_persona_id_personas_id_fk" FOREIGN KEY ("persona_id") REFERENCES "public"."personas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scopes" ADD CONSTRAINT "scopes_connection_id_connections_id_fk" FOREIGN KEY ("connection_id") REFERENCES "public"."connections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_personas" ADD CONSTRAINT "share_personas_share_id_shares_id_fk" FOREIGN KEY ("share_id") REFERENCES "public"."shares"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_personas" ADD CONSTRAINT "share_personas_persona_id_personas_id_fk" FOREIGN KEY ("persona_id") REFERENCES "public"."personas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_unlocks" ADD CONSTRAINT "share_unlocks_share_id_shares_id_fk" FOREIGN KEY ("share_id") REFERENCES "public"."shares"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "accounts_user" ON "accounts" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "batch_items_state" ON "batch_items" USING btree ("state","not_before");--> statement-breakpoint
CREATE INDEX "batch_items_lane" ON "batch_items" USING btree ("connection_id","state");--> statement-breakpoint
CREATE INDEX "batch_items_fingerprint" ON "batch_items" USING btree ("connection_id","fingerprint");--> statement-breakpoint
CREATE INDEX "batch_items_persona" ON "batch_items" USING btree ("persona_id");--> statement-breakpoint
CREATE UNIQUE INDEX "batches_key" ON "batches" USING btree ("user_id","idempotency_key");--> statement-breakpoint
CREATE INDEX "batches_created" ON "batches" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "connections_env" ON "connections" USING btree ("source") WHERE "connections"."from_env";--> statement-breakpoint
CREATE INDEX "persona_scopes_scope" ON "persona_scopes" USING btree ("connection_id","scope_id");--> statement-breakpoint
CREATE UNIQUE INDEX "personas_source_id" ON "personas" USING btree ("connection_id","source_id");--> statement-breakpoint
CREATE INDEX "personas_changed" ON "personas" USING btree (coalesce("changed_at", 'epoch'::timestamptz) desc,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "personas_name" ON "personas" USING btree ("name_key","id");--> statement-breakpoint
CREATE INDEX "personas_ready" ON "personas" USING btree ("ready","id");--> statement-breakpoint
CREATE INDEX "personas_search" ON "personas" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "revisions_persona" ON "revisions" USING btree ("persona_id","seq");--> statement-breakpoint
CREATE INDEX "revisions_version" ON "revisions" USING btree ("persona_id","version");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "share_personas_persona" ON "share_personas" USING btree ("persona_id");