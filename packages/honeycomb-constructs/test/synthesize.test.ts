import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Construct, type HoneycombStack, Slo, synthesize, Trigger } from '../index.ts';
import { contentOf, inFolder, ShopStack, slo, trigger } from './support.ts';

const good = (app: Construct) => new ShopStack(app, (stack: HoneycombStack) => new Trigger(stack, trigger));
const bad = (app: Construct) =>
  new ShopStack(app, (stack: HoneycombStack) => {
    new Trigger(stack, { ...trigger, frequency: '7s' });
    new Slo(stack, { ...slo, targetPercentage: 99.96 });
  });

const configuration = (folder: string) => contentOf(join(folder, 'stacks/shop/cdk.tf.json'));

describe('when something is wrong', () => {
  test('all of it is told with the path of the construct, and nothing is written', () => {
    inFolder((folder) => {
      expect(synthesize(folder, bad)).toEqual({
        ok: false,
        problems: [
          {
            path: 'shop/trigger "High error rate"',
            message: 'frequency: 7s is not possible; it takes whole minutes from 1m to 1d',
          },
          {
            path: 'shop/SLO "Payments succeed"',
            message:
              'targetPercentage: the provider would send 99.96 % as 99.9599 %, and the apply would fail; 99.9599 % and 99.9601 % are the nearest that it can send',
          },
        ],
      });
      expect(readdirSync(dirname(folder))).toEqual([]);
    });
  });

  test("files beside the stacks of the output folder stay, and are in nobody's way", () => {
    inFolder((folder) => {
      mkdirSync(join(folder, 'stacks'), { recursive: true });
      writeFileSync(join(folder, 'stacks/notes.txt'), 'mine');
      expect(synthesize(folder, good)).toMatchObject({ ok: true });
      expect(contentOf(join(folder, 'stacks/notes.txt'))).toBe('mine');
    });
  });

  test('the last good output stays', () => {
    inFolder((folder) => {
      synthesize(folder, good);
      const before = configuration(folder);
      expect(before).toContain('honeycombio_trigger');
      synthesize(folder, bad);
      expect(configuration(folder)).toBe(before);
    });
  });

  test('a crash leaves it too', () => {
    inFolder((folder) => {
      synthesize(folder, good);
      const before = configuration(folder);
      const crash = () => {
        throw new Error('crash');
      };
      expect(() => synthesize(folder, crash)).toThrow('crash');
      expect([configuration(folder), readdirSync(dirname(folder))]).toEqual([before, ['out']]);
    });
  });
});

describe('a folder that cannot be written', () => {
  test('because a file is in its way', () => {
    inFolder((folder) => {
      writeFileSync(folder, 'mine');
      const inside = join(folder, 'cdktf.out');
      expect(() => synthesize(inside, good)).toThrow(
        `The folder ${inside} cannot be written: a file is in the way where a folder should be. Nothing in it was changed.`,
      );
      expect(contentOf(folder)).toBe('mine');
    });
  });

  test('because a file is in the way inside it, before anything else is replaced', () => {
    inFolder((folder) => {
      mkdirSync(folder);
      writeFileSync(join(folder, 'stacks'), 'mine');
      writeFileSync(join(folder, 'manifest.json'), 'old');
      expect(() => synthesize(folder, good)).toThrow(/^The folder .* cannot be written: a file .*in the way/);
      expect([contentOf(join(folder, 'stacks')), contentOf(join(folder, 'manifest.json'))]).toEqual(['mine', 'old']);
      expect(readdirSync(dirname(folder))).toEqual(['out']);
    });
  });

  test('because the file system takes nothing', () => {
    expect(() => synthesize('/dev/null/out', good)).toThrow(
      /^The folder \/dev\/null\/out cannot be written: .*\. Nothing in it was changed\.$/,
    );
  });
});

describe('when all is well', () => {
  test('the folder and the stacks are told', () => {
    inFolder((folder) => {
      expect(synthesize(folder, good)).toEqual({ ok: true, folder, stacks: ['shop'] });
    });
  });

  test('a stack that is gone loses its configuration, and what Terraform keeps stays', () => {
    inFolder((folder) => {
      mkdirSync(join(folder, 'stacks/gone'), { recursive: true });
      writeFileSync(join(folder, 'stacks/gone/cdk.tf.json'), '{}');
      writeFileSync(join(folder, 'stacks/gone/terraform.tfstate'), '{}');
      synthesize(folder, good);
      expect(readdirSync(join(folder, 'stacks/gone'))).toEqual(['terraform.tfstate']);
    });
  });

  test('the same definitions give the same bytes', () => {
    const bytes = () => inFolder((folder) => synthesize(folder, good).ok && configuration(folder));
    expect(bytes()).toBe(bytes());
  });
});
