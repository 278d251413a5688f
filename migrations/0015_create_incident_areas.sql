CREATE TABLE incident_areas (
  municipality_id text NOT NULL,
  incident_id uuid NOT NULL,
  area_id uuid NOT NULL,
  PRIMARY KEY (municipality_id, incident_id, area_id),
  FOREIGN KEY (municipality_id, incident_id) REFERENCES incidents (municipality_id, id) ON DELETE CASCADE,
  FOREIGN KEY (municipality_id, area_id) REFERENCES areas (municipality_id, id) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE INDEX incident_areas_area ON incident_areas (municipality_id, area_id, incident_id);
--> statement-breakpoint
SELECT protect_tenant_table('incident_areas');
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON incident_areas TO lagesbild_app;
