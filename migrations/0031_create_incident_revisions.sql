-- What a change made of an incident, field by field, and who made it. The application may add and read, never change;
-- a disposed incident takes its revisions along.
CREATE TABLE incident_revisions (
  municipality_id text NOT NULL,
  incident_id uuid NOT NULL,
  id uuid NOT NULL,
  -- The incident's version after the change. A merge may leave the kept incident as it was, version and all.
  version integer NOT NULL,
  at timestamptz NOT NULL,
  user_id uuid NOT NULL REFERENCES users (id),
  action text NOT NULL,
  -- The other incident of a merge.
  related_id uuid,
  -- By field: [before, after].
  changes jsonb NOT NULL,
  PRIMARY KEY (municipality_id, incident_id, id),
  FOREIGN KEY (municipality_id, incident_id) REFERENCES incidents (municipality_id, id) ON DELETE CASCADE
);
--> statement-breakpoint
SELECT protect_tenant_table('incident_revisions');
--> statement-breakpoint
-- Nobody writes history in another's name.
CREATE POLICY own_name ON incident_revisions AS RESTRICTIVE FOR INSERT TO lagesbild_app
  WITH CHECK (user_id = (SELECT asking_user()));
--> statement-breakpoint
GRANT SELECT, INSERT ON incident_revisions TO lagesbild_app;
--> statement-breakpoint
REVOKE UPDATE ON incident_revisions FROM lagesbild_system;
