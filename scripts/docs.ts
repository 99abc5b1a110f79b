import { documentFiles } from './docs/document-files.ts';
import { runCommand } from './docs/generated-files.ts';

runCommand('docs', documentFiles);
