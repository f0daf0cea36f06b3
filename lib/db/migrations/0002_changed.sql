DROP INDEX "personas_changed";--> statement-breakpoint
ALTER TABLE "personas" ALTER COLUMN "changed_at" DROP NOT NULL;--> statement-breakpoint
CREATE INDEX "personas_changed" ON "personas" USING btree (coalesce("changed_at", 'epoch'::timestamptz) desc,"id" DESC NULLS FIRST);