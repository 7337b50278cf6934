import { describe, expect, it } from 'vitest';
import { collect } from './run.mjs';

describe('collect', () => {
  it('keeps what a command says on both streams, and how it ended', async () => {
    const script = "console.log('one'); console.error('two'); process.exitCode = 3";
    const { code, said } = await collect([process.execPath, ['-e', script]]);
    expect(code).toBe(3);
    expect(said.split('\n').sort()).toEqual(['one', 'two']);
  });

  it('says that a command could not be started', async () => {
    const { code, said } = await collect(['no-such-command-of-the-atlas', []]);
    expect(code).toBe(1);
    expect(said).toContain('no-such-command-of-the-atlas could not be started');
  });
});
