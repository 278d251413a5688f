CREATE TABLE memberships (
  municipality_id text NOT NULL REFERENCES municipalities,
  user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  organization_id uuid,
  role text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (municipality_id, user_id),
  FOREIGN KEY (municipality_id, organization_id) REFERENCES organizations (municipality_id, id)
);
--> statement-breakpoint
CREATE INDEX memberships_user ON memberships (user_id, municipality_id);
--> statement-breakpoint
-- The municipality that the asking user may see in this transaction: the asked one if there is a membership, else null.
CREATE FUNCTION tenant() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
$$
  SELECT m.municipality_id FROM memberships m
  WHERE m.municipality_id = nullif(current_setting('app.municipality_id', true), '')
    AND m.user_id = nullif(current_setting('app.user_id', true), '')::uuid
$$;
--> statement-breakpoint
-- Puts a tenant table behind row-level security: members of the asked municipality, and the system role.
CREATE FUNCTION protect_tenant_table(target regclass) RETURNS void LANGUAGE plpgsql AS
$$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
  EXECUTE format(
    'CREATE POLICY member ON %s TO lagesbild_app USING (municipality_id = (SELECT tenant())) WITH CHECK (municipality_id = (SELECT tenant()))',
    target);
  EXECUTE format('CREATE POLICY system ON %s TO lagesbild_system USING (true) WITH CHECK (true)', target);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO lagesbild_system', target);
END
$$;
