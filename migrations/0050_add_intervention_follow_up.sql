-- The day until which the effect is counted, said beforehand: a look every fortnight without a planned end finds
-- something by chance more often than is stated (docs/methods/hjalpte_det.md).
ALTER TABLE interventions
  ADD COLUMN follow_up_on date,
  ADD CHECK (follow_up_on >= starts_on);
