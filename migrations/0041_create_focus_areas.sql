-- A problem or place that the municipality chooses to work on for long, with its motive. Ranked by need × possibility.
CREATE TABLE focus_areas (
  municipality_id text NOT NULL REFERENCES municipalities,
  id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  motive text NOT NULL CHECK (length(motive) <= 2000),
  -- 1 little … 5 great
  need integer NOT NULL CHECK (need BETWEEN 1 AND 5),
  possibility integer NOT NULL CHECK (possibility BETWEEN 1 AND 5),
  -- 'YYYY-Qn' of the decision that prioritised it; NULL while it is not prioritised
  prioritised_quarter text CHECK (prioritised_quarter ~ '^[0-9]{4}-Q[1-4]$'),
  decision text CHECK (length(decision) <= 2000),
  decided_on date,
  closed_on date,
  version integer NOT NULL DEFAULT 1,
  created_by uuid NOT NULL REFERENCES users (id),
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, id)
);
--> statement-breakpoint
SELECT protect_tenant_table('focus_areas');
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON focus_areas TO lagesbild_app;
