-- Who did what to which record, without its content. The application may add, never change or remove.
CREATE TABLE audit_log (
  municipality_id text NOT NULL REFERENCES municipalities,
  id uuid NOT NULL,
  at timestamptz NOT NULL,
  user_id uuid,
  action text NOT NULL,
  entity text NOT NULL,
  entity_id text,
  details jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (municipality_id, id)
);
--> statement-breakpoint
CREATE INDEX audit_log_at ON audit_log (municipality_id, at);
--> statement-breakpoint
SELECT protect_tenant_table('audit_log');
--> statement-breakpoint
GRANT SELECT, INSERT ON audit_log TO lagesbild_app;
--> statement-breakpoint
REVOKE UPDATE, DELETE ON audit_log FROM lagesbild_system;
