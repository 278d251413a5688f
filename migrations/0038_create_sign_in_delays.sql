-- Failed sign-ins of one account from everywhere, by hashed e-mail: each makes the next one wait longer, none for ever.
CREATE TABLE sign_in_delays (
  key_hash bytea PRIMARY KEY,
  failures integer NOT NULL,
  last_failed_at timestamptz NOT NULL
);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_delays TO lagesbild_app, lagesbild_system;
