-- Mail to be sent, by what it is about and never with its text: a link's token is made when the mail is, so no row
-- holds one. An address that somebody typed at "forgotten password" lies here until the job has looked it up.
CREATE TABLE mail_outbox (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('invitation', 'password_reset', 'monthly_thanks')),
  municipality_id text REFERENCES municipalities,
  invitation_id uuid,
  user_id uuid REFERENCES users (id) ON DELETE CASCADE,
  email text,
  month text,
  created_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  claimed_at timestamptz,
  sent_at timestamptz,
  failed_at timestamptz,
  FOREIGN KEY (municipality_id, invitation_id) REFERENCES invitations (municipality_id, id) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE INDEX mail_outbox_due ON mail_outbox (due_at) WHERE sent_at IS NULL AND failed_at IS NULL;
--> statement-breakpoint
CREATE INDEX mail_outbox_invitation ON mail_outbox (municipality_id, invitation_id);
--> statement-breakpoint
-- Once a month a member, whoever asks first and however often a server starts.
CREATE UNIQUE INDEX mail_outbox_monthly ON mail_outbox (municipality_id, user_id, month) WHERE kind = 'monthly_thanks';
--> statement-breakpoint
ALTER TABLE mail_outbox ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE mail_outbox FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY administrator ON mail_outbox TO lagesbild_app
  USING (kind = 'invitation' AND municipality_id = (SELECT administered_municipality()))
  WITH CHECK (kind = 'invitation' AND municipality_id = (SELECT administered_municipality()));
--> statement-breakpoint
CREATE POLICY forgetful ON mail_outbox FOR INSERT TO lagesbild_app WITH CHECK (
  kind = 'password_reset' AND municipality_id IS NULL AND user_id IS NULL
  AND email = (SELECT nullif(current_setting('app.login_email', true), ''))
);
--> statement-breakpoint
CREATE POLICY mail_job ON mail_outbox TO lagesbild_app
  USING ((SELECT asking_job()) = 'mail') WITH CHECK ((SELECT asking_job()) = 'mail');
--> statement-breakpoint
CREATE POLICY system ON mail_outbox TO lagesbild_system USING (true) WITH CHECK (true);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON mail_outbox TO lagesbild_app, lagesbild_system;
--> statement-breakpoint
-- The mail job sees what its mails are about, nothing else.
CREATE POLICY mail_job ON invitations TO lagesbild_app
  USING (
    (SELECT asking_job()) = 'mail'
    AND id IN (SELECT o.invitation_id FROM mail_outbox o WHERE o.municipality_id = invitations.municipality_id)
  )
  WITH CHECK ((SELECT asking_job()) = 'mail');
--> statement-breakpoint
CREATE POLICY mail_job ON municipalities FOR SELECT TO lagesbild_app USING (
  (SELECT asking_job()) = 'mail' AND municipality_id IN (SELECT o.municipality_id FROM mail_outbox o)
);
--> statement-breakpoint
CREATE POLICY mail_job ON users FOR SELECT TO lagesbild_app USING (
  (SELECT asking_job()) = 'mail' AND id IN (SELECT o.user_id FROM mail_outbox o)
);
