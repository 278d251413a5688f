-- Cached figures are kept by data_version. Whatever they are made of beside incidents counts it up by itself, so that
-- no route can forget it.
CREATE FUNCTION bump_data_version() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
  UPDATE municipalities SET data_version = data_version + 1
  WHERE municipality_id = coalesce(NEW.municipality_id, OLD.municipality_id);
  RETURN NULL;
END
$$;
--> statement-breakpoint
DO $$
DECLARE
  register text;
BEGIN
  FOREACH register IN ARRAY
    ARRAY['study_areas', 'categories', 'places', 'area_sets', 'areas', 'organizations', 'organization_areas']
  LOOP
    EXECUTE format(
      'CREATE TRIGGER bump_data_version AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION bump_data_version()',
      register);
  END LOOP;
END
$$;
