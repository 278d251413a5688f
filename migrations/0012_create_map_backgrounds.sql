-- A municipality's own drawn background as one GeoJSON FeatureCollection.
CREATE TABLE map_backgrounds (
  municipality_id text PRIMARY KEY REFERENCES municipalities,
  collection json NOT NULL
);
--> statement-breakpoint
SELECT protect_tenant_table('map_backgrounds');
--> statement-breakpoint
GRANT SELECT ON map_backgrounds TO lagesbild_app;
