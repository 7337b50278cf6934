import { describe, expect, it } from 'vitest';
import { heightMessage, heightOf, senderOf } from './height-message';

const site = 'https://made-up-atlas.test';
const own = { src: `${site}/embed/frame/?show=GA`, contentWindow: { name: 'own' } };
const other = { src: 'https://made-up-ads.test/', contentWindow: { name: 'other' } };
const frames = [other, own];

describe('a message about a height', () => {
  it('tells whole pixels', () => {
    expect(heightOf(heightMessage(411.2))).toBe(412);
  });

  it.each([
    null,
    'atlas-287g:height',
    {},
    { type: 'height', height: 400 },
    { type: 'atlas-287g:height' },
    { type: 'atlas-287g:height', height: '400' },
    { type: 'atlas-287g:height', height: 400.5 },
    { type: 'atlas-287g:height', height: NaN },
    { type: 'atlas-287g:height', height: -400 },
    { type: 'atlas-287g:height', height: 1e9 }
  ])('is no other one: %j', (data) => {
    expect(heightOf(data)).toBeNull();
  });
});

describe('the sender of a message', () => {
  it('is the frame whose window sent it', () => {
    expect(senderOf(frames, { source: own.contentWindow, origin: site }, site)).toBe(own);
  });

  it('is none for another origin, another window, or a frame of another site', () => {
    const from = (source: unknown, origin: string) => senderOf(frames, { source, origin }, site);
    expect(from(own.contentWindow, 'https://made-up-ads.test')).toBeNull();
    expect(from(own.contentWindow, 'null')).toBeNull();
    expect(from({ name: 'page' }, site)).toBeNull();
    expect(from(other.contentWindow, site)).toBeNull();
    expect(senderOf([{ src: '', contentWindow: null }], { source: null, origin: site }, site)).toBe(
      null
    );
  });
});
