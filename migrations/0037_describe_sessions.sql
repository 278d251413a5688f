-- What a person needs to tell their own sessions apart: an id that opens nothing, coarse words for the device, last use.
ALTER TABLE sessions
  ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid(),
  ADD COLUMN browser text,
  ADD COLUMN system text,
  ADD COLUMN last_used_at timestamptz;
--> statement-breakpoint
CREATE INDEX sessions_user ON sessions (user_id);
--> statement-breakpoint
CREATE POLICY bearer_uses ON sessions FOR UPDATE TO lagesbild_app
  USING (token_hash = (SELECT decode(nullif(current_setting('app.session_token_hash', true), ''), 'hex')))
  WITH CHECK (token_hash = (SELECT decode(nullif(current_setting('app.session_token_hash', true), ''), 'hex')));
