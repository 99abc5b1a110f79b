import { COALESCE, EQUALS, type Formula } from 'honeycomb-query';
import { oneOrZero, spans, spansNamed, whyItFailed } from './terms.ts';

const isTrue = (value: Formula<boolean>) => EQUALS(value, true);

/** How often code generation works: share of `code.generate` spans with success, 0 to 1, for each hour of the last 24 h. */
export const codeGenerationSuccessRate = spansNamed('code.generate')
  .calculatedField('succeeded', ($) => oneOrZero($('code.success'), isTrue))
  .calculate('AVG', 'succeeded')
  .timeRange('24h')
  .granularity('1h');

/** Which code generations fail: number by language, generator and message, 50 most frequent, over the last 24 h. */
export const failedCodeGenerations = spansNamed('code.generate')
  .where('code.success', '=', false)
  .calculatedField('why_it_failed', whyItFailed)
  .calculate('COUNT')
  .groupBy('code.language', 'code.generator', 'why_it_failed')
  .orderBy('COUNT', 'descending')
  .limit(50)
  .timeRange('24h');

/** What has to be tried again: number of spans with a retry and number of retries by operation and reason, last 24 h. */
export const retryAnalysis = spans
  .where('code.retries', '>', 0)
  .calculate('COUNT')
  .calculate('SUM', 'code.retries')
  .groupBy('name', 'code.retry_reason')
  .orderBy('COUNT', 'descending')
  .limit(50)
  .timeRange('24h');

/**
 * How good the code of each language is: share that was generated, compiled and ran (0 to 1, each among the spans that
 * say so) and number of generations, over the last 7 d.
 */
export const successRatesByLanguage = spansNamed('code.generate')
  .calculatedField('succeeded', ($) => oneOrZero($('code.success'), isTrue))
  .calculatedField('compiled', ($) => oneOrZero($('code.compilation_success'), isTrue))
  .calculatedField('executed', ($) => oneOrZero($('code.execution_success'), isTrue))
  .calculate('AVG', 'succeeded')
  .calculate('AVG', 'compiled')
  .calculate('AVG', 'executed')
  .calculate('COUNT')
  .groupBy('code.language')
  .orderBy('COUNT', 'descending')
  .limit(20)
  .timeRange('7d');

/** Which languages are asked for: number of code generations by language over the last 7 d. */
export const languageUsage = spansNamed('code.generate')
  .calculate('COUNT')
  .groupBy('code.language')
  .orderBy('COUNT', 'descending')
  .limit(20)
  .timeRange('7d');

/** How good and how robust the code of each language is: average scores, 0 to 1, over the last 7 d; best quality first. */
export const scoresByLanguage = spansNamed('code.generate')
  .calculate('AVG', 'code.quality_score')
  .calculate('AVG', 'code.robustness_score')
  .calculate('COUNT')
  .groupBy('code.language')
  .orderBy('AVG(code.quality_score)', 'descending')
  .limit(20)
  .timeRange('7d');

/** What does not compile and why: number by language and reason, 50 most frequent, over the last 7 d. */
export const compilationFailures = spansNamed('code.generate')
  .where('code.compilation_success', '=', false)
  .calculatedField('reason', ($) => COALESCE(whyItFailed($), $('code.retry_reason')))
  .calculate('COUNT')
  .groupBy('code.language', 'reason')
  .orderBy('COUNT', 'descending')
  .limit(50)
  .timeRange('7d');

/** What DSPy gains: average improvement of the metric and number of runs by optimizer and metric, over the last 7 d. */
export const dspyImprovement = spansNamed('dspy.optimize')
  .calculate('AVG', 'dspy.improvement')
  .calculate('COUNT')
  .groupBy('dspy.optimizer', 'dspy.metric')
  .orderBy('AVG(dspy.improvement)', 'descending')
  .limit(20)
  .timeRange('7d');

/** How sensitive results are: average share of variants that changed the result (0 to 1) and number of tests, last 7 d. */
export const robustnessSensitivity = spansNamed('robustness.test')
  .calculate('AVG', 'robustness.sensitivity')
  .calculate('COUNT')
  .groupBy('robustness.test_type')
  .orderBy('AVG(robustness.sensitivity)', 'descending')
  .limit(20)
  .timeRange('7d');
