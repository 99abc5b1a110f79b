import { runCommand } from './docs/generated-files.ts';
import { runbookFiles } from './docs/runbook-files.ts';

runCommand('runbooks', runbookFiles);
