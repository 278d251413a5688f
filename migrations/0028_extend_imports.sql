-- An import is one record from the uploaded file to the batch that was taken back; a job of any server works on it, and
-- every server sees how far it is. Files themselves lie in the import folder and are gone when they are read.
ALTER TABLE imports
  ADD COLUMN state text NOT NULL DEFAULT 'running' CHECK (state IN
    ('draft', 'checking', 'running', 'finished', 'cancelled', 'interrupted', 'failed', 'undoing', 'undone')),
  ADD COLUMN kind text NOT NULL DEFAULT 'csv' CHECK (kind IN ('csv', 'xlsx', 'geojson')),
  ADD COLUMN file_bytes bigint NOT NULL DEFAULT 0,
  ADD COLUMN source_name text CHECK (length(source_name) <= 80),
  ADD COLUMN header_key text,
  ADD COLUMN options json NOT NULL DEFAULT '{}',
  ADD COLUMN profile json,
  ADD COLUMN check_result json,
  ADD COLUMN result json,
  ADD COLUMN read_rows integer NOT NULL DEFAULT 0,
  ADD COLUMN cancel_requested boolean NOT NULL DEFAULT false,
  -- of the database's own clock: a job that has not been heard of for long is dead
  ADD COLUMN heartbeat_at timestamptz,
  ADD COLUMN undone_at timestamptz,
  ADD COLUMN undone_by uuid REFERENCES users (id),
  ADD COLUMN undo_result json,
  ADD COLUMN problem json,
  -- how it is read was kept from an earlier file of the source
  ADD COLUMN known_source boolean NOT NULL DEFAULT false;
--> statement-breakpoint
UPDATE imports SET state = CASE WHEN finished_at IS NULL THEN 'interrupted' ELSE 'finished' END;
--> statement-breakpoint
CREATE INDEX imports_created ON imports (municipality_id, created_at);
--> statement-breakpoint
CREATE INDEX incidents_import ON incidents (municipality_id, import_id) WHERE import_id IS NOT NULL;
--> statement-breakpoint
GRANT DELETE ON imports TO lagesbild_app;
