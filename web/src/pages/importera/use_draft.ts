import type { ImportOptions } from '@lagesbild/shared/schemas/import.ts';
import type { Import } from '@lagesbild/shared/schemas/import_job.ts';
import { useState } from 'react';
import { useChangeImport } from '../../api/imports.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';

export interface Draft {
  options: ImportOptions;
  sourceName: string;
  /** Changes how the file is read; the server looks it through anew at once. */
  change(options: Partial<ImportOptions>): void;
  /** Kept while typing; sent with `flush` or the next change. */
  nameSource(name: string): void;
  /** Sends what has not been sent; calls back when it is. */
  flush(then: () => void): void;
  isPending: boolean;
  error: Error | null;
}

/** What the person has chosen, ahead of the server's answer: a choice is on screen as soon as it is made. */
export function useDraft(draft: Import): Draft {
  const { code } = useCurrentMunicipality().municipality;
  const [options, setOptions] = useState(draft.options);
  const [sourceName, setSourceName] = useState(draft.sourceName ?? '');
  const send = useChangeImport(code, draft.id);
  const written = sourceName.trim() === '' ? null : sourceName.trim();
  return {
    options,
    sourceName,
    change: (changed) => {
      const next = { ...options, ...changed };
      setOptions(next);
      send.mutate(
        { options: next, sourceName: written },
        {
          // what the server found out by the new choice (a coordinate system, columns of another sheet) is chosen too
          onSuccess: (answer) => setOptions(answer.options),
        },
      );
    },
    nameSource: setSourceName,
    flush: (then) => {
      if (written === draft.sourceName && !send.isPending && !send.isError) return then();
      send.mutate({ options, sourceName: written }, { onSuccess: then });
    },
    isPending: send.isPending,
    error: send.error,
  };
}
