import { listColumns } from 'honeycomb-api';
import { beforeAll, describe, expect, it } from 'vitest';
import { linkProject } from '../commands/run-command.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { descendants, freePort, isAlive, startCommand, takePort } from './command.ts';
import { expected } from './expected.ts';
import { clientOf, inventory } from './inventory.ts';
import { liftSysDefinition } from './varied-stack.ts';

const folder = temporaryFolder();
linkProject(folder);
let port: number;
let at: { readonly url: string; readonly key: string };
beforeAll(async () => {
  port = await freePort();
  at = { url: `http://127.0.0.1:${port}`, key: 'local-production' };
});
const start = (...args: readonly string[]) => startCommand('start', folder, args);

/** Everything but the texts that link to Honeycomb's pages, which are at another address here. */
const withoutTexts = ({ boards, ...rest }: { readonly boards: readonly { readonly panels: readonly object[] }[] }) => ({
  ...rest,
  boards: boards.map(({ panels, ...board }) => ({ ...board, panels: panels.filter((panel) => !('text' in panel)) })),
});

/** A helper of the loader ends when it finds that nobody is left, a moment later. */
const expectGone = (processes: readonly { readonly pid: number }[]): Promise<void> =>
  expect.poll(() => processes.filter(({ pid }) => isAlive(pid)), { timeout: 5000 }).toEqual([]);

// Each goes on from what the one before left.
describe('npm start', { timeout: 120_000 }, () => {
  it('ends on Ctrl-C in the middle of an apply, and leaves no process and no port', async () => {
    const command = start('--port', String(port));
    await command.says(/Plan lift-sys-production \(/);
    for (;;) {
      const columns = await clientOf(at)
        .call(listColumns, { path: { dataset: 'lift-sys' } })
        .catch(() => []);
      if ([columns].flat().length > 10) break;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const below = descendants(command.pid);
    expect(below.map(({ command }) => command)).toContain('terraform');
    process.kill(-command.pid, 'SIGINT');
    const { exitCode, stderr } = await command.ended;
    expect({ exitCode, stderr }).toEqual({
      exitCode: 1,
      stderr: '\nInterrupted. What was created is kept; npm start goes on from there.\n',
    });
    await expectGone(below);
    await expect(fetch(at.url)).rejects.toThrow('fetch failed');
  });

  it('does the rest when it is started again, with nothing twice; an alert fires and resolves while one watches', async () => {
    const command = start('--port', String(port));
    const [, created] = await command.says(/^(\d+) to create, 0 to change, 0 to replace, 0 to destroy$/m);
    expect(Number(created)).toBeGreaterThan(100);
    await command.says(/Honeycomb stays up/);
    expect(withoutTexts(await inventory(clientOf(at)))).toEqual(withoutTexts(expected(liftSysDefinition)));
    await command.says(/^ {2}● \d\d:\d\d {2}Triggered: High error rate\. Currently greater than/m);
    await command.says(/^ {2}○ \d\d:\d\d {2}Resolved: High error rate\. No longer greater than/m);
    const below = descendants(command.pid);
    process.kill(command.pid, 'SIGINT');
    expect(await command.ended).toMatchObject({ exitCode: 0, stderr: '' });
    await expectGone(below);
    await expect(fetch(at.url)).rejects.toThrow('fetch failed');
  });

  it('changes nothing when all is there, ends by itself when it is asked to, and sends no traffic then either', async () => {
    const { exitCode, stdout, stderr } = await start('--port', String(port), '--once', '--no-traffic').ended;
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain('Nothing to change: Honeycomb is as the code says.');
    expect(stdout).not.toContain('Apply');
    expect(stdout).not.toContain('Traffic');
  });

  it('takes a free port when the usual one is in use', async () => {
    const { free } = await takePort(8180);
    const command = start();
    const [, taken] = await command.says(/Honeycomb is at http:\/\/127\.0\.0\.1:(\d+)/);
    expect(Number(taken)).not.toBe(8180);
    process.kill(command.pid, 'SIGINT');
    await command.ended;
    await free();
  });

  it('says so when the port that was asked for is in use, or is none', async () => {
    const taken = await takePort(0);
    expect((await start('--port', String(taken.port)).ended).stderr).toBe(
      `\nport ${taken.port} on 127.0.0.1 is in use; choose another, or 0 for a free one (--port 0)\n`,
    );
    await taken.free();
    expect(await start('--port', '8x').ended).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: '\n--port must be a number from 0 (a free one) to 65535, not 8x\n',
    });
  });
});
