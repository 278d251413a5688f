import { meetingWords } from '@lagesbild/web/src/pages/moten/meeting_words.ts';
import { expect, it } from 'vitest';

it('a frozen Lägesbild is named by its days, the last of them included', () => {
  expect(meetingWords.sv.picture('2026-11-02', '2026-11-16', 1)).toBe(
    'Fryst lägesbild 2–15 november 2026, version 1',
  );
  expect(meetingWords.en.picture('2026-10-26', '2026-11-09', 2)).toBe(
    'Frozen Lägesbild 26 October – 8 November 2026, version 2',
  );
});

it('what is planned is named by its days', () => {
  expect(meetingWords.sv.days('2026-12-13', '2026-12-13')).toBe('13 december 2026');
  expect(meetingWords.sv.days('2026-12-21', '2027-01-08')).toBe('21 december 2026 – 8 januari 2027');
});

it('what is not stored yet is told by number', () => {
  expect(meetingWords.sv.notYetSaved(1)).toBe('1 ändring sparas när servern svarar igen. Inget är borta.');
  expect(meetingWords.sv.notSaved(2)).toBe('2 ändringar är inte sparade.');
});
