UPDATE "personas" SET "words" = strip(to_tsvector('simple', "search"));--> statement-breakpoint
ALTER TABLE "personas" DROP COLUMN "search";--> statement-breakpoint
ALTER TABLE "personas" ALTER COLUMN "values" SET STATISTICS 0, ALTER COLUMN "other" SET STATISTICS 0, ALTER COLUMN "line" SET STATISTICS 0, ALTER COLUMN "voice" SET STATISTICS 0;--> statement-breakpoint
CREATE FUNCTION personas_touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.touched_at := clock_timestamp();
  IF TG_OP = 'INSERT' THEN NEW.first_seen_at := NEW.touched_at; END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER personas_touch BEFORE INSERT OR UPDATE ON "personas" FOR EACH ROW EXECUTE FUNCTION personas_touch();--> statement-breakpoint
CREATE FUNCTION library_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('library', '');
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER library_changed AFTER INSERT OR UPDATE OR DELETE ON "personas" FOR EACH STATEMENT EXECUTE FUNCTION library_changed();--> statement-breakpoint
CREATE TRIGGER library_changed AFTER INSERT OR UPDATE OR DELETE ON "persona_scopes" FOR EACH STATEMENT EXECUTE FUNCTION library_changed();
