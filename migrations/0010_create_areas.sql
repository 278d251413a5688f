CREATE TABLE area_sets (
  municipality_id text NOT NULL REFERENCES municipalities,
  id uuid NOT NULL,
  name text NOT NULL,
  position integer NOT NULL DEFAULT 0,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, name)
);
--> statement-breakpoint
CREATE TABLE areas (
  municipality_id text NOT NULL,
  id uuid NOT NULL,
  area_set_id uuid NOT NULL,
  name text NOT NULL,
  geom geometry(MultiPolygon, 4326) NOT NULL,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, area_set_id, name),
  FOREIGN KEY (municipality_id, area_set_id) REFERENCES area_sets (municipality_id, id)
);
--> statement-breakpoint
CREATE INDEX areas_geom ON areas USING gist (geom);
--> statement-breakpoint
-- Areas that are agreed for a partner organization: it sees figures there and nowhere else.
CREATE TABLE organization_areas (
  municipality_id text NOT NULL,
  organization_id uuid NOT NULL,
  area_id uuid NOT NULL,
  PRIMARY KEY (municipality_id, organization_id, area_id),
  FOREIGN KEY (municipality_id, organization_id) REFERENCES organizations (municipality_id, id),
  FOREIGN KEY (municipality_id, area_id) REFERENCES areas (municipality_id, id)
);
--> statement-breakpoint
SELECT protect_tenant_table('area_sets'), protect_tenant_table('areas'), protect_tenant_table('organization_areas');
--> statement-breakpoint
GRANT SELECT ON area_sets, areas, organization_areas TO lagesbild_app;
