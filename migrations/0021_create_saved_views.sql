-- A Lägesbild with a name: what its link holds. Own, or shared within the municipality.
CREATE TABLE saved_views (
  municipality_id text NOT NULL REFERENCES municipalities,
  id uuid NOT NULL,
  owner_id uuid NOT NULL REFERENCES users (id),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  search text NOT NULL CHECK (length(search) <= 4000),
  shared boolean NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, id)
);
--> statement-breakpoint
CREATE INDEX saved_views_owner ON saved_views (municipality_id, owner_id);
--> statement-breakpoint
SELECT protect_tenant_table('saved_views');
--> statement-breakpoint
-- Inside the municipality too: what somebody has kept for themselves is nobody else's, whatever the query says.
CREATE POLICY own_or_shared ON saved_views AS RESTRICTIVE TO lagesbild_app
  USING (shared OR owner_id = (SELECT asking_user()))
  WITH CHECK (owner_id = (SELECT asking_user()));
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON saved_views TO lagesbild_app;
