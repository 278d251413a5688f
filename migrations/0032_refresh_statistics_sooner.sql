-- A municipality that comes new into a large database never doubles it: its rows stood in no statistics, and its lists
-- were read through the wrong index. A tenth of growth is what PostgreSQL's own autovacuum acts on.
CREATE OR REPLACE FUNCTION refresh_statistics() RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
$$
DECLARE
  smallest_worth_pages CONSTANT integer := 10;
BEGIN
  IF NOT EXISTS (
    SELECT FROM pg_class
    WHERE oid = 'public.incidents'::regclass
      AND pg_relation_size(oid) / current_setting('block_size')::integer > 1.1 * relpages + smallest_worth_pages
  ) THEN
    RETURN false;
  END IF;
  ANALYZE incidents, incident_areas, categories, areas;
  RETURN true;
END
$$;
