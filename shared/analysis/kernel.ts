export type Kernel = 'quartic' | 'gaussian';

export type EdgeCorrection = 'none' | 'jones_diggle';

export interface KernelOptions {
  kernel: Kernel;
  /** Quartic: the radius of support h, beyond which a point counts nothing. Gaussian: σ. */
  bandwidthMeters: number;
  /** Default 'none'. */
  edgeCorrection?: EdgeCorrection;
}
