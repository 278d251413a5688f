-- Two roles that nobody logs in as. The application works as lagesbild_app, under row-level security; migrations,
-- the seed and the CLI switch to lagesbild_system inside their own transactions.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'lagesbild_app') THEN
    CREATE ROLE lagesbild_app NOLOGIN NOBYPASSRLS;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'lagesbild_system') THEN
    CREATE ROLE lagesbild_system NOLOGIN NOBYPASSRLS;
  END IF;
  EXECUTE format('GRANT lagesbild_app, lagesbild_system TO %I', current_user);
END
$$;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS postgis;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO lagesbild_app, lagesbild_system;
--> statement-breakpoint
GRANT SELECT ON spatial_ref_sys TO lagesbild_app, lagesbild_system;
--> statement-breakpoint
-- Who asks, and for which municipality: set inside each transaction by db/scope.ts, empty otherwise.
CREATE FUNCTION asking_user() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('app.user_id', true), '')::uuid $$;
--> statement-breakpoint
CREATE FUNCTION asked_municipality() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('app.municipality_id', true), '') $$;
