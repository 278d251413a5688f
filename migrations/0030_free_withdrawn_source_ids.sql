-- What was taken back may come again: a batch that was undone does not stand in the way of the right one.
DROP INDEX incidents_source_id;
--> statement-breakpoint
CREATE UNIQUE INDEX incidents_source_id ON incidents (municipality_id, source, source_id)
  WHERE source_id IS NOT NULL AND status <> 'withdrawn';
