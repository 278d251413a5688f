CREATE TABLE municipalities (
  municipality_id text PRIMARY KEY CHECK (municipality_id ~ '^[0-9A-Za-z]{4}$'),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  srid integer NOT NULL DEFAULT 3006,
  proj4 text NOT NULL,
  time_zone text NOT NULL DEFAULT 'Europe/Stockholm',
  boundary geometry(MultiPolygon, 4326),
  fortnight_anchor date NOT NULL CHECK (extract(isodow FROM fortnight_anchor) = 1),
  cell_size_meters double precision CHECK (cell_size_meters BETWEEN 25 AND 5000),
  is_example boolean NOT NULL DEFAULT false,
  data_version bigint NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now()
);
