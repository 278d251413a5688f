CREATE TABLE meeting_series (
  municipality_id text NOT NULL REFERENCES municipalities,
  id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  rhythm text NOT NULL CHECK (rhythm IN ('weekly', 'fortnightly', 'monthly')),
  first_on date NOT NULL,
  -- Local wall clock, 'HH:MM'.
  starts_at text NOT NULL CHECK (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  place text CHECK (length(place) <= 120),
  -- Days before the meeting by which organizations are to have reported.
  deadline_days integer NOT NULL DEFAULT 2 CHECK (deadline_days BETWEEN 0 AND 14),
  ended_on date,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, id)
);
--> statement-breakpoint
CREATE TABLE est_meetings (
  municipality_id text NOT NULL REFERENCES municipalities,
  id uuid NOT NULL,
  series_id uuid,
  number integer NOT NULL,
  held_on date NOT NULL,
  starts_at text NOT NULL CHECK (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  place text CHECK (length(place) <= 120),
  strategic boolean NOT NULL DEFAULT false,
  state text NOT NULL CHECK (state IN ('planned', 'open', 'closed', 'signed', 'cancelled')),
  registry_number text CHECK (length(registry_number) <= 60),
  -- The frozen Lägesbild that it looks at.
  picture_id uuid,
  picture_number integer,
  opened_at timestamptz,
  closed_at timestamptz,
  -- Counts up with every change of the meeting and of its lines: what a screen has seen.
  change_number bigint NOT NULL DEFAULT 0,
  version integer NOT NULL DEFAULT 1,
  created_by uuid NOT NULL REFERENCES users (id),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, number),
  FOREIGN KEY (municipality_id, series_id) REFERENCES meeting_series (municipality_id, id),
  FOREIGN KEY (municipality_id, picture_id, picture_number) REFERENCES picture_versions (municipality_id, picture_id, number)
);
--> statement-breakpoint
CREATE INDEX est_meetings_held ON est_meetings (municipality_id, held_on);
--> statement-breakpoint
CREATE INDEX est_meetings_series ON est_meetings (municipality_id, series_id);
--> statement-breakpoint
-- Presence by organization and role, never by a person's name.
CREATE TABLE meeting_presence (
  municipality_id text NOT NULL,
  meeting_id uuid NOT NULL,
  id uuid NOT NULL,
  organization_id uuid,
  organization_name text NOT NULL CHECK (length(organization_name) BETWEEN 1 AND 120),
  role_name text NOT NULL CHECK (length(role_name) BETWEEN 1 AND 120),
  present text NOT NULL CHECK (present IN ('present', 'remote', 'absent')),
  position integer NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (municipality_id, meeting_id, id),
  FOREIGN KEY (municipality_id, meeting_id) REFERENCES est_meetings (municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, organization_id) REFERENCES organizations (municipality_id, id)
);
--> statement-breakpoint
-- Everything that is written in a meeting is a line under an item of the agenda.
CREATE TABLE meeting_lines (
  municipality_id text NOT NULL,
  meeting_id uuid NOT NULL,
  id uuid NOT NULL,
  item text NOT NULL CHECK (item IN (
    'follow_up', 'new_since_last', 'hotspots', 'police_view', 'look_ahead', 'decisions', 'communication', 'next_meeting'
  )),
  kind text NOT NULL CHECK (kind IN ('note', 'decision', 'communication')),
  text text NOT NULL CHECK (length(text) <= 2000),
  -- What the line is about.
  hotspot_id uuid,
  -- Of a decision: who is to do it and when; the åtgärd that carries it out, once it is made.
  organization_id uuid,
  role_name text CHECK (length(role_name) <= 120),
  due_on date,
  -- The decision of an earlier meeting that this line follows up, and how it went.
  carried_from_meeting_id uuid,
  carried_from_line_id uuid,
  outcome text CHECK (outcome IN ('done', 'under_way', 'not_done', 'dropped')),
  -- Of communication: what is told to whom.
  audience text CHECK (length(audience) <= 120),
  position double precision NOT NULL,
  version integer NOT NULL DEFAULT 1,
  -- The meeting's change number when the line was last written: what a screen that fell behind asks for.
  change_number bigint NOT NULL DEFAULT 0,
  deleted_at timestamptz,
  created_by uuid NOT NULL REFERENCES users (id),
  created_at timestamptz NOT NULL,
  updated_by uuid NOT NULL REFERENCES users (id),
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, meeting_id, id),
  FOREIGN KEY (municipality_id, meeting_id) REFERENCES est_meetings (municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, hotspot_id) REFERENCES hotspots (municipality_id, id),
  FOREIGN KEY (municipality_id, organization_id) REFERENCES organizations (municipality_id, id),
  FOREIGN KEY (municipality_id, carried_from_meeting_id, carried_from_line_id)
    REFERENCES meeting_lines (municipality_id, meeting_id, id)
);
--> statement-breakpoint
CREATE INDEX meeting_lines_hotspot ON meeting_lines (municipality_id, hotspot_id);
--> statement-breakpoint
CREATE INDEX meeting_lines_carried ON meeting_lines (municipality_id, carried_from_meeting_id, carried_from_line_id);
--> statement-breakpoint
-- Every wording of a line, the present one too: nothing that was written in a meeting is lost, and two who edited the
-- same version are compared with what both read.
CREATE TABLE meeting_line_revisions (
  municipality_id text NOT NULL,
  meeting_id uuid NOT NULL,
  line_id uuid NOT NULL,
  version integer NOT NULL,
  body jsonb NOT NULL,
  user_id uuid NOT NULL REFERENCES users (id),
  at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, meeting_id, line_id, version),
  FOREIGN KEY (municipality_id, meeting_id, line_id) REFERENCES meeting_lines (municipality_id, meeting_id, id) ON DELETE CASCADE
);
--> statement-breakpoint
SELECT protect_tenant_table('meeting_series');
--> statement-breakpoint
SELECT protect_tenant_table('est_meetings');
--> statement-breakpoint
SELECT protect_tenant_table('meeting_presence');
--> statement-breakpoint
SELECT protect_tenant_table('meeting_lines');
--> statement-breakpoint
SELECT protect_tenant_table('meeting_line_revisions');
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON meeting_series, est_meetings, meeting_lines TO lagesbild_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON meeting_presence TO lagesbild_app;
--> statement-breakpoint
GRANT SELECT, INSERT ON meeting_line_revisions TO lagesbild_app;
