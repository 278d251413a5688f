-- A place that the meeting works with: found by an analysis, with what it said that day, or drawn.
CREATE TABLE hotspots (
  municipality_id text NOT NULL REFERENCES municipalities,
  id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  origin text NOT NULL CHECK (origin IN ('analysis', 'drawn')),
  place_id uuid,
  focus_area_id uuid,
  geom geometry(MultiPolygon, 4326) NOT NULL,
  -- Of an analysis: method, parameters, figures, period and the moment of its data, as they were. Never filtered on.
  found jsonb,
  state text NOT NULL CHECK (state IN ('mapping', 'analysing', 'acting', 'following_up', 'closed')),
  state_since timestamptz NOT NULL,
  -- First local day of the earliest period that the place was chosen on (docs/methods/hjalpte_det.md); NULL for a drawn place.
  chosen_from date,
  version integer NOT NULL DEFAULT 1,
  created_by uuid NOT NULL REFERENCES users (id),
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, place_id) REFERENCES places (municipality_id, id),
  FOREIGN KEY (municipality_id, focus_area_id) REFERENCES focus_areas (municipality_id, id),
  CHECK ((origin = 'analysis') = (found IS NOT NULL))
);
--> statement-breakpoint
CREATE INDEX hotspots_state ON hotspots (municipality_id, state);
--> statement-breakpoint
CREATE INDEX hotspots_place ON hotspots (municipality_id, place_id);
--> statement-breakpoint
CREATE INDEX hotspots_focus_area ON hotspots (municipality_id, focus_area_id);
--> statement-breakpoint
CREATE TABLE hotspot_steps (
  municipality_id text NOT NULL,
  hotspot_id uuid NOT NULL,
  id uuid NOT NULL,
  from_state text,
  to_state text NOT NULL,
  reason text CHECK (length(reason) <= 2000),
  user_id uuid NOT NULL REFERENCES users (id),
  at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, hotspot_id, id),
  FOREIGN KEY (municipality_id, hotspot_id) REFERENCES hotspots (municipality_id, id) ON DELETE CASCADE
);
--> statement-breakpoint
-- Visits, safety walks and talks on the spot: who as role, never a name; what was seen.
CREATE TABLE hotspot_visits (
  municipality_id text NOT NULL,
  hotspot_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('visit', 'safety_walk', 'talk')),
  visited_on date NOT NULL,
  by_role text NOT NULL CHECK (length(by_role) BETWEEN 1 AND 120),
  seen text NOT NULL CHECK (length(seen) BETWEEN 1 AND 2000),
  user_id uuid NOT NULL REFERENCES users (id),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, hotspot_id, id),
  FOREIGN KEY (municipality_id, hotspot_id) REFERENCES hotspots (municipality_id, id) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE TABLE hotspot_incidents (
  municipality_id text NOT NULL,
  hotspot_id uuid NOT NULL,
  incident_id uuid NOT NULL,
  user_id uuid NOT NULL REFERENCES users (id),
  at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, hotspot_id, incident_id),
  FOREIGN KEY (municipality_id, hotspot_id) REFERENCES hotspots (municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, incident_id) REFERENCES incidents (municipality_id, id) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE INDEX hotspot_incidents_incident ON hotspot_incidents (municipality_id, incident_id);
--> statement-breakpoint
SELECT protect_tenant_table('hotspots');
--> statement-breakpoint
SELECT protect_tenant_table('hotspot_steps');
--> statement-breakpoint
SELECT protect_tenant_table('hotspot_visits');
--> statement-breakpoint
SELECT protect_tenant_table('hotspot_incidents');
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON hotspots TO lagesbild_app;
--> statement-breakpoint
GRANT SELECT, INSERT ON hotspot_steps TO lagesbild_app;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON hotspot_visits TO lagesbild_app;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON hotspot_incidents TO lagesbild_app;
