import { runCommand } from './docs/generated-files.ts';
import { runbookFiles } from './docs/runbook-files.ts';

runCommand('runbooks', runbookFiles, 'rewrites the query links of the runbooks, which are made from the typed queries');
