-- Row-level security of the tables that are not simply "members of the asked municipality".
ALTER TABLE municipalities ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE municipalities FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY member ON municipalities TO lagesbild_app USING (
  municipality_id IN (SELECT m.municipality_id FROM memberships m WHERE m.user_id = (SELECT asking_user()))
);
--> statement-breakpoint
CREATE POLICY system ON municipalities TO lagesbild_system USING (true) WITH CHECK (true);
--> statement-breakpoint
ALTER TABLE memberships ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE memberships FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY member ON memberships FOR SELECT TO lagesbild_app USING (
  user_id = (SELECT asking_user()) OR municipality_id = (SELECT asked_municipality())
);
--> statement-breakpoint
CREATE POLICY system ON memberships TO lagesbild_system USING (true) WITH CHECK (true);
--> statement-breakpoint
ALTER TABLE users ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE users FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY self_or_colleague ON users FOR SELECT TO lagesbild_app USING (
  id = (SELECT asking_user())
  OR email = (SELECT nullif(current_setting('app.login_email', true), ''))
  OR id IN (SELECT m.user_id FROM memberships m WHERE m.municipality_id = (SELECT tenant()))
);
--> statement-breakpoint
CREATE POLICY system ON users TO lagesbild_system USING (true) WITH CHECK (true);
--> statement-breakpoint
ALTER TABLE user_credentials ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE user_credentials FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY signing_in ON user_credentials FOR SELECT TO lagesbild_app USING (
  user_id = (SELECT u.id FROM users u WHERE u.email = nullif(current_setting('app.login_email', true), ''))
);
--> statement-breakpoint
CREATE POLICY system ON user_credentials TO lagesbild_system USING (true) WITH CHECK (true);
--> statement-breakpoint
GRANT SELECT ON municipalities, memberships, users, user_credentials TO lagesbild_app;
--> statement-breakpoint
GRANT UPDATE (data_version) ON municipalities TO lagesbild_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON municipalities, memberships, users, user_credentials TO lagesbild_system;
--> statement-breakpoint
SELECT protect_tenant_table('organizations');
--> statement-breakpoint
GRANT SELECT ON organizations TO lagesbild_app;
