import { useEffect, useRef, useState } from 'react';
import { useUrlState } from '../../state/url_state.ts';
import { chosenBandwidth } from './bandwidth_choices.ts';
import { bandwidthParameter } from './url_parameters.ts';

export interface BandwidthChoice {
  /** What the picture is asked for: metres, or the engine's own rule. */
  asked: number | 'auto';
  /** Where the slider stands; ahead of `asked` for roles whose picture the server computes. */
  shown: number | 'auto';
  /** The slider moves: the picture follows where it is computed here, the address when the hand rests. */
  slide(meters: number): void;
  choose(bandwidth: number | 'auto'): void;
}

/** How long the hand must rest before the address, and with it the server, is told. */
const restMilliseconds = 300;

/** The search radius of the density: in the address when chosen, ahead of it while the slider is drawn. */
export function useBandwidth(cellSizeMeters: number, followsHand: boolean): BandwidthChoice {
  const [text, write] = useUrlState(bandwidthParameter);
  const [live, setLive] = useState<number | null>(null);
  const resting = useRef(0);
  useEffect(() => () => window.clearTimeout(resting.current), []);
  const chosen = chosenBandwidth(text, cellSizeMeters);
  const choose = (bandwidth: number | 'auto') => {
    window.clearTimeout(resting.current);
    setLive(null);
    write(String(bandwidth));
  };
  return {
    asked: followsHand ? (live ?? chosen) : chosen,
    shown: live ?? chosen,
    slide(meters) {
      setLive(meters);
      window.clearTimeout(resting.current);
      resting.current = window.setTimeout(() => choose(meters), restMilliseconds);
    },
    choose,
  };
}
