import { documentFiles } from './docs/document-files.ts';
import { runCommand } from './docs/generated-files.ts';

runCommand('docs', documentFiles, 'rewrites the pages and the JSON of the boards, which are made from the definitions');
