-- Invitations by one-time link. Only the SHA-256 of the link's token is kept; whoever presents the token may, in that
-- transaction, become what the invitation says and nothing else.
CREATE TABLE invitations (
  municipality_id text NOT NULL REFERENCES municipalities,
  id uuid NOT NULL,
  email text NOT NULL CHECK (email = lower(email)),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  role text NOT NULL,
  organization_id uuid,
  invited_by uuid REFERENCES users (id) ON DELETE SET NULL,
  token_hash bytea,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  PRIMARY KEY (municipality_id, id),
  FOREIGN KEY (municipality_id, organization_id) REFERENCES organizations (municipality_id, id)
);
--> statement-breakpoint
CREATE UNIQUE INDEX invitations_token ON invitations (token_hash);
--> statement-breakpoint
-- One open invitation for an address: another one takes its place, so an older link is void.
CREATE UNIQUE INDEX invitations_open ON invitations (municipality_id, email)
  WHERE accepted_at IS NULL AND withdrawn_at IS NULL;
--> statement-breakpoint
CREATE FUNCTION presented_token() RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT decode(nullif(current_setting('app.link_token_hash', true), ''), 'hex') $$;
--> statement-breakpoint
CREATE FUNCTION invited_municipality() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
$$
  SELECT i.municipality_id FROM invitations i
  WHERE i.token_hash = presented_token() AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL
$$;
--> statement-breakpoint
CREATE FUNCTION invited_email() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
$$
  SELECT i.email FROM invitations i
  WHERE i.token_hash = presented_token() AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL
$$;
--> statement-breakpoint
CREATE FUNCTION invited_role() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
$$
  SELECT i.role FROM invitations i
  WHERE i.token_hash = presented_token() AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL
$$;
--> statement-breakpoint
CREATE FUNCTION invited_account() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT u.id FROM users u WHERE u.email = invited_email() $$;
--> statement-breakpoint
ALTER TABLE invitations ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE invitations FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY administrator ON invitations TO lagesbild_app
  USING (municipality_id = (SELECT administered_municipality()))
  WITH CHECK (municipality_id = (SELECT administered_municipality()));
--> statement-breakpoint
CREATE POLICY bearer ON invitations FOR SELECT TO lagesbild_app USING (token_hash = (SELECT presented_token()));
--> statement-breakpoint
CREATE POLICY bearer_accepts ON invitations FOR UPDATE TO lagesbild_app
  USING (token_hash = (SELECT presented_token())) WITH CHECK (token_hash = (SELECT presented_token()));
--> statement-breakpoint
CREATE POLICY system ON invitations TO lagesbild_system USING (true) WITH CHECK (true);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON invitations TO lagesbild_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON invitations TO lagesbild_system;
--> statement-breakpoint
CREATE POLICY invited ON municipalities FOR SELECT TO lagesbild_app
  USING (municipality_id = (SELECT invited_municipality()));
--> statement-breakpoint
CREATE POLICY invited ON users FOR SELECT TO lagesbild_app USING (email = (SELECT invited_email()));
--> statement-breakpoint
CREATE POLICY invited_begins ON users FOR INSERT TO lagesbild_app
  WITH CHECK (email = (SELECT invited_email()) AND NOT is_example AND disabled_at IS NULL);
--> statement-breakpoint
GRANT INSERT ON users TO lagesbild_app;
--> statement-breakpoint
-- Adding only: an invitation never changes the password of an account that is there.
CREATE POLICY invited_begins ON user_credentials FOR INSERT TO lagesbild_app
  WITH CHECK (user_id = (SELECT invited_account()));
--> statement-breakpoint
GRANT INSERT ON user_credentials TO lagesbild_app;
--> statement-breakpoint
CREATE POLICY invited_begins ON memberships FOR INSERT TO lagesbild_app WITH CHECK (
  municipality_id = (SELECT invited_municipality())
  AND user_id = (SELECT invited_account())
  AND role = (SELECT invited_role())
);
--> statement-breakpoint
CREATE POLICY invited_again ON memberships FOR UPDATE TO lagesbild_app
  USING (municipality_id = (SELECT invited_municipality()) AND user_id = (SELECT invited_account()))
  WITH CHECK (
    municipality_id = (SELECT invited_municipality())
    AND user_id = (SELECT invited_account())
    AND role = (SELECT invited_role())
  );
--> statement-breakpoint
GRANT INSERT ON memberships TO lagesbild_app;
--> statement-breakpoint
CREATE POLICY invited ON audit_log FOR INSERT TO lagesbild_app
  WITH CHECK (municipality_id = (SELECT invited_municipality()));
