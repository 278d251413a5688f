-- What an area was before it changed. A figure states its data version: it was made with the row whose
-- last_data_version is the first at or above it, or, where there is none, with the area as it is now.
CREATE TABLE former_areas (
  municipality_id text NOT NULL,
  area_id uuid NOT NULL,
  version integer NOT NULL,
  name text NOT NULL,
  active boolean NOT NULL,
  geom geometry(MultiPolygon, 4326) NOT NULL,
  valid_from timestamptz,
  valid_to timestamptz NOT NULL,
  last_data_version bigint NOT NULL,
  PRIMARY KEY (municipality_id, area_id, version),
  FOREIGN KEY (municipality_id, area_id) REFERENCES areas (municipality_id, id)
);
--> statement-breakpoint
SELECT protect_tenant_table('former_areas');
--> statement-breakpoint
GRANT SELECT, INSERT ON former_areas TO lagesbild_app;
