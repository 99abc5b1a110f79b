import { documentFiles } from './docs/document-files.ts';
import { writeOrCheck } from './docs/generated-files.ts';

try {
  process.exitCode = writeOrCheck('docs', documentFiles(), process.argv.slice(2));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
