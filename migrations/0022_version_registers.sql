-- Registers are edited in the app: each row counts its changes, so that two people never overwrite each other unseen.
-- Nothing is deleted, since incidents and figures refer to it; it is taken out of use.
ALTER TABLE places ADD COLUMN version integer NOT NULL DEFAULT 1, ADD COLUMN active boolean NOT NULL DEFAULT true;
--> statement-breakpoint
ALTER TABLE organizations ADD COLUMN version integer NOT NULL DEFAULT 1,
  ADD CONSTRAINT organizations_reports_in_order CHECK (reports_to >= reports_from);
--> statement-breakpoint
ALTER TABLE area_sets ADD COLUMN version integer NOT NULL DEFAULT 1, ADD COLUMN active boolean NOT NULL DEFAULT true;
--> statement-breakpoint
ALTER TABLE areas ADD COLUMN version integer NOT NULL DEFAULT 1, ADD COLUMN active boolean NOT NULL DEFAULT true,
  ADD COLUMN valid_from timestamptz;
--> statement-breakpoint
GRANT INSERT, UPDATE (name, place_type, geom, active, version) ON places TO lagesbild_app;
--> statement-breakpoint
GRANT INSERT, UPDATE (name, kind, reports_from, reports_to, version) ON organizations TO lagesbild_app;
--> statement-breakpoint
GRANT INSERT, DELETE ON organization_areas TO lagesbild_app;
--> statement-breakpoint
GRANT INSERT, UPDATE (name, position, active, version) ON area_sets TO lagesbild_app;
--> statement-breakpoint
GRANT INSERT, UPDATE (name, geom, active, version, valid_from) ON areas TO lagesbild_app;
