-- Two levels; never deleted, only deactivated or merged, so that old figures keep their words.
CREATE TABLE categories (
  municipality_id text NOT NULL REFERENCES municipalities,
  code text NOT NULL,
  parent_code text,
  name text NOT NULL,
  name_english text NOT NULL,
  group_code text NOT NULL,
  letter text NOT NULL,
  color text NOT NULL,
  ink_on_color text NOT NULL,
  icon text NOT NULL,
  position integer NOT NULL,
  active boolean NOT NULL DEFAULT true,
  merged_into text,
  PRIMARY KEY (municipality_id, code),
  FOREIGN KEY (municipality_id, parent_code) REFERENCES categories (municipality_id, code),
  FOREIGN KEY (municipality_id, merged_into) REFERENCES categories (municipality_id, code)
);
--> statement-breakpoint
SELECT protect_tenant_table('categories');
--> statement-breakpoint
GRANT SELECT ON categories TO lagesbild_app;
