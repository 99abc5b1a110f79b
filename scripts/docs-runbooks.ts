import { writeOrCheck } from './docs/generated-files.ts';
import { runbookFiles } from './docs/runbook-files.ts';

try {
  process.exitCode = writeOrCheck('runbooks', runbookFiles(), process.argv.slice(2));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
