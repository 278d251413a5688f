-- A municipality's own map background as a PMTiles file: what the page needs to know of it. The file itself lies in the
-- folder of map files, under its id.
CREATE TABLE background_files (
  municipality_id text PRIMARY KEY REFERENCES municipalities,
  id uuid NOT NULL,
  name text NOT NULL,
  bytes bigint NOT NULL CHECK (bytes > 0),
  min_zoom integer NOT NULL,
  max_zoom integer NOT NULL,
  attribution text,
  uploaded_at timestamptz NOT NULL
);
--> statement-breakpoint
SELECT protect_tenant_table('background_files');
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON background_files TO lagesbild_app;
