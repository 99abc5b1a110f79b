import { planLiftSys } from './plan-lift-sys.ts';

try {
  await planLiftSys();
} catch (error) {
  console.error(`\n${(error as Error).message}`);
  process.exitCode = 1;
}
