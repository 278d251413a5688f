-- The minutes as they were signed: the whole content, and by whom as organization and role.
CREATE TABLE meeting_minutes (
  municipality_id text NOT NULL,
  meeting_id uuid NOT NULL,
  -- Whom the meeting chose to adjust: two memberships.
  first_signer_id uuid REFERENCES users (id),
  second_signer_id uuid REFERENCES users (id),
  -- Frozen at the first signature; what the documents are made of from then on.
  content jsonb,
  sha256 text,
  -- Counts up when the minutes are opened again: signatures of earlier rounds are void, and stay to be seen.
  round integer NOT NULL DEFAULT 1,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (municipality_id, meeting_id),
  FOREIGN KEY (municipality_id, meeting_id) REFERENCES est_meetings (municipality_id, id),
  CHECK (first_signer_id IS NULL OR first_signer_id <> second_signer_id)
);
--> statement-breakpoint
CREATE TABLE meeting_signatures (
  municipality_id text NOT NULL,
  meeting_id uuid NOT NULL,
  round integer NOT NULL,
  user_id uuid NOT NULL REFERENCES users (id),
  organization_name text NOT NULL,
  role_name text NOT NULL,
  sha256 text NOT NULL,
  signed_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, meeting_id, round, user_id),
  FOREIGN KEY (municipality_id, meeting_id) REFERENCES meeting_minutes (municipality_id, meeting_id)
);
--> statement-breakpoint
-- Why minutes that one had signed were opened again, and by whom.
CREATE TABLE minutes_reopenings (
  municipality_id text NOT NULL,
  meeting_id uuid NOT NULL,
  -- The round whose signatures it voids.
  round integer NOT NULL,
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  user_id uuid NOT NULL REFERENCES users (id),
  reopened_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_id, meeting_id, round),
  FOREIGN KEY (municipality_id, meeting_id) REFERENCES meeting_minutes (municipality_id, meeting_id)
);
--> statement-breakpoint
SELECT protect_tenant_table('meeting_minutes');
--> statement-breakpoint
SELECT protect_tenant_table('meeting_signatures');
--> statement-breakpoint
SELECT protect_tenant_table('minutes_reopenings');
--> statement-breakpoint
-- Nobody signs in another's name.
CREATE POLICY own_name ON meeting_signatures AS RESTRICTIVE FOR INSERT TO lagesbild_app
  WITH CHECK (user_id = (SELECT asking_user()));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON meeting_minutes TO lagesbild_app;
--> statement-breakpoint
GRANT SELECT, INSERT ON meeting_signatures, minutes_reopenings TO lagesbild_app;
--> statement-breakpoint
REVOKE UPDATE, DELETE ON meeting_signatures, minutes_reopenings FROM lagesbild_system;
--> statement-breakpoint
-- What two have signed stays as it was, whatever a query of the application says.
CREATE FUNCTION refuse_signed_meeting() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
  IF current_user = 'lagesbild_app' AND EXISTS (
    SELECT 1 FROM est_meetings m WHERE m.state = 'signed'
      AND m.municipality_id = CASE WHEN TG_OP = 'DELETE' THEN OLD.municipality_id ELSE NEW.municipality_id END
      AND m.id = CASE WHEN TG_OP = 'DELETE' THEN OLD.meeting_id ELSE NEW.meeting_id END
  ) THEN
    RAISE EXCEPTION 'the minutes of the meeting are signed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END
$$;
--> statement-breakpoint
CREATE TRIGGER refuse_signed_meeting BEFORE INSERT OR UPDATE OR DELETE ON meeting_lines
  FOR EACH ROW EXECUTE FUNCTION refuse_signed_meeting();
--> statement-breakpoint
CREATE TRIGGER refuse_signed_meeting BEFORE INSERT OR UPDATE OR DELETE ON meeting_presence
  FOR EACH ROW EXECUTE FUNCTION refuse_signed_meeting();
--> statement-breakpoint
CREATE TRIGGER refuse_signed_meeting BEFORE UPDATE ON meeting_minutes
  FOR EACH ROW EXECUTE FUNCTION refuse_signed_meeting();
