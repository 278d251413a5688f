-- What is known to come: arrangements, school breaks, risk evenings. The meeting looks ahead by them; never counted.
CREATE TABLE planned_events (
  municipality_id text NOT NULL REFERENCES municipalities,
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('arrangement', 'school_break', 'risk_evening', 'other')),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  place_name text CHECK (length(place_name) BETWEEN 1 AND 120),
  from_date date NOT NULL,
  to_date date NOT NULL CHECK (to_date >= from_date),
  note text CHECK (length(note) <= 2000),
  version integer NOT NULL DEFAULT 1,
  created_by uuid NOT NULL REFERENCES users (id),
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, id)
);
--> statement-breakpoint
CREATE INDEX planned_events_dates ON planned_events (municipality_id, from_date);
--> statement-breakpoint
SELECT protect_tenant_table('planned_events');
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON planned_events TO lagesbild_app;
