import type { ImportRejection } from '@lagesbild/shared/schemas/import.ts';
import type { OnProgress } from './each_record.ts';
import type { ImportTally } from './import_tally.ts';
import type { Run } from './import_target.ts';

export interface ImportDeps {
  run: Run;
  clock: () => Date;
  onProgress?: OnProgress;
  /** Every rejection as it comes, also those above the number that the result tells. */
  onRejected?: (rejection: ImportRejection) => void;
  /** Every 500 records; what it throws ends the import there. */
  checkpoint?: (progress: { read: number; tally: ImportTally }) => Promise<void>;
}

export interface ImportFile {
  path: string;
  /** The name that its owner knows it by. */
  name: string;
}
