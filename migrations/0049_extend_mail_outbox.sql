-- Mail of the EST cycle, chosen by each person for each municipality. What each is about stands in its own columns.
ALTER TABLE mail_outbox DROP CONSTRAINT mail_outbox_kind_check;
--> statement-breakpoint
ALTER TABLE mail_outbox ADD CONSTRAINT mail_outbox_kind_check CHECK (kind IN (
  'invitation', 'password_reset', 'monthly_thanks', 'report_deadline', 'intervention_reminder', 'scan_alarm'
));
--> statement-breakpoint
ALTER TABLE mail_outbox ADD COLUMN meeting_id uuid, ADD COLUMN intervention_id uuid, ADD COLUMN alarm_id uuid,
  ADD COLUMN reminder text CHECK (reminder IN ('soon', 'overdue', 'handed_over'));
--> statement-breakpoint
ALTER TABLE mail_outbox
  ADD FOREIGN KEY (municipality_id, meeting_id) REFERENCES est_meetings (municipality_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (municipality_id, intervention_id) REFERENCES interventions (municipality_id, id) ON DELETE CASCADE,
  ADD FOREIGN KEY (municipality_id, alarm_id) REFERENCES scan_alarms (municipality_id, id) ON DELETE CASCADE;
--> statement-breakpoint
CREATE UNIQUE INDEX mail_outbox_deadline ON mail_outbox (municipality_id, user_id, meeting_id) WHERE kind = 'report_deadline';
--> statement-breakpoint
CREATE UNIQUE INDEX mail_outbox_intervention ON mail_outbox (municipality_id, user_id, intervention_id, reminder)
  WHERE kind = 'intervention_reminder';
--> statement-breakpoint
CREATE UNIQUE INDEX mail_outbox_alarm ON mail_outbox (municipality_id, user_id, alarm_id) WHERE kind = 'scan_alarm';
--> statement-breakpoint
-- Who wants which of them. Without a row: 'report_deadline' and 'intervention_reminder' go out until declined, since the
-- work waits for them; 'scan_alarm' goes to nobody until chosen (shared/domain/mail_kinds.ts).
CREATE TABLE mail_choices (
  municipality_id text NOT NULL REFERENCES municipalities,
  user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('report_deadline', 'intervention_reminder', 'scan_alarm')),
  wanted boolean NOT NULL,
  chosen_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, user_id, kind)
);
--> statement-breakpoint
ALTER TABLE mail_choices ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE mail_choices FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own ON mail_choices TO lagesbild_app
  USING (user_id = (SELECT asking_user()))
  WITH CHECK (user_id = (SELECT asking_user()) AND municipality_id = (SELECT tenant()));
--> statement-breakpoint
CREATE POLICY mail_job ON mail_choices FOR SELECT TO lagesbild_app USING ((SELECT asking_job()) = 'mail');
--> statement-breakpoint
-- For the reminder before a meeting and the mail of an alarm. Which meetings are planned and what was raised is seen of
-- all municipalities; who has reported and who is to be reminded of one at a time, the one that the job asks about.
CREATE POLICY mail_job ON est_meetings FOR SELECT TO lagesbild_app USING ((SELECT asking_job()) = 'mail');
--> statement-breakpoint
CREATE POLICY mail_job ON meeting_series FOR SELECT TO lagesbild_app USING ((SELECT asking_job()) = 'mail');
--> statement-breakpoint
CREATE POLICY mail_job ON scan_alarms FOR SELECT TO lagesbild_app USING ((SELECT asking_job()) = 'mail');
--> statement-breakpoint
CREATE POLICY mail_job_meetings ON municipalities FOR SELECT TO lagesbild_app USING (
  (SELECT asking_job()) = 'mail' AND municipality_id IN (SELECT e.municipality_id FROM est_meetings e)
);
--> statement-breakpoint
CREATE POLICY system ON mail_choices TO lagesbild_system USING (true) WITH CHECK (true);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON mail_choices TO lagesbild_app, lagesbild_system;
--> statement-breakpoint
-- Reminders of åtgärder: the mail job sees when each is due and whose it is; members of one municipality at a time, the
-- one that it asks about.
CREATE POLICY reminder_job ON interventions FOR SELECT TO lagesbild_app USING ((SELECT asking_job()) = 'mail');
--> statement-breakpoint
CREATE POLICY reminder_job ON intervention_entries FOR SELECT TO lagesbild_app USING (
  (SELECT asking_job()) = 'mail' AND kind = 'handed_over'
);
