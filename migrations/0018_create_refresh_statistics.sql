-- The planner's statistics after a bulk write. Without them a foreign-key check on (municipality_id, id) may read a
-- whole municipality through another index, and its plan is kept for the session: an import slows with every row.
-- PostgreSQL's autovacuum comes a minute late; the embedded engine has none. Acts when a table has doubled.
CREATE FUNCTION refresh_statistics() RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
$$
DECLARE
  smallest_worth_pages CONSTANT integer := 10;
BEGIN
  IF NOT EXISTS (
    SELECT FROM pg_class
    WHERE oid = 'public.incidents'::regclass
      AND pg_relation_size(oid) / current_setting('block_size')::integer > 2 * relpages + smallest_worth_pages
  ) THEN
    RETURN false;
  END IF;
  ANALYZE incidents, incident_areas, categories, areas;
  RETURN true;
END
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION refresh_statistics() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION refresh_statistics() TO lagesbild_app, lagesbild_system;
