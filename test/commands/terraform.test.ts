import { EventEmitter } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { untilInterrupted } from '../../scripts/interruption.ts';
import { findTerraform } from '../../scripts/terraform.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** A folder with programs of these names; each is a script that Node runs. */
function pathWith(programs: Readonly<Record<string, string>>): string {
  const folder = join(temporaryFolder(), 'bin');
  mkdirSync(folder);
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(join(folder, name), `#!${process.execPath}\n${script}`);
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

const terraform = "console.log('Terraform v1.11.4\\non linux_amd64');";
const tofu = "console.log('OpenTofu v1.10.6\\non linux_amd64');";

describe('the binary', () => {
  const found = (variables: Readonly<Record<string, string>>): readonly string[] => {
    const { binary, version } = findTerraform(variables);
    return [binary, version];
  };

  it('is Terraform where there is one, else OpenTofu', () => {
    expect(found({ PATH: pathWith({ terraform, tofu }) })).toEqual(['terraform', 'Terraform v1.11.4']);
    expect(found({ PATH: pathWith({ tofu }) })).toEqual(['tofu', 'OpenTofu v1.10.6']);
  });

  it('is the one that TERRAFORM_BINARY_NAME names, or that is told', () => {
    const PATH = pathWith({ terraform, tofu });
    expect(found({ PATH, TERRAFORM_BINARY_NAME: 'tofu' })).toEqual(['tofu', 'OpenTofu v1.10.6']);
    expect(() => findTerraform({ PATH, TERRAFORM_BINARY_NAME: 'tufo' })).toThrow(
      'TERRAFORM_BINARY_NAME is tufo, and that cannot be started.',
    );
  });
});

describe('Ctrl-C', () => {
  it('is passed on to Terraform each time: once it ends in order, a second time at once', async () => {
    // As Terraform does: the first one is taken in, and what is under way goes on.
    const patient = `if (process.argv[2] === 'version') { ${terraform} process.exit(); }
const say = (text) => { console.log(text); require('node:fs').appendFileSync(process.env.SAID, text + '\\n'); };
let times = 0;
process.on('SIGINT', () => {
  times += 1;
  say(times === 1 ? 'Gracefully shutting down...' : 'Two interrupts received. Exiting immediately.');
  if (times === 2) process.exit(1);
});
say('Applying');
setInterval(() => {}, 1000);`;
    const said = join(temporaryFolder(), 'said');
    const env = { PATH: pathWith({ terraform: patient }), SAID: said };
    const [stop, giveUp] = [new AbortController(), new AbortController()];
    const { run: start } = findTerraform({ ...env, TERRAFORM_BINARY_NAME: join(env.PATH, 'terraform') });
    const says = (text: string) =>
      expect.poll(() => (existsSync(said) ? readFileSync(said, 'utf8') : ''), { timeout: 20_000 }).toContain(text);
    const run = start(['apply'], '.', env, stop.signal, giveUp.signal);
    await says('Applying');
    stop.abort();
    await says('Gracefully');
    giveUp.abort();
    expect(await run).toEqual({
      exitCode: 1,
      stdout: 'Applying\nGracefully shutting down...\nTwo interrupts received. Exiting immediately.\n',
      stderr: '',
    });
  });

  it('that comes twice at one keystroke, from the terminal and from npm, is one; a third one ends the command', () => {
    const signals = new EventEmitter();
    let now = 0;
    let ends = 0;
    const { stop, giveUp } = untilInterrupted(
      signals,
      () => {
        ends += 1;
      },
      () => now,
    );
    const interrupted = (milliseconds: number, signal = 'SIGINT') => {
      now += milliseconds;
      signals.emit(signal);
      return [stop.aborted, giveUp.aborted, ends];
    };
    expect([interrupted(1), interrupted(5), interrupted(900), interrupted(3), interrupted(2000, 'SIGTERM')]).toEqual([
      [true, false, 0],
      [true, false, 0],
      [true, true, 0],
      [true, true, 0],
      [true, true, 1],
    ]);
  });
});
