CREATE TABLE imports (
  municipality_id text NOT NULL REFERENCES municipalities,
  id uuid NOT NULL,
  user_id uuid REFERENCES users (id),
  file_name text NOT NULL,
  source text NOT NULL,
  rows integer NOT NULL DEFAULT 0,
  accepted integer NOT NULL DEFAULT 0,
  rejected integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL,
  finished_at timestamptz,
  PRIMARY KEY (municipality_id, id)
);
--> statement-breakpoint
SELECT protect_tenant_table('imports');
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON imports TO lagesbild_app;
