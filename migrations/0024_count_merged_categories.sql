-- Merging two categories moves no incident: each keeps the code it was reported with, and the category says under which
-- code, which top category and which group it counts. So a merge can be undone, and a frozen picture stays.
ALTER TABLE categories
  ADD COLUMN version integer NOT NULL DEFAULT 1,
  ADD COLUMN in_figures boolean NOT NULL DEFAULT true,
  ADD COLUMN counted_code text NOT NULL DEFAULT '',
  ADD COLUMN counted_top_code text NOT NULL DEFAULT '',
  ADD COLUMN counted_group text NOT NULL DEFAULT '',
  ADD CONSTRAINT categories_not_into_itself CHECK (merged_into <> code);
--> statement-breakpoint
-- Categories that were there before, and each new one: nothing is merged yet.
CREATE FUNCTION count_as_itself() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
  NEW.counted_code := NEW.code;
  NEW.counted_top_code := coalesce(NEW.parent_code, NEW.code);
  NEW.counted_group := NEW.group_code;
  RETURN NEW;
END
$$;
--> statement-breakpoint
UPDATE categories SET counted_code = code, counted_top_code = coalesce(parent_code, code), counted_group = group_code;
--> statement-breakpoint
CREATE TRIGGER count_as_itself BEFORE INSERT ON categories FOR EACH ROW EXECUTE FUNCTION count_as_itself();
--> statement-breakpoint
-- After a merge or its undoing every category of the municipality is followed to its end: the one merged into may itself
-- have been merged, and sub-categories of a merged top category count under the new one.
CREATE FUNCTION follow_merged_categories() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
  WITH RECURSIVE chain AS (
    SELECT c.code, c.code AS target, 0 AS steps FROM categories c WHERE c.municipality_id = NEW.municipality_id
    UNION ALL
    SELECT chain.code, m.merged_into, chain.steps + 1
    FROM chain JOIN categories m ON m.municipality_id = NEW.municipality_id AND m.code = chain.target
    WHERE m.merged_into IS NOT NULL AND chain.steps < 50
  ), ends AS (
    SELECT DISTINCT ON (code) code, target FROM chain ORDER BY code, steps DESC
  ), counted AS (
    SELECT e.code, e.target, coalesce(top.target, e.target) AS top_code
    FROM ends e
    JOIN categories t ON t.municipality_id = NEW.municipality_id AND t.code = e.target
    LEFT JOIN ends top ON top.code = t.parent_code
  )
  UPDATE categories c
  SET counted_code = counted.target, counted_top_code = counted.top_code, counted_group = top.group_code
  FROM counted JOIN categories top ON top.municipality_id = NEW.municipality_id AND top.code = counted.top_code
  WHERE c.municipality_id = NEW.municipality_id AND c.code = counted.code
    AND (c.counted_code, c.counted_top_code, c.counted_group)
      IS DISTINCT FROM (counted.target, counted.top_code, top.group_code);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER follow_merged_categories AFTER UPDATE OF merged_into ON categories
  FOR EACH ROW EXECUTE FUNCTION follow_merged_categories();
--> statement-breakpoint
GRANT INSERT ON categories TO lagesbild_app;
--> statement-breakpoint
GRANT UPDATE (name, name_english, letter, color, ink_on_color, icon, position, active, in_figures, merged_into, version,
  counted_code, counted_top_code, counted_group) ON categories TO lagesbild_app;
