-- Soft kinds of personal data (shared/domain/personal_data.ts) that the guard found and the writer let stand.
ALTER TABLE incidents ADD COLUMN confirmed_personal_data text[] NOT NULL DEFAULT '{}';
