-- The outline of an orsaksanalys: why it happens here. Of a hotspot or of a focus area, never of both.
CREATE TABLE causes (
  municipality_id text NOT NULL REFERENCES municipalities,
  id uuid NOT NULL,
  hotspot_id uuid,
  focus_area_id uuid,
  parent_id uuid,
  kind text NOT NULL CHECK (kind IN ('place', 'exposure', 'situation')),
  text text NOT NULL CHECK (length(text) <= 500),
  certainty text NOT NULL CHECK (certainty IN ('supported', 'likely', 'guess')),
  position integer NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_by uuid NOT NULL REFERENCES users (id),
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  -- Taken out of the outline, with which cause its branch went: undo brings the same rows back, and an åtgärd keeps its cause.
  removed_at timestamptz,
  removed_with uuid,
  PRIMARY KEY (municipality_id, id),
  CHECK ((removed_at IS NULL) = (removed_with IS NULL)),
  FOREIGN KEY (municipality_id, hotspot_id) REFERENCES hotspots (municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, focus_area_id) REFERENCES focus_areas (municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, parent_id) REFERENCES causes (municipality_id, id) ON DELETE CASCADE,
  CHECK ((hotspot_id IS NULL) <> (focus_area_id IS NULL))
);
--> statement-breakpoint
CREATE INDEX causes_hotspot ON causes (municipality_id, hotspot_id);
--> statement-breakpoint
CREATE INDEX causes_focus_area ON causes (municipality_id, focus_area_id);
--> statement-breakpoint
CREATE INDEX causes_parent ON causes (municipality_id, parent_id);
--> statement-breakpoint
-- What speaks for a cause: linked incidents, a visit, or a figure in words with its source.
CREATE TABLE cause_evidence (
  municipality_id text NOT NULL,
  cause_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('incident', 'visit', 'statistics')),
  incident_id uuid,
  hotspot_id uuid,
  visit_id uuid,
  statement text CHECK (length(statement) BETWEEN 1 AND 500),
  -- Where a figure in words comes from.
  source text CHECK (length(source) BETWEEN 1 AND 160),
  user_id uuid NOT NULL REFERENCES users (id),
  at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, cause_id, id),
  FOREIGN KEY (municipality_id, cause_id) REFERENCES causes (municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, incident_id) REFERENCES incidents (municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, hotspot_id, visit_id) REFERENCES hotspot_visits (municipality_id, hotspot_id, id) ON DELETE CASCADE,
  CHECK ((kind = 'incident') = (incident_id IS NOT NULL) AND (kind = 'visit') = (visit_id IS NOT NULL)
    AND (kind = 'visit') = (hotspot_id IS NOT NULL) AND (kind = 'statistics') = (statement IS NOT NULL)
    AND (kind = 'statistics') = (source IS NOT NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX cause_evidence_incident ON cause_evidence (municipality_id, incident_id, cause_id);
--> statement-breakpoint
CREATE UNIQUE INDEX cause_evidence_visit ON cause_evidence (municipality_id, visit_id, cause_id);
--> statement-breakpoint
SELECT protect_tenant_table('causes');
--> statement-breakpoint
SELECT protect_tenant_table('cause_evidence');
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON causes TO lagesbild_app;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON cause_evidence TO lagesbild_app;
