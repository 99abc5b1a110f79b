/** What Honeycomb does not document about histograms of OTLP, one option each, with what is taken for it and why. */
export interface HistogramSemantics {
  /**
   * What a percentile is of which only the bucket is known. @default 'lower bound', and of the first bucket its upper one:
   * as in husky, Honeycomb's own library for OTLP. Interpolated is as in Prometheus, between `min` and `max` where known
   */
  readonly percentileInBucket: 'lower bound' | 'interpolated';
  /** Percentiles of an exponential histogram, which husky leaves out. @default 'as explicit': Honeycomb says that it takes both */
  readonly exponentialPercentiles: 'as explicit' | 'none';
}

export const defaultHistogramSemantics: HistogramSemantics = {
  percentileInBucket: 'lower bound',
  exponentialPercentiles: 'as explicit',
};
