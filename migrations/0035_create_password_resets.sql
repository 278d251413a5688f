-- Password resets by one-time link: the SHA-256 of the token. Presenting it opens the one account's password and ends
-- its sessions, in that transaction, until it has been used.
CREATE TABLE password_resets (
  token_hash bytea PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
--> statement-breakpoint
CREATE INDEX password_resets_user ON password_resets (user_id);
--> statement-breakpoint
-- Which job works, set by db/scope.ts; empty for people.
CREATE FUNCTION asking_job() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('app.job', true), '') $$;
--> statement-breakpoint
CREATE FUNCTION reset_account() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT r.user_id FROM password_resets r WHERE r.token_hash = presented_token() AND r.used_at IS NULL $$;
--> statement-breakpoint
ALTER TABLE password_resets ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE password_resets FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY bearer ON password_resets FOR SELECT TO lagesbild_app USING (token_hash = (SELECT presented_token()));
--> statement-breakpoint
CREATE POLICY bearer_uses ON password_resets FOR UPDATE TO lagesbild_app
  USING (token_hash = (SELECT presented_token())) WITH CHECK (token_hash = (SELECT presented_token()));
--> statement-breakpoint
CREATE POLICY mail_job ON password_resets TO lagesbild_app
  USING ((SELECT asking_job()) = 'mail') WITH CHECK ((SELECT asking_job()) = 'mail');
--> statement-breakpoint
-- A new password voids every link that was asked for before.
CREATE POLICY own ON password_resets FOR DELETE TO lagesbild_app USING (user_id = (SELECT asking_user()));
--> statement-breakpoint
CREATE POLICY own_seen ON password_resets FOR SELECT TO lagesbild_app USING (user_id = (SELECT asking_user()));
--> statement-breakpoint
CREATE POLICY system ON password_resets TO lagesbild_system USING (true) WITH CHECK (true);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON password_resets TO lagesbild_app, lagesbild_system;
--> statement-breakpoint
CREATE POLICY resetting ON users FOR SELECT TO lagesbild_app USING (id = (SELECT reset_account()));
--> statement-breakpoint
CREATE POLICY resetting ON user_credentials FOR SELECT TO lagesbild_app
  USING (user_id = (SELECT reset_account()) OR user_id = (SELECT asking_user()));
--> statement-breakpoint
CREATE POLICY changing ON user_credentials FOR UPDATE TO lagesbild_app
  USING (user_id = (SELECT reset_account()) OR user_id = (SELECT asking_user()))
  WITH CHECK (user_id = (SELECT reset_account()) OR user_id = (SELECT asking_user()));
--> statement-breakpoint
GRANT UPDATE (password_hash) ON user_credentials TO lagesbild_app;
--> statement-breakpoint
CREATE POLICY resetting ON sessions FOR SELECT TO lagesbild_app USING (user_id = (SELECT reset_account()));
--> statement-breakpoint
CREATE POLICY resetting_ends ON sessions FOR DELETE TO lagesbild_app USING (user_id = (SELECT reset_account()));
