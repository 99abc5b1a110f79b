import { saidHelp } from './help.ts';
import { planLiftSys } from './plan-lift-sys.ts';

const help = `npm run plan: synthesizes, validates and plans, and says what would change

  npm run plan                                 production
  HONEYCOMB_ENVIRONMENT=staging npm run plan   another environment, or team: what they share

With HONEYCOMB_API_KEY (a key of that environment) it compares with what is deployed there. Without one it plans as if nothing
were deployed yet; no account is needed, and nobody is asked.`;

try {
  if (!saidHelp(help)) await planLiftSys();
} catch (error) {
  console.error(`\n${(error as Error).message}`);
  process.exitCode = 1;
}
