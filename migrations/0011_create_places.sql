CREATE TABLE places (
  municipality_id text NOT NULL REFERENCES municipalities,
  id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  place_type text,
  geom geometry(Point, 4326) NOT NULL,
  lon double precision NOT NULL GENERATED ALWAYS AS (ST_X(geom)) STORED,
  lat double precision NOT NULL GENERATED ALWAYS AS (ST_Y(geom)) STORED,
  PRIMARY KEY (municipality_id, id)
);
--> statement-breakpoint
CREATE UNIQUE INDEX places_name ON places (municipality_id, name);
--> statement-breakpoint
SELECT protect_tenant_table('places');
--> statement-breakpoint
GRANT SELECT ON places TO lagesbild_app;
