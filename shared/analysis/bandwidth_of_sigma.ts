import type { Kernel } from './kernel.ts';

/** A quartic kernel of support radius h spreads like a Gaussian of σ = h/√8. */
const quarticPerSigma = Math.sqrt(8);

/** The bandwidth (metres) with which a kernel spreads as a Gaussian of σ does: σ itself, or the quartic's radius σ·√8. */
export function bandwidthOfSigma(sigmaMeters: number, kernel: Kernel): number {
  return kernel === 'gaussian' ? sigmaMeters : sigmaMeters * quarticPerSigma;
}
