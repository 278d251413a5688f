import { seesExactPoints } from '@lagesbild/shared/domain/visibility.ts';
import { useComparedEffect } from '../../api/intervention_effects.ts';
import { ProblemError } from '../../api/problem_error.ts';
import { EffectFigure } from '../../components/effect/effect_figure.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { useUrlState } from '../../state/url_state.ts';
import { ControlChoice } from './control_choice.tsx';
import { controlParameter, controlQuery } from './control_parameter.ts';
import { interventionWords } from './intervention_words.ts';

/** Did the åtgärd help? Roles with exact points choose what it is compared with, and the address keeps it. */
export default function EffectPart({ interventionId }: { interventionId: string }) {
  const words = useWords(interventionWords);
  const { code, myRole } = useCurrentMunicipality().municipality;
  const [asked, ask] = useUrlState(controlParameter, 'push');
  const chooses = seesExactPoints(myRole);
  const query = useComparedEffect(code, interventionId, chooses ? controlQuery(asked) : {});
  const { data: effect = null, error, isPending, isPlaceholderData, refetch } = query;
  const refused = refusedControl(error);
  // without a place on the map there is nothing to compare
  const compares = effect ? effect.footprint !== null : error !== null;
  return (
    <EffectFigure
      effect={effect}
      isComputing={isPending || isPlaceholderData}
      choice={
        compares &&
        (chooses ? (
          <ControlChoice asked={asked} onAsk={ask} error={refused} />
        ) : (
          asked && <p className="notice small">{words.controlNotYours}</p>
        ))
      }
      problem={!refused && <ProblemNotice error={error} onRetry={() => void refetch()} />}
    />
  );
}

/** What the server says of the control itself, for the field. */
function refusedControl(error: Error | null): string | undefined {
  const errors = error instanceof ProblemError ? error.problem.errors : undefined;
  return errors?.find(({ field }) => field === 'controlArea' || field === 'controlPolygon')?.detail;
}
