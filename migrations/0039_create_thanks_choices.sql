-- Who wants a mail once a month about what their reports led to: chosen by the person, for one municipality.
CREATE TABLE thanks_choices (
  municipality_id text NOT NULL REFERENCES municipalities,
  user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  chosen_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, user_id)
);
--> statement-breakpoint
ALTER TABLE thanks_choices ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE thanks_choices FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own ON thanks_choices TO lagesbild_app
  USING (user_id = (SELECT asking_user())) WITH CHECK (user_id = (SELECT asking_user()) AND municipality_id = (SELECT tenant()));
--> statement-breakpoint
CREATE POLICY mail_job ON thanks_choices FOR SELECT TO lagesbild_app USING ((SELECT asking_job()) = 'mail');
--> statement-breakpoint
CREATE POLICY system ON thanks_choices TO lagesbild_system USING (true) WITH CHECK (true);
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON thanks_choices TO lagesbild_app, lagesbild_system;
