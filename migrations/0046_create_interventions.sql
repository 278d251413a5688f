-- An åtgärd: who does what, where and until when, and what it is meant to change.
CREATE TABLE interventions (
  municipality_id text NOT NULL REFERENCES municipalities,
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN (
    'presence', 'targeted_effort', 'lighting', 'clearing', 'neighbourhood_watch', 'evening_premises', 'school',
    'inspection', 'dialogue', 'other'
  )),
  term text NOT NULL CHECK (term IN ('immediate', 'long_term')),
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 160),
  description text NOT NULL DEFAULT '' CHECK (length(description) <= 2000),
  organization_id uuid NOT NULL,
  -- Responsible as role, never by name.
  role_name text NOT NULL CHECK (length(role_name) BETWEEN 1 AND 120),
  starts_on date NOT NULL,
  due_on date NOT NULL,
  -- When it was in place; the effect counts from here for lasting changes of a place.
  done_on date,
  state text NOT NULL CHECK (state IN ('planned', 'under_way', 'handed_over', 'done', 'dropped')),
  -- Where: at most one of point, area, hotspot.
  lon double precision CHECK (lon BETWEEN -180 AND 180),
  lat double precision CHECK (lat BETWEEN -90 AND 90),
  place_name text CHECK (length(place_name) <= 120),
  area_id uuid,
  hotspot_id uuid,
  cause_id uuid,
  focus_area_id uuid,
  -- To whom it was handed over last, and what they answered.
  handed_to_id uuid,
  handover_answer text CHECK (handover_answer IN ('accepted', 'done', 'declined')),
  promised_on date,
  goal text NOT NULL DEFAULT '' CHECK (length(goal) <= 500),
  indicator text NOT NULL DEFAULT '' CHECK (length(indicator) <= 500),
  target_count integer CHECK (target_count BETWEEN 1 AND 100000),
  target_unit text CHECK (length(target_unit) <= 60),
  -- The decision that it carries out.
  decided_meeting_id uuid,
  decided_line_id uuid,
  decided_on date,
  version integer NOT NULL DEFAULT 1,
  created_by uuid NOT NULL REFERENCES users (id),
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, id),
  CHECK (due_on >= starts_on),
  CHECK ((lon IS NULL) = (lat IS NULL)),
  CHECK ((lon IS NOT NULL)::int + (area_id IS NOT NULL)::int + (hotspot_id IS NOT NULL)::int <= 1),
  CHECK (handed_to_id IS NOT NULL OR (state <> 'handed_over' AND handover_answer IS NULL)),
  FOREIGN KEY (municipality_id, organization_id) REFERENCES organizations (municipality_id, id),
  FOREIGN KEY (municipality_id, handed_to_id) REFERENCES organizations (municipality_id, id),
  FOREIGN KEY (municipality_id, area_id) REFERENCES areas (municipality_id, id),
  FOREIGN KEY (municipality_id, hotspot_id) REFERENCES hotspots (municipality_id, id),
  FOREIGN KEY (municipality_id, cause_id) REFERENCES causes (municipality_id, id) ON DELETE SET NULL (cause_id),
  FOREIGN KEY (municipality_id, focus_area_id) REFERENCES focus_areas (municipality_id, id),
  FOREIGN KEY (municipality_id, decided_meeting_id, decided_line_id)
    REFERENCES meeting_lines (municipality_id, meeting_id, id)
);
--> statement-breakpoint
CREATE INDEX interventions_due ON interventions (municipality_id, state, due_on);
--> statement-breakpoint
CREATE INDEX interventions_organization ON interventions (municipality_id, organization_id);
--> statement-breakpoint
CREATE INDEX interventions_handed_to ON interventions (municipality_id, handed_to_id);
--> statement-breakpoint
CREATE INDEX interventions_hotspot ON interventions (municipality_id, hotspot_id);
--> statement-breakpoint
CREATE INDEX interventions_decision ON interventions (municipality_id, decided_meeting_id, decided_line_id);
--> statement-breakpoint
CREATE TABLE intervention_helpers (
  municipality_id text NOT NULL,
  intervention_id uuid NOT NULL,
  organization_id uuid NOT NULL,
  PRIMARY KEY (municipality_id, intervention_id, organization_id),
  FOREIGN KEY (municipality_id, intervention_id) REFERENCES interventions (municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, organization_id) REFERENCES organizations (municipality_id, id)
);
--> statement-breakpoint
-- What happened with it: notes, steps, counted progress, the hand-over and the answer to it. Added, never changed.
CREATE TABLE intervention_entries (
  municipality_id text NOT NULL,
  intervention_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('created', 'changed', 'note', 'state', 'progress', 'handed_over', 'answer')),
  text text CHECK (length(text) <= 2000),
  from_state text,
  to_state text,
  -- Of progress: how many more.
  amount integer,
  organization_id uuid,
  -- Of an answer to a hand-over.
  answer text CHECK (answer IN ('accepted', 'done', 'declined')),
  promised_on date,
  user_id uuid NOT NULL REFERENCES users (id),
  -- As whom it was written, then: the log shows organization and role, not the account.
  by_organization_id uuid,
  by_role text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, intervention_id, id),
  FOREIGN KEY (municipality_id, intervention_id) REFERENCES interventions (municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, organization_id) REFERENCES organizations (municipality_id, id),
  FOREIGN KEY (municipality_id, by_organization_id) REFERENCES organizations (municipality_id, id)
);
--> statement-breakpoint
SELECT protect_tenant_table('interventions');
--> statement-breakpoint
SELECT protect_tenant_table('intervention_helpers');
--> statement-breakpoint
SELECT protect_tenant_table('intervention_entries');
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON interventions TO lagesbild_app;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON intervention_helpers TO lagesbild_app;
--> statement-breakpoint
GRANT SELECT, INSERT ON intervention_entries TO lagesbild_app;
