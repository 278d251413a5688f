-- Failed sign-ins by hashed e-mail and hashed address, so that a second instance sees the same limit.
CREATE TABLE sign_in_attempts (
  key_hash bytea NOT NULL,
  window_start timestamptz NOT NULL,
  failures integer NOT NULL DEFAULT 0,
  PRIMARY KEY (key_hash, window_start)
);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_attempts TO lagesbild_app, lagesbild_system;
