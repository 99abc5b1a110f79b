import { benchDeployment } from './bench/deployment.ts';
import { benchEngine } from './bench/engine.ts';
import { benchIngestion } from './bench/ingest.ts';
import { benchLanguage } from './bench/language.ts';
import { startReport } from './bench/report.ts';
import { benchServer } from './bench/server.ts';
import { benchSynthesis } from './bench/synthesis.ts';
import { benchTypes } from './bench/types.ts';
import { asksForHelp } from './help.ts';

const sections = {
  synthesis: benchSynthesis,
  types: benchTypes,
  language: benchLanguage,
  deployment: benchDeployment,
  server: benchServer,
  ingest: benchIngestion,
  engine: benchEngine,
};

const known = Object.keys(sections) as (keyof typeof sections)[];
if (asksForHelp(process.argv.slice(2))) {
  console.log(
    `npm run bench: measures, and says it in a table\n\n  npm run bench -- NAME …   only these: ${known.join(', ')}`,
  );
  process.exit(0);
}
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !known.some((section) => section === name));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}; there are ${known.join(', ')}.`);
  process.exit(1);
}

const report = startReport();
for (const name of known) if (wanted.length === 0 || wanted.includes(name)) await sections[name](report);
