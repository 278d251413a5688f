import { useMemo } from 'react';
import { type AnalystChoices, USUAL_ANALYST_CHOICES } from '../../analysis/analyst_choices.ts';
import { useUrlState } from '../../state/url_state.ts';
import { cellSizeParameter, gistarParameter, gridShapeParameter, kernelParameter } from './url_parameters.ts';

export interface AnalystSettings {
  choices: AnalystChoices;
  chooseShape(shape: AnalystChoices['shape']): void;
  /** Null: the municipality's own. */
  chooseCellSize(meters: number | null): void;
  chooseKernel(kernel: AnalystChoices['kernel']): void;
  chooseGistar(on: boolean): void;
}

/** What the analyst has chosen, in the address. Roles without exact points get the municipality's own whatever a link says. */
export function useAnalystChoices(seesPoints: boolean): AnalystSettings {
  const [shape, setShape] = useUrlState(gridShapeParameter);
  const [size, setSize] = useUrlState(cellSizeParameter);
  const [kernel, setKernel] = useUrlState(kernelParameter);
  const [gistar, setGistar] = useUrlState(gistarParameter);
  const choices = useMemo<AnalystChoices>(
    () =>
      seesPoints
        ? {
            shape: shape === 'hexagon' ? 'hexagon' : 'square',
            cellSizeMeters: size === 0 ? null : size,
            kernel: kernel === 'gaussisk' ? 'gaussian' : 'quartic',
            gistar,
          }
        : USUAL_ANALYST_CHOICES,
    [seesPoints, shape, size, kernel, gistar],
  );
  return {
    choices,
    chooseShape: (value) => setShape(value === 'hexagon' ? 'hexagon' : 'kvadrat'),
    chooseCellSize: (meters) => setSize(meters ?? 0),
    chooseKernel: (value) => setKernel(value === 'gaussian' ? 'gaussisk' : 'kvartisk'),
    chooseGistar: setGistar,
  };
}
