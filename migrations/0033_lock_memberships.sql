-- A membership can be locked, or ended and taken up again: what its holder reported keeps its name. Both are of one
-- municipality: an account that works in two is not shut out of the other.
ALTER TABLE memberships ADD COLUMN locked_at timestamptz, ADD COLUMN ended_at timestamptz;
--> statement-breakpoint
ALTER TABLE users ADD COLUMN last_sign_in_at timestamptz;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION tenant() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
$$
  SELECT m.municipality_id FROM memberships m
  WHERE m.municipality_id = nullif(current_setting('app.municipality_id', true), '')
    AND m.user_id = nullif(current_setting('app.user_id', true), '')::uuid
    AND m.locked_at IS NULL AND m.ended_at IS NULL
$$;
--> statement-breakpoint
-- The asked municipality when the asking user is its administrator, else null.
CREATE FUNCTION administered_municipality() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
$$
  SELECT m.municipality_id FROM memberships m
  WHERE m.municipality_id = nullif(current_setting('app.municipality_id', true), '')
    AND m.user_id = nullif(current_setting('app.user_id', true), '')::uuid
    AND m.role = 'administrator' AND m.locked_at IS NULL AND m.ended_at IS NULL
$$;
--> statement-breakpoint
ALTER POLICY member ON municipalities USING (
  municipality_id IN (
    SELECT m.municipality_id FROM memberships m
    WHERE m.user_id = (SELECT asking_user()) AND m.locked_at IS NULL AND m.ended_at IS NULL
  )
);
--> statement-breakpoint
CREATE POLICY administrator ON memberships FOR UPDATE TO lagesbild_app
  USING (municipality_id = (SELECT administered_municipality()))
  WITH CHECK (municipality_id = (SELECT administered_municipality()));
--> statement-breakpoint
GRANT UPDATE (role, organization_id, locked_at, ended_at) ON memberships TO lagesbild_app;
--> statement-breakpoint
CREATE POLICY signs_in ON users FOR UPDATE TO lagesbild_app
  USING (id = (SELECT asking_user())) WITH CHECK (id = (SELECT asking_user()));
--> statement-breakpoint
GRANT UPDATE (last_sign_in_at) ON users TO lagesbild_app;
