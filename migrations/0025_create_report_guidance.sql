-- What the municipality itself tells its reporters: when an incident is green, yellow or red (null: our own words), and a
-- text above the form. Plain text with line breaks.
CREATE TABLE report_guidance (
  municipality_id text PRIMARY KEY REFERENCES municipalities,
  severity_green text CHECK (length(severity_green) <= 300),
  severity_yellow text CHECK (length(severity_yellow) <= 300),
  severity_red text CHECK (length(severity_red) <= 300),
  reporter_text text NOT NULL DEFAULT '' CHECK (length(reporter_text) <= 4000),
  version integer NOT NULL DEFAULT 1
);
--> statement-breakpoint
SELECT protect_tenant_table('report_guidance');
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON report_guidance TO lagesbild_app;
