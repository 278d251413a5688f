CREATE TABLE organizations (
  municipality_id text NOT NULL REFERENCES municipalities,
  id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  kind text NOT NULL,
  reports_from date,
  reports_to date,
  PRIMARY KEY (municipality_id, id)
);
--> statement-breakpoint
CREATE UNIQUE INDEX organizations_name ON organizations (municipality_id, name);
