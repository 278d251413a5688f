-- How the files of a source are read: kept by name, found again by the headers of the next file.
CREATE TABLE import_sources (
  municipality_id text NOT NULL REFERENCES municipalities,
  id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  header_key text NOT NULL,
  options json NOT NULL,
  saved_at timestamptz NOT NULL,
  saved_by uuid REFERENCES users (id),
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, name)
);
--> statement-breakpoint
CREATE INDEX import_sources_header ON import_sources (municipality_id, header_key);
--> statement-breakpoint
SELECT protect_tenant_table('import_sources');
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON import_sources TO lagesbild_app;
