-- A session is the SHA-256 of its cookie: the database never holds a usable token.
CREATE TABLE sessions (
  token_hash bytea PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
--> statement-breakpoint
CREATE INDEX sessions_expiry ON sessions (expires_at);
--> statement-breakpoint
ALTER TABLE sessions ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE sessions FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY holder ON sessions TO lagesbild_app
  USING (
    user_id = (SELECT asking_user())
    OR token_hash = (SELECT decode(nullif(current_setting('app.session_token_hash', true), ''), 'hex'))
  )
  WITH CHECK (user_id = (SELECT asking_user()));
--> statement-breakpoint
CREATE POLICY system ON sessions TO lagesbild_system USING (true) WITH CHECK (true);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON sessions TO lagesbild_app, lagesbild_system;
