import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import { useImports, useUploadImport } from '../../api/imports.ts';
import { PageHeading } from '../../components/page_heading.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { BatchList } from './batch_list.tsx';
import { FileDrop } from './file_drop.tsx';
import { importWords } from './import_words.ts';

/** Where a file is handed in, and what came of the earlier ones. */
export function ImportStart({ onOpen }: { onOpen: (id: string) => void }) {
  const words = useWords(importWords);
  const { code } = useCurrentMunicipality().municipality;
  const { data, error, refetch } = useImports(code);
  const upload = useUploadImport(code);
  const cancelled = upload.error?.name === 'AbortError';
  return (
    <div className="page import">
      <header className="stack">
        <PageHeading title={words.title}>{words.title}</PageHeading>
        <p className="prose muted">{words.lead}</p>
      </header>
      <FileDrop
        isBusy={upload.isPending}
        hint={words.limits(LIMITS.importFileBytes / 1024 / 1024)}
        onFile={(sending) => upload.mutate(sending, { onSuccess: ({ id }) => onOpen(id) })}
      />
      <ProblemNotice error={cancelled ? null : upload.error} />
      <p className="small muted">{words.noPersons}</p>
      <section className="stack" aria-labelledby="earlier-imports">
        <h2 id="earlier-imports">{words.earlier}</h2>
        <ProblemNotice error={data ? null : error} onRetry={() => void refetch()} />
        {data &&
          (data.imports.length === 0 ? (
            <p className="prose muted">{words.none}</p>
          ) : (
            <BatchList imports={data.imports} onOpen={onOpen} />
          ))}
      </section>
    </div>
  );
}
