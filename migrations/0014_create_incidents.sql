-- An incident is a place and a situation, never a person: there is no field for one.
CREATE TABLE incidents (
  municipality_id text NOT NULL REFERENCES municipalities,
  id uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  status text NOT NULL DEFAULT 'new'
    CHECK (status IN ('new', 'reviewed', 'returned', 'merged', 'rejected', 'withdrawn')),
  category_code text NOT NULL,
  precision_code text NOT NULL DEFAULT 'point' CHECK (precision_code IN ('point', 'municipality')),
  geom geometry(Point, 4326),
  lon double precision GENERATED ALWAYS AS (ST_X(geom)) STORED,
  lat double precision GENERATED ALWAYS AS (ST_Y(geom)) STORED,
  accuracy_meters double precision,
  place_id uuid,
  place_name text CHECK (length(place_name) <= 120),
  place_type text,
  time_kind text NOT NULL CHECK (time_kind IN ('exact', 'span', 'unknown')),
  occurred_from timestamptz,
  occurred_to timestamptz,
  noticed_at timestamptz NOT NULL,
  -- The moment by which it is counted: where the span starts, or when it was noticed.
  counted_at timestamptz NOT NULL GENERATED ALWAYS AS (coalesce(occurred_from, noticed_at)) STORED,
  received_at timestamptz NOT NULL,
  organization_id uuid,
  reporter_id uuid REFERENCES users (id),
  certainty text NOT NULL DEFAULT 'saw',
  severity text,
  person_interval text NOT NULL DEFAULT 'unknown',
  police_reported text NOT NULL DEFAULT 'unknown',
  immediate_step text CHECK (length(immediate_step) <= 500),
  body_text text CHECK (length(body_text) <= 2000),
  source text NOT NULL DEFAULT 'staff',
  source_id text,
  import_id uuid,
  review_note text CHECK (length(review_note) <= 500),
  reviewed_by uuid REFERENCES users (id),
  reviewed_at timestamptz,
  merged_into uuid,
  -- What the client sent, hashed: the same id with the same content is one report sent twice.
  content_hash text,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, category_code) REFERENCES categories (municipality_id, code),
  FOREIGN KEY (municipality_id, organization_id) REFERENCES organizations (municipality_id, id),
  FOREIGN KEY (municipality_id, place_id) REFERENCES places (municipality_id, id),
  FOREIGN KEY (municipality_id, import_id) REFERENCES imports (municipality_id, id),
  FOREIGN KEY (municipality_id, merged_into) REFERENCES incidents (municipality_id, id),
  CHECK ((precision_code = 'point') = (geom IS NOT NULL)),
  CHECK (occurred_to IS NULL OR occurred_to >= occurred_from),
  CHECK ((time_kind = 'unknown') = (occurred_from IS NULL))
);
--> statement-breakpoint
-- The main path under row-level security: PostGIS operators are not leakproof, so the planner starts here.
CREATE INDEX incidents_counted ON incidents (municipality_id, counted_at, id);
--> statement-breakpoint
CREATE INDEX incidents_reporter ON incidents (municipality_id, reporter_id, received_at);
--> statement-breakpoint
CREATE INDEX incidents_status ON incidents (municipality_id, status, received_at);
--> statement-breakpoint
CREATE UNIQUE INDEX incidents_source_id ON incidents (municipality_id, source, source_id) WHERE source_id IS NOT NULL;
--> statement-breakpoint
CREATE INDEX incidents_geom ON incidents USING gist (geom);
--> statement-breakpoint
SELECT protect_tenant_table('incidents');
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON incidents TO lagesbild_app;
