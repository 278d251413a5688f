-- A frozen Lägesbild: the figures of a closed period as they were, under a version. A correction is a new version.
CREATE TABLE situational_pictures (
  municipality_id text NOT NULL REFERENCES municipalities,
  id uuid NOT NULL,
  -- Local days, both included by the first and excluded by the second: [from_date, to_date).
  from_date date NOT NULL,
  to_date date NOT NULL CHECK (to_date > from_date),
  period_kind text NOT NULL CHECK (period_kind IN ('week', 'fortnight', 'month', 'quarter', 'tertial', 'year')),
  state text NOT NULL CHECK (state IN ('draft', 'established')),
  established_at timestamptz,
  established_by uuid REFERENCES users (id),
  summary text NOT NULL DEFAULT '' CHECK (length(summary) <= 4000),
  police_view text NOT NULL DEFAULT '' CHECK (length(police_view) <= 4000),
  look_ahead text NOT NULL DEFAULT '' CHECK (length(look_ahead) <= 4000),
  -- Of the texts and the state; the figures have their own.
  version integer NOT NULL DEFAULT 1,
  created_by uuid NOT NULL REFERENCES users (id),
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, id),
  UNIQUE (municipality_id, period_kind, from_date)
);
--> statement-breakpoint
CREATE TABLE picture_versions (
  municipality_id text NOT NULL,
  picture_id uuid NOT NULL,
  number integer NOT NULL CHECK (number >= 1),
  -- The incidents' data version and the moment it was read.
  data_version bigint NOT NULL,
  frozen_at timestamptz NOT NULL,
  frozen_by uuid NOT NULL REFERENCES users (id),
  -- What a new version corrects, in words, and what changed in figures; the first has neither.
  reason text CHECK (length(reason) BETWEEN 1 AND 500),
  changes jsonb,
  PRIMARY KEY (municipality_id, picture_id, number),
  FOREIGN KEY (municipality_id, picture_id) REFERENCES situational_pictures (municipality_id, id)
);
--> statement-breakpoint
-- The answers of the analyses, byte for byte, by what the asking role sees.
CREATE TABLE picture_answers (
  municipality_id text NOT NULL,
  picture_id uuid NOT NULL,
  number integer NOT NULL,
  kind text NOT NULL,
  sight text NOT NULL CHECK (sight IN ('exact', 'cells', 'areas')),
  body text NOT NULL,
  sha256 text NOT NULL,
  PRIMARY KEY (municipality_id, picture_id, number, kind, sight),
  FOREIGN KEY (municipality_id, picture_id, number) REFERENCES picture_versions (municipality_id, picture_id, number)
);
--> statement-breakpoint
-- Which incidents the figures are of, with the version that each had. Not a foreign key: disposal takes the incident
-- and leaves the figures.
CREATE TABLE picture_incidents (
  municipality_id text NOT NULL,
  picture_id uuid NOT NULL,
  number integer NOT NULL,
  incident_id uuid NOT NULL,
  incident_version integer NOT NULL,
  PRIMARY KEY (municipality_id, picture_id, number, incident_id),
  FOREIGN KEY (municipality_id, picture_id, number) REFERENCES picture_versions (municipality_id, picture_id, number)
);
--> statement-breakpoint
SELECT protect_tenant_table('situational_pictures');
--> statement-breakpoint
SELECT protect_tenant_table('picture_versions');
--> statement-breakpoint
SELECT protect_tenant_table('picture_answers');
--> statement-breakpoint
SELECT protect_tenant_table('picture_incidents');
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON situational_pictures TO lagesbild_app;
--> statement-breakpoint
-- What is frozen is never changed.
GRANT SELECT, INSERT ON picture_versions, picture_answers, picture_incidents TO lagesbild_app;
--> statement-breakpoint
REVOKE UPDATE, DELETE ON picture_versions, picture_answers, picture_incidents FROM lagesbild_system;
