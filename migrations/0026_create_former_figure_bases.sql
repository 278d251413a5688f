-- What figures are reckoned from: study area, the Monday that fortnights start on, cell size. The current one stands on
-- the municipality, earlier ones here, each with the last data version of the figures made with it.
ALTER TABLE municipalities ADD COLUMN basis_version integer NOT NULL DEFAULT 1, ADD COLUMN basis_valid_from timestamptz;
--> statement-breakpoint
CREATE TABLE former_figure_bases (
  municipality_id text NOT NULL REFERENCES municipalities,
  version integer NOT NULL,
  fortnight_anchor date NOT NULL,
  cell_size_meters double precision,
  study_area_version integer,
  valid_from timestamptz,
  valid_to timestamptz NOT NULL,
  last_data_version bigint NOT NULL,
  PRIMARY KEY (municipality_id, version)
);
--> statement-breakpoint
SELECT protect_tenant_table('former_figure_bases');
--> statement-breakpoint
GRANT SELECT, INSERT ON former_figure_bases TO lagesbild_app;
--> statement-breakpoint
GRANT UPDATE (fortnight_anchor, basis_version, basis_valid_from) ON municipalities TO lagesbild_app;
