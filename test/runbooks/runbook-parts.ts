/** What the runbook of every alert says, by its `###` headings, in this order. */
export const runbookParts = [
  'Meaning',
  'Impact',
  'Severity and route',
  'First five minutes',
  'Diagnosis',
  'Mitigation',
  'Escalation',
  'Verify recovered',
];
