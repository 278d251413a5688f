-- What the nightly scan found piling up (docs/methods/larm.md), at most one row for a night; silent below its limit.
CREATE TABLE scan_alarms (
  municipality_id text NOT NULL REFERENCES municipalities,
  id uuid NOT NULL,
  -- The local day whose end the cylinders end with.
  night date NOT NULL,
  lon double precision NOT NULL,
  lat double precision NOT NULL,
  radius_meters double precision NOT NULL,
  days integer NOT NULL,
  incidents integer NOT NULL,
  expected double precision NOT NULL,
  recurrence_nights double precision NOT NULL CHECK (recurrence_nights >= 365),
  place_name text,
  near boolean NOT NULL,
  parameters jsonb NOT NULL,
  raised_at timestamptz NOT NULL,
  -- The meeting that has dealt with it.
  handled_meeting_id uuid,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, night),
  FOREIGN KEY (municipality_id, handled_meeting_id) REFERENCES est_meetings (municipality_id, id)
);
--> statement-breakpoint
-- A night that was looked through, alarm or not: told on screen, and looked at once by many servers.
CREATE TABLE scan_nights (
  municipality_id text NOT NULL REFERENCES municipalities,
  night date NOT NULL,
  looked_at timestamptz NOT NULL,
  strongest_nights double precision,
  PRIMARY KEY (municipality_id, night)
);
--> statement-breakpoint
SELECT protect_tenant_table('scan_alarms');
--> statement-breakpoint
SELECT protect_tenant_table('scan_nights');
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (handled_meeting_id) ON scan_alarms TO lagesbild_app;
--> statement-breakpoint
GRANT SELECT, INSERT ON scan_nights TO lagesbild_app;
--> statement-breakpoint
-- The scan job sees the list of municipalities, and of one at a time what the scan is made of. It changes none of that.
CREATE FUNCTION scanned_municipality() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT asked_municipality() WHERE asking_job() = 'scan' $$;
--> statement-breakpoint
CREATE POLICY scan_job ON municipalities FOR SELECT TO lagesbild_app USING ((SELECT asking_job()) = 'scan');
--> statement-breakpoint
-- What a member sees of the municipality, or a job that asks about one. One comparison, not two policies: the planner
-- makes no index condition of an OR, and every question about incidents would read all of them.
CREATE FUNCTION seen_municipality() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(tenant(), (SELECT asked_municipality() WHERE asking_job() IN ('scan', 'mail'))) $$;
--> statement-breakpoint
ALTER POLICY member ON study_areas USING (municipality_id = (SELECT seen_municipality()));
--> statement-breakpoint
ALTER POLICY member ON categories USING (municipality_id = (SELECT seen_municipality()));
--> statement-breakpoint
ALTER POLICY member ON organizations USING (municipality_id = (SELECT seen_municipality()));
--> statement-breakpoint
ALTER POLICY member ON places USING (municipality_id = (SELECT seen_municipality()));
--> statement-breakpoint
ALTER POLICY member ON incidents USING (municipality_id = (SELECT seen_municipality()));
--> statement-breakpoint
CREATE POLICY scan_job_reads ON scan_alarms FOR SELECT TO lagesbild_app
  USING (municipality_id = (SELECT scanned_municipality()));
--> statement-breakpoint
CREATE POLICY scan_job_reads ON scan_nights FOR SELECT TO lagesbild_app
  USING (municipality_id = (SELECT scanned_municipality()));
--> statement-breakpoint
CREATE POLICY scan_job_writes ON scan_alarms FOR INSERT TO lagesbild_app
  WITH CHECK (municipality_id = (SELECT scanned_municipality()));
--> statement-breakpoint
CREATE POLICY scan_job_writes ON scan_nights FOR INSERT TO lagesbild_app
  WITH CHECK (municipality_id = (SELECT scanned_municipality()));
--> statement-breakpoint
-- A member of the municipality raises none: the permissive policy of its members says nothing of who inserts.
CREATE POLICY scan_job_alone ON scan_alarms AS RESTRICTIVE FOR INSERT TO lagesbild_app
  WITH CHECK ((SELECT asking_job()) = 'scan');
--> statement-breakpoint
CREATE POLICY scan_job_alone ON scan_nights AS RESTRICTIVE FOR INSERT TO lagesbild_app
  WITH CHECK ((SELECT asking_job()) = 'scan');
