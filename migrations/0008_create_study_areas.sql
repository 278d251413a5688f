-- The study area is part of the answer, so every version is kept.
CREATE TABLE study_areas (
  municipality_id text NOT NULL REFERENCES municipalities,
  version integer NOT NULL CHECK (version > 0),
  origin text NOT NULL CHECK (origin IN ('drawn', 'boundary', 'accepted_points')),
  geom geometry(MultiPolygon, 4326) NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (municipality_id, version)
);
--> statement-breakpoint
SELECT protect_tenant_table('study_areas');
--> statement-breakpoint
GRANT SELECT, INSERT ON study_areas TO lagesbild_app;
